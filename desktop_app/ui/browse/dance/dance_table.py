"""How is the list of offers walked through?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from desktop_app.core.deals.dance import Dance
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.ui.browse.dance.dance_model import DanceModel
from desktop_app.ui.look import Look
from desktop_app.ui.plain_table import PlainTable
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ROW_PX, _MOST_ROWS = 31, 8


class DanceTable(PlainTable):
    """The offers. `picked` carries the choices of one that is chosen by Enter or twice a click."""

    picked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAccessibleName(tr("Offers in turn"))
        self.rows = DanceModel(look)
        self.setModel(self.rows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.doubleClicked.connect(self._pick)
        self.wear(look)

    def show_dance(self, block: DealBlock, dance: Dance) -> None:
        """Show these offers, the newest in sight."""
        self.rows.show_dance(block, dance)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._fit()
        if dance.offers:
            self.setCurrentIndex(self.rows.index(len(dance.offers) - 1, 0))

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.rows.wear(look)
        self.verticalHeader().setDefaultSectionSize(look.px(_ROW_PX))
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: it scrolls sideways."""
        return QSize(self._look.px(140), self.minimumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pick an offer with Enter; letters go to the search box."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self.currentIndex())
        elif event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        shown = min(max(self.rows.rowCount(), 1), _MOST_ROWS)
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + shown * self._look.px(_ROW_PX) + 2 * self.frameWidth() + 2)

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self.rows.steps[index.row()].offer.choices)
