"""What does one print to see where a printer puts backs? Two pages, to be held to the light.

Side A has crosses, side B a scale behind each. The numbers of the scales are mirrored: they are
read through the paper, with side A towards one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop_app.core.cards.alignment import MOST_MM
from desktop_app.core.cards.imposition import Sides
from desktop_app.paint.atoms import stacked
from desktop_app.paint.fonts import SANS
from desktop_app.paint.graphics.set_texts import set_text
from desktop_app.paint.marks import (
    AnchorMark,
    GroundMark,
    Mark,
    MirroredMark,
    Page,
    Place,
    TurnedMark,
    all_moved,
)
from desktop_app.paint.page_layout import Paper
from desktop_app.paint.pdf_file import PdfInfo
from desktop_app.paint.reference_device import from_mm
from desktop_app.paint.theme import Tokens
from desktop_app.paint.type_sheet import TextStyle, TypeSheet
from desktop_app.wording import tr

_BLACK = "#000000"
_LINE_MM, _THIN_MM = 0.3, 0.15
_ASIDE_MM, _DOWN_MM = 28.0, 32.0  # of the outer crosses from the edges of the paper
_ARM_MM = 12.0  # of a cross; long enough to lie over both scales, and not over their numbers
_SCALE_MM = 9.0  # from the middle of a cross, so that no line lies on another
_EVERY_MM = 3  # a number, whose middle stands further out
_NUMBER_MM = 5.0
_RULER_MM = 100
_COLUMN_MM = 48.0  # where the words begin, between the crosses
_WORDS_A_MM, _RULER_AT_MM, _WORDS_B_MM = 20.0, 36.0, 56.0
_LETTER_MM = 52.0  # the middle of the large letter from the left

_TITLE = TextStyle(15, 1.25, after_pt=6, weight=600)
_STEP = TextStyle(10, 1.38, after_pt=5, family=SANS)
_LETTER = TextStyle(110, 1.0, family=SANS, weight=700)
_NUMBER = TextStyle(10, 1.1, family=SANS, weight=700)
_NOTE = TextStyle(9, 1.35, family=SANS)


class AlignmentPages(NamedTuple):
    """Both pages, and what their PDF says of itself."""

    pages: tuple[Page, Page]
    info: PdfInfo


def alignment_pages(tokens: Tokens, paper: Paper, sides: Sides) -> AlignmentPages:
    """The test page for paper that is turned over its long or its short edge."""
    made = _Made(tokens, paper, short=sides is Sides.SHORT)
    duplex = "DuplexFlipShortEdge" if sides is Sides.SHORT else "DuplexFlipLongEdge"
    info = PdfInfo(tr("Align a printer"), actual_size=True, duplex=duplex)
    return AlignmentPages((made.front(), made.back()), info)


class _Made:
    def __init__(self, tokens: Tokens, paper: Paper, *, short: bool) -> None:
        self._types, self._paper, self._short = TypeSheet(tokens), paper, short
        self._wide, self._high = paper.width_mm, paper.height_mm

    def front(self) -> Page:
        """Side A: crosses, what to do, a ruler."""
        marks = [
            AnchorMark(Place(0, 0, 0, 0), "side-a", tr("Side A, front"), 1),
            *(bar for place in self._crosses() for bar in _cross(*place)),
            *self._letter("A"),
            *self._words(self._steps(), _WORDS_A_MM),
            *self._ruler(),
        ]
        return Page(self._wide, self._high, tuple(marks))

    def back(self) -> Page:
        """Side B: a scale behind each cross; for the short edge the page stands on its head."""
        scales = [mark for x, y in self._crosses() for mark in self._scale(self._wide - x, y)]
        marks = (
            *scales,
            *self._letter("B"),
            *self._words(self._notes(), self._high / 2 + _WORDS_B_MM),
        )
        whole = Place(0, 0, from_mm(self._wide), from_mm(self._high))
        shown = (TurnedMark(whole, marks, 180),) if self._short else marks
        anchor = AnchorMark(Place(0, 0, 0, 0), "side-b", tr("Side B, back"), 1)
        return Page(self._wide, self._high, (anchor, *shown))

    def _crosses(self) -> Iterator[tuple[float, float]]:
        for x in (_ASIDE_MM, self._wide - _ASIDE_MM):
            for y in (_DOWN_MM, self._high - _DOWN_MM):
                yield x, y
        yield self._wide / 2, self._high / 2

    def _letter(self, letter: str) -> tuple[Mark, ...]:
        """Large and at the left of either page, so that neither covers the other in the light."""
        found = set_text(letter, _LETTER, self._types, 1.0, from_mm(self._wide))
        line = found.atoms(0.0)[0]
        x = from_mm(_LETTER_MM) - found.layout.maximumWidth() / 2
        return all_moved(line.marks, x, from_mm(self._high / 2) - line.height / 2)

    def _words(self, told: Sequence[tuple[str, TextStyle]], top: float) -> tuple[Mark, ...]:
        wide = from_mm(self._wide - 2 * _COLUMN_MM)
        paragraphs = (set_text(text, style, self._types, 1.0, wide) for text, style in told)
        stack = stacked([atom for one in paragraphs for atom in one.atoms(0.0)])
        return all_moved(stack.marks, from_mm(_COLUMN_MM), from_mm(top))

    def _scale(self, x: float, y: float) -> Iterator[Mark]:
        """Millimetres to both sides, below and beside the middle, in which a dot stands."""
        most = round(MOST_MM)
        below, beside = y + _SCALE_MM, x + _SCALE_MM
        yield _bar(x - 0.5, y - 0.5, 1.0, 1.0)
        yield _bar(x - most, below - _THIN_MM / 2, 2 * most, _THIN_MM)
        yield _bar(beside - _THIN_MM / 2, y - most, _THIN_MM, 2 * most)
        for mm in range(-most, most + 1):
            half, thick = _tick(mm)
            yield _bar(x + mm - thick / 2, below - half, thick, 2 * half)
            yield _bar(beside - half, y + mm - thick / 2, 2 * half, thick)
            if mm % _EVERY_MM == 0:
                yield self._number(abs(mm), x + mm, below + _NUMBER_MM)
                yield self._number(abs(mm), beside + _NUMBER_MM, y + mm)

    def _number(self, number: int, x: float, y: float) -> MirroredMark:
        """A number around a place, mirrored."""
        found = set_text(str(number), _NUMBER, self._types, 1.0, from_mm(20))
        line, wide = found.atoms(0.0)[0], found.layout.maximumWidth()
        place = Place(from_mm(x) - wide / 2, from_mm(y) - line.height / 2, wide, line.height)
        return MirroredMark(place, line.marks)

    def _ruler(self) -> Iterator[Mark]:
        left, top = (self._wide - _RULER_MM) / 2, self._high / 2 + _RULER_AT_MM
        yield _bar(left - _LINE_MM / 2, top - _LINE_MM / 2, _RULER_MM + _LINE_MM, _LINE_MM)
        for mm in range(_RULER_MM + 1):
            long = 5.0 if mm % 10 == 0 else 3.5 if mm % 5 == 0 else 2.0
            yield _bar(left + mm - _THIN_MM / 2, top, _THIN_MM, long)
            if mm % 20 == 0:
                found = set_text(str(mm), _NUMBER, self._types, 1.0, from_mm(20))
                x = from_mm(left + mm) - found.layout.maximumWidth() / 2
                yield from all_moved(found.atoms(0.0)[0].marks, x, from_mm(top + 5.5))
        told = tr("If this ruler is not 100 mm long, print again at 100\u00a0% (“actual size”).")
        line = set_text(told, _NOTE, self._types, 1.0, from_mm(self._wide)).atoms(0.0)[0]
        yield from all_moved(line.marks, from_mm(left), from_mm(top - 3) - line.height)

    def _steps(self) -> list[tuple[str, TextStyle]]:
        first = tr(
            "1. Print this page and its back on one sheet, at 100\u00a0%, flipped on the long "
            "edge. By hand: print page 1, put the sheet in again, print page\u00a02."
        )
        second = tr(
            "2. Turn the sheet over like the page of a book. If the B stands on its head, choose "
            "“Two-sided, flip on short edge” for this printer, and print this test page again."
        )
        if self._short:
            first = tr(
                "1. Print this page and its back on one sheet, at 100\u00a0%, flipped on the short "
                "edge."
            )
            second = tr(
                "2. Turn the sheet over like the page of a book. If the B stands on its head, "
                "choose “Two-sided, flip on long edge” for this printer, and print this test page "
                "again."
            )
        third = tr(
            "3. Hold the sheet to the light with this side towards you. Behind the cross in the "
            "middle you see a dot and, below and beside it, scales in millimetres."
        )
        fourth = tr(
            "4. Read where the lines of the cross meet the scales: a is how far the dot lies to "
            "the right or to the left of the cross, b how much lower or higher. The crosses at the "
            "corners should say about the same."
        )
        fifth = tr(
            "5. Type a and b under “Align a printer…”, beside the sheets of a workshop. From then "
            "on backs are moved by that when this printer prints."
        )
        title = (tr("Align a printer: side A, the front"), _TITLE)
        return [title, *((step, _STEP) for step in (first, second, third, fourth, fifth))]

    def _notes(self) -> list[tuple[str, TextStyle]]:
        mirrored = tr(
            "The numbers of the scales are mirrored, because they are read through the paper from "
            "the other side."
        )
        option = "--align=-a,b" if self._short else "--align=a,-b"
        typed = tr(
            "On the command line, with a to the right and b lower: {option} (to the left or "
            "higher: with the other sign).",
            option=option,
        )
        return [(tr("Side B, the back"), _TITLE), (mirrored, _STEP), (typed, _STEP)]


def _cross(x: float, y: float) -> Iterator[Mark]:
    yield _bar(x - _ARM_MM, y - _LINE_MM / 2, 2 * _ARM_MM, _LINE_MM)
    yield _bar(x - _LINE_MM / 2, y - _ARM_MM, _LINE_MM, 2 * _ARM_MM)


def _tick(mm: int) -> tuple[float, float]:
    """Half its length and its thickness; every third one is longer, the middle one longest."""
    if mm == 0:
        return 2.4, _LINE_MM
    return (1.8, _LINE_MM) if mm % _EVERY_MM == 0 else (1.0, _THIN_MM)


def _bar(x: float, y: float, wide: float, high: float) -> GroundMark:
    return GroundMark(Place(*map(from_mm, (x, y, wide, high))), _BLACK)
