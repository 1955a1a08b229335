"""What is to be said of a class as a whole?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.class_results import PairStanding


@dataclass(frozen=True, slots=True)
class ClassSummary:
    """Counts of pairs, and means over those that agreed.

    `below` counts agreements that leave some party under its reservation value. `mean_left` is
    the joint value left on the table, None unless the deal is comparable, has an outcome that all
    accept, and some pair agreed; `nothing_left` counts the pairs that left none of it; `none_left`
    is what a pair without agreement leaves.
    """

    pairs: int
    agreed: int
    efficient: int
    below: int
    mean_gains: tuple[Fraction, ...] | None
    mean_left: Fraction | None
    nothing_left: int
    none_left: Fraction | None


def summed_up(analysis: Analysis, standings: Sequence[PairStanding]) -> ClassSummary:
    """The class as a whole."""
    judged = [one.judged for one in standings if one.judged is not None]
    left = [one.left_on_table.joint for one in judged if one.left_on_table.joint is not None]
    most = analysis.most_joint
    floor = sum(analysis.scoring.reservations, Fraction(0))
    return ClassSummary(
        pairs=len(standings),
        agreed=len(judged),
        efficient=sum(one.efficient for one in judged),
        below=sum(not one.feasible for one in judged),
        mean_gains=_means([one.gains for one in judged]) if judged else None,
        mean_left=sum(left, Fraction(0)) / len(left) if left else None,
        nothing_left=sum(gap <= 0 for gap in left),
        none_left=None if most is None else most - floor,
    )


def _means(rows: Sequence[Sequence[Fraction]]) -> tuple[Fraction, ...]:
    return tuple(sum(column, Fraction(0)) / len(rows) for column in zip(*rows, strict=True))
