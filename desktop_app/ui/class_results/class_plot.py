"""What stands in the right column of a class: the plot, and the ways out of the window?"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.deals.charts import ChartSpec
from desktop_app.core.deals.class_figures import ClassFigures
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.ui.choice_box import ChoiceBox
from desktop_app.ui.flow_box import FlowBox
from desktop_app.ui.look import Look
from desktop_app.wording import tr


class ClassPlot(QWidget):
    """All pairs on the plot. `axes_chosen` carries the places of two parties."""

    axes_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        from desktop_app.ui.class_results.chart_picture import ChartPicture

        self._axes: list[tuple[int, int]] = []
        self.spec: ChartSpec | None = None
        self.plot = ChartPicture(look)
        self.axes = ChoiceBox(look)
        self.axes.setAccessibleName(tr("Parties on the plot"))
        self.axes.hide()
        self.caption = QLabel()
        self.caption.setWordWrap(True)
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.caption.setProperty("role", "quiet")
        self.large = QPushButton(tr("Full screen"))
        self.copy = QPushButton(tr("Copy picture"))
        self.save = QPushButton(tr("Save picture…"))
        self._buttons = FlowBox()
        for button in (self.large, self.copy, self.save):
            self._buttons.add(button)
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
        from desktop_app.pages.chart_words import caption

        self.spec = figures.spec
        self.plot.show_spec(figures.spec)
        self.caption.setText(tr("{caption} Triangles: the pairs.", caption=caption(figures.spec)))

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._column.setSpacing(look.px(10))
        self._buttons.space(look.px(8))
        self.plot.wear(look)
        self.axes.wear(look)
