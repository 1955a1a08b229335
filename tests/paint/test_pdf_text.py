"""Is the text of a PDF mended without moving a letter, and only where it is to be?"""

from __future__ import annotations

import re

import pytest

from desktop_app.paint.pdf_text import Lettering, joined, space_of, usual_letters, widths_of

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
    widths = Lettering(500, {1: 600.0})
    pair = (b"0001", b"30 0 Td <0002")
    assert widths.at(50).step(*pair) == (30, 0)
    assert widths.at(100).step(*pair) == (30, 300)
    assert widths.at(50) is widths.at(50)


def line(words: str) -> bytes:
    """Letters a, b and spaces (glyphs 1, 2 and 3) as Qt writes them, with odd steps."""
    glyphs = {"a": b"0001", "b": b"0002", " ": b"0003"}
    steps = {"a": b"41.1562500", "b": b"45.3125000", " ": b"38.4062500"}
    first, *rest = words
    told = [b"7.5 -20 Td <%s> Tj\n" % glyphs[first]]
    before = first
    for letter in rest:
        told.append(b"%s 0 Td <%s> Tj\n" % (steps[before], glyphs[letter]))
        before = letter
    return b"".join(told)


@pytest.mark.parametrize("words", ["ab ab ab", "a " * 300 + "a", "ab ", "  ab", "abab"])
def test_words_stand_where_their_letters_stood(words: str) -> None:
    """However many words there are: what one leaves out, a later one makes up for."""
    content = HEAD + line(words) + b"ET\n"
    spaced = widths_of(500, [1, [514.0, 570.0], 3, 3, 480.0], b"0003")
    letters = {"a": (b"0001", 41.15625), "b": (b"0002", 45.3125), " ": (b"0003", 38.40625)}
    x, wanted = 7.5, []
    for letter in words:
        wanted.append((letters[letter][0], x))
        x += letters[letter][1]
    found = placed(joined(content, {"F1": spaced}))
    assert [glyph for glyph, _x, _y in found] == [glyph for glyph, _x in wanted]
    assert [x for _glyph, x, _y in found] == pytest.approx([x for _glyph, x in wanted], abs=0.09)


def test_each_word_is_reckoned_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bytes] = []
    real = Lettering.step
    told = lambda self, *pair: asked.append(pair[1]) or real(self, *pair)  # noqa: E731
    monkeypatch.setattr(Lettering, "step", told)
    spaced = widths_of(500, [1, [514.0, 570.0], 3, 3, 480.0], b"0003")
    joined(HEAD + line("ab ab ab ab ab ab") + b"ET\n", {"F1": spaced})
    assert len(asked) == 2 + 3 + 2  # behind the first letter, behind a space, and the last word
    joined(HEAD + line("ab ab ab ab ab ab") + b"ET\n", {"F1": spaced})
    assert len(asked) == 7 + 2


def test_the_glyph_of_the_space_is_found() -> None:
    told = b"<0001> <0009> [<0042> <0020> <0030> ]\n<000A> <000A> <0031>\n"
    assert space_of(told) == b"0002"
    assert space_of(b"<000C> <000C> <0020>\n") == b"000C"
    assert space_of(b"<0001> <0002> [<0042> <0043> ]\n") == b""


def test_the_space_is_no_tab_and_the_ninth_glyph_stays() -> None:
    told = (
        b"2 beginbfrange\n<0000> <0000> <0000>\n<0001> <0009> [<0042> <0009> <0030> ]\nendbfrange"
    )
    assert usual_letters(told) == told.replace(b"<0042> <0009>", b"<0042> <0020>")
    assert usual_letters(b"<0009> <0009> <0009>\n") == b"<0009> <0009> <0020>\n"


def test_quotation_marks_are_no_modifier_letters() -> None:
    told = b"<0001> <0003> [<02BB> <0042> <02bc> ]\n<0004> <0004> <02BC>\n"
    assert usual_letters(told) == b"<0001> <0003> [<2018> <0042> <2019> ]\n<0004> <0004> <2019>\n"
