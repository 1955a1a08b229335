"""Is what lies on the table what was put there, and can it be taken back?"""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.deals.scoring import score
from desktop_app.core.deals.trial import Trial
from tests.core.deals.made import deal, deals

ISSUES = {"fee": {"low": (0, 9), "high": (9, 0)}, "term": {"short": (0, 2), "long": (5, 1)}}


def trial(**more) -> Trial:
    return Trial(score(deal(ISSUES, (3, 2), **more)))


def numbers(*values: int) -> tuple[Fraction, ...]:
    return tuple(map(Fraction, values))


def test_it_begins_with_the_first_named_outcome() -> None:
    made = trial(outcomes={"haggling": ["high", "short"], "package": ["low", "long"]})
    assert made.choices == {"fee": "high", "term": "short"}
    assert made.values == numbers(9, 2)


def test_without_one_it_begins_with_the_first_options() -> None:
    assert trial().choices == {"fee": "low", "term": "short"}


def test_a_choice_adds_up_and_tells_its_rows() -> None:
    made = trial()
    made.choose(1, 1)
    assert made.values == numbers(5, 10)
    assert made.worths == (numbers(0, 9), numbers(5, 1))


def test_walking_away_leaves_each_at_its_reservation_value() -> None:
    made = trial()
    made.walk_away()
    assert made.values == numbers(3, 2)
    assert made.worths is None
    made.choose(0, 1)
    assert made.values == numbers(9, 2)


def test_undo_redo_and_reset() -> None:
    made = trial()
    made.choose(0, 1)
    made.walk_away()
    made.undo()
    assert made.choices["fee"] == "high"
    assert (made.can_undo, made.can_redo) == (True, True)
    made.redo()
    assert made.now.away
    made.undo()
    made.choose(1, 1)
    assert not made.can_redo
    made.reset()
    assert made.now == made.start
    made.undo()
    assert made.choices == {"fee": "high", "term": "long"}


def test_the_same_again_is_no_step() -> None:
    made = trial()
    made.choose(0, 0)
    made.reset()
    assert not made.can_undo


def test_it_goes_on_with_other_numbers_but_not_with_other_options() -> None:
    made = trial()
    made.choose(0, 1)
    assert made.go_on_with(score(deal(ISSUES, (7, 7))))
    made.walk_away()
    assert made.values == numbers(7, 7)
    assert not made.go_on_with(score(deal({"fee": {"low": (0, 9)}}, (0, 0))))


@given(deals(), st.data())
def test_any_way_of_choosing_gives_the_values_of_its_choices(block, data) -> None:
    scoring = score(block)
    made = Trial(scoring)
    for _ in range(data.draw(st.integers(0, 6))):
        issue = data.draw(st.integers(0, len(block.issues) - 1))
        made.choose(issue, data.draw(st.integers(0, len(block.issues[issue].options) - 1)))
    assert made.values == scoring.total(scoring.numbers(made.choices))
    while made.can_undo:
        made.undo()
    assert made.now == made.start
