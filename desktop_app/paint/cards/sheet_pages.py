"""How do laid out cards stand on the pages of a sheet, with cut marks and a line at its foot?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, partial
from math import ceil
from typing import NamedTuple

from desktop_app.core.cards.imposition import (
    Line,
    Order,
    SheetSide,
    Sides,
    Slot,
    cut_marks,
    fold_lines,
    has_backs,
    impose,
)
from desktop_app.core.cards.sheet import Fold, Sheet
from desktop_app.pages.blocks import Run
from desktop_app.paint.cards.card_type import FOOT_PT, LARGE_PRINT_PT, CardType
from desktop_app.paint.cards.fit import LaidCard
from desktop_app.paint.cards.setting import Room
from desktop_app.paint.marks import (
    AnchorMark,
    GroundMark,
    Mark,
    Page,
    Place,
    TurnedMark,
    all_moved,
)
from desktop_app.paint.paragraph import SetParagraph
from desktop_app.paint.reference_device import from_mm, from_pt, to_mm
from desktop_app.paint.theme import Tokens
from desktop_app.wording import tr

INSET_MM = 4.0  # free on every side of a card: printers shift paper by up to 3 mm
_FOOT_LEADING = 1.3
_FOOT_GAP_MM = 0.6
_LINE_MM = 0.1  # how thick a cut mark is
_DASH_MM, _PAUSE_MM = 2.0, 1.5
_EDGE_MM = 5.0  # few printers come nearer to the edge of the paper
_CLEAR_MM = 1.0
_UNBROKEN = 1e7  # wider than any line
_BLACK = "#000000"
_MakePage = Callable[[SheetSide], Page]


class Printing(NamedTuple):
    """How a deck goes onto its sheet; `title` stands at the foot of each page."""

    title: str
    sides: Sides = Sides.LONG
    order: Order = Order.SHEET
    start: int = 1
    marks: bool = True
    number: bool = True
    reverse: bool = False


class CardPage:
    """Front or back of sheet `number` (from 1).

    The page itself is made when it is first asked for, by whoever asks: on the thread that laid
    the cards out. Of a long deck hardly more than one sheet is looked at.
    """

    def __init__(self, side: SheetSide, size_mm: tuple[float, float], make: _MakePage) -> None:
        self.number, self.back = side.number, side.back
        self.width_mm, self.height_mm = size_mm
        self._side, self._make = side, make

    def changed(self, change: Callable[[Page], Page]) -> CardPage:
        """The same side with another page, made of this one when it is asked for."""
        size = self.width_mm, self.height_mm
        return CardPage(self._side, size, lambda _side: change(self.page))

    @cached_property
    def page(self) -> Page:
        """What stands on it."""
        return self._make(self._side)


def room_of(sheet: Sheet, least_pt: float, *, large: bool = False) -> Room:
    """The room for text on a card of the sheet: within its inset, over its foot."""
    width, height = (from_mm(side - 2 * INSET_MM) for side in sheet.face)
    least_pt = max(least_pt, LARGE_PRINT_PT) if large else least_pt
    room = Room(width, height, least_pt, large, tent=sheet.fold is not Fold.NONE)
    foot = from_pt(room.foot_pt * _FOOT_LEADING) + from_mm(_FOOT_GAP_MM)
    return room._replace(height=height - foot)


class SheetPainter:
    """Puts laid out cards on pages. Belongs on the thread that laid them out."""

    def __init__(self, sheet: Sheet, tokens: Tokens, room: Room, printing: Printing) -> None:
        self._sheet, self._tokens, self._printing = sheet, tokens, printing
        self._room = room
        self._types = CardType(tokens, foot_pt=room.foot_pt)
        self._feet: dict[tuple[int, int], tuple[Mark, ...]] = {}  # the same on front and back
        self._page_types = CardType(tokens, foot_pt=FOOT_PT)

    def pages(self, cards: Sequence[LaidCard]) -> list[CardPage]:
        """The pages in the order of printing; none for no card."""
        told = self._printing
        sides = impose(
            self._sheet, len(cards), told.sides, told.order, told.start, reverse=told.reverse
        )
        return [CardPage(side, self._sheet.paper, partial(self._page, cards)) for side in sides]

    def _page(self, cards: Sequence[LaidCard], side: SheetSide) -> Page:
        marks: list[Mark] = [self._anchor(side)]
        if self._printing.marks and not side.back:
            marks += map(_ruled, cut_marks(self._sheet, sides=self._printing.sides))
            for fold in fold_lines(self._sheet, self._printing.sides):
                marks += map(_ruled, _dashes(fold))
        for slot in side.slots:
            if slot.card is not None:
                marks += self._card(slot, cards[slot.card])
        return Page(*self._sheet.paper, (*marks, *self._foot(side)))

    def _card(self, slot: Slot, card: LaidCard) -> tuple[Mark, ...]:
        """One face in its place."""
        place, inset = Place(*(from_mm(length) for length in slot.box)), from_mm(INSET_MM)
        stack = card.back if slot.back else card.front
        x, y = (0.0, 0.0) if slot.turn else (place.x, place.y)
        key = (card.number, card.part)
        if key not in self._feet:
            self._feet[key] = tuple(self._card_foot(card))
        marks = (*all_moved(stack.marks, x + inset, y + inset), *all_moved(self._feet[key], x, y))
        return (TurnedMark(place, marks, slot.turn),) if slot.turn else marks

    def _card_foot(self, card: LaidCard) -> Iterator[Mark]:
        """Code and revision at the left; number and part at the right."""
        inset, (wide, high) = from_mm(INSET_MM), (from_mm(side) for side in self._sheet.face)
        part = f"{card.part}/{card.parts}" if card.parts > 1 else ""
        number = str(card.number) if self._printing.number else ""
        right = _line(" · ".join(filter(None, (number, part))), self._types)
        taken = right.layout.maximumWidth() + from_mm(2) if right else 0.0
        y = high - inset - self._types.style("card-foot").advance
        if right is not None:
            x = wide - inset - right.layout.maximumWidth()
            yield from all_moved(right.atoms(0.0)[0].marks, x, y)
        told = card.card.footer.split(" · ")
        for first in range(len(told)):  # the pack gives way first, the revision last
            left = _line(" · ".join(told[first:]), self._types)
            if left is not None and left.layout.maximumWidth() + taken <= wide - 2 * inset:
                yield from all_moved(left.atoms(0.0)[0].marks, inset, y)
                return

    def _foot(self, side: SheetSide) -> Iterator[Mark]:
        """What whoever prints and cuts must know, outside of the cards; nothing without room."""
        line = _line(self._told(side), self._page_types)
        wide, high = self._sheet.paper
        below = high - max(slot.box.y + slot.box.height for slot in side.slots)
        above = min(slot.box.y for slot in side.slots)
        if line is None or line.layout.maximumWidth() > from_mm(wide - 2 * _EDGE_MM):
            return
        tall = to_mm(self._page_types.style("card-foot").advance)
        needed = _EDGE_MM + tall + _CLEAR_MM
        if below >= needed:
            y = high - max(_EDGE_MM, (below - _CLEAR_MM - tall) / 2) - tall
        elif above >= needed:
            y = max(_EDGE_MM, (above - _CLEAR_MM - tall) / 2)
        else:
            return
        x = (from_mm(wide) - line.layout.maximumWidth()) / 2
        yield from all_moved(line.atoms(0.0)[0].marks, x, from_mm(y))

    def _told(self, side: SheetSide) -> str:
        told = self._printing
        face = tr("back") if side.back else tr("front")
        sheet = tr("sheet {number} of {of}, {face}", number=side.number, of=side.of, face=face)
        order = tr("cut and stack") if told.order is Order.STACK else tr("sheet by sheet")
        flip = {
            Sides.LONG: tr("flip on long edge"),
            Sides.SHORT: tr("flip on short edge"),
            Sides.MANUAL: tr("fronts first, then backs"),
            Sides.FOLD: tr("fold on the dashed line"),
        }.get(told.sides, "")
        if told.sides is not Sides.FOLD and not has_backs(self._sheet, told.sides):
            flip = ""
        parts = (told.title, sheet, order, flip, tr("print at 100 %"))
        return " · ".join(filter(None, parts))

    def _anchor(self, side: SheetSide) -> AnchorMark:
        """What the outline of the PDF says of the page."""
        face = tr("back") if side.back else tr("front")
        told = tr("Sheet {number}, {face}", number=side.number, face=face)
        name = f"sheet-{side.number}-{'back' if side.back else 'front'}"
        return AnchorMark(Place(0.0, 0.0, from_mm(self._sheet.paper[0]), 1.0), name, told, 1)


def _line(text: str, types: CardType) -> SetParagraph | None:
    if not text:
        return None
    return SetParagraph((Run(text),), types.style("card-foot"), types, _UNBROKEN)


def _ruled(line: Line) -> GroundMark:
    """A line, upright or level, as thick as a cut mark is."""
    left, right = sorted((line.x1, line.x2))
    top, bottom = sorted((line.y1, line.y2))
    half = _LINE_MM / 2 if right - left < bottom - top else 0.0
    flat = _LINE_MM / 2 if not half else 0.0
    box = (left - half, top - flat, right - left + 2 * half, bottom - top + 2 * flat)
    return GroundMark(Place(*map(from_mm, box)), _BLACK)


def _dashes(line: Line) -> Iterator[Line]:
    """A line in pieces."""
    long = max(abs(line.x2 - line.x1), abs(line.y2 - line.y1))
    for number in range(ceil(long / (_DASH_MM + _PAUSE_MM))):
        start = number * (_DASH_MM + _PAUSE_MM)
        ends = (start / long, min(start + _DASH_MM, long) / long)
        (x1, x2), (y1, y2) = (
            [first + share * (last - first) for share in ends]
            for first, last in ((line.x1, line.x2), (line.y1, line.y2))
        )
        yield Line(x1, y1, x2, y2)
