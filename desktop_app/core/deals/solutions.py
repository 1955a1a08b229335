"""Which agreements do the bargaining solutions pick?

All are taken on the feasible part of the Pareto frontier, and every tie is reported: a finite
set of agreements need not have one solution only. Gains are values minus reservation values.
An empty tuple means that no agreement is feasible.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from math import prod
from typing import Any

from desktop_app.core.deals.scoring import Values


def nash(gains: Sequence[Values]) -> tuple[int, ...]:
    """The Nash bargaining solution: the largest product of all parties' gains.

    Not changed by another zero or unit of a party's scale. Gives places in `gains` (one tuple
    of gains a point, in the deal's unit). Source: Nash, The Bargaining Problem, Econometrica
    18(2), 1950; the product over more parties as in Harsanyi's extension, 1959.
    """
    return _best(gains, lambda point: prod(point, start=Fraction(1)))


def kalai_smorodinsky(gains: Sequence[Values], ideal: Values) -> tuple[int, ...]:
    """The Kalai-Smorodinsky solution, in a discrete form of our own.

    For each party the share of its ideal gain (the largest in any feasible agreement, `ideal`)
    is taken. The agreements with the largest smallest share are the solution, and of those the
    ones with the largest sum of shares. A party whose ideal gain is 0 is left out of both; when
    all are, every point is one. The continuous original asks for equal shares on the frontier,
    which a finite set need not hold. Source: Kalai & Smorodinsky, Other Solutions to Nash's
    Bargaining Problem, Econometrica 43(3), 1975.
    """

    def shares(point: Values) -> tuple[Fraction, Fraction]:
        found = [gain / most for gain, most in zip(point, ideal, strict=True) if most]
        return (min(found, default=Fraction(0)), sum(found, Fraction(0)))

    return _best(gains, shares)


def egalitarian(gains: Sequence[Values]) -> tuple[int, ...]:
    """The egalitarian solution: the largest smallest gain, then the next smallest, and so on.

    Gains are compared between parties, so it means something in comparable units only.
    Source: Kalai, Proportional Solutions to Bargaining Situations: Interpersonal Utility
    Comparisons, Econometrica 45(7), 1977.
    """
    return _best(gains, sorted)


def utilitarian(gains: Sequence[Values]) -> tuple[int, ...]:
    """The largest sum of gains, which is the largest joint value.

    Means something in comparable units only. Source: Raiffa, The Art and Science of
    Negotiation, 1982, after Bentham's greatest total.
    """
    return _best(gains, lambda point: sum(point, Fraction(0)))


def _best(points: Sequence[Values], worth: Callable[[Values], Any]) -> tuple[int, ...]:
    worths = [worth(point) for point in points]
    return tuple(_places(worths, max(worths))) if worths else ()


def _places(worths: Sequence[Any], best: Any) -> Iterable[int]:
    return (place for place, worth in enumerate(worths) if worth == best)
