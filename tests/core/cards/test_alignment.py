"""Is the back of a printer that is off moved to where its front is, and not the other way?"""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.cards.alignment import (
    MOST_MM,
    Alignment,
    OffPaper,
    Reading,
    Shift,
    is_shift,
    kept,
    off_paper,
    read_mm,
    reading_from,
)
from desktop_app.core.cards.imposition import Order, Sides, Slot, impose
from desktop_app.core.cards.sheet import Sheet
from tests.core.cards.papers import SIGEL, USUAL, WIDE_TENT, head, sheets, shipped, through

LENGTHS = st.floats(-MOST_MM, MOST_MM)
READINGS = st.builds(Reading, LENGTHS, LENGTHS)
BOTH_SIDES = st.sampled_from([Sides.LONG, Sides.SHORT, Sides.MANUAL])


def test_written_by_hand() -> None:
    """Held to the light the back lies 0.8 mm to the right and 0.3 mm lower."""
    reading = Reading(right=0.8, lower=0.3)
    assert reading.alignment(Sides.LONG) == ((0, 0), (0.8, -0.3))
    assert reading.alignment(Sides.MANUAL) == ((0, 0), (0.8, -0.3))
    assert reading.alignment(Sides.SHORT) == ((0, 0), (-0.8, 0.3))


def test_the_first_card_of_an_asymmetric_sheet_written_by_hand() -> None:
    """Sigel LP795: its back lies at 111, 10.5; behind a front at 14, 10.5 + 85 x 55."""
    back = Reading(2, 1).alignment(Sides.LONG).back
    assert (111 + back.right, 10.5 + back.down) == (113, 9.5)
    back = Reading(2, 1).alignment(Sides.SHORT).back
    assert (14 + back.right, 231.5 + back.down) == (12, 232.5)


def printed(slot: Slot, shift: Shift, drift: Shift) -> Slot:
    """Where the face comes to lie on its page, moved by us and then by the printer."""
    x, y = slot.box.x + shift.right + drift.right, slot.box.y + shift.down + drift.down
    return slot._replace(box=slot.box._replace(x=x, y=y))


def on_the_page(reading: Reading, sides: Sides) -> Shift:
    """What a printer does to the back page when this is seen from the front, by its own sums.

    Turned over the long edge the page is mirrored, so right as seen is left on it; turned over the
    short edge up as seen is down on it.
    """
    if sides is Sides.SHORT:
        return Shift(reading.right, -reading.lower)
    return Shift(-reading.right, reading.lower)


@given(sheets(), BOTH_SIDES, READINGS)
def test_the_back_is_right_behind_its_front_again(
    sheet: Sheet, sides: Sides, reading: Reading
) -> None:
    front, back = impose(sheet, 1, sides, Order.SHEET)
    drift, moved = on_the_page(reading, sides), reading.alignment(sides).of(back=True)
    for face, behind in zip(front.slots, back.slots, strict=True):
        off = through(sheet.paper, printed(behind, Shift(), drift), sides)
        seen = (off.right[0] - head(face).left[0], off.right[1] - head(face).left[1])
        assert seen == pytest.approx(tuple(reading), abs=1e-6), "so it was read off"
        mended = through(sheet.paper, printed(behind, moved, drift), sides)
        assert mended.right == pytest.approx(head(face).left, abs=1e-6)
        assert mended.left == pytest.approx(head(face).right, abs=1e-6)


@given(READINGS)
def test_what_is_kept_comes_back(reading: Reading) -> None:
    assert reading_from(json.loads(json.dumps(kept(reading)))) == reading


@pytest.mark.parametrize(
    "wrong",
    [
        None, [], [0.5, 1], "right", {}, {"right": 1}, {"right": 1, "lower": 2, "more": 3},
        {"right": "1", "lower": 0}, {"right": True, "lower": 0}, {"right": 6.1, "lower": 0},
        {"right": 0, "lower": -6.1}, {"right": float("nan"), "lower": 0},
        {"right": float("inf"), "lower": 0},
    ],
)  # fmt: skip
def test_what_is_no_reading_is_none(wrong: object) -> None:
    assert reading_from(wrong) is None


@pytest.mark.parametrize(
    ("text", "mm"),
    [
        ("0.8", 0.8), ("0,8", 0.8), (" 1 ", 1.0), ("1 mm", 1.0), ("1,25mm", 1.25), ("-2", -2.0),
        ("\u22120,5", -0.5), ("+3.", 3.0), (".5", 0.5), ("6", 6.0), ("0", 0.0),
        ("6.1", None), ("-7", None), ("", None), ("one", None), ("1,2,3", None), ("1e1", None),
        ("nan", None), ("1 cm", None), ("--1", None), ("mm", None), ("1234", None), (".", None),
    ],
)  # fmt: skip
def test_lengths_are_read_with_comma_and_point(text: str, mm: float | None) -> None:
    assert read_mm(text) == mm


def test_six_millimetres_are_the_most() -> None:
    assert is_shift(6)
    assert not is_shift(6.01)
    assert not is_shift("1")


def test_cards_at_the_edge_of_the_paper_are_told() -> None:
    """A7 fills the paper: with 4 mm free within each card, 5 mm are 1 mm too many."""
    a7 = shipped().sheet("a4-a7")
    moved = Alignment(back=Shift(5, -4.5))
    assert set(off_paper(a7, Sides.LONG, moved, 4.0)) == {
        OffPaper(back=True, edge="right", mm=1.0),
        OffPaper(back=True, edge="top", mm=0.5),
    }
    assert off_paper(a7, Sides.LONG, Alignment(back=Shift(-4, 4)), 4.0) == ()
    assert off_paper(a7, Sides.SINGLE, moved, 4.0) == ()
    front = Alignment(front=Shift(-6, 5))
    assert set(off_paper(a7, Sides.LONG, front, 4.0)) == {
        OffPaper(back=False, edge="left", mm=2.0),
        OffPaper(back=False, edge="bottom", mm=1.0),
    }


def test_a_tent_has_no_back_that_could_be_moved() -> None:
    assert off_paper(WIDE_TENT, Sides.LONG, Alignment(back=Shift(6, 6)), 4.0) == ()
    assert off_paper(WIDE_TENT, Sides.LONG, Alignment(front=Shift(6, 0)), 4.0) == (
        OffPaper(back=False, edge="right", mm=2.0),
    )


@given(READINGS, BOTH_SIDES)
def test_sheets_with_margins_can_be_moved_anyhow(reading: Reading, sides: Sides) -> None:
    for sheet in (USUAL, SIGEL):
        assert off_paper(sheet, sides, reading.alignment(sides), 4.0) == ()
