"""Are the marks where one cuts, outside the cards and within reach of the printer?"""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.cards.imposition import Line, Order, Sides, cut_marks, impose
from desktop_app.core.cards.sheet import Sheet
from tests.core.cards.papers import POKER, SIGEL, TENTS, USUAL, sheets, shipped


def upright(marks: tuple[Line, ...]) -> list[Line]:
    return [mark for mark in marks if mark.x1 == mark.x2]


def test_without_gutter_neighbours_share_a_cut() -> None:
    marks = cut_marks(USUAL)
    assert sorted({mark.x1 for mark in upright(marks)}) == [15, 105, 195]
    assert sorted({mark.y1 for mark in marks if mark.y1 == mark.y2}) == [
        24.5,
        86.5,
        148.5,
        210.5,
        272.5,
    ]
    assert len(marks) == 2 * (3 + 5)
    assert Line(15, 18.5, 15, 23.5) in marks
    assert Line(15, 273.5, 15, 278.5) in marks
    assert Line(9, 24.5, 14, 24.5) in marks
    assert Line(196, 24.5, 201, 24.5) in marks


def test_a_gutter_is_cut_on_both_sides() -> None:
    marks = cut_marks(replace(SIGEL, perforated=False))
    assert sorted({mark.x1 for mark in upright(marks)}) == [14, 99, 109, 194]


def test_perforated_stock_has_no_marks() -> None:
    perforated = [sheet for sheet in shipped().sheets if sheet.perforated]
    assert len(perforated) == 16
    assert not any(
        cut_marks(sheet, sides=sides)
        for sheet in perforated
        for sides in (Sides.LONG, Sides.SINGLE)
    )


def test_a_mark_ends_where_printers_do_and_is_left_out_where_it_would_be_a_dot() -> None:
    tight = replace(USUAL, origin=(6.5, 24.5))
    assert Line(4, 24.5, 5.5, 24.5) in cut_marks(tight)
    assert Line(2.5, 24.5, 5.5, 24.5) not in cut_marks(tight)
    assert not [mark for mark in cut_marks(replace(USUAL, origin=(5.5, 24.5))) if mark.x1 < 5.5]
    assert [mark for mark in cut_marks(replace(USUAL, origin=(5.5, 24.5)), 3.0) if mark.x1 == 3.0]


def test_cards_that_touch_the_edge_of_the_paper_have_no_marks() -> None:
    """There is no room outside; the paper itself is divided."""
    assert cut_marks(Sheet("a7", "A7", (210, 297), (105, 74.25), 2, 4, (0, 0), (105, 74.25))) == ()
    assert cut_marks(TENTS) == ()


def test_marks_keep_clear_of_bleed() -> None:
    card = Sheet("shop", "Shop", (116, 116), (90, 62), 1, 1, (13, 27), (90, 62), bleed=3.0)
    assert Line(4, 27, 9, 27) in cut_marks(card)


def test_a_fold_over_card_is_marked_around_both_faces() -> None:
    marks = cut_marks(USUAL, sides=Sides.FOLD)
    assert sorted({mark.x1 for mark in upright(marks)}) == [15, 195]
    poker = cut_marks(POKER, sides=Sides.FOLD)
    assert sorted({mark.x1 for mark in upright(poker)}) == [10.5, 136.5], (
        "nothing lies in the third"
    )


def test_a_fold_in_a_gutter_is_cut_off() -> None:
    marks = cut_marks(replace(SIGEL, perforated=False), sides=Sides.FOLD)
    assert sorted({mark.x1 for mark in upright(marks)}) == [14, 99, 109, 194]


def test_tents_are_cut_apart_and_not_at_their_fold() -> None:
    small = replace(TENTS, card=(180, 60), origin=(15, 75), pitch=(180, 130))
    levels = {mark.y1 for mark in cut_marks(small) if mark.y1 == mark.y2}
    assert levels == {15, 135, 145, 265}


@given(sheets(), st.sampled_from([Sides.LONG, Sides.SINGLE]))
def test_marks_lie_outside_the_cards_and_within_the_margin(sheet: Sheet, sides: Sides) -> None:
    plain = replace(sheet, perforated=False)
    boxes = [slot.box for slot in impose(plain, 1, sides, Order.SHEET)[0].slots]
    for mark in cut_marks(plain, sides=sides):
        assert min(mark) >= 4.0 - 1e-9
        assert mark.x2 <= sheet.paper[0] - 4.0 + 1e-9
        assert mark.y2 <= sheet.paper[1] - 4.0 + 1e-9
        assert 1.0 - 1e-9 <= mark.x2 - mark.x1 + mark.y2 - mark.y1 <= 5.0 + 1e-9
        for box in boxes:
            beside = mark.x1 >= box.x + box.width + 0.99 or mark.x2 <= box.x - 0.99
            over = mark.y1 >= box.y + box.height + 0.99 or mark.y2 <= box.y - 0.99
            assert beside or over


@pytest.mark.parametrize("sheet", [s for s in shipped().sheets if s.bleed], ids=lambda s: s.id)
def test_every_card_for_a_print_shop_has_its_eight_marks(sheet: Sheet) -> None:
    assert len(cut_marks(sheet)) == 8
