"""NegMAS finds the same frontier and solutions, within the differences of its definitions.

A check for development alone: NegMAS is under the AGPL and is neither shipped nor locked. It keeps
the frontier to outcomes that reach every reservation value, so that part of ours is compared.
Its Kalai-Smorodinsky point takes the ideal over all outcomes and is another definition: left out.
It takes the least value for a reservation value below it, so such deals are not drawn.
"""

from __future__ import annotations

import itertools
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import assume, given, settings

from desktop_app.core.content.deal_block import parse_deal_block
from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.model.deal_block import DealBlock
from tests.core.deals.made import Listed, deals

negmas = pytest.importorskip("negmas", reason="NegMAS is not installed (pip install negmas)")

WORKED = sorted(
    path
    for path in (Path(__file__).parents[3] / "content/deals").glob("*.md")
    if "\n```deal\n" in path.read_text("utf-8")
)


def oracle(block: DealBlock) -> SimpleNamespace:
    """What NegMAS says: sets of values as floats."""
    from negmas.outcomes import make_issue, make_os
    from negmas.preferences import LinearAdditiveUtilityFunction, ops
    from negmas.preferences.value_fun import TableFun

    names = [f"i{place}" for place in range(len(block.issues))]
    issues = [
        make_issue([f"o{n}" for n in range(len(issue.options))], name)
        for name, issue in zip(names, block.issues, strict=True)
    ]
    space = make_os(issues)
    ufuns = tuple(
        LinearAdditiveUtilityFunction(
            values=[
                TableFun(
                    {
                        f"o{n}": float(block.worth(issue, option)[place])
                        for n, option in enumerate(issue.options)
                    }
                )
                for issue in block.issues
            ],
            weights=[1.0] * len(block.issues),
            outcome_space=space,
            reserved_value=float(party.reservation or 0),
        )
        for place, party in enumerate(block.parties)
    )
    outcomes = list(itertools.product(*(issue.all for issue in issues)))
    frontier, _places = ops.pareto_frontier(ufuns, outcomes)
    frontier = tuple(frontier)

    def values(points: object) -> set[tuple[float, ...]]:
        return {rounded(point[0]) for point in points}  # type: ignore[attr-defined]

    return SimpleNamespace(
        frontier={rounded(point) for point in frontier},
        nash=values(ops.nash_points(ufuns, frontier, outcomes=outcomes)),
        utilitarian=values(ops.max_welfare_points(ufuns, frontier, outcomes=outcomes)),
        egalitarian=values(ops.kalai_points(ufuns, frontier, outcomes=outcomes)),
    )


def rounded(values: object) -> tuple[float, ...]:
    return tuple(round(float(one), 6) for one in values)  # type: ignore[attr-defined]


def ours(found: object) -> set[tuple[float, ...]]:
    return {rounded(one.values) for one in found or ()}  # type: ignore[attr-defined]


def compare(block: DealBlock) -> None:
    found, told = Analysis(block), oracle(block)
    assert ours(found.feasible_frontier) == told.frontier
    assert ours(found.nash) == told.nash
    if block.comparable:
        assert ours(found.utilitarian) == told.utilitarian
        assert ours(found.egalitarian) & told.egalitarian


@pytest.mark.parametrize("path", WORKED, ids=lambda path: path.stem)
def test_negmas_agrees_on_the_shipped_deals(path: Path) -> None:
    text = path.read_text("utf-8").split("\n```deal\n")[1].split("\n```")[0]
    block, _problems = parse_deal_block(text, 1)
    assert block is not None
    compare(block)


@settings(max_examples=100)
@given(deals(parties=2))
def test_negmas_agrees_on_drawn_deals(block: DealBlock) -> None:
    listed = Listed(block)
    assume(listed.feasible())
    least = [min(values[place] for _one, values in listed.outcomes) for place in range(2)]
    assume(all(floor >= low for floor, low in zip(listed.floor, least, strict=True)))
    gains = [listed.gains(one) for one in listed.frontier() & set(listed.feasible())]
    assume(any(a * b > Fraction(0) for a, b in gains))
    compare(block)
