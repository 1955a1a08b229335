"""Does each face lie where it must, whatever the sheet and however it is printed?"""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.cards.imposition import (
    Box,
    Order,
    SheetSide,
    Sides,
    cards_a_sheet,
    impose,
)
from desktop_app.core.cards.sheet import Fold, Sheet
from desktop_app.core.errors import SheetRefused
from tests.core.cards.papers import (
    POKER,
    SIGEL,
    TENTS,
    USUAL,
    head,
    inside,
    sheets,
    shipped,
    through,
    turned_like_a_page,
)

FLIPS = st.sampled_from([Sides.LONG, Sides.SHORT, Sides.MANUAL])
CARDS = st.integers(1, 60)
ORDERS = st.sampled_from(Order)


def pairs(pages: tuple[SheetSide, ...]) -> list[tuple[SheetSide, SheetSide]]:
    """The two sides of each sheet."""
    fronts = {page.number: page for page in pages if not page.back}
    backs = {page.number: page for page in pages if page.back}
    assert fronts.keys() == backs.keys()
    return [(fronts[number], backs[number]) for number in fronts]


def cards_of(side: SheetSide) -> list[int | None]:
    return [slot.card for slot in side.slots]


def test_an_asymmetric_sheet_written_by_hand() -> None:
    front, back = impose(SIGEL, 10, Sides.LONG, Order.SHEET)
    assert front.slots[0].box == Box(14, 10.5, 85, 55)
    assert front.slots[1].box == Box(109, 10.5, 85, 55)
    assert front.slots[9].box == Box(109, 230.5, 85, 55)
    assert back.slots[0].box == Box(111, 10.5, 85, 55)
    assert back.slots[1].box == Box(16, 10.5, 85, 55)
    assert back.slots[9].box == Box(16, 230.5, 85, 55)
    assert not any(slot.turn for slot in back.slots)


def test_the_same_sheet_over_its_short_edge_written_by_hand() -> None:
    _, back = impose(SIGEL, 10, Sides.SHORT, Order.SHEET)
    assert back.slots[0].box == Box(14, 231.5, 85, 55)
    assert back.slots[9].box == Box(109, 11.5, 85, 55)
    assert all(slot.turn == 180 for slot in back.slots)


@given(sheets(), CARDS, FLIPS, ORDERS)
def test_every_back_lies_behind_its_front(
    sheet: Sheet, cards: int, sides: Sides, order: Order
) -> None:
    for front, back in pairs(impose(sheet, cards, sides, order)):
        assert cards_of(front) == cards_of(back)
        for face, behind in zip(front.slots, back.slots, strict=True):
            assert (face.back, behind.back) == (False, True)
            assert turned_like_a_page(head(face), through(sheet.paper, behind, sides))


@given(sheets(), CARDS, ORDERS)
def test_the_other_flip_would_be_noticed(sheet: Sheet, cards: int, order: Order) -> None:
    """The test above can fail: what is made for one edge does not fit over the other."""
    for front, back in pairs(impose(sheet, cards, Sides.SHORT, order)):
        for face, behind in zip(front.slots, back.slots, strict=True):
            wrong = through(sheet.paper, behind, Sides.LONG)
            assert not turned_like_a_page(head(face), wrong)


@given(sheets(), CARDS, st.sampled_from([Sides.LONG, Sides.SHORT, Sides.MANUAL, Sides.SINGLE]))
def test_nothing_leaves_the_paper_and_every_cell_is_there(
    sheet: Sheet, cards: int, sides: Sides
) -> None:
    for page in impose(sheet, cards, sides, Order.SHEET):
        assert len(page.slots) == sheet.cells
        assert all(inside(slot.box, sheet.paper) for slot in page.slots)


def test_cells_that_stay_empty_are_on_both_sides() -> None:
    pages = impose(USUAL, 9, Sides.LONG, Order.SHEET)
    assert cards_of(pages[2]) == cards_of(pages[3]) == [8, *[None] * 7]
    assert [slot.box for slot in pages[3].slots] == [slot.box for slot in pages[1].slots]


@given(sheets(), CARDS, ORDERS, st.data())
def test_a_part_used_sheet_stays_free_where_it_is_used(
    sheet: Sheet, cards: int, order: Order, data: st.DataObject
) -> None:
    start = data.draw(st.integers(1, sheet.cells))
    sides = data.draw(FLIPS)
    (front, back), *_ = pairs(impose(sheet, cards, sides, order, start))
    used = front.slots[: start - 1]
    assert all(slot.card is None for slot in used)
    for face, behind in zip(used, back.slots, strict=False):
        assert behind.card is None
        assert turned_like_a_page(head(face), through(sheet.paper, behind, sides))


def test_the_first_card_lies_in_the_place_where_it_starts() -> None:
    front, back, second, _ = impose(SIGEL, 8, Sides.LONG, Order.SHEET, start=4)
    assert cards_of(front) == [None, None, None, 0, 1, 2, 3, 4, 5, 6]
    assert back.slots[3].card == 0
    assert back.slots[3].box == Box(16, 65.5, 85, 55)
    assert cards_of(second) == [7, *[None] * 9]


@given(sheets(), CARDS, st.data())
def test_cut_piles_put_on_each_other_are_the_deck(
    sheet: Sheet, cards: int, data: st.DataObject
) -> None:
    start = data.draw(st.integers(1, sheet.cells))
    fronts = impose(sheet, cards, Sides.SINGLE, Order.STACK, start)
    piles = [[page.slots[cell].card for page in fronts] for cell in range(sheet.cells)]
    assert [card for pile in piles for card in pile if card is not None] == list(range(cards))


@given(sheets(), CARDS, st.data())
def test_sheets_in_order_are_the_deck(sheet: Sheet, cards: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(1, sheet.cells))
    fronts = impose(sheet, cards, Sides.SINGLE, Order.SHEET, start)
    found = chain.from_iterable(cards_of(page) for page in fronts)
    assert [card for card in found if card is not None] == list(range(cards))
    assert len(fronts) == -(-(cards + start - 1) // sheet.cells)


def test_a_stack_of_three_sheets_written_by_hand() -> None:
    fronts = impose(USUAL, 20, Sides.SINGLE, Order.STACK)
    assert [cards_of(page) for page in fronts] == [
        [0, 3, 6, 9, 12, 15, 18, None],
        [1, 4, 7, 10, 13, 16, 19, None],
        [2, 5, 8, 11, 14, 17, None, None],
    ]


@pytest.mark.parametrize("sides", [Sides.LONG, Sides.SHORT])
def test_a_printer_that_turns_the_paper_gets_front_and_back_in_turn(sides: Sides) -> None:
    pages = impose(USUAL, 20, sides, Order.SHEET)
    assert [(page.number, page.of, page.back) for page in pages] == [
        (1, 3, False), (1, 3, True), (2, 3, False), (2, 3, True), (3, 3, False), (3, 3, True),
    ]  # fmt: skip


def test_by_hand_all_fronts_come_first_and_the_second_pass_can_be_reversed() -> None:
    pages = impose(USUAL, 20, Sides.MANUAL, Order.SHEET)
    assert [(page.number, page.back) for page in pages] == [
        (1, False), (2, False), (3, False), (1, True), (2, True), (3, True),
    ]  # fmt: skip
    turned = impose(USUAL, 20, Sides.MANUAL, Order.SHEET, reverse=True)
    assert turned == (*pages[:3], *reversed(pages[3:]))
    long = impose(USUAL, 20, Sides.LONG, Order.SHEET, reverse=True)
    assert long == impose(USUAL, 20, Sides.LONG, Order.SHEET)
    assert sorted(pages) == sorted(long)


def test_fronts_only_have_no_backs() -> None:
    for sheet in (USUAL, TENTS):
        pages = impose(sheet, 3, Sides.SINGLE, Order.SHEET)
        assert not any(page.back or slot.back for page in pages for slot in page.slots)


@pytest.mark.parametrize("sides", [s for s in Sides if s is not Sides.FOLD])
@pytest.mark.parametrize("sheet", shipped().sheets, ids=lambda sheet: sheet.id)
def test_every_shipped_sheet_prints_a_deck(sheet: Sheet, sides: Sides) -> None:
    pages = impose(sheet, 23, sides, Order.STACK)
    faces = [
        (slot.card, slot.back) for page in pages for slot in page.slots if slot.card is not None
    ]
    both = sides is not Sides.SINGLE
    assert sorted(faces) == [
        (card, back) for card in range(23) for back in (False, True)[: 1 + both]
    ]
    assert all(inside(slot.box, sheet.paper) for page in pages for slot in page.slots)


def test_no_cards_need_no_page() -> None:
    assert impose(USUAL, 0, Sides.LONG, Order.STACK) == ()
    assert impose(USUAL, 0, Sides.LONG, Order.SHEET, start=5) == ()


@pytest.mark.parametrize("start", [0, 9, -1])
def test_a_place_that_is_not_on_the_sheet_is_refused(start: int) -> None:
    with pytest.raises(SheetRefused) as told:
        impose(USUAL, 3, Sides.LONG, Order.SHEET, start)
    assert (told.value.key, told.value.value, told.value.limit) == ("start", str(start), "8")


def test_places_are_counted_as_the_sheet_is_printed() -> None:
    assert cards_a_sheet(USUAL, Sides.LONG) == 8
    assert cards_a_sheet(USUAL, Sides.FOLD) == 4
    assert cards_a_sheet(POKER, Sides.FOLD) == 3
    assert cards_a_sheet(TENTS, Sides.LONG) == cards_a_sheet(TENTS, Sides.FOLD) == 2
    assert TENTS.fold is Fold.HORIZONTAL
