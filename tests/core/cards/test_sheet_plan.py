"""Is a sheet drawn as it will be printed, and marked where it is wrong?"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop_app.core.cards.fitting import faults
from desktop_app.core.cards.imposition import Box, Sides, cut_marks
from desktop_app.core.cards.sheet import Fold, Sheet
from desktop_app.core.cards.sheet_plan import SheetPlan, sheet_plan
from tests.core.cards.papers import SIGEL, TENTS, USUAL


def wrong(sheet: Sheet, *, back: bool = False) -> list[int]:
    plan = sheet_plan(sheet, faults(sheet), back=back)
    return [cell.number for cell in plan.cells if cell.wrong]


def plan_of(sheet: Sheet, *, back: bool = False) -> SheetPlan:
    return sheet_plan(sheet, faults(sheet), back=back)


def test_the_back_lies_behind_the_front() -> None:
    front, back = plan_of(SIGEL), plan_of(SIGEL, back=True)
    assert (front.back, back.back) == (False, True)
    assert front.cells[0].box == Box(14, 10.5, 85, 55)
    assert back.cells[0].box == Box(111, 10.5, 85, 55)
    assert [cell.number for cell in back.cells] == list(range(1, 11))


def test_marks_stand_on_the_front_alone() -> None:
    assert plan_of(USUAL).cuts == cut_marks(USUAL, sides=Sides.LONG)
    assert plan_of(USUAL, back=True).cuts == ()
    assert plan_of(SIGEL).cuts == ()


def test_a_tent_has_both_panels_and_its_fold_on_the_front() -> None:
    plan = plan_of(TENTS, back=True)
    assert not plan.back
    assert [(cell.number, cell.behind) for cell in plan.cells] == [
        (1, False), (1, True), (2, False), (2, True),
    ]  # fmt: skip
    assert [line.y1 for line in plan.folds] == [74.25, 222.75]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"columns": 3}, [3, 6, 9, 12]),
        ({"rows": 5}, [9, 10]),
        ({"columns": 3, "rows": 5}, [3, 6, 9, 12, 13, 14, 15]),
        ({"pitch": (85.0, 62.0)}, list(range(1, 9))),
        ({"corner": 40.0}, list(range(1, 9))),
        ({"card": (220.0, 62.0)}, list(range(1, 9))),
    ],
)
def test_the_cards_that_are_wrong_are_marked(changes: dict[str, Any], expected: list[int]) -> None:
    sheet = replace(USUAL, **changes)
    assert wrong(sheet) == expected
    assert wrong(sheet, back=True) == expected


@pytest.mark.parametrize(
    "sheet",
    [
        replace(TENTS, origin=(0.0, 60.0)),
        replace(
            TENTS, fold=Fold.VERTICAL, columns=1, rows=1, card=(80.0, 200.0), origin=(60.0, 0.0)
        ),
    ],
)
def test_a_tent_whose_panel_has_no_room_is_marked(sheet: Sheet) -> None:
    marked = [(c.number, c.behind) for c in sheet_plan(sheet, faults(sheet)).cells if c.wrong]
    assert marked == [(1, True)]


def test_of_wrong_paper_the_paper_is_marked() -> None:
    lying = replace(USUAL, paper=(297.0, 210.0))
    plan = plan_of(lying)
    assert plan.wrong_paper
    assert not any(cell.wrong for cell in plan.cells)


def test_what_stands_beyond_the_paper_is_seen() -> None:
    assert plan_of(USUAL).extent == Box(0, 0, 210, 297)
    assert plan_of(replace(USUAL, columns=3)).extent == Box(0, 0, 285, 297)
    assert plan_of(replace(USUAL, columns=3), back=True).extent == Box(-75, 0, 285, 297)
