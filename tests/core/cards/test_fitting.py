"""Is a sheet that does not work out refused with the number that is wrong?"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.cards.fitting import Misfit, Unit, faults
from desktop_app.core.cards.imposition import Order, Sides, impose
from desktop_app.core.cards.sheet import Fold, Sheet
from desktop_app.wording import sentence
from desktop_app.wording.sheets import SHEETS
from tests.core.cards.papers import TENTS, USUAL, WIDE_TENT, inside, sheets

WRONG: list[tuple[dict[str, Any], str]] = [
    ({"card": (220.0, 62.0)}, "card: the card is 220 mm wide, the paper 210 mm."),
    ({"card": (90.0, 300.0)}, "card: the card is 300 mm high, the paper 297 mm."),
    (
        {"columns": 3},
        "columns: the last card ends 285 mm from the left, but the paper is 210 mm wide.",
    ),
    ({"rows": 5}, "rows: the last card ends 334.5 mm from the top, but the paper is 297 mm high."),
    (
        {"origin": (120.5, 24.5)},
        "origin: the last card ends 210.5 mm from the left, but the paper is 210 mm wide.",
    ),
    (
        {"origin": (15.0, 240.0)},
        "origin: the last card ends 302 mm from the top, but the paper is 297 mm high.",
    ),
    ({"origin": (-1.0, 24.5)}, "origin: -1 mm is less than nothing."),
    (
        {"pitch": (85.0, 62.0)},
        "pitch: the cards overlap: it is 85 mm across, and a card is 90 mm wide.",
    ),
    (
        {"pitch": (90.0, 61.9)},
        "pitch: the cards overlap: it is 61.9 mm down, and a card is 62 mm high.",
    ),
    (
        {"corner": 31.5},
        "corner: a radius of 31.5 mm is more than half of the card’s shorter side (31 mm).",
    ),
    ({"bleed": 3.0}, "bleed: 6 mm are needed between two cards, and there are 0 mm."),
    ({"bleed": 16.0}, "bleed: 16 mm are needed around the cards; the narrowest margin is 15 mm."),
    (
        {"paper": (297.0, 210.0)},
        "paper: a page stands upright, but 297 mm of width is more than 210 mm of height.",
    ),
    ({"paper": (8.5, 11.0)}, 'paper: 8.5 mm is less than 40 mm; inches need "unit": "in".'),
    ({"paper": (210.0, 2970.0)}, "paper: 2970 mm is more than 1000 mm."),
    ({"card": (3.5, 62.0)}, 'card: 3.5 mm is less than 10 mm; inches need "unit": "in".'),
]  # fmt: skip


def told(sheet: Sheet, unit: Unit = Unit.MM) -> list[str]:
    return [sentence(fault) for fault in faults(sheet, unit, "my.json")]


@pytest.mark.parametrize(("change", "expected"), WRONG, ids=lambda value: str(value)[:40])
def test_a_wrong_number_is_told(change: dict[str, Any], expected: str) -> None:
    assert f"my.json: {expected}" in told(replace(USUAL, **change))


@pytest.mark.parametrize(("change", "expected"), WRONG, ids=lambda value: str(value)[:40])
def test_nothing_else_is_blamed(change: dict[str, Any], expected: str) -> None:
    keys = {sentence_.split(": ")[1] for sentence_ in told(replace(USUAL, **change))}
    assert keys == set(change)


def test_a_tent_needs_room_for_the_panel_behind() -> None:
    (high,) = told(replace(TENTS, origin=(0.0, 60.0)))
    assert high == (
        "my.json: origin: the panel behind the first front needs 74.25 mm above it, "
        "and there are 60 mm."
    )
    (left,) = told(replace(WIDE_TENT, origin=(90.0, 0.0)))
    assert left == (
        "my.json: origin: the panel behind the first front needs 105 mm beside it, "
        "and there are 90 mm."
    )
    (over,) = told(replace(WIDE_TENT, origin=(106.0, 0.0)))
    assert over.endswith("the last card ends 211 mm from the left, but the paper is 210 mm wide.")
    two = replace(WIDE_TENT, card=(50.0, 297.0), columns=2, origin=(50.0, 0.0), pitch=(90.0, 297.0))
    assert told(two)[0].endswith("overlap: it is 90 mm across, and a card is 100 mm wide.")
    assert told(replace(two, pitch=(100.0, 297.0))) == []
    (near,) = told(replace(TENTS, pitch=(210.0, 100.0)))
    assert near.endswith("overlap: it is 100 mm down, and a card is 148.5 mm high.")


def test_two_neighbours_need_room_for_the_bleed_of_both() -> None:
    apart = replace(USUAL, card=(80.0, 50.0), pitch=(85.0, 56.0), bleed=3.0)
    assert told(apart) == ["my.json: bleed: 6 mm are needed between two cards, and there are 5 mm."]
    assert told(replace(apart, pitch=(86.0, 56.0))) == []


def test_a_person_who_writes_inches_reads_inches() -> None:
    wide = replace(USUAL, paper=(215.9, 279.4), card=(101.6, 50.8), pitch=(114.3, 50.8))
    assert told(wide, Unit.INCH) == [
        "my.json: columns: the last card ends 9.091 in from the left, but the paper is 8.5 in wide."
    ]
    assert told(replace(USUAL, card=(5.0, 5.0)), Unit.INCH)[0].endswith("than 0.394 in.")


def test_what_fits_has_no_fault_and_what_is_rounded_fits() -> None:
    assert faults(USUAL) == ()
    assert faults(replace(USUAL, card=(105.004, 62), origin=(0, 24.5), pitch=(105.004, 62))) == ()
    assert faults(replace(USUAL, card=(105.02, 62), origin=(0, 24.5), pitch=(105.02, 62))) != ()


@given(st.sampled_from(Fold).flatmap(lambda fold: sheets(fold=fold)))
def test_sheets_that_fit_are_not_refused(sheet: Sheet) -> None:
    assert faults(sheet) == ()


LENGTHS = st.floats(0, 300)


@given(
    st.tuples(LENGTHS, LENGTHS), st.tuples(LENGTHS, LENGTHS), st.tuples(LENGTHS, LENGTHS),
    st.integers(1, 4), st.integers(1, 4), st.sampled_from(Fold),
)  # fmt: skip
def test_what_is_not_refused_never_leaves_the_paper(
    card: tuple[float, float],
    origin: tuple[float, float],
    pitch: tuple[float, float],
    columns: int,
    rows: int,
    fold: Fold,
) -> None:
    sheet = Sheet("any", "Any", (210, 297), card, columns, rows, origin, pitch, fold=fold)
    slots = [slot for page in impose(sheet, 1, Sides.SHORT, Order.SHEET) for slot in page.slots]
    if all(inside(slot.box, sheet.paper, 0.0) for slot in slots) and min(card) >= 10:
        keys = {fault.key for fault in faults(sheet)}
        assert keys <= {"pitch"}
    elif not faults(sheet):
        assert all(inside(slot.box, sheet.paper) for slot in slots)


def test_every_misfit_has_its_words() -> None:
    assert {misfit.value for misfit in Misfit} == SHEETS.keys()
    assert len(set(SHEETS.values())) == len(SHEETS)
