"""Which offers were made in turn, by whom, and what did each change?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.charts import Way
from desktop_app.core.deals.scoring import Values


@dataclass(frozen=True, slots=True)
class Offer:
    """What a party, by its place, put on the table; `values` are in the parties' order."""

    party: int
    choices: Mapping[str, str]
    values: Values


class Step(NamedTuple):
    """An offer as a row: `number` counts all from 1, `turn` those of its party.

    `changes` are what it moved for each party against this party's offer before, None at first;
    `moved` are the issues that it settles otherwise than that one.
    """

    number: int
    turn: int
    offer: Offer
    changes: Values | None
    moved: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dance:
    """Offers, the first first. A party may make several in a row."""

    offers: tuple[Offer, ...] = ()

    def logged(self, analysis: Analysis, party: int, choices: Mapping[str, str]) -> Dance:
        """With one more offer; KeyError or ValueError for terms that the deal does not have."""
        offer = Offer(party, dict(choices), analysis.values(choices))
        return replace(self, offers=(*self.offers, offer))

    @property
    def next_party(self) -> int:
        """Whose turn it would be between the first two parties: at first the first's."""
        return 1 - self.offers[-1].party if self.offers and self.offers[-1].party < 2 else 0

    def steps(self) -> tuple[Step, ...]:
        """Every offer, numbered, with what it changed."""
        steps: list[Step] = []
        last: dict[int, Step] = {}
        for number, offer in enumerate(self.offers, start=1):
            before = last.get(offer.party)
            changes: Values | None = None
            moved: tuple[str, ...] = ()
            if before is not None:
                changes = _less(offer.values, before.offer.values)
                old = before.offer.choices
                moved = tuple(name for name in offer.choices if offer.choices[name] != old[name])
            turn = before.turn + 1 if before else 1
            steps.append(Step(number, turn, offer, changes, moved))
            last[offer.party] = steps[-1]
        return tuple(steps)

    def ways(self, first: int = 0, second: int = 1) -> tuple[Way, ...]:
        """The paths of two parties over the plot that has these for its axes."""
        found = []
        for place, party in enumerate((first, second)):
            steps = [(n, o) for n, o in enumerate(self.offers, start=1) if o.party == party]
            spots = tuple((offer.values[first], offer.values[second]) for _, offer in steps)
            if spots:
                found.append(Way(place, spots, tuple(number for number, _ in steps)))
        return tuple(found)


def _less(values: Values, others: Values) -> Values:
    return tuple(value - other for value, other in zip(values, others, strict=True))
