"""Offers are logged in turn, numbered, and lead two ways over the plot."""

from __future__ import annotations

import pytest

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.charts import Way
from desktop_app.core.deals.dance import Dance
from desktop_app.core.deals.steps_back import StepsBack
from tests.core.deals.made import deal

ANALYSIS = Analysis(
    deal(
        {
            "Fee": {"high": (20, 0), "middle": (10, 10), "low": (0, 20)},
            "Term": {"short": (0, 2), "long": (8, 0)},
        },
        (5, 5),
    )
)
OFFERS = (
    (0, {"Fee": "high", "Term": "long"}),
    (1, {"Fee": "low", "Term": "short"}),
    (0, {"Fee": "middle", "Term": "long"}),
)


def danced() -> Dance:
    dance = Dance()
    for party, choices in OFFERS:
        dance = dance.logged(ANALYSIS, party, choices)
    return dance


def test_each_offer_tells_what_it_changed_for_both() -> None:
    steps = danced().steps()
    assert [(one.number, one.turn, one.offer.party) for one in steps] == [
        (1, 1, 0), (2, 1, 1), (3, 2, 0),
    ]  # fmt: skip
    assert [one.changes for one in steps] == [None, None, (-10, 10)]
    assert [one.moved for one in steps] == [(), (), ("Fee",)]


def test_the_ways_carry_the_numbers_of_all_offers() -> None:
    assert danced().ways() == (
        Way(0, ((28, 0), (18, 10)), (1, 3)),
        Way(1, ((0, 22),), (2,)),
    )
    assert Dance().ways() == ()


def test_the_ways_follow_the_axes() -> None:
    assert danced().ways(1, 0)[1] == Way(1, ((0, 28), (10, 18)), (1, 3))


def test_whose_turn_it_would_be() -> None:
    assert Dance().next_party == 0
    assert danced().next_party == 1


def test_terms_that_the_deal_does_not_have_are_refused() -> None:
    with pytest.raises((KeyError, ValueError)):
        Dance().logged(ANALYSIS, 0, {"Fee": "free", "Term": "long"})


def test_a_log_can_be_undone_and_done_again() -> None:
    steps = StepsBack(Dance())
    assert not steps.undo()
    steps.do(danced())
    steps.do(danced())
    assert steps.undo()
    assert steps.now == Dance()
    assert steps.can_redo
    assert steps.redo()
    assert steps.now == danced()
    steps.undo()
    steps.do(Dance().logged(ANALYSIS, *OFFERS[0]))
    assert not steps.redo()


def test_two_hundred_changes_are_kept() -> None:
    steps = StepsBack(0)
    for number in range(1, 301):
        steps.do(number)
    undone = 0
    while steps.undo():
        undone += 1
    assert undone == 200
