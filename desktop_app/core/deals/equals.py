"""Which different offers are worth the same to me, and which of them does the other side like?

Multiple equivalent offers: Medvec, Leonardelli, Galinsky & Claussen-Schulz 2005; Leonardelli et
al., Organizational Behavior and Human Decision Processes 152, 2019.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from heapq import nsmallest
from typing import NamedTuple

from desktop_app.core.deals.limits import PARTIAL_SUMS, Budget
from desktop_app.core.deals.scoring import Scoring, Values
from desktop_app.core.deals.trades import spans
from desktop_app.core.errors import DealTooLarge
from desktop_app.core.model.deal_block import Unit

_POINTS_APART = Fraction(2)
_MONEY_SHARE = Fraction(2, 100)

# By the party's own sum: the best few for the others, each as (how bad for them, rank).
_Sums = dict[int, list[tuple[Fraction, int]]]


class Offer(NamedTuple):
    """An outcome that a party could propose; `values` are in the deal's unit."""

    choices: Mapping[str, str]
    values: Values


def apart(scoring: Scoring, party: int) -> Fraction:
    """How far apart offers may be that count as worth the same, in the deal's unit.

    Two points; with money two per cent of what the deal can move for the party.
    """
    if scoring.block.unit is Unit.POINTS:
        return _POINTS_APART
    return spans(scoring)[party] * _MONEY_SHARE


def equal_offers(
    scoring: Scoring, party: int, level: Fraction, most: int = 3, budget: Budget | None = None
) -> tuple[Offer, ...]:
    """Different outcomes worth about `level` to the party, the best for the other side first.

    No two are further apart for the party than `apart` says, and none is further from `level`
    than half of that. With several others each one's value counts as a share of what the deal
    can move for it. Ties stand in table order. DealTooLarge above 100,000 distinct sums.
    """
    budget = budget or Budget()
    half = apart(scoring, party) / 2
    weights = [
        0 if place == party or not span else scale.step / span
        for place, (scale, span) in enumerate(zip(scoring.scales, spans(scoring), strict=True))
    ]
    sums: _Sums = {0: [(Fraction(0), 0)]}
    for options in scoring.steps:
        width = len(options)
        grown: _Sums = {}
        for choice, option in enumerate(options):
            budget.look_at(len(sums) * most)
            liked = sum((w * n for w, n in zip(weights, option, strict=True)), Fraction(0))
            for own, best in sums.items():
                grown.setdefault(own + option[party], []).extend(
                    (bad - liked, rank * width + choice) for bad, rank in best
                )
        if len(grown) > PARTIAL_SUMS:
            raise DealTooLarge(PARTIAL_SUMS)
        sums = {own: nsmallest(most, best) for own, best in grown.items()}
    scale = scoring.scales[party]
    near = [
        one for own, best in sums.items() if abs(scale.value(own) - level) <= half for one in best
    ]
    chosen = [scoring.choices_at(rank) for _bad, rank in nsmallest(most, near)]
    return tuple(Offer(scoring.labels(choices), scoring.total(choices)) for choices in chosen)
