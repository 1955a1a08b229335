"""Is the text of a PDF mended without moving a letter, and only where it is to be?"""

from __future__ import annotations

import re

import pytest

from desktop_app.paint.pdf_text import Widths, joined, widths_of, without_tabs

HEAD = b"q\nBT\n/F1 80 Tf 1 0 0 -1 0 0 Tm\n"
LETTERS = (
    b"100.5 -200.25 Td <0001> Tj\n41.156250 0 Td <0002> Tj\n45.3125 0 Td <0003> Tj\n"
    b"-3.5 12 Td <0001> Tj\n40 0 Td <0003> Tj\n"
)
WIDTHS = widths_of(500, [1, [514.0, 570.0], 3, 3, 480.0])


def placed(content: bytes) -> list[tuple[bytes, float, float]]:
    """Each glyph with where it stands, as a reader reckons it."""
    x = y = 0.0
    found = []
    known = {b"0001": 514.0, b"0002": 570.0, b"0003": 480.0}
    for across, down, shown in re.findall(rb"(\S+) (\S+) Td (?:\[(.*?)\] TJ|(?=<))", content):
        x, y = x + float(across), y + float(down)
        at = x
        for glyphs, kerning in re.findall(rb"<(\w+)>|(-?\d+)", shown):
            if kerning:
                at -= int(kerning) * 80 / 1000
            for glyph in re.findall(rb"\w{4}", glyphs):
                found.append((glyph, at, y))
                at += known[glyph] * 80 / 1000
    return found


def test_letters_stand_where_they_stood() -> None:
    content = joined(HEAD + LETTERS + b"ET\nQ\n", {"F1": WIDTHS})
    assert b"Tj" not in content
    xs = (100.5, 141.65625, 186.96875, 183.46875, 223.46875)
    ys = (-200.25,) * 3 + (-188.25,) * 2
    glyphs = (b"0001", b"0002", b"0003", b"0001", b"0003")
    for told, glyph, x, y in zip(placed(content), glyphs, xs, ys, strict=True):
        assert told[0] == glyph
        assert told[1:] == pytest.approx((x, y), abs=0.05)


def test_what_stands_between_letters_stays() -> None:
    """A line that is no letter: the letters before and behind it are mended each for itself."""
    content = HEAD + LETTERS + b"1 0 0 rg\n" + LETTERS + b"ET\nQ\n"
    mended = joined(content, {"F1": WIDTHS})
    assert mended.count(b"1 0 0 rg\n") == 1
    assert len(re.findall(rb"TJ", mended)) == 4
    assert mended.endswith(b"ET\nQ\n")


def test_one_letter_and_an_unknown_font_stay_as_they_are() -> None:
    one = HEAD + b"100 -200 Td <0001> Tj\nET\n"
    assert joined(one, {"F1": WIDTHS}) == one
    content = HEAD + LETTERS + b"ET\n"
    assert joined(content, {}) == content


def test_sizes_of_a_font_are_kept_apart() -> None:
    widths = Widths(500, {1: 600.0})
    pair = (b"0001", b"30 0 Td <0002")
    assert widths.at(50)[pair] == (30, 0)
    assert widths.at(100)[pair] == (30, 300)
    assert widths.at(50) is widths.at(50)


def test_the_space_is_no_tab_and_the_ninth_glyph_stays() -> None:
    told = (
        b"2 beginbfrange\n<0000> <0000> <0000>\n<0001> <0009> [<0042> <0009> <0030> ]\nendbfrange"
    )
    assert without_tabs(told) == told.replace(b"<0042> <0009>", b"<0042> <0020>")
    assert without_tabs(b"<0009> <0009> <0009>\n") == b"<0009> <0009> <0020>\n"
