"""Is a deal with other numbers that very deal, and the author's left as it was?"""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.what_if import (
    Change,
    as_written,
    changes,
    reach,
    suppose,
    with_change,
)
from desktop_app.core.model.deal_block import DealBlock
from tests.core.deals.made import deal, deals

ISSUES = {"fee": {"low": (0, 90), "high": (90, 0)}, "term": {"short": (0, 20), "long": (50, 10)}}


@given(deals())
def test_what_is_written_is_the_deal_itself(block: DealBlock) -> None:
    assert suppose(block, as_written(block)) == block
    assert changes(block, as_written(block)) == ()


def test_another_reservation_value_changes_the_zone_alone() -> None:
    block = deal(ISSUES, (0, 0))
    other = suppose(block, with_change(as_written(block), 0, None, Fraction(95)))
    assert Analysis(other).feasible == 1
    assert Analysis(block).feasible == 4
    assert Analysis(other).outcomes == 4
    assert block.parties[0].reservation == 0
    supposed = as_written(other)
    assert changes(block, supposed) == (Change(0, None, Fraction(0), Fraction(95)),)


def test_another_weight_changes_the_values() -> None:
    block = deal(ISSUES, (0, 0), weights=((60, 40), (50, 50)))
    supposed = with_change(as_written(block), 1, 0, Fraction(100))
    other = suppose(block, supposed)
    low = {"fee": "low", "term": "short"}
    assert Analysis(block).values(low) == (0, 55)
    assert Analysis(other).values(low) == (0, 100)
    assert changes(block, supposed) == (Change(1, 0, Fraction(50), Fraction(100)),)


def test_numbers_are_had_within_what_the_deal_can_give() -> None:
    block = deal(ISSUES, (0, 0))
    assert reach(block, 0, None) == (0, 140)
    weighted = deal(ISSUES, (0, 0), weights=((60, 140), (50, 50)))
    assert reach(weighted, 0, 0) == (0, 100)
    assert reach(weighted, 0, 1) == (0, 140)


@given(deals())
def test_the_written_reservation_is_within_reach(block: DealBlock) -> None:
    for place, party in enumerate(block.parties):
        low, high = reach(block, place, None)
        assert low <= (party.reservation or 0) <= high
