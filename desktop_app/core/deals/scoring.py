"""What is each option worth to each party, and how does that become small integers?

Scores add up over the issues (an additive value function: Keeney & Raiffa, Decisions with
Multiple Objectives, 1976). Everything that folds issue by issue works on integers: per party
the least value of each issue is taken off, and the rest is counted in the largest step that
divides all of it. Nothing is rounded, so ties stay ties.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import gcd, lcm, prod

from desktop_app.core.model.deal_block import DealBlock, Issue

Vector = tuple[int, ...]
Values = tuple[Fraction, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """How a party's integers are read: `base + step × n`, in the deal's unit; step > 0."""

    base: Fraction
    step: Fraction

    def value(self, number: int) -> Fraction:
        """The value that `number` steps over the least possible total stand for."""
        return self.base + self.step * number

    def reach(self, value: Fraction) -> int:
        """The least number, 0 or more, whose value is at least `value`."""
        return max(-((self.base - value) // self.step), 0)


@dataclass(frozen=True)
class Scoring:
    """A deal's numbers. `worths[issue][option][party]` are exact, in the deal's unit."""

    block: DealBlock
    worths: tuple[tuple[Values, ...], ...]

    @property
    def parties(self) -> int:
        """How many parties there are."""
        return len(self.block.parties)

    @cached_property
    def reservations(self) -> Values:
        """What no deal is worth to each party, in the deal's unit."""
        return tuple(party.reservation or Fraction(0) for party in self.block.parties)

    @cached_property
    def outcomes(self) -> int:
        """How many combinations of options there are."""
        return prod(len(issue.options) for issue in self.block.issues)

    @cached_property
    def scales(self) -> tuple[Scale, ...]:
        """How the integers of each party are read."""
        return tuple(map(self._scale, range(self.parties)))

    @cached_property
    def steps(self) -> tuple[tuple[Vector, ...], ...]:
        """The worths as integers of 0 and more: issue, option, party."""
        leasts = [least(options) for options in self.worths]
        return tuple(
            tuple(
                tuple(
                    int((worth - low) / scale.step)
                    for worth, low, scale in zip(option, lows, self.scales, strict=True)
                )
                for option in options
            )
            for options, lows in zip(self.worths, leasts, strict=True)
        )

    @cached_property
    def thresholds(self) -> Vector:
        """The least integer of each party that reaches its reservation value."""
        return tuple(
            scale.reach(reservation)
            for scale, reservation in zip(self.scales, self.reservations, strict=True)
        )

    def values(self, vector: Vector) -> Values:
        """What a vector of integers is worth to each party, in the deal's unit."""
        return tuple(scale.value(number) for scale, number in zip(self.scales, vector, strict=True))

    def total(self, choices: Sequence[int]) -> Values:
        """What the options with these numbers, one an issue, are worth to each party."""
        chosen = [options[choice] for options, choice in zip(self.worths, choices, strict=True)]
        return tuple(sum(one, Fraction(0)) for one in zip(*chosen, strict=True))

    def gains(self, values: Values) -> Values:
        """How far each party is above its reservation value; negative below it."""
        return tuple(value - floor for value, floor in zip(values, self.reservations, strict=True))

    def is_feasible(self, values: Values) -> bool:
        """Whether no party does worse than without a deal; to do as well is enough."""
        return all(gain >= 0 for gain in self.gains(values))

    def numbers(self, choices: Mapping[str, str]) -> tuple[int, ...]:
        """The numbers of the options that stand by label in `choices`, issue by issue."""
        return tuple(option_number(issue, choices[issue.name]) for issue in self.block.issues)

    def labels(self, choices: Sequence[int]) -> dict[str, str]:
        """The options with these numbers by label, for each issue."""
        return {
            issue.name: issue.options[choice].label
            for issue, choice in zip(self.block.issues, choices, strict=True)
        }

    def choices_at(self, rank: int) -> tuple[int, ...]:
        """The numbers of the options of the outcome that stands at `rank` in table order."""
        chosen: list[int] = []
        for issue in reversed(self.block.issues):
            rank, choice = divmod(rank, len(issue.options))
            chosen.append(choice)
        return tuple(reversed(chosen))

    def _scale(self, party: int) -> Scale:
        lows = [min(option[party] for option in options) for options in self.worths]
        rises = [
            option[party] - low
            for options, low in zip(self.worths, lows, strict=True)
            for option in options
        ]
        whole = lcm(*(rise.denominator for rise in rises))
        common = gcd(*(int(rise * whole) for rise in rises))
        return Scale(sum(lows, Fraction(0)), Fraction(common or 1, whole))


def score(block: DealBlock) -> Scoring:
    """The deal's numbers, weights applied: a value is the sum of weight × score / 100."""
    return Scoring(
        block,
        tuple(
            tuple(block.worth(issue, option) for option in issue.options) for issue in block.issues
        ),
    )


def option_number(issue: Issue, label: str) -> int:
    """Where the option with that label stands; ValueError when the issue has none."""
    return [option.label for option in issue.options].index(label)


def least(options: Sequence[Values]) -> Values:
    """The least worth of an issue for each party."""
    return tuple(map(min, zip(*options, strict=True)))
