"""What stands in the right column of a class: the plot, and the ways out of the window?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.deals.charts import ChartSpec
from desktop_app.core.deals.class_figures import ClassFigures
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.pages.chart_words import caption
from desktop_app.ui.browse.trying.plot_view import PlotView
from desktop_app.ui.choice_box import ChoiceBox
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class ClassPlot(QWidget):
    """All pairs on the plot. `axes_chosen` carries the places of two parties."""

    axes_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._axes: list[tuple[int, int]] = []
        self.spec: ChartSpec | None = None
        self.plot = PlotView(look)
        self.axes = ChoiceBox(look)
        self.axes.setAccessibleName(tr("Parties on the plot"))
        self.axes.hide()
        self.caption = QLabel()
        self.caption.setWordWrap(True)
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.caption.setProperty("role", "quiet")
        self.large = QPushButton(tr("Full screen"))
        self.large.setToolTip(tr("F11"))
        self.picture = QPushButton(tr("Picture…"))
        self._buttons = FlowRow(look)
        self._buttons.put((self.large, self.picture))
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.axes, self.plot, self.caption, self._buttons):
            column.addWidget(part)
        column.addStretch(1)
        self.axes.activated.connect(lambda at: self.axes_chosen.emit(self._axes[at]))
        self.wear(look)

    def show_deal(self, block: DealBlock) -> None:
        """Offer every two of its parties, where there are more."""
        count = len(block.parties)
        self._axes = [(one, two) for one in range(count) for two in range(one + 1, count)]
        self.axes.clear()
        names = [party.name for party in block.parties]
        self.axes.addItems(
            [tr("{one} and {two}", one=names[one], two=names[two]) for one, two in self._axes]
        )
        self.axes.setVisible(count > 2)

    def show_class(self, figures: ClassFigures) -> None:
        """Show the plot with its pairs."""
        self.spec = figures.spec
        self.plot.show_spec(figures.spec)
        told = tr(
            "{caption} Triangles: the pairs. A click on a point fills in that agreement.",
            caption=caption(figures.spec),
        )
        self.caption.setText(told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shape of the plot."""
        super().resizeEvent(event)
        self._shape()

    def _shape(self) -> None:
        self.plot.setFixedHeight(self.plot.height_at(self.width()))

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._column.setSpacing(look.px(10))
        self._buttons.wear(look)
        self.plot.wear(look)
        self._shape()
        self.axes.wear(look)
