"""Which entries are on offer, and which of them is selected?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView

from desktop_app.core.model.ref import EntryRef
from desktop_app.ui.browse.result_delegate import ResultDelegate
from desktop_app.ui.browse.result_model import ResultModel
from desktop_app.ui.browse.result_rows import ResultRows
from desktop_app.ui.first_paint import viewport_of
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class ResultList(QListView):
    """The list at the left. `selection_moved` and `chosen` carry an EntryRef."""

    selection_moved = Signal(object)
    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("results")
        self.setAccessibleName(tr("Entries found"))
        self._ground = viewport_of(self)
        self._model = ResultModel(self)
        self._delegate = ResultDelegate(look, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(lambda index: self.chosen.emit(self._model.rows.ref(index.row())))

    def settle(self) -> None:
        """Do what could wait for the first paint."""
        from PySide6.QtCore import Qt

        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # A click leaves the cursor in the search box; Tab still comes here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.entered.connect(lambda index: self._hover(index.row()))
        self.viewportEntered.connect(lambda: self._hover(-1))

    @property
    def rows(self) -> ResultRows:
        """The rows that are on offer now."""
        return self._model.rows

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._delegate.wear(look)
        if self.currentIndex().isValid():
            self.doItemsLayout()
            self.scrollTo(self.currentIndex())

    def show_rows(self, rows: ResultRows, selected: EntryRef | None) -> None:
        """Put other rows on offer, `selected` (or none) marked, without a selection signal."""
        blocker = QSignalBlocker(self)
        self._model.show(rows)
        self._mark(
            rows.find(selected) if selected is not None else -1,
            QAbstractItemView.ScrollHint.PositionAtCenter,
        )
        blocker.unblock()

    def select(self, ref: EntryRef | None) -> None:
        """Mark the entry's row if it has one, else none, without a selection signal."""
        blocker = QSignalBlocker(self)
        self._mark(
            self.rows.find(ref) if ref is not None else -1,
            QAbstractItemView.ScrollHint.EnsureVisible,
        )
        blocker.unblock()

    def selected(self) -> EntryRef | None:
        """The selected entry, if any."""
        index = self.currentIndex()
        return self.rows.ref(index.row()) if index.isValid() else None

    def walk(self, steps: int) -> None:
        """Move the selection by so many rows; it stops at both ends."""
        if not len(self.rows):
            return
        index = self.currentIndex()
        row = index.row() + steps if index.isValid() else 0
        self._mark(min(max(row, 0), len(self.rows) - 1), QAbstractItemView.ScrollHint.EnsureVisible)

    def page_steps(self) -> int:
        """How many rows a page of the list holds."""
        return max(1, self._ground.height() // max(1, self.sizeHintForRow(0)) - 1)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Tell which row became current, by key, click or program."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.selection_moved.emit(self.rows.ref(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; leave typing to the window."""
        from PySide6.QtCore import Qt

        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected() is not None:
            self.chosen.emit(self.selected())
        elif event.text().isprintable() and event.text():
            event.ignore()  # typing belongs to the search box
        else:
            super().keyPressEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self._ground.update()

    def _mark(self, row: int, hint: QAbstractItemView.ScrollHint) -> None:
        index = self._model.index(row) if row >= 0 else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)
        if not index.isValid():
            self.selectionModel().clear()
        elif row == 0:
            self.scrollToTop()
        else:
            self.scrollTo(index, hint)
