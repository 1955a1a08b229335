"""Large deals are exact without a list of their outcomes, or are refused in plain words."""

from __future__ import annotations

import random
import subprocess
import sys
from fractions import Fraction

import pytest

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.counting import count_feasible
from desktop_app.core.deals.limits import Budget
from desktop_app.core.deals.scoring import score
from desktop_app.core.deals.trades import better_for_all
from desktop_app.core.errors import Cancelled, DealTooLarge
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.wording import sentence
from tests.core.deals.made import Number, deal, drawn


def test_a_million_million_outcomes_are_counted_exactly() -> None:
    # Each party's total is the number of issues settled its way: a binomial count.
    block = deal({f"i{n}": {"a": (1, 0), "b": (0, 1)} for n in range(40)}, (20, 20))
    found = Analysis(block)
    assert (found.outcomes, found.feasible) == (2**40, 137_846_528_820)  # 40 over 20
    assert len(found.frontier) == 41
    assert sum(one.outcomes for one in found.frontier) == 2**40
    assert [(one.values, one.outcomes) for one in found.nash] == [
        ((n, 40 - n), 137_846_528_820) for n in (20,)
    ]


def test_twelve_issues_of_ten_options_are_analysed() -> None:
    found = Analysis(drawn(12, 10))
    assert found.outcomes == 10**12
    assert 0 < (found.feasible or 0) < 10**12
    for solution in (found.nash, found.kalai_smorodinsky, found.egalitarian, found.utilitarian):
        assert all(one in found.feasible_frontier for one in solution or ())
        assert solution
    assert found.most_joint == max(sum(one.values) for one in found.feasible_frontier)
    start = found.block.outcomes[0].choices
    for one in better_for_all(found.scoring, start):
        assert found.values(one.choices) == one.values


def test_both_ways_of_counting_agree_where_both_can(monkeypatch: pytest.MonkeyPatch) -> None:
    for parties in (2, 3):
        scoring = score(drawn(6, 5, 12, parties))
        packed = count_feasible(scoring)
        monkeypatch.setattr("desktop_app.core.deals.counting._PACKED_BYTES", 0)
        assert count_feasible(scoring) == packed
        monkeypatch.undo()


def fractions(issues: int, options: int, floor: int = 1, whole: int = 10**12) -> DealBlock:
    """A deal whose sums hardly ever meet, so that tables and frontiers grow."""
    rng = random.Random(7)  # noqa: S311 - no secret
    table: dict[str, dict[str, list[Number]]] = {}
    for number in range(issues):
        cuts = [Fraction(rng.randrange(whole), whole) for _ in range(options)]
        table[f"issue {number}"] = {f"o{n}": (cut, 1 - cut) for n, cut in enumerate(cuts)}
    return deal(table, (floor, floor))


def test_a_frontier_of_too_many_partial_sums_is_refused_in_a_sentence() -> None:
    with pytest.raises(DealTooLarge) as refused:
        _ = Analysis(fractions(18, 3)).frontier
    assert sentence(refused.value) == (
        "The deal is too large for exact figures (over 100,000 partial sums), so none is shown."
    )


def test_a_frontier_just_below_the_limit_is_whole() -> None:
    assert len(Analysis(fractions(10, 3)).frontier) == 3**10


def test_a_count_that_fits_neither_way_is_unknown() -> None:
    assert Analysis(fractions(14, 4, 5)).feasible is None


def test_many_parties_and_many_options_are_given_up_in_time() -> None:
    rng = random.Random(3)  # noqa: S311 - no secret
    table: dict[str, dict[str, list[Number]]] = {
        f"i{i}": {f"o{o}": [rng.randrange(10**9) for _ in range(4)] for o in range(60)}
        for i in range(6)
    }
    with pytest.raises(DealTooLarge):
        _ = Analysis(deal(table, (0, 0, 0, 0)), candidates=1_000_000).frontier


def test_long_work_can_be_stopped() -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        _ = Analysis(drawn(4, 4), stop).frontier
    with pytest.raises(Cancelled):
        _ = Analysis(drawn(4, 4), stop).feasible
    with pytest.raises(Cancelled):
        better_for_all(score(drawn(4, 4)), drawn(4, 4).outcomes[0].choices, budget=Budget(stop))


def test_floats_never_decide() -> None:
    """In floats 0.1 + 0.2 passes 0.3 and would make two points of one."""
    block = deal({"x": {"p": ("0.1", "0.2")}, "y": {"p": ("0.2", "0.1"), "q": ("0.2", "0.1")}})
    [point] = Analysis(block).frontier
    assert (point.values, point.outcomes) == ((Fraction(3, 10), Fraction(3, 10)), 2)


def test_the_analysis_is_free_of_qt() -> None:
    code = (
        "import sys, desktop_app.core.deals.analysis, desktop_app.core.deals.placeholders, "
        "desktop_app.core.deals.equals\n"
        "assert not any(m.startswith(('PySide6', 'numpy')) for m in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
