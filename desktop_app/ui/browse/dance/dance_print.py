"""How does the page of a dance get its plot, on the thread of paper?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_app.core.deals.charts import ChartSpec
from desktop_app.pages.dance_paper import PLOT
from desktop_app.pages.paper_entry import PaperEntry
from desktop_app.paint.chart_file import SIZE, chart_image
from desktop_app.paint.entry_source import EntrySource

if TYPE_CHECKING:
    from desktop_app.paint.theme import Tokens

_TIMES = 3  # pixels of the plot for each of the design


def printed_dance(paper: PaperEntry, spec: ChartSpec) -> Callable[[Tokens], EntrySource]:
    """What makes the pages, for a worker."""

    def source(tokens: Tokens) -> EntrySource:
        return EntrySource(paper, tokens, {PLOT: chart_image(spec, tokens, SIZE, _TIMES)})

    return source
