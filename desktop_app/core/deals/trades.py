"""Which outcomes close by are better for both, and which trades lead there?

"Close" counts the issues that change. Changes add up as values do, so they are folded too:
for every number of changed issues the sums that no other of that number dominates are kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from desktop_app.core.deals.limits import Budget
from desktop_app.core.deals.maxima import maxima
from desktop_app.core.deals.scoring import Scoring, Values, Vector

# By the sum of the changes: the rank in table order of the first outcome that makes them.
_Sums = dict[Vector, int]


class Move(NamedTuple):
    """One issue that changes by so many `steps` down (+) or up (-) its options in the table.

    `changes` are in value for each party, in the deal's unit.
    """

    issue: str
    start: str
    end: str
    steps: int
    changes: Values

    @property
    def givers(self) -> tuple[int, ...]:
        """The places of the parties that lose by it."""
        return tuple(place for place, change in enumerate(self.changes) if change < 0)


class Improvement(NamedTuple):
    """An outcome that dominates another; `changes` in value, and the moves that lead to it."""

    choices: Mapping[str, str]
    values: Values
    changes: Values
    moves: tuple[Move, ...]


def better_for_all(
    scoring: Scoring, choices: Mapping[str, str], most: int = 5, budget: Budget | None = None
) -> tuple[Improvement, ...]:
    """The nearest outcomes that dominate the one of `choices`: better for some, worse for none.

    Nearest: with the fewest issues changed. Of these only what no other of them dominates, at
    most `most`: first what gives every party the most at least, as shares of what the deal can
    move for it. Empty when the outcome is efficient. DealTooLarge above 100,000 partial sums.
    """
    budget = budget or Budget()
    here = scoring.numbers(choices)
    for changed in range(1, len(here) + 1):
        found = {
            vector: rank
            for vector, rank in _changes(scoring, here, changed, budget).items()
            if min(vector) >= 0 and any(vector)
        }
        if found:
            improved = [improvement(scoring, here, rank) for rank in found.values()]
            improved.sort(key=lambda one: _worth(scoring, one), reverse=True)
            return tuple(improved[:most])
    return ()


def improvement(scoring: Scoring, start: tuple[int, ...], rank: int) -> Improvement:
    """What changes from the outcome `start` to the one that stands at `rank` in table order."""
    end = scoring.choices_at(rank)
    values, before = scoring.total(end), scoring.total(start)
    return Improvement(
        scoring.labels(end),
        values,
        tuple(new - old for new, old in zip(values, before, strict=True)),
        moves(scoring, start, end),
    )


def moves(scoring: Scoring, start: tuple[int, ...], end: tuple[int, ...]) -> tuple[Move, ...]:
    """The issues in which two outcomes differ, in the deal's order."""
    return tuple(
        Move(
            issue.name,
            issue.options[old].label,
            issue.options[new].label,
            new - old,
            tuple(b - a for a, b in zip(worths[old], worths[new], strict=True)),
        )
        for issue, worths, old, new in zip(
            scoring.block.issues, scoring.worths, start, end, strict=True
        )
        if old != new
    )


def _changes(scoring: Scoring, here: tuple[int, ...], most: int, budget: Budget) -> _Sums:
    """The sums of exactly `most` changed issues that none of the same number dominates."""
    layers: list[_Sums] = [{tuple(0 for _ in scoring.scales): 0}]
    left = len(here)
    for options, now in zip(scoring.steps, here, strict=True):
        left -= 1
        width = len(options)
        grown: list[_Sums] = [{} for _ in range(min(len(layers) + 1, most + 1))]
        for changed, sums in enumerate(layers):
            budget.look_at(len(sums) * width)
            for choice, option in enumerate(options):
                layer = changed + (choice != now)
                # Those that cannot reach `most` changes any more are of no use.
                if most - left <= layer <= most:
                    _add(grown[layer], sums, option, options[now], choice, width)
        layers = [{vector: sums[vector] for vector in maxima(sums)} for sums in grown]
        budget.keep(sum(map(len, layers)))
    return layers[most] if len(layers) > most else {}


def _add(grown: _Sums, sums: _Sums, option: Vector, now: Vector, choice: int, width: int) -> None:
    shift = tuple(new - old for new, old in zip(option, now, strict=True))
    for vector, rank in sums.items():
        total = tuple(a + b for a, b in zip(vector, shift, strict=True))
        own = rank * width + choice
        known = grown.get(total)
        grown[total] = own if known is None else min(known, own)


def _worth(scoring: Scoring, one: Improvement) -> tuple[Fraction, Fraction]:
    """The least share of what the deal can move that a party gains, then the sum of shares."""
    shares = [
        change / span for change, span in zip(one.changes, spans(scoring), strict=True) if span
    ]
    return min(shares, default=Fraction(0)), sum(shares, Fraction(0))


def spans(scoring: Scoring) -> Values:
    """How far apart the best and the worst outcome are for each party, in the deal's unit."""
    return tuple(
        scale.step * sum(max(option[party] for option in options) for options in scoring.steps)
        for party, scale in enumerate(scoring.scales)
    )
