"""What has to be known of a deal before it can be tried without waiting?"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.charts import ChartSpec, chart_spec


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A deal's numbers, all that a window tells of them worked out, and the plot of two parties.

    `pair` are the places of the two.
    """

    analysis: Analysis
    pair: tuple[int, int]
    spec: ChartSpec


def reckon(analysis: Analysis, pair: tuple[int, int] = (0, 1)) -> Reckoned:
    """Work it all out, on a worker; DealTooLarge where the deal has no figures."""
    spec = chart_spec(analysis, *pair)
    _ = (
        analysis.feasible,
        analysis.ideal,
        analysis.most_joint,
        analysis.named,
        analysis.scoring.steps,
        analysis.scoring.thresholds,
    )
    return Reckoned(analysis, pair, spec)
