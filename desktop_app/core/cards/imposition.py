"""Which face of which card lies where on which page, so that every back is behind its front?

Formulas, with a page W x H and a cell (x, y, w, h), each page as one looks at it:

- Long edge: the back is at (W - x - w, y), upright. It is the paper's width that counts and not
  the order of the columns: many sheets have a wider margin on one side.
- Short edge: the back is at (x, H - y - h), turned by 180 degrees. That is the long-edge page
  turned about; cards then still turn like the pages of a book.
- Manual is the long edge in two passes: all fronts, then all backs.
- Fold-over prints one side only, see `_pairs`.
- A tent as long as the page lies on it turned by a quarter: its front to the right of the fold with
  its head to the left, the panel behind to the left of it with its head to the right. So both heads
  are at the fold, and each side of the standing tent is upright for whoever sits there.

Pages are always upright: only so do "long" and "short" mean the same to a PDF, to a printing system
and to a person.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.cards.sheet import Fold
from desktop_app.core.errors import SheetRefused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop_app.core.cards.sheet import Sheet

_GAP_MM, _TICK_MM, _LEAST_TICK_MM = 1.0, 5.0, 1.0
_SAME_MM = 0.01
_ON_HEAD, _HEAD_LEFT = 180, 270


class Sides(StrEnum):
    """How the back of a card comes behind its front."""

    LONG = "long"  # the printer turns the paper over its long edge
    SHORT = "short"  # over its short edge
    MANUAL = "manual"  # a person puts the paper in again: all fronts, then all backs
    FOLD = "fold"  # both faces on one side, folded and glued
    SINGLE = "single"  # fronts only


class Order(StrEnum):
    """Where the next card of the deck lies."""

    SHEET = "sheet"  # in the next cell
    STACK = "stack"  # in the same cell of the next sheet: cut the pile, put pile on pile


class Box(NamedTuple):
    """A rectangle in millimetres from the top left of the page."""

    x: float
    y: float
    width: float
    height: float


class Line(NamedTuple):
    """A straight line in millimetres from the top left of the page."""

    x1: float
    y1: float
    x2: float
    y2: float


class Slot(NamedTuple):
    """A place for one face: `card` is its index in the deck, None for a cell that stays empty.

    `turn` is by how many degrees the face is turned clockwise: 0, 90, 180 or 270.
    """

    box: Box
    card: int | None
    back: bool
    turn: int


class SheetSide(NamedTuple):
    """A page: side of sheet `number` (from 1) `of` so many; its slots in the order of the cells."""

    number: int
    of: int
    back: bool
    slots: tuple[Slot, ...]


class _Place(NamedTuple):
    """Where a card lies on the front page; `behind` is the place of its back on the same page.

    `turn` and `turn_behind` are degrees clockwise.
    """

    front: Box
    behind: Box | None = None
    turn: int = 0
    turn_behind: int = 0


def impose(
    sheet: Sheet,
    cards: int,
    sides: Sides,
    order: Order,
    start: int = 1,
    *,
    reverse: bool = False,
) -> tuple[SheetSide, ...]:
    """The pages for a deck of so many cards, in the order of the PDF.

    `start` is the place of the first card (from 1) on a part-used first sheet; places before it
    stay empty on both sides. `reverse` turns the second of two manual passes about, for printers
    that lay their pages face up. Empty cells are never left out. Raises SheetRefused.
    """
    places = _places(sheet, sides)
    if not 1 <= start <= len(places):
        raise SheetRefused(sheet.id, "start", "start", str(start), str(len(places)))
    dealt = _dealt(cards, len(places), order, start - 1)
    fronts = [
        SheetSide(number, len(dealt), back=False, slots=tuple(_on_front(places, on_sheet)))
        for number, on_sheet in enumerate(dealt, 1)
    ]
    if not has_backs(sheet, sides):
        return tuple(fronts)
    backs = [_back_of(sheet, side, over_head=sides is Sides.SHORT) for side in fronts]
    if sides is Sides.MANUAL:
        return (*fronts, *(reversed(backs) if reverse else backs))
    return tuple(chain.from_iterable(zip(fronts, backs, strict=True)))


def has_backs(sheet: Sheet, sides: Sides) -> bool:
    """Whether the paper is printed on its back as well; what is folded has both faces in front."""
    return sides is not Sides.SINGLE and not _folded(sheet, sides)


def cards_a_sheet(sheet: Sheet, sides: Sides) -> int:
    """How many cards one sheet holds, printed like this: the most that `start` can be."""
    return len(_places(sheet, sides))


def cut_marks(
    sheet: Sheet, least_margin: float = 4.0, sides: Sides = Sides.LONG
) -> tuple[Line, ...]:
    """Ticks where to cut, for front pages alone, all outside the cards.

    They begin 1 mm from the grid (beyond its bleed), are 5 mm long and end at `least_margin`,
    where most printers stop; what is left shorter than 1 mm is left out, and so is a cut along the
    edge of the paper. Perforated stock has none. A fold-over card is marked around both faces.
    """
    if sheet.perforated:
        return ()
    outlines = [box for place in _places(sheet, sides) for box in _outlines(place)]
    xs = _apart(edge for box in outlines for edge in (box.x, box.x + box.width))
    ys = _apart(edge for box in outlines for edge in (box.y, box.y + box.height))
    width, height = sheet.paper
    gap = _GAP_MM + sheet.bleed
    upright = [
        Line(x, y1, x, y2)
        for x in xs
        if least_margin <= x <= width - least_margin
        for y1, y2 in _ticks(ys[0] - gap, ys[-1] + gap, least_margin, height - least_margin)
    ]
    level = [
        Line(x1, y, x2, y)
        for y in ys
        if least_margin <= y <= height - least_margin
        for x1, x2 in _ticks(xs[0] - gap, xs[-1] + gap, least_margin, width - least_margin)
    ]
    return (*upright, *level)


def fold_lines(sheet: Sheet, sides: Sides) -> tuple[Line, ...]:
    """Where each card is folded, to be drawn dashed.

    On perforated stock only a fold that runs through the gutter: any other lies on its perforation.
    """
    return tuple(
        _fold(place.front, place.behind)
        for place in _places(sheet, sides)
        if place.behind and not (sheet.perforated and len(_outlines(place)) == 1)
    )


def _folded(sheet: Sheet, sides: Sides) -> bool:
    """Whether both faces lie on one side; a tent has them so whatever the printer can do."""
    return sides is Sides.FOLD or (sheet.fold is not Fold.NONE and sides is not Sides.SINGLE)


def _places(sheet: Sheet, sides: Sides) -> tuple[_Place, ...]:
    boxes = [_cell(sheet, c, r) for r in range(sheet.rows) for c in range(sheet.columns)]
    turn = _HEAD_LEFT if sheet.fold is Fold.VERTICAL else 0
    if not _folded(sheet, sides):
        return tuple(_Place(box, turn=turn) for box in boxes)
    if sheet.fold is Fold.NONE:
        return _pairs(sheet)
    left, up = (panels - 1 for panels in sheet.fold.panels)
    behind = [box._replace(x=box.x - left * box.width, y=box.y - up * box.height) for box in boxes]
    return tuple(
        _Place(box, panel, turn, (turn + _ON_HEAD) % 360)
        for box, panel in zip(boxes, behind, strict=True)
    )


def _cell(sheet: Sheet, column: int, row: int) -> Box:
    (x, y), (across, down) = sheet.origin, sheet.pitch
    return Box(x + column * across, y + row * down, *sheet.card)


def _pairs(sheet: Sheet) -> tuple[_Place, ...]:
    """Neighbouring cells as the two faces of one fold-over card.

    The cells stay where they are, so that one grid serves every way of printing, marks and
    part-used sheets included, and perforated stock can be folded too: a 2 x 4 sheet gives four
    cards. Side by side (back left, front right, both upright) is the usual way; one above the other
    (back above, head down) where that gives more cards, as on a sheet of one column. A cell without
    a partner stays unused. The fold lies half way between the two, so that with a gutter, too,
    both faces come to lie exactly on each other.
    """
    across = (sheet.columns // 2) * sheet.rows
    down = (sheet.rows // 2) * sheet.columns
    if not across and not down:
        raise SheetRefused(sheet.id, "sides", "fold-alone")
    if across >= down:
        return tuple(
            _Place(_cell(sheet, c + 1, r), _cell(sheet, c, r))
            for r in range(sheet.rows)
            for c in range(0, sheet.columns - 1, 2)
        )
    return tuple(
        _Place(_cell(sheet, c, r + 1), _cell(sheet, c, r), turn_behind=_ON_HEAD)
        for r in range(0, sheet.rows - 1, 2)
        for c in range(sheet.columns)
    )


def _dealt(cards: int, places: int, order: Order, used: int) -> list[list[int | None]]:
    """For each sheet the card in each place; `used` places of the first sheet are taken."""
    sheets = -(-(cards + used) // places) if cards else 0
    free = [(s, k) for s in range(sheets) for k in range(places) if s or k >= used]
    if order is Order.STACK:
        free.sort(key=lambda place: (place[1], place[0]))
    dealt: list[list[int | None]] = [[None] * places for _ in range(sheets)]
    for card, (s, k) in zip(range(cards), free, strict=False):
        dealt[s][k] = card
    return dealt


def _on_front(places: tuple[_Place, ...], dealt: list[int | None]) -> Iterator[Slot]:
    for place, card in zip(places, dealt, strict=True):
        yield Slot(place.front, card, back=False, turn=place.turn)
        if place.behind is not None:
            yield Slot(place.behind, card, back=True, turn=place.turn_behind)


def _back_of(sheet: Sheet, front: SheetSide, *, over_head: bool) -> SheetSide:
    width, height = sheet.paper
    slots = []
    for slot in front.slots:
        x, y, w, h = slot.box
        box = Box(x, height - y - h, w, h) if over_head else Box(width - x - w, y, w, h)
        slots.append(Slot(box, slot.card, back=True, turn=_ON_HEAD if over_head else 0))
    return front._replace(back=True, slots=tuple(slots))


def _outlines(place: _Place) -> tuple[Box, ...]:
    """What is cut out: the card, or both faces of a folded one, as one box where they touch.

    With a gutter between them both are marked: once folded, one cut takes the fold off.
    """
    front, behind = place.front, place.behind
    if behind is None:
        return (front,)
    apart_x, apart_y = front.x - behind.x, front.y - behind.y
    if max(apart_x - front.width, apart_y - front.height) > _SAME_MM:
        return (front, behind)
    return (Box(behind.x, behind.y, front.width + apart_x, front.height + apart_y),)


def _fold(front: Box, behind: Box) -> Line:
    """Half way between two faces that lie side by side or one above the other."""
    if front.y == behind.y:
        x = (behind.x + behind.width + front.x) / 2
        return Line(x, front.y, x, front.y + front.height)
    y = (behind.y + behind.height + front.y) / 2
    return Line(front.x, y, front.x + front.width, y)


def _apart(edges: Iterable[float]) -> list[float]:
    """The edges in order, those that are the same but for rounding only once."""
    found: list[float] = []
    for edge in sorted(edges):
        if not found or edge - found[-1] > _SAME_MM:
            found.append(edge)
    return found


def _ticks(
    before: float, behind: float, least: float, most: float
) -> Iterator[tuple[float, float]]:
    """The two ticks of one cut, before and behind the grid, as far as there is room for them."""
    for start, end in (
        (max(before - _TICK_MM, least), before),
        (behind, min(behind + _TICK_MM, most)),
    ):
        if end - start >= _LEAST_TICK_MM:
            yield start, end
