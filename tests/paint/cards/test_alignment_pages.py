"""Does the test page for printers tell the truth, held to the light?"""

from __future__ import annotations

import io

import pypdf
import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest

from desktop_app.core.cards.imposition import Sides
from desktop_app.paint.cards.alignment_pages import alignment_pages
from desktop_app.paint.page_layout import A4, LETTER, Paper, free_of_ink
from desktop_app.paint.pdf_file import pdf_bytes
from desktop_app.paint.theme import Tokens
from tests.paint.cards.places import Rect
from tests.paint.cards.seen import SeenPage, seen_pages

# By hand: 28 mm from the sides and 32 mm from above and below, and the middle of the paper.
CROSSES = {
    "A4": [(28, 32), (28, 265), (105, 148.5), (182, 32), (182, 265)],
    "Letter": [(28, 32), (28, 247.4), (107.95, 139.7), (187.9, 32), (187.9, 247.4)],
}
EVERY = [(A4, Sides.LONG), (A4, Sides.SHORT), (LETTER, Sides.LONG), (LETTER, Sides.SHORT)]
each = pytest.mark.parametrize(("paper", "sides"), EVERY, ids=lambda one: str(one)[:8])


def written(tokens: Tokens, paper: Paper, sides: Sides) -> bytes:
    made = alignment_pages(tokens, paper, sides)
    return pdf_bytes(made.pages, made.info)


def middles(page: SeenPage, wide: float, high: float) -> list[tuple[float, float]]:
    """Of shapes of that size."""
    return sorted(
        ((one.left + one.right) / 2, (one.top + one.bottom) / 2)
        for one in page.shapes
        if abs(one.right - one.left - wide) < 0.06 and abs(one.bottom - one.top - high) < 0.06
    )


@each
def test_crosses_and_scales_lie_behind_each_other(
    faces: None, tokens: Tokens, paper: Paper, sides: Sides
) -> None:
    front, back = seen_pages(written(tokens, paper, sides))
    crosses = CROSSES[paper.name]
    for wide, high in ((24, 0.3), (0.3, 24)):  # its two lines
        assert middles(front, wide, high) == [pytest.approx(one, abs=0.06) for one in crosses]
    width, height = paper.width_mm, paper.height_mm
    behind = sorted((x, height - y) if sides is Sides.SHORT else (width - x, y) for x, y in crosses)
    assert middles(back, 1, 1) == [pytest.approx(one, abs=0.06) for one in behind]


@each
def test_a_tick_is_a_millimetre_and_the_lines_of_the_cross_reach_the_scales(
    faces: None, tokens: Tokens, paper: Paper, sides: Sides
) -> None:
    """As seen through the paper: below the dot and to its left, both 9 mm away."""
    _front, back = seen_pages(written(tokens, paper, sides))
    x, y = paper.width_mm / 2, paper.height_mm / 2
    way = -1 if sides is Sides.SHORT else 1  # that page stands on its head
    level = [
        one for one in back.shapes
        if one.bottom - one.top > 1.5 and abs((one.top + one.bottom) / 2 - (y + 9 * way)) < 0.2
        and abs((one.left + one.right) / 2 - x) < 7
    ]  # fmt: skip
    ticks = sorted((one.left + one.right) / 2 - x for one in level)
    assert ticks == [pytest.approx(mm, abs=0.06) for mm in range(-6, 7)]
    upright = [
        one for one in back.shapes
        if one.right - one.left > 1.5 and abs((one.left + one.right) / 2 - (x + 9 * way)) < 0.2
        and abs((one.top + one.bottom) / 2 - y) < 7
    ]  # fmt: skip
    ticks = sorted((one.top + one.bottom) / 2 - y for one in upright)
    assert ticks == [pytest.approx(mm, abs=0.06) for mm in range(-6, 7)]


def test_the_ruler_is_100_mm_long(faces: None, tokens: Tokens) -> None:
    front, _back = seen_pages(written(tokens, A4, Sides.LONG))
    tens = [x for x, _y in middles(front, 0.15, 5)]
    assert tens == [pytest.approx(55 + mm, abs=0.06) for mm in range(0, 101, 10)]


def matrices(page: pdfium.PdfPage) -> dict[str, set[tuple[int, int]]]:
    """For each character, which way its width and its height run."""
    text, matrix, found = page.get_textpage(), raw.FS_MATRIX(), dict[str, set[tuple[int, int]]]()
    for at in range(text.count_chars()):
        raw.FPDFText_GetMatrix(text.raw, at, matrix)
        way = (1 if matrix.a > 0 else -1, 1 if matrix.d > 0 else -1)
        found.setdefault(chr(raw.FPDFText_GetUnicode(text.raw, at)), set()).add(way)
    return found


def test_numbers_are_mirrored_and_words_are_not(faces: None, tokens: Tokens) -> None:
    """Seen from side A a mirrored number is right; on the page for the short edge too."""
    for sides, number, words in ((Sides.LONG, (-1, 1), (1, 1)), (Sides.SHORT, (1, -1), (-1, -1))):
        with pdfium.PdfDocument(written(tokens, A4, sides)) as document:
            ways = matrices(document[1])
            assert {*ways["0"], *ways["3"], *ways["6"]} == {number}
            assert ways["B"] == {words}
            assert matrices(document[0])["A"] == {(1, 1)}


@each
def test_nothing_stands_where_printers_do_not_print_or_on_something_else(
    faces: None, tokens: Tokens, paper: Paper, sides: Sides
) -> None:
    made = alignment_pages(tokens, paper, sides)
    assert min(free_of_ink(made.pages[:1])) > 12
    front, back = seen_pages(pdf_bytes(made.pages, made.info))
    for page in (front, back):
        for letter in page.letters:
            assert min(letter.left, letter.top) > 6
            assert max(letter.right - page.width, letter.bottom - page.height) < -6
    rows = [Rect(one.left, one.top, one.right, one.bottom) for one in front.letters]
    for x, y in CROSSES[paper.name]:
        assert not any(row.holds(x, y, -14) for row in rows), "words are clear of the crosses"


@each
def test_readers_are_asked_not_to_scale_and_to_flip(
    faces: None, tokens: Tokens, paper: Paper, sides: Sides
) -> None:
    reader = pypdf.PdfReader(io.BytesIO(written(tokens, paper, sides)))
    wishes = reader.trailer["/Root"]["/ViewerPreferences"]  # type: ignore[index]
    edge = "Short" if sides is Sides.SHORT else "Long"
    assert wishes["/PrintScaling"] == "/None"
    assert wishes["/Duplex"] == f"/DuplexFlip{edge}Edge"
    told = " ".join(reader.pages[0].extract_text().split())
    assert f"flipped on the {edge.lower()} edge" in told
    assert "If this ruler is not 100 mm long" in told
    other = "long" if edge == "Short" else "short"
    assert f"choose “Two-sided, flip on {other} edge”" in told
    sign = "--align=-a,b" if edge == "Short" else "--align=a,-b"
    assert sign in reader.pages[1].extract_text()
