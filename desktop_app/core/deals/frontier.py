"""Which agreements leave no other one that is better for somebody and worse for nobody?

Scores add up over the issues, so the frontier does too: what is dominated among the partial
sums over the first issues stays dominated whatever follows. One issue after the other is
added, and dominated sums are dropped. The outcomes are never listed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop_app.core.deals.limits import Budget
from desktop_app.core.deals.maxima import maxima
from desktop_app.core.deals.scoring import Scoring, Vector

# How many sums of two parties are sorted at once.
_AT_ONCE = 400_000
# How much longer it takes to look at a sum of more than two parties.
_MANY_TIMES = 20


class Point(NamedTuple):
    """A point of the frontier: integer scores, which `Scoring.values` reads.

    So many `outcomes` have exactly these; `rank` in table order is that of the first.
    """

    vector: Vector
    rank: int
    outcomes: int


# A sum of two parties on its way: both negated, so that sorting puts the best first.
_Sum = tuple[int, int, int, int]
_Sums = dict[Vector, tuple[int, int]]


def frontier(scoring: Scoring, budget: Budget | None = None) -> tuple[Point, ...]:
    """The Pareto frontier (Pareto 1906; Raiffa 1982), the best for the first party first.

    Reservation values play no part. DealTooLarge above 100,000 partial sums.
    """
    budget = budget or Budget()
    if scoring.parties == 2:
        return _of_two(scoring.steps, budget)
    return _of_many(scoring.steps, budget)


def _of_two(steps: Sequence[Sequence[Vector]], budget: Budget) -> tuple[Point, ...]:
    sums: list[_Sum] = [(0, 0, 0, 1)]
    for options in steps:
        width = len(options)
        kept: list[_Sum] = []
        for group in _groups(options, len(sums)):
            budget.look_at(len(group) * len(sums))
            raised = [
                (first - own, second - other, rank * width + choice, count)
                for choice, (own, other) in group
                for first, second, rank, count in sums
            ]
            kept = _best_of_two(kept + raised)
            budget.keep(len(kept))
        sums = kept
    return tuple(Point((-first, -second), rank, count) for first, second, rank, count in sums)


def _groups(options: Sequence[Vector], sums: int) -> Iterator[list[tuple[int, Vector]]]:
    numbered = list(enumerate(options))
    size = max(_AT_ONCE // max(sums, 1), 1)
    for start in range(0, len(numbered), size):
        yield numbered[start : start + size]


def _best_of_two(sums: list[_Sum]) -> list[_Sum]:
    """What none dominates, equal sums put together; the first in table order gives the rank."""
    sums.sort()
    kept = [sums[0]]
    first, second, rank, count = sums[0]
    for one in sums[1:]:
        if one[1] < second:
            kept.append(one)
            first, second, rank, count = one
        elif one[1] == second and one[0] == first:
            count += one[3]
            kept[-1] = (first, second, rank, count)
    return kept


def _of_many(steps: Sequence[Sequence[Vector]], budget: Budget) -> tuple[Point, ...]:
    sums: _Sums = {tuple(0 for _ in steps[0][0]): (0, 1)}
    for options in steps:
        sums = _best_of_many(sums, options, budget)
    return tuple(Point(vector, *sums[vector]) for vector in sorted(sums, reverse=True))


def _best_of_many(sums: _Sums, options: Sequence[Vector], budget: Budget) -> _Sums:
    width = len(options)
    raised: _Sums = {}
    for choice, option in enumerate(options):
        budget.look_at(len(sums) * _MANY_TIMES)
        for vector, (rank, count) in sums.items():
            total = tuple(a + b for a, b in zip(vector, option, strict=True))
            own = rank * width + choice
            known = raised.get(total)
            raised[total] = (
                (own, count) if known is None else (min(known[0], own), known[1] + count)
            )
        if len(raised) > _AT_ONCE:
            raised = {vector: raised[vector] for vector in maxima(raised)}
            budget.keep(len(raised))
    kept = {vector: raised[vector] for vector in maxima(raised)}
    budget.keep(len(kept))
    return kept
