"""Results of a class are read as people paste them, and what cannot be read is told by row."""

from __future__ import annotations

from fractions import Fraction

import pytest

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.class_results import (
    PairResult,
    RowFault,
    RowProblem,
    read_results,
    standings,
)
from tests.core.deals.made import deal

BLOCK = deal(
    {
        "Fee": {"120": (40, 0), "114": (20, 20), "108, all in": (0, 40)},
        "Term": {"1 year": (0, 14), "10 years": (28, 8), "none": (1, 1)},
    },
    (20, 15),
)


@pytest.mark.parametrize(
    "text",
    [
        "A\t114\t1 year\nB\tno agreement\n",
        "Pair\tTerm\tFee\nA\t1 YEAR\t114\nB\t\t\n",
        "A;114;1 year\r\nB;-;\r\n",
        'A,114,1 year\nB,"No deal",\n\n',
        "\nTeam, fee, term\nA, 114, 1\u00a0year\nB",
    ],
)
def test_tables_are_read_as_they_are_pasted(text: str) -> None:
    results, problems = read_results(text, BLOCK)
    assert problems == ()
    assert results == (
        PairResult("A", {"Fee": "114", "Term": "1 year"}),
        PairResult("B", None),
    )


def test_a_comma_within_quotes_and_the_beginning_of_a_label_will_do() -> None:
    results, problems = read_results('A,"108, all in",10\nB,108,none', BLOCK)
    assert problems == ()
    assert [one.choices for one in results] == [
        {"Fee": "108, all in", "Term": "10 years"},
        {"Fee": "108, all in", "Term": "none"},
    ]


def test_a_pair_without_a_name_gets_a_number() -> None:
    results, _problems = read_results("\t114\t1 year\n\t120\t10 years\n", BLOCK)
    assert [one.pair for one in results] == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("A\t115\t1 year", RowProblem(1, RowFault.UNKNOWN_OPTION, "Fee", "115")),
        ("A\t114\t1", RowProblem(1, RowFault.AMBIGUOUS_OPTION, "Term", "1")),
        ("A\t114\t", RowProblem(1, RowFault.UNKNOWN_OPTION, "Term", "")),
        ("A\t114", RowProblem(1, RowFault.TOO_FEW_CELLS)),
        ("A\t114\t1 year\textra", RowProblem(1, RowFault.TOO_MANY_CELLS)),
        ("Pair\tFee\tDate\nA\t114\tMay", RowProblem(1, RowFault.UNKNOWN_ISSUE, "", "Date")),
        ("Pair\tFee\nA\t114", RowProblem(1, RowFault.UNKNOWN_ISSUE, "", "Term")),
    ],
)
def test_what_cannot_be_read_is_told_by_row_and_gives_no_pair(
    text: str, problem: RowProblem
) -> None:
    results, problems = read_results(text, BLOCK)
    assert problems[0] == problem
    assert results == ()


def test_other_rows_are_read_all_the_same() -> None:
    results, problems = read_results("A\t114\t1 year\nB\tx\t1 year\nA\t120\tnone\n", BLOCK)
    assert [one.pair for one in results] == ["A"]
    assert [(one.row, one.fault) for one in problems] == [
        (2, RowFault.UNKNOWN_OPTION),
        (3, RowFault.NAME_TWICE),
    ]


def test_nothing_pasted_is_no_result() -> None:
    assert read_results(" \n\n", BLOCK) == ((), ())


def test_standings_tell_gains_and_what_was_left() -> None:
    analysis = Analysis(BLOCK)
    results, _problems = read_results("A\t114\t1 year\nB\timpasse\n", BLOCK)
    first, second = standings(analysis, results)
    assert first.judged is not None
    assert first.judged.gains == (0, 19)
    assert first.judged.left_on_table.joint == Fraction(76 - 54)
    assert (second.pair, second.judged) == ("B", None)
