"""What do both see when it is over?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.charts import ChartSpec, with_ways
from desktop_app.core.deals.sitting import Sitting
from desktop_app.pages.sitting_words import (
    ending_title,
    ending_words,
    left_words,
    reveal_rows,
    time_left,
)
from desktop_app.ui.browse.dance.dance_table import DanceTable
from desktop_app.ui.browse.sitting.page import Page
from desktop_app.ui.browse.trying.act_button import ActButton
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.browse.trying.plot_view import PlotView
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_WIDE_PX = 620


class RevealPage(Page):
    """How it ended, both sides' points, the plot with outcome and offers."""

    again = Signal()
    left = Signal()
    print_wanted = Signal()

    def __init__(self, analysis: Analysis, sitting: Sitting, spec: ChartSpec, look: Look) -> None:
        block, outcome = analysis.block, sitting.outcome
        super().__init__(look, ending_title(sitting), _WIDE_PX)
        self.told = PlainLabel("", ending_words(block, sitting))
        dance = sitting.dance()
        unused = time_left(sitting.seconds_left)
        self.left_over = PlainLabel("name", left_words(analysis, sitting))
        self.points = _points(reveal_rows(analysis, sitting))
        self.plot = PlotView(look)
        self.plot.show_spec(with_ways(spec, dance.ways()))
        floors = analysis.scoring.reservations
        values = floors if outcome is None else outcome.values
        self.plot.show_current((values[0], values[1]))
        told = tr(
            "The ring is what came of it; circles are offers of {first}, squares of {second}. "
            "Time left: {time}.",
            first=block.parties[0].name,
            second=block.parties[1].name,
            time=unused,
        )
        self.offers = DanceTable(look)
        self.offers.show_dance(block, dance)
        self.offers.setVisible(bool(dance.offers))
        self.leave = ActButton(tr("Back to the deal"), look)
        self.more = ActButton(tr("Play again"), look)
        self.print = ActButton(tr("Print…"), look)
        self.acts = FlowRow(look)
        self.acts.put((self.leave, self.more, self.print))
        self.add(self.told, self.left_over, self.points, self.acts, self.plot)
        self.add(PlainLabel("quiet", told), self.offers)
        self.first = self.leave
        self.leave.clicked.connect(self.left)
        self.more.clicked.connect(self.again)
        self.print.clicked.connect(self.print_wanted)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().wear(look)
        for part in (self.plot, self.offers, self.leave, self.more, self.print, self.acts):
            part.wear(look)
        self._shape()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shape of the plot."""
        super().resizeEvent(event)
        self._shape()

    def _shape(self) -> None:
        self.column.activate()
        self.plot.setFixedHeight(self.plot.height_at(self.inner.width()))


def _points(rows: Sequence[Sequence[str]]) -> QWidget:
    table = QFrame()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            label = PlainLabel("name" if at and column == 0 else "" if at else "quiet", cell)
            if column:
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label, at, column)
    return table
