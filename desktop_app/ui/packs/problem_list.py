"""Which problems are listed, and which of them are chosen?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView

from desktop_app.ui.packs.problem_delegate import ProblemDelegate
from desktop_app.ui.packs.problem_model import ProblemModel
from desktop_app.ui.packs.problem_rows import ProblemRow
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop_app.ui.look import Look

# So many rows are measured in one turn of the event loop, however many there are.
_AT_ONCE = 100


class ProblemList(QListView):
    """Rows of unequal height that are laid out little by little. `copy_wanted` is Ctrl+C."""

    copy_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("problem-list")
        self.setAccessibleName(tr("What is wrong, with file and line"))
        self.rows = ProblemModel()
        self.setModel(self.rows)
        self._delegate = ProblemDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._delegate.wear(look)
        self.scheduleDelayedItemsLayout()

    def show_rows(self, rows: Sequence[ProblemRow]) -> None:
        """List these; what was current and chosen stays so where it is still there."""
        current = self.current()
        here = current.same if current is not None else ()
        chosen = {row.same for row in self.chosen()}
        self.rows.replace(rows)
        if not (here or chosen):
            return
        selection, flags = QItemSelection(), QItemSelectionModel.SelectionFlag
        for is_chosen, run in groupby(enumerate(rows), lambda one: one[1].same in chosen):
            if is_chosen:
                places = [at for at, _row in run]
                selection.select(self.rows.index(places[0]), self.rows.index(places[-1]))
        self.selectionModel().select(selection, flags.Select)
        at = next((at for at, row in enumerate(rows) if row.same == here), -1)
        if at >= 0:
            self.go_to(at, flags.NoUpdate)

    def go_to(
        self,
        row: int,
        flags: QItemSelectionModel.SelectionFlag = (
            QItemSelectionModel.SelectionFlag.ClearAndSelect
        ),
    ) -> None:
        """Put the keys on a row; as a rule it is then the chosen one."""
        self.selectionModel().setCurrentIndex(self.rows.index(row), flags)

    def current(self) -> ProblemRow | None:
        """The row on which the keys are."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def chosen(self) -> list[ProblemRow]:
        """The rows that are chosen, in their order."""
        indexes = self.selectionModel().selectedIndexes()
        return [self.rows.rows[at] for at in sorted(index.row() for index in indexes)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy all that is chosen; Qt would copy one row."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
