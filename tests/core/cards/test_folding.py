"""Do the two faces of a folded card lie on each other, and where is it folded?"""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.core.cards.imposition import (
    Box,
    Line,
    Order,
    SheetSide,
    Sides,
    Slot,
    cards_a_sheet,
    fold_lines,
    impose,
)
from desktop_app.core.cards.sheet import Fold, Sheet
from desktop_app.core.errors import SheetRefused
from tests.core.cards.papers import (
    POKER,
    SIGEL,
    TENTS,
    USUAL,
    WIDE_TENT,
    folded,
    head,
    inside,
    sheets,
    turned_like_a_page,
)


def faces(page: SheetSide) -> list[tuple[Slot, Slot]]:
    """Front and back of each card on a page; both are there, even of a card that is not."""
    fronts = [slot for slot in page.slots if not slot.back]
    backs = [slot for slot in page.slots if slot.back]
    assert [slot.card for slot in fronts] == [slot.card for slot in backs]
    return list(zip(fronts, backs, strict=True))


def check_folds(sheet: Sheet, cards: int, sides: Sides, order: Order) -> None:
    plain = replace(sheet, perforated=False)
    for page in impose(sheet, cards, sides, order):
        assert not page.back
        for (front, back), fold in zip(faces(page), fold_lines(plain, sides), strict=True):
            assert turned_like_a_page(head(front), folded(back, fold))
            assert inside(front.box, sheet.paper)
            assert inside(back.box, sheet.paper)


@given(sheets(), st.integers(1, 40), st.sampled_from(Order))
def test_fold_over_faces_lie_on_each_other(sheet: Sheet, cards: int, order: Order) -> None:
    assume(sheet.cells > 1)
    check_folds(sheet, cards, Sides.FOLD, order)


@given(
    st.sampled_from([Fold.HORIZONTAL, Fold.VERTICAL]).flatmap(lambda fold: sheets(fold=fold)),
    st.integers(1, 40),
    st.sampled_from([Sides.LONG, Sides.SHORT, Sides.MANUAL, Sides.FOLD]),
)
def test_a_tent_has_both_faces_on_one_side_however_it_is_printed(
    sheet: Sheet, cards: int, sides: Sides
) -> None:
    check_folds(sheet, cards, sides, Order.SHEET)


@given(sheets(), st.integers(1, 40), st.data())
def test_every_card_is_there_once_with_both_faces(
    sheet: Sheet, cards: int, data: st.DataObject
) -> None:
    assume(sheet.cells > 1)
    start = data.draw(st.integers(1, cards_a_sheet(sheet, Sides.FOLD)))
    pages = impose(sheet, cards, Sides.FOLD, Order.SHEET, start)
    found = [front.card for page in pages for front, _ in faces(page) if front.card is not None]
    assert found == list(range(cards))
    assert all(front.card is None for front, _ in faces(pages[0])[: start - 1])


def test_side_by_side_written_by_hand() -> None:
    (page,) = impose(USUAL, 4, Sides.FOLD, Order.SHEET)
    front, back = faces(page)[1]
    assert front == Slot(Box(105, 86.5, 90, 62), 1, back=False, turn=0)
    assert back == Slot(Box(15, 86.5, 90, 62), 1, back=True, turn=0)
    assert fold_lines(USUAL, Sides.FOLD)[1] == Line(105, 86.5, 105, 148.5)


def test_one_column_is_folded_downwards() -> None:
    column = Sheet("a4-3x5", "Index", (210, 297), (127, 76.2), 1, 3, (41.5, 34.2), (127, 76.2))
    (page,) = impose(column, 1, Sides.FOLD, Order.SHEET)
    ((front, back),) = faces(page)
    assert front.box == Box(41.5, 34.2 + 76.2, 127, 76.2)
    assert back == Slot(Box(41.5, 34.2, 127, 76.2), 0, back=True, turn=180)


def test_the_way_that_gives_more_cards_is_taken() -> None:
    """Three columns of two rows: three pairs downwards, two across."""
    wide = replace(POKER, rows=2)
    assert cards_a_sheet(wide, Sides.FOLD) == 3
    (page,) = impose(wide, 3, Sides.FOLD, Order.SHEET)
    assert all(back.turn == 180 for _, back in faces(page))


def test_a_gutter_is_folded_in_its_middle() -> None:
    assert fold_lines(SIGEL, Sides.FOLD)[0] == Line(104, 10.5, 104, 65.5)


def test_tents_written_by_hand() -> None:
    (page,) = impose(TENTS, 2, Sides.LONG, Order.SHEET)
    front, back = faces(page)[1]
    assert front == Slot(Box(0, 222.75, 210, 74.25), 1, back=False, turn=0)
    assert back == Slot(Box(0, 148.5, 210, 74.25), 1, back=True, turn=180)
    assert fold_lines(TENTS, Sides.LONG) == (
        Line(0, 74.25, 210, 74.25),
        Line(0, 222.75, 210, 222.75),
    )


def test_a_tent_as_long_as_the_page_written_by_hand() -> None:
    """Whoever turns the page by a quarter clockwise has a lying A4 with its fold at y = 105."""
    (page,) = impose(WIDE_TENT, 1, Sides.LONG, Order.SHEET)
    ((front, back),) = faces(page)
    assert front == Slot(Box(105, 0, 105, 297), 0, back=False, turn=270)
    assert back == Slot(Box(0, 0, 105, 297), 0, back=True, turn=90)
    assert fold_lines(WIDE_TENT, Sides.LONG) == (Line(105, 0, 105, 297),)
    assert WIDE_TENT.face == (297, 105)
    assert WIDE_TENT.top_left == (0, 0)


def test_fronts_alone_of_such_a_tent_are_turned_as_well() -> None:
    (page,) = impose(WIDE_TENT, 1, Sides.SINGLE, Order.SHEET)
    assert page.slots == (Slot(Box(105, 0, 105, 297), 0, back=False, turn=270),)


@pytest.mark.parametrize("sides", [Sides.LONG, Sides.SHORT, Sides.MANUAL, Sides.SINGLE])
def test_nothing_is_folded_that_need_not_be(sides: Sides) -> None:
    assert fold_lines(USUAL, sides) == ()
    assert fold_lines(TENTS, Sides.SINGLE) == ()


def test_perforation_shows_the_fold_itself() -> None:
    assert fold_lines(replace(USUAL, perforated=True), Sides.FOLD) == ()
    assert fold_lines(replace(TENTS, perforated=True), Sides.LONG) == ()


def test_a_single_card_cannot_be_folded_over() -> None:
    with pytest.raises(SheetRefused) as told:
        impose(replace(USUAL, columns=1, rows=1), 3, Sides.FOLD, Order.SHEET)
    assert told.value.key == "sides"
