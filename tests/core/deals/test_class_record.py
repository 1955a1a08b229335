"""Results of a class are kept pair by pair; what could not be read is kept as well."""

from __future__ import annotations

from fractions import Fraction

import pytest

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.class_record import MOST_PAIRS, PASTE_LETTERS, ClassRecord, paste
from desktop_app.core.deals.class_results import PairResult, RowFault, standings
from desktop_app.core.deals.class_summary import summed_up
from desktop_app.core.errors import PasteTooLong
from tests.core.deals.made import deal

BLOCK = deal(
    {
        "Fee": {"high": (20, 0), "middle": (10, 10), "low": (0, 20)},
        "Term": {"short": (0, 2), "long": (8, 0)},
    },
    (5, 5),
)
LONG = {"Fee": "middle", "Term": "long"}
SHORT = {"Fee": "middle", "Term": "short"}


def test_a_paste_adds_changes_and_keeps_what_it_cannot_read() -> None:
    record = ClassRecord((PairResult("A", LONG), PairResult("B", LONG)))
    text = 'Pair\tFee\tTerm\nA\tmiddle\tlong\n\nB\tmiddle\tshort\nC\tfree\tlong\n"D\tE"\tlow\n'
    came = paste(record, text, BLOCK)
    assert came.record.results == (PairResult("A", LONG), PairResult("B", SHORT))
    assert (came.added, came.changed) == (0, 1)
    assert came.left == 'Pair\tFee\tTerm\nC\tfree\tlong\n"D\tE"\tlow\n'
    assert [(one.row, one.fault) for one in came.problems] == [
        (2, RowFault.UNKNOWN_OPTION),
        (3, RowFault.TOO_FEW_CELLS),
    ]
    mended = came.left.replace("free", "low").replace("\tlow\n", "\tlow\tshort\n")
    again = paste(came.record, mended, BLOCK)
    assert again.problems == ()
    assert [one.pair for one in again.record.results] == ["A", "B", "C", "D\tE"]


def test_where_the_heading_is_wrong_all_rows_are_left() -> None:
    text = "Pair\tFee\tTrem\nA\tmiddle\tlong\n"
    came = paste(ClassRecord(), text, BLOCK)
    assert came.record == ClassRecord()
    assert came.left == text
    assert {one.row for one in came.problems} == {1}


def test_what_cannot_be_a_class_is_refused_whole() -> None:
    with pytest.raises(PasteTooLong):
        paste(ClassRecord(), "x" * (PASTE_LETTERS + 1), BLOCK)
    rows = "".join(f"{number}\tno deal\n" for number in range(MOST_PAIRS + 1))
    with pytest.raises(PasteTooLong):
        paste(ClassRecord(), rows, BLOCK)


def test_a_pair_is_renamed_in_its_place_and_taken_away() -> None:
    record = ClassRecord((PairResult("A", LONG), PairResult("B", None)))
    renamed = record.with_result(PairResult("Z", SHORT), instead_of="A")
    assert [one.pair for one in renamed.results] == ["Z", "B"]
    assert renamed.without(["Z"]).results == (PairResult("B", None),)
    assert record.free_name() == "3"
    assert ClassRecord((PairResult("2", None),)).free_name() == "3"


def test_a_class_is_summed_up() -> None:
    analysis = Analysis(BLOCK)
    record = (
        PairResult("A", LONG),
        PairResult("B", SHORT),
        PairResult("C", None),
        PairResult("D", {"Fee": "low", "Term": "short"}),
    )
    found = summed_up(analysis, standings(analysis, record))
    assert (found.pairs, found.agreed, found.efficient, found.below) == (4, 3, 3, 1)
    assert found.mean_gains == (Fraction(28, 3) - 5, Fraction(44, 3) - 5)
    assert found.mean_left == Fraction(0 + 6 + 6, 3)
    assert (found.nothing_left, found.none_left) == (1, 18)


def test_without_comparable_units_nothing_is_added_up() -> None:
    analysis = Analysis(deal({"Fee": {"x": (1, 1)}}, comparable=False))
    found = summed_up(analysis, standings(analysis, (PairResult("A", {"Fee": "x"}),)))
    assert (found.mean_left, found.nothing_left, found.none_left) == (None, 0, None)
    assert summed_up(analysis, ()).mean_gains is None
