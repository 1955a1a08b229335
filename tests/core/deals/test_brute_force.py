"""The analysis says of small deals what listing every outcome says."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.counting import count_feasible
from desktop_app.core.deals.equals import apart, equal_offers
from desktop_app.core.deals.maxima import dominates, maxima
from desktop_app.core.deals.scoring import score
from desktop_app.core.deals.trades import better_for_all
from desktop_app.core.model.deal_block import DealBlock
from tests.core.deals.made import Listed, deals, dominating, reaches

many = settings(max_examples=700)
some = settings(max_examples=250)


@many
@given(deals())
def test_frontier_counts_and_first_choices(block: DealBlock) -> None:
    found, listed = Analysis(block), Listed(block)
    assert {one.values for one in found.frontier} == listed.frontier()
    assert [one.values for one in found.frontier] == sorted(listed.frontier(), reverse=True)
    for one in found.frontier:
        assert one.choices == listed.choices(one.values)
        assert one.outcomes == listed.ways(one.values)
    assert found.outcomes == len(listed.outcomes)
    assert found.feasible == len(listed.feasible())


@many
@given(deals())
def test_solutions_with_all_their_ties(block: DealBlock) -> None:
    found, listed = Analysis(block), Listed(block)
    assert {one.values for one in found.nash} == listed.best("nash")
    assert {one.values for one in found.kalai_smorodinsky} == listed.best("kalai_smorodinsky")
    if not block.comparable:
        assert (found.egalitarian, found.utilitarian, found.most_joint) == (None, None, None)
        return
    assert {one.values for one in found.egalitarian or ()} == listed.best("egalitarian")
    assert {one.values for one in found.utilitarian or ()} == listed.best("utilitarian")
    assert found.most_joint == max(map(sum, listed.feasible()), default=None)


@some
@given(deals())
def test_what_an_outcome_is_and_leaves(block: DealBlock) -> None:
    listed = Listed(block)
    judged = Analysis(block).named["x"]
    values = next(
        worth
        for combination, worth in listed.outcomes
        if [one.label for one in combination] == list(judged.choices.values())
    )
    feasible = listed.feasible()
    assert judged.values == values
    assert judged.gains == listed.gains(values)
    assert judged.feasible == (values in feasible)
    assert judged.efficient == (values in listed.frontier())
    better = [worth for _one, worth in listed.outcomes if dominating(worth, values)]
    least = [min(a - b for a, b in zip(one, values, strict=True)) for one in better]
    left = judged.left_on_table
    assert left.pareto == max(least, default=0)
    far = {
        one: sum((a - b) ** 2 for a, b in zip(one, values, strict=True))
        for one in listed.frontier()
    }
    assert far[left.nearest] == min(far.values()) == left.distance_squared
    if block.comparable and feasible:
        assert left.joint == max(map(sum, feasible)) - sum(values)
        assert judged.joint == sum(values)
    else:
        assert left.joint is None
    assert (judged.joint is None) == (not block.comparable)


@some
@given(deals())
def test_the_nearest_outcomes_that_are_better_for_all(block: DealBlock) -> None:
    found, listed = Analysis(block), Listed(block)
    start = found.named["x"]
    better = {
        tuple(option.label for option in combination): worth
        for combination, worth in listed.outcomes
        if dominating(worth, start.values)
    }

    def changed(labels: tuple[str, ...]) -> int:
        return sum(a != b for a, b in zip(labels, start.choices.values(), strict=True))

    improved = better_for_all(found.scoring, start.choices, most=10**6)
    assert bool(improved) == bool(better) == (not start.efficient)
    least = min(map(changed, better), default=0)
    near = {worth for labels, worth in better.items() if changed(labels) == least}
    assert {one.values for one in improved} == {
        one for one in near if not any(dominating(other, one) for other in near)
    }
    for one in improved:
        assert better[tuple(one.choices.values())] == one.values
        assert len(one.moves) == least
        assert one.changes == tuple(
            map(sum, zip(*(move.changes for move in one.moves), strict=True))
        )
        for move in one.moves:
            assert (start.choices[move.issue], one.choices[move.issue]) == (move.start, move.end)


@some
@given(deals(), st.integers(0, 1), st.fractions(-20, 20, max_denominator=2))
def test_offers_worth_the_same_to_one_party(block: DealBlock, party: int, level: Fraction) -> None:
    scoring, listed = score(block), Listed(block)
    half = apart(scoring, party) / 2
    offers = equal_offers(scoring, party, level)
    near = [worth for _one, worth in listed.outcomes if abs(worth[party] - level) <= half]
    assert len(offers) == min(len(near), 3)
    assert len({tuple(one.choices.items()) for one in offers}) == len(offers)
    assert all(abs(one.values[party] - level) <= half for one in offers)
    if scoring.parties == 2:
        best = sorted((worth[1 - party] for worth in near), reverse=True)
        assert [one.values[1 - party] for one in offers] == best[:3]


@some
@given(deals(most_issues=5))
def test_table_and_packed_integer_count_alike(block: DealBlock) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("desktop_app.core.deals.counting._SMALL_TABLE", -1)
        packed = count_feasible(score(block))
    assert packed == len(Listed(block).feasible())


@some
@given(st.integers(1, 5).flatmap(lambda n: st.lists(st.tuples(*[st.integers(0, 6)] * n))))
def test_maxima_are_what_none_dominates(vectors: list[tuple[int, ...]]) -> None:
    known = set(vectors)
    plain = {one for one in known if not any(dominates(other, one) for other in known)}
    assert maxima(vectors) == sorted(plain, reverse=True)


@settings(max_examples=30)
@given(
    st.integers(2, 5).flatmap(
        lambda n: st.lists(st.tuples(*[st.integers(0, 9)] * n), min_size=150, max_size=300)
    )
)
def test_maxima_of_many_by_halving(vectors: list[tuple[int, ...]]) -> None:
    known = set(vectors)
    plain = {one for one in known if not any(dominates(other, one) for other in known)}
    assert set(maxima(vectors)) == plain


def test_to_reach_is_to_be_at_least_as_good_everywhere() -> None:
    one, two = (Fraction(1), Fraction(2)), (Fraction(1), Fraction(3))
    assert reaches(two, one)
    assert dominating(two, one)
    assert not dominating(one, one)
