"""The results of a class are told in sentences and in a table."""

from __future__ import annotations

import pytest

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.class_results import RowFault, RowProblem, read_results, standings
from desktop_app.pages.class_words import result_rows, row_sentence
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
