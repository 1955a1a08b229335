"""What do the numbers of one deal say? Every quantity, worked out when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from desktop_app.core.deals import issues, solutions
from desktop_app.core.deals.counting import count_feasible
from desktop_app.core.deals.frontier import Point, frontier
from desktop_app.core.deals.limits import CANDIDATES, Budget, Check
from desktop_app.core.deals.scoring import Scoring, Values, score
from desktop_app.core.model.deal_block import DealBlock, Outcome


class Agreement(NamedTuple):
    """Outcomes of the same values: the first of them in table order, and how many `outcomes`.

    `values` are in the deal's unit, in the parties' order; `choices` maps issue to option.
    """

    values: Values
    choices: Mapping[str, str]
    outcomes: int


@dataclass(frozen=True, slots=True)
class LeftOnTable:
    """What an outcome leaves unused, in three readings (Raiffa 1982); each in the deal's unit.

    `joint`: the largest joint value of a feasible outcome less this one's; None unless the
    deal is comparable and some outcome is feasible. It is negative where an outcome that not
    all accept is worth more in sum than any that all accept. `pareto`: the largest gain that a
    dominating outcome gives to every party at least, 0 when efficient. `nearest`: the nearest
    point of the frontier, and `distance_squared` to it, which depends on the units.
    """

    joint: Fraction | None
    pareto: Fraction
    nearest: Values
    distance_squared: Fraction


@dataclass(frozen=True, slots=True)
class Judged:
    """An outcome and what is to be said of it; `gains` are over the reservation values.

    `joint` is None unless the deal is comparable.
    """

    choices: Mapping[str, str]
    values: Values
    gains: Values
    joint: Fraction | None
    left_on_table: LeftOnTable
    feasible: bool
    efficient: bool


class Analysis:
    """The quantities of one deal.

    The frontier and whatever rests on it raise DealTooLarge above 100,000 partial sums; the
    rest does not. `check` is called during long work and may raise to stop it.
    """

    def __init__(
        self, block: DealBlock, check: Check | None = None, candidates: int = CANDIDATES
    ) -> None:
        self.block = block
        self.scoring: Scoring = score(block)
        self._check = check
        self._candidates = candidates

    def budget(self) -> Budget:
        """What one more piece of long work on this deal may take."""
        return Budget(self._check, self._candidates)

    @property
    def outcomes(self) -> int:
        """How many outcomes there are, no deal not counted."""
        return self.scoring.outcomes

    @cached_property
    def feasible(self) -> int | None:
        """How many outcomes reach every reservation value: the size of the zone of agreement.

        Equality is enough (Raiffa 1982). None where the deal is too large to count.
        """
        return count_feasible(self.scoring, self.budget())

    @cached_property
    def frontier(self) -> tuple[Agreement, ...]:
        """The Pareto frontier of all outcomes, the best for the first party first."""
        return self._agreements(self._points)

    @cached_property
    def feasible_frontier(self) -> tuple[Agreement, ...]:
        """The part of the frontier that reaches every reservation value."""
        return tuple(one for one in self.frontier if self.scoring.is_feasible(one.values))

    @cached_property
    def ideal(self) -> Values | None:
        """The ideal point: the best of each party among the feasible outcomes, alone.

        None when no outcome is feasible. Source: Kalai & Smorodinsky 1975.
        """
        values = [one.values for one in self.feasible_frontier]
        return tuple(map(max, zip(*values, strict=True))) if values else None

    @cached_property
    def nash(self) -> tuple[Agreement, ...]:
        """The Nash bargaining solution (`solutions.nash`)."""
        return self._chosen(solutions.nash)

    @cached_property
    def kalai_smorodinsky(self) -> tuple[Agreement, ...]:
        """The discrete Kalai-Smorodinsky solution (`solutions.kalai_smorodinsky`)."""
        if self.ideal is None:
            return ()
        ideal = self.scoring.gains(self.ideal)
        return self._chosen(lambda gains: solutions.kalai_smorodinsky(gains, ideal))

    @cached_property
    def egalitarian(self) -> tuple[Agreement, ...] | None:
        """The egalitarian solution (`solutions.egalitarian`); None unless comparable."""
        return self._chosen(solutions.egalitarian) if self.block.comparable else None

    @cached_property
    def utilitarian(self) -> tuple[Agreement, ...] | None:
        """The utilitarian solution (`solutions.utilitarian`); None unless comparable."""
        return self._chosen(solutions.utilitarian) if self.block.comparable else None

    @cached_property
    def most_joint(self) -> Fraction | None:
        """The largest joint value of a feasible outcome; None unless comparable and feasible."""
        return sum(self.utilitarian[0].values, Fraction(0)) if self.utilitarian else None

    @cached_property
    def integrativeness(self) -> Fraction | None:
        """`issues.integrativeness`; None unless comparable."""
        if not self.block.comparable:
            return None
        return issues.integrativeness(self.scoring, issues.most_joint(self.scoring))

    @cached_property
    def kinds(self) -> tuple[issues.IssueKind | None, ...]:
        """The kind of each issue (`issues.kinds`)."""
        return issues.kinds(self.scoring)

    @cached_property
    def swings(self) -> tuple[Values, ...]:
        """What each issue moves for each party (`issues.swings`)."""
        return issues.swings(self.scoring)

    @cached_property
    def logrolls(self) -> tuple[issues.Logroll, ...]:
        """The pairs of issues that can be traded (`issues.logrolls`)."""
        return issues.logrolls(self.scoring)

    @cached_property
    def named(self) -> Mapping[str, Judged]:
        """Every outcome that the author named, judged."""
        return MappingProxyType({one.key: self.judge(one.choices) for one in self.block.outcomes})

    def outcome(self, key: str) -> Outcome:
        """The outcome named `key`; KeyError when there is none."""
        return {one.key: one for one in self.block.outcomes}[key]

    def values(self, choices: Mapping[str, str]) -> Values:
        """What an outcome is worth to each party, in the deal's unit.

        KeyError or ValueError for an issue or an option that the deal does not have.
        """
        return self.scoring.total(self.scoring.numbers(choices))

    def joint(self, values: Values) -> Fraction | None:
        """The joint value: the sum over the parties; None unless comparable.

        Scales of utility have a zero and a unit of their own for each party (von Neumann &
        Morgenstern 1944), so the author has to say that they may be added.
        """
        return sum(values, Fraction(0)) if self.block.comparable else None

    def judge(self, choices: Mapping[str, str]) -> Judged:
        """Everything that is to be said of one outcome."""
        values = self.values(choices)
        return Judged(
            choices,
            values,
            self.scoring.gains(values),
            self.joint(values),
            self.left_on_table(values),
            self.scoring.is_feasible(values),
            self.is_efficient(values),
        )

    def is_efficient(self, values: Values) -> bool:
        """Whether no outcome dominates these values."""
        return values in self._efficient_values

    def dominating(self, values: Values) -> Iterable[Agreement]:
        """The points of the frontier that dominate these values, in the frontier's order."""
        return (
            one for one in self.frontier if one.values != values and _reaches(one.values, values)
        )

    def left_on_table(self, values: Values) -> LeftOnTable:
        """What an outcome of these values leaves unused."""
        joint, most = self.joint(values), self.most_joint
        pareto = max(
            (min(_less(one.values, values)) for one in self.dominating(values)),
            default=Fraction(0),
        )
        distance, place = min(
            (sum((gap * gap for gap in _less(one.values, values)), Fraction(0)), place)
            for place, one in enumerate(self.frontier)
        )
        return LeftOnTable(
            None if joint is None or most is None else most - joint,
            pareto,
            self.frontier[place].values,
            distance,
        )

    @cached_property
    def _points(self) -> tuple[Point, ...]:
        return frontier(self.scoring, self.budget())

    @cached_property
    def _efficient_values(self) -> frozenset[Values]:
        return frozenset(one.values for one in self.frontier)

    def _agreements(self, points: Iterable[Point]) -> tuple[Agreement, ...]:
        scoring = self.scoring
        return tuple(
            Agreement(
                scoring.values(point.vector),
                MappingProxyType(scoring.labels(scoring.choices_at(point.rank))),
                point.outcomes,
            )
            for point in points
        )

    def _chosen(
        self, solution: Callable[[Sequence[Values]], tuple[int, ...]]
    ) -> tuple[Agreement, ...]:
        points = self.feasible_frontier
        gains = [self.scoring.gains(one.values) for one in points]
        return tuple(points[place] for place in solution(gains))


def _reaches(values: Values, others: Values) -> bool:
    return all(value >= other for value, other in zip(values, others, strict=True))


def _less(values: Values, others: Values) -> Values:
    return tuple(value - other for value, other in zip(values, others, strict=True))
