"""Figures and trades are told as a person would tell them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from desktop_app.core.deals.trades import Improvement, Move
from desktop_app.core.model.deal_block import Party
from desktop_app.pages.deal_words import (
    amount,
    amounts,
    count_word,
    count_words,
    improvement_words,
    listed,
    move_words,
    outcome_title,
)

PARTIES = tuple(Party(name, name, "", Fraction(0), 1) for name in ("Vendor", "Residents", "Press"))


def move(*changes: int, steps: int = 2) -> Move:
    return Move("Fee", "120", "108", steps, tuple(map(Fraction, changes)))


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (move(-4, 8, 0), "Vendor gives two steps of Fee (120 → 108)"),
        (move(4, -8, 0, steps=-1), "Residents give one step of Fee (120 → 108)"),
        (move(4, 8, -1), "Press gives two steps of Fee (120 → 108)"),
        (move(-4, -8, 1), "Vendor and Residents give two steps of Fee (120 → 108)"),
        (move(4, 8, 0), "Fee from 120 to 108 costs nobody anything"),
        (move(-4, -8, -1), "everyone gives up Fee 120 for 108"),
        (move(-4, 8, 0, steps=11), "Vendor gives 11 steps of Fee (120 → 108)"),
    ],
)
def test_a_move_says_who_gives_what(made: Move, told: str) -> None:
    assert move_words(made, PARTIES) == told


def test_an_improvement_is_trades_and_what_they_bring() -> None:
    one = Improvement(
        {}, (), (Fraction(8), Fraction(20), Fraction(0)), (move(-4, 8, 0), move(12, 12, 0))
    )
    assert improvement_words(one, PARTIES) == (
        "Vendor gives two steps of Fee (120 → 108); Fee from 120 to 108 costs nobody anything: "
        "+8, +20 and 0"
    )


def test_numbers_and_lists_in_words() -> None:
    assert (amount(Fraction(5), signed=True), amount(Fraction(-5, 2))) == ("+5", "\u22122.5")
    assert amounts([Fraction(1), Fraction(1, 3)]) == "1 and 1/3"
    assert [listed(words) for words in ([], ["a"], ["a", "b", "c"])] == ["", "a", "a, b and c"]
    assert [count_word(count) for count in (0, 2, 1_200)] == ["no", "two", "1,200"]
    assert outcome_title("first-offer") == "First offer"


def test_counts_own_up_to_what_is_not_known() -> None:
    assert count_words(10**12, None, 9, 4) == (
        "1,000,000,000,000 possible agreements, too many to say how many are acceptable to all. "
        "The Pareto frontier has 9 points, 4 of them acceptable to all."
    )
