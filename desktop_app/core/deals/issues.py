"""What kind of issue is each one, and which pairs of issues can be traded?"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import permutations
from typing import NamedTuple

from desktop_app.core.deals.scoring import Scoring, Values


class IssueKind(StrEnum):
    """How the interests of two parties meet in one issue."""

    COMPATIBLE = "compatible"
    DISTRIBUTIVE = "distributive"
    INTEGRATIVE = "integrative"


class Logroll(NamedTuple):
    """A pair of issues to trade: the first party takes `takes` and concedes `concedes`."""

    takes: str
    concedes: str


def swings(scoring: Scoring) -> tuple[Values, ...]:
    """For each issue what it moves for each party: best minus worst option, in the deal's unit.

    Source: the swing of Keeney & Raiffa, Decisions with Multiple Objectives, 1976.
    """
    return tuple(
        tuple(max(worths) - min(worths) for worths in zip(*options, strict=True))
        for options in scoring.worths
    )


def kinds(scoring: Scoring) -> tuple[IssueKind | None, ...]:
    """The kind of each issue, None with more than two parties.

    Compatible: one option is best for both. Distributive: the best of one is the worst of the
    other, both ways, and the swings are equal as shares of each party's sum of swings. Else
    integrative: it has a place in a trade. Source: Thompson & Hastie, Social Perception in
    Negotiation, Organizational Behavior and Human Decision Processes 47(1), 1990.
    """
    if scoring.parties != 2:
        return tuple(None for _ in scoring.worths)
    shares = _shares(swings(scoring))
    return tuple(
        _kind(options, share) for options, share in zip(scoring.worths, shares, strict=True)
    )


def logrolls(scoring: Scoring) -> tuple[Logroll, ...]:
    """The pairs of issues that two parties can trade; none with more than two parties.

    The first party cares more about one issue, the second more about the other: by swings in
    the deal's unit when it is comparable, else by shares of each party's sum of swings. An
    issue on which both want the same is no part of a trade. Source: Froman & Cohen, Compromise
    and Logroll, Behavioral Science 15(2), 1970.
    """
    if scoring.parties != 2:
        return ()
    moved = swings(scoring)
    weighed = moved if scoring.block.comparable else _shares(moved)
    opposed = [
        (issue.name, swing)
        for issue, swing, kind in zip(scoring.block.issues, weighed, kinds(scoring), strict=True)
        if kind is not IssueKind.COMPATIBLE
    ]
    return tuple(
        Logroll(takes, concedes)
        for (takes, own), (concedes, other) in permutations(opposed, 2)
        if own[0] > own[1] and other[0] < other[1]
    )


def integrativeness(scoring: Scoring, most_joint: Fraction) -> Fraction | None:
    """How much of both parties' dream totals one agreement reaches, an index of our own.

    The largest joint value of any outcome (`most_joint`), over the sum of every party's best
    options, each issue counted from its worst option: 1/2 is pure division between two parties
    whose totals are alike, 1 is no conflict at all. None where nothing is at stake. Only for
    comparable units. The term is Walton & McKersie's, A Behavioral Theory of Labor
    Negotiations, 1965.
    """
    dream = sum((sum(swing, Fraction(0)) for swing in swings(scoring)), Fraction(0))
    floor = sum((scale.base for scale in scoring.scales), Fraction(0))
    return (most_joint - floor) / dream if dream else None


def most_joint(scoring: Scoring) -> Fraction:
    """The largest joint value of any outcome, feasible or not, in the deal's unit."""
    return sum(
        (max(sum(option, Fraction(0)) for option in options) for options in scoring.worths),
        Fraction(0),
    )


def _shares(moved: Sequence[Values]) -> tuple[Values, ...]:
    """Each swing as a share of its party's sum of swings; 0 for a party that has none."""
    sums = [sum(party, Fraction(0)) for party in zip(*moved, strict=True)]
    return tuple(
        tuple(
            swing / whole if whole else Fraction(0)
            for swing, whole in zip(issue, sums, strict=True)
        )
        for issue in moved
    )


def _kind(options: Sequence[Values], share: Values) -> IssueKind:
    first, second = zip(*options, strict=True)
    if any(a == max(first) and b == max(second) for a, b in options):
        return IssueKind.COMPATIBLE
    opposed = any(a == max(first) and b == min(second) for a, b in options) and any(
        b == max(second) and a == min(first) for a, b in options
    )
    return IssueKind.DISTRIBUTIVE if opposed and share[0] == share[1] else IssueKind.INTEGRATIVE
