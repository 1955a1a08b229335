"""Is a finished PDF of cards right? Every fault as a sentence.

What is checked is listed in section 6 of what was measured on printing: sizes of pages; text within
its inset and not too small; faces upright or on their heads; each back behind its front; the deck's
order once the sheets are cut; all text, once, unbroken; no ink at the edges of cards; cut marks
where cuts are, on fronts alone; typefaces embedded. Places come from the sheet's own JSON
(`places`), the words from the cards (`wanted_words`); of the painter nothing is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from desktop_app.pages.cards.card import Card
from tests.paint.cards.places import Json, Rect, Spot, cutting_edges, page_count, spots
from tests.paint.cards.seen import Letter, SeenPage, seen_pages
from tests.paint.cards.wanted_words import (
    CardWords,
    FaceWords,
    lines_of,
    squeezed,
    wanted_words,
    word_faults,
)
from tests.paint.verifier import loose_fonts

INSET, FOOT_LEADING = 4.0, 1.3
_X_NEAR, _Y_NEAR, _SAME_PLACE, _PAGE_NEAR, _PT_NEAR = 0.35, 0.5, 0.15, 0.4, 0.07
_RING = (0.6, 2.0)
_TICK_GAP, _PRINTABLE, _EDGE = 1.0, 4.0, 4.9
_NUMBER = re.compile(r"(?:(\d+)·?)?(?:(\d+)/(\d+))?")
_APART = 1.5  # between the code and the number at the foot of a card


class Order(NamedTuple):
    """How the deck was to be printed; every front and every back is moved, right and down."""

    sides: str = "long"
    order: str = "sheet"
    start: int = 1
    least_pt: float = 8.0
    foot_pt: float = 7.0
    marks: bool = True
    reverse: bool = False
    front: tuple[float, float] = (0.0, 0.0)
    back: tuple[float, float] = (0.0, 0.0)


class Face(NamedTuple):
    """What was found in a place: words, code and number."""

    spot: Spot
    words: list[Letter]
    code: list[Letter]
    number: list[Letter]

    @property
    def label(self) -> tuple[str, str]:
        """Code and number as they are told."""
        return _text(self.code), _text(self.number)


def faults(pdf: bytes, sheet: Json, cards: Iterable[Card], order: Order) -> list[str]:
    """What is wrong with the PDF of a deck on a sheet."""
    pages = seen_pages(pdf)
    sheets, rest = divmod(len(pages), page_count(1, sheet, order.sides))
    if rest:
        return [f"{len(pages)} pages are no whole sheets"]
    all_spots = spots(sheet, order.sides, sheets, reverse=order.reverse)
    backs = {spot.page for spot in all_spots} - {s.page for s in all_spots if not s.back}
    pages = [
        page.moved_back(*(order.back if number in backs else order.front))
        for number, page in enumerate(pages)
    ]
    faces, loose = _sorted_out(pages, all_spots, order.foot_pt)
    return [
        *_page_faults(pages, sheet),
        *_place_faults(faces, pages, order),
        *_deck_faults(faces, [*map(wanted_words, cards)], order),
        *_margin_faults(pages, loose, all_spots, sheet, order),
        *(f"{name} is not embedded" for name in loose_fonts(pdf)),
    ]


def _sorted_out(
    pages: Sequence[SeenPage], all_spots: Sequence[Spot], foot_pt: float
) -> tuple[list[Face], list[list[Letter]]]:
    """The letters of each place, and by page those that stand in none."""
    held: dict[Spot, list[Letter]] = {spot: [] for spot in all_spots}
    on_page: dict[int, list[Spot]] = {}
    for spot in all_spots:
        on_page.setdefault(spot.page, []).append(spot)
    loose: list[list[Letter]] = []
    for number, page in enumerate(pages):
        loose.append([])
        for letter in page.letters:
            places = (s for s in on_page.get(number, ()) if s.rect.holds(*letter.middle))
            place = next(places, None)
            (loose[-1] if place is None else held[place]).append(letter)
    return [_face(spot, letters, foot_pt) for spot, letters in held.items()], loose


def _face(spot: Spot, letters: Sequence[Letter], foot_pt: float) -> Face:
    """Words apart from the line at the foot, and that in two where it has a gap."""
    wide, high = spot.size
    line = high - INSET - foot_pt * FOOT_LEADING * 25.4 / 72 - 0.1
    foot = sorted(
        (one for one in letters if _local(spot, one).bottom > line and _middle(spot, one) > line),
        key=lambda one: _local(spot, one).left,
    )
    words = [one for one in letters if one not in foot] if foot else list(letters)
    gaps = [
        (_local(spot, b).left - _local(spot, a).right, at)
        for at, (a, b) in enumerate(pairwise(foot), 1)
    ]
    widest, at = max(gaps, default=(0.0, 0))
    if widest < _APART:
        at = len(foot) if foot and _local(spot, foot[0]).left < wide / 2 else 0
    return Face(spot, words, foot[:at], foot[at:])


def _local(spot: Spot, letter: Letter) -> Rect:
    """A letter from the upper left corner of its card as one reads it."""
    return spot.local(Rect(letter.left, letter.top, letter.right, letter.bottom))


def _begins(spot: Spot, letter: Letter) -> float:
    """How far from the left edge of its card a letter was set, as one reads it."""
    return spot.local(Rect(letter.x, letter.y, letter.x, letter.y)).left


def _middle(spot: Spot, letter: Letter) -> float:
    local = _local(spot, letter)
    return (local.top + local.bottom) / 2


def _page_faults(pages: Sequence[SeenPage], sheet: Json) -> Iterator[str]:
    for number, page in enumerate(pages, 1):
        off = (page.width - sheet["paper"][0], page.height - sheet["paper"][1])
        if max(map(abs, off)) > _PAGE_NEAR:
            yield f"page {number} measures {page.width:.1f} x {page.height:.1f} mm"


def _place_faults(faces: Sequence[Face], pages: Sequence[SeenPage], order: Order) -> Iterator[str]:
    """Each face for itself: within its inset, the right way up, large enough, its edges free."""
    for face in faces:
        spot = face.spot
        where = f"page {spot.page + 1}, cell {spot.cell + 1}"
        letters = [*face.words, *face.code, *face.number]
        wide, high = spot.size
        for letter in letters:
            at = _local(spot, letter)
            begins = _begins(spot, letter)
            if letter.turn != spot.turn:
                yield f"{where}: {letter.text!r} stands the wrong way up"
            if begins < INSET - _SAME_PLACE or wide - at.right < INSET - _X_NEAR:
                yield f"{where}: {letter.text!r} is {begins:.2f} mm from the left edge"
            if min(at.top, high - at.bottom) < INSET - _Y_NEAR:
                yield f"{where}: {letter.text!r} is {at.top:.2f} mm from the upper edge"
            if letter.size_pt < order.foot_pt - _PT_NEAR:
                yield f"{where}: {letter.text!r} has {letter.size_pt:.2f} pt"
        yield from _ink_faults(spot, pages[spot.page], where, empty=not letters)


def _ink_faults(spot: Spot, page: SeenPage, where: str, *, empty: bool) -> Iterator[str]:
    (left, top, right, bottom), (near, far) = spot.rect, _RING
    inner = Rect(left + near, top + near, right - near, bottom - near)
    if empty:
        if page.is_inked(inner):
            yield f"{where}: ink in an empty place"
        return
    ring = (
        inner._replace(bottom=top + far),
        inner._replace(top=bottom - far),
        inner._replace(right=left + far),
        inner._replace(left=right - far),
    )
    if any(map(page.is_inked, ring)):
        yield f"{where}: ink at the edge of the card"


def _deck_faults(faces: Sequence[Face], cards: Sequence[CardWords], order: Order) -> Iterator[str]:
    """The pile as it lies after cutting, card by card."""
    by_place = {(f.spot.sheet, f.spot.cell, f.spot.back): f for f in faces}
    places = [(f.spot.sheet, f.spot.cell) for f in faces if not f.spot.back]
    used = {(0, cell) for cell in range(order.start - 1)}
    if order.order == "stack":
        places.sort(key=lambda place: (place[1], place[0]))
    pile = iter([place for place in places if place not in used])
    both = any(face.spot.back for face in faces)
    for number, card in enumerate(cards, 1):
        fronts: list[Face] = []
        backs: list[Face] = []
        parts = 1
        while len(fronts) < parts:
            place = next(pile, None)
            if place is None:
                yield f"card {number} of the pile is missing"
                return
            front = by_place[*place, False]
            fronts.append(front)
            backs += [by_place[*place, True]] if both else []
            told = _NUMBER.fullmatch(front.label[1])
            parts = int(told[3] or 1) if told else 1
            wanted = f"{number}·{len(fronts)}/{parts}" if parts > 1 else str(number)
            if front.label[1] != wanted:
                yield f"card {number} of the pile says it is {front.label[1]!r}"
                return
        yield from _card_faults(number, card, fronts, backs, order)
    taken = [by_place[place, cell, False] for place, cell in [*pile, *sorted(used)]]
    if any(face.words or face.code or face.number for face in taken):
        yield "there is a card in a place that is to be empty"


def _card_faults(
    number: int, card: CardWords, fronts: Sequence[Face], backs: Sequence[Face], order: Order
) -> Iterator[str]:
    where = f"card {number} ({card.title})"
    footers = card.footer.split(" · ")
    codes = {squeezed("·".join(footers[first:])) for first in range(len(footers))}
    for face in (*fronts, *backs):
        if face.label[0] not in codes:
            yield f"{where}: its foot says {face.label[0]!r}"
    for front, back in zip(fronts, backs, strict=False):
        if front.label != back.label:
            yield f"{where}: {front.label} in front, {back.label} behind"
        elif _feet_differ(front, back):
            yield f"{where}: the back is not right behind the front"
    for side, words, parts in (("front", card.front, fronts), ("back", card.back, backs)):
        if parts:
            told = [face.words for face in parts]
            yield from (f"{where}, {side} {fault}" for fault in word_faults(words, told))
            asked = max(order.least_pt, order.foot_pt)
            least = max(order.foot_pt, min(asked, 7.5)) if card.small else asked
            yield from (f"{where}, {side} {fault}" for fault in _body_faults(words, told, least))


def _feet_differ(front: Face, back: Face) -> bool:
    pairs = zip((*front.code, *front.number), (*back.code, *back.number), strict=True)
    return any(
        abs(a - b) > _SAME_PLACE
        for one, other in pairs
        for a, b in zip(_local(front.spot, one), _local(back.spot, other), strict=True)
    )


def _body_faults(
    words: FaceWords, parts: Sequence[Sequence[Letter]], least: float
) -> Iterator[str]:
    """Text that is smaller than was asked for, and parts of one line."""
    hyphens = ("", "-") if "\u00ad" in words.label else ()
    label = len(squeezed(words.label))
    bodies = [[one for one in part if one.text not in hyphens][label:] for part in parts]
    for letter in (one for body in bodies for one in body):
        if letter.size_pt < least - _PT_NEAR:
            yield f"has text of {letter.size_pt:.2f} pt"
            break
    told = [body for body in bodies if body]
    if len(told) > 1 and not words.repeats and any(lines_of(body) < 2 for body in told):
        yield "goes on with one line"


def _margin_faults(
    pages: Sequence[SeenPage],
    loose: Sequence[Sequence[Letter]],
    all_spots: Sequence[Spot],
    sheet: Json,
    order: Order,
) -> Iterator[str]:
    """What stands beside the cards: cut marks on fronts, and a line that tells of the sheet."""
    edges = cutting_edges(sheet, order.sides)
    for number, page in enumerate(pages):
        own = [spot for spot in all_spots if spot.page == number]
        is_back = all(spot.back for spot in own)
        where = f"page {number + 1}"
        for letter in loose[number]:
            ends = (letter.left, letter.top, page.width - letter.right, page.height - letter.bottom)
            if min(ends) < _EDGE or letter.size_pt < 7 - _PT_NEAR or letter.turn:
                yield f"{where}: {letter.text!r} beside the cards is wrong"
        told = _text(loose[number])
        if told and not told.endswith("printat100%"):
            yield f"{where}: beside the cards stands {told!r}"
        marks = [s for s in page.shapes if not any(_is_within(s, spot.rect) for spot in own)]
        if is_back and marks:
            yield f"{where}: there are marks on a back"
            continue
        yield from (f"{where}: {fault}" for fault in _mark_faults(marks, own, edges, order.sides))
        if order.marks and not sheet.get("perforated") and not is_back and order.sides != "fold":
            yield from (f"{where}: {fault}" for fault in _missing_marks(marks, own, edges, sheet))


def _is_within(shape: Rect, rect: Rect) -> bool:
    return rect.holds((shape.left + shape.right) / 2, (shape.top + shape.bottom) / 2, 0.6)


def _mark_faults(
    marks: Sequence[Rect], own: Sequence[Spot], edges: tuple[list[float], list[float]], sides: str
) -> Iterator[str]:
    for mark in marks:
        upright = mark.right - mark.left < mark.bottom - mark.top
        ends = (mark.left, mark.right) if upright else (mark.top, mark.bottom)
        if min(abs(sum(ends) / 2 - edge) for edge in edges[0 if upright else 1]) > 0.06:
            yield f"a mark at {[round(end, 2) for end in mark]} is on no cut"
        if ends[1] - ends[0] > 0.15:
            yield f"a mark is {ends[1] - ends[0]:.2f} mm thick"


def _missing_marks(
    marks: Sequence[Rect], own: Sequence[Spot], edges: tuple[list[float], list[float]], sheet: Json
) -> Iterator[str]:
    gap = _TICK_GAP + sheet.get("bleed", 0.0)
    for axis in (0, 1):
        room = min(spot.rect[1 - axis] for spot in own) - gap - _PRINTABLE
        for edge in edges[axis]:
            free = _PRINTABLE <= edge <= sheet["paper"][axis] - _PRINTABLE
            on_it = [m for m in marks if abs((m[axis] + m[axis + 2]) / 2 - edge) < 0.06]
            if free and room >= 1.0 and not on_it:
                yield f"no mark for the cut at {edge:.1f}"


def _text(letters: Iterable[Letter]) -> str:
    return "".join(letter.text for letter in letters)
