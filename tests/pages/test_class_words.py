"""The results of a class are told in sentences and in a table."""

from __future__ import annotations

import pytest

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.class_results import RowFault, RowProblem, read_results, standings
from desktop_app.core.deals.class_summary import summed_up
from desktop_app.pages.class_words import (
    paste_words,
    result_rows,
    row_sentence,
    summary_sentences,
    table_text,
)
from tests.core.deals.made import deal

FEE = {"120": (40, 0), "114": (20, 20), "110": (20, 18)}


@pytest.mark.parametrize("fault", RowFault)
def test_every_fault_of_a_row_has_its_sentence(fault: RowFault) -> None:
    told = row_sentence(RowProblem(7, fault, "Fee", "115"))
    assert told.startswith("Row 7: ")
    assert told.endswith(".")
    assert "{" not in told


@pytest.mark.parametrize(("comparable", "left"), [(True, "2"), (False, "0")])
def test_the_table_of_a_class(comparable: bool, left: str) -> None:
    block = deal({"Fee": FEE}, (15, 19), comparable=comparable)
    results, _problems = read_results("A\t110\nB\tno deal\n", block)
    rows = result_rows(block, standings(Analysis(block), results))
    assert rows[1] == ["A", "+5", "\u22121", left, "no"]
    assert rows[2] == ["B", "0", "0", "", "no agreement"]
    assert rows[0][1:3] == ["A", "B"]


def told(text: str, *, comparable: bool = True) -> list[str]:
    block = deal({"Fee": FEE}, (15, 19), comparable=comparable)
    analysis = Analysis(block)
    results, _problems = read_results(text, block)
    return summary_sentences(block, summed_up(analysis, standings(analysis, results)))


def test_a_class_is_told_in_sentences() -> None:
    assert told("") == []
    assert told("A\t110\nB\tno deal\nC\t114\n") == [
        "2 of 3 pairs agreed.",
        "1 of 2 agreements is efficient.",
        "1 agreement is worse for somebody than no deal.",
        "Mean gain: A +5 and B 0.",
        "Left on the table by those who agreed, on average: 1; nothing by 1 of them.",
        "No agreement leaves 6.",
    ]


def test_nothing_is_added_up_where_units_cannot_be_compared() -> None:
    assert told("A\t114\nB\t114\n", comparable=False) == [
        "All 2 pairs agreed.",
        "2 of 2 agreements are efficient.",
        "Mean gain: A +5 and B +1.",
    ]


def test_one_pair_is_told_as_one() -> None:
    assert told("A\tno deal\n")[0] == "The one pair did not agree."
    assert told("A\t114\n")[:2] == ["The one pair agreed.", "The agreement is efficient."]


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((1, 0, 0), "1 pair added"),
        ((3, 2, 1), "3 pairs added, 2 changed. 1 row could not be read"),
        ((0, 1, 0), "1 changed"),
        ((0, 0, 2), "0 pairs added. 2 rows could not be read"),
    ],
)
def test_a_paste_tells_what_it_came_to(counts: tuple[int, int, int], said: str) -> None:
    assert paste_words(*counts) == said


def test_a_table_is_copied_with_tabs() -> None:
    assert table_text([["Pair", "A"], ["x", "+5"]]) == "Pair\tA\nx\t+5\n"
