"""What stands on the plot, for those who do not see it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.pages.chart_words import table
from desktop_app.ui.browse.trying.fold_button import FoldButton
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.deals.charts import ChartSpec

_HIGH_PX = 220


class PlotTable(QFrame):
    """The plot as a table, folded at first; it is filled when it is unfolded.

    `loaded` carries the choices of a row that was chosen, where the row has some.
    """

    loaded = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._spec: ChartSpec | None = None
        self.fold = FoldButton(tr("The plot as a table"), look)
        self.rows = QTreeWidget()
        self.rows.setAccessibleName(tr("The plot as a table"))
        self.rows.setRootIsDecorated(False)
        self.rows.setUniformRowHeights(True)
        self.rows.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.fold)
        self._column.addWidget(self.rows)
        self.fold.toggled.connect(self._turn)
        self.rows.itemActivated.connect(self._load)
        self.wear(look)

    def show_spec(self, spec: ChartSpec) -> None:
        """Show another plot."""
        self._spec = spec
        if self.fold.isChecked():
            self._fill()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.fold.wear(look)
        self.rows.setFixedHeight(look.px(_HIGH_PX))
        self._column.setSpacing(look.px(6))

    def stops(self) -> list[QWidget]:
        """Where Tab stops."""
        return [self.fold, self.rows]

    def _turn(self, unfolded: bool) -> None:
        self.rows.setVisible(unfolded)
        if unfolded:
            self._fill()

    def _fill(self) -> None:
        spec = self._spec
        if spec is None:
            return
        self.rows.clear()
        self.rows.setHeaderLabels([tr("What"), *(axis.party for axis in spec.axes), tr("Terms")])
        for row in table(spec):
            self.rows.addTopLevelItem(QTreeWidgetItem([cell or "–" for cell in row]))
        for column in range(3):
            self.rows.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def _load(self, item: QTreeWidgetItem) -> None:
        """The rows of the frontier come last, in its order."""
        spec = self._spec
        if spec is None:
            return
        at = self.rows.indexOfTopLevelItem(item) - len(spec.marks)
        if at >= 0:
            self.loaded.emit(spec.frontier[at].choices)
