"""What is to be shown of a class: its table, what sorts it, the whole, and the plot?"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.charts import ChartSpec, chart_spec, with_pairs
from desktop_app.core.deals.class_record import ClassRecord
from desktop_app.core.deals.class_results import PairResult, PairStanding, standings
from desktop_app.core.deals.class_summary import ClassSummary, summed_up

# In a column that sorts numbers: what has none comes last.
SortKey = tuple[bool, Fraction]


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """A class, reckoned. `unfit` are the names of pairs whose terms the deal has no more.

    `spec` is the plot of two parties, without the pairs in `bare`.
    """

    results: tuple[PairResult, ...]
    standings: tuple[PairStanding, ...]
    summary: ClassSummary
    bare: ChartSpec
    spec: ChartSpec
    unfit: tuple[str, ...]


def class_figures(
    analysis: Analysis,
    record: ClassRecord,
    axes: tuple[int, int] = (0, 1),
    bare: ChartSpec | None = None,
) -> ClassFigures:
    """All of it; `bare` is the plot of these axes where it is known. Slow: on a worker."""
    results = record.fitting(analysis.block)
    judged = standings(analysis, results)
    first, second = axes
    bare = bare or chart_spec(analysis, first, second)
    spots = [
        (one.pair, (one.judged.values[first], one.judged.values[second]))
        for one in judged
        if one.judged is not None
    ]
    fitting = {one.pair for one in results}
    return ClassFigures(
        results,
        judged,
        summed_up(analysis, judged),
        bare,
        with_pairs(bare, spots),
        tuple(one.pair for one in record.results if one.pair not in fitting),
    )


def sort_keys(standing: PairStanding, parties: int, *, joint: bool) -> list[SortKey]:
    """What a pair is sorted by in each column of numbers: the gains, left, whether efficient."""
    judged = standing.judged
    none = (True, Fraction(0))
    if judged is None:
        return [(False, Fraction(0))] * parties + [none, none]
    left = judged.left_on_table.joint if joint else judged.left_on_table.pareto
    return [
        *((False, gain) for gain in judged.gains),
        none if left is None else (False, left),
        (False, Fraction(not judged.efficient)),
    ]
