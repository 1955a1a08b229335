"""How is the table of a class looked through, sorted, copied and changed?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHeaderView

from desktop_app.pages.class_words import table_text
from desktop_app.ui.class_results.class_model import ClassModel
from desktop_app.ui.look import Look
from desktop_app.ui.plain_table import PlainTable
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

_ROW_PX, _MOST_ROWS, _NAME_PX = 31, 14, 130
_KEY = Qt.Key


class ClassTable(PlainTable):
    """The pairs. Ctrl+V pastes, Ctrl+C copies, Enter or F2 changes a pair, Delete takes it away.

    Alt with Up or Down sorts by the column where one is. `edit_wanted` carries a PairResult,
    `delete_wanted` the names of pairs, `copied` how many rows were.
    """

    paste_wanted = Signal()
    edit_wanted = Signal(object)
    delete_wanted = Signal(list)
    copied = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("class-table")
        self.setAccessibleName(tr("Pairs of the class"))
        self.rows = ClassModel()
        self.setModel(self.rows)
        head = self.horizontalHeader()
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        head.sectionResized.connect(self._resized)
        self.doubleClicked.connect(self._edit)
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.verticalHeader().setDefaultSectionSize(look.px(_ROW_PX))
        self.fit()

    def fit(self) -> None:
        """Be as high as the rows, up to fourteen of them; names take the width that is left."""
        self._share()
        shown = min(max(self.rows.rowCount(), 1), _MOST_ROWS)
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + shown * self._look.px(_ROW_PX) + 2 * self.frameWidth() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names what is left."""
        super().resizeEvent(event)
        self._share()

    def _resized(self, column: int, _old: int, _new: int) -> None:
        if column:
            self._share()

    def _share(self) -> None:
        """Names get the width that the numbers leave, but enough to be told apart."""
        columns = self.rows.columnCount()
        if not columns:
            return
        head = self.horizontalHeader()
        least = min(self.sizeHintForColumn(0), self._look.px(_NAME_PX))
        others = sum(head.sectionSize(at) for at in range(1, columns))
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(0, max(least, self.viewport().width() - others))

    def selected(self) -> list[str]:
        """The names of the pairs that are selected, in the order of the rows."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.rows.result(row).pair for row in rows]

    def select_pair(self, pair: str) -> None:
        """Select a pair, and show it."""
        row = self.rows.row_of(pair)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, 0))
            self.scrollTo(self.rows.index(row, 0))

    def copy_rows(self) -> None:
        """Copy the selected rows, all where fewer than two are, with their heading."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        if len(rows) < 2:
            rows = list(range(self.rows.rowCount()))
        text = table_text([self.rows.heading, *(self.rows.rows[row] for row in rows)])
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(len(rows))

    def sizeHint(self) -> QSize:
        """Answer Qt: as wide as it may be."""
        return QSize(self._look.px(420), self.height())

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: it scrolls sideways."""
        return QSize(self._look.px(160), self.minimumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, paste, change, take away, sort."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.key() in (_KEY.Key_Return, _KEY.Key_Enter, _KEY.Key_F2):
            self._edit(index)
        elif event.key() in (_KEY.Key_Delete, _KEY.Key_Backspace) and self.selected():
            self.delete_wanted.emit(self.selected())
        elif alt and event.key() in (_KEY.Key_Up, _KEY.Key_Down) and index.isValid():
            up = event.key() == _KEY.Key_Up
            order = Qt.SortOrder.AscendingOrder if up else Qt.SortOrder.DescendingOrder
            self.sortByColumn(index.column(), order)
        elif event.text().isprintable() and event.text().strip():
            event.ignore()  # to the search box, and not to a hidden search of this table
        else:
            super().keyPressEvent(event)

    def _edit(self, index: QModelIndex) -> None:
        if index.isValid():
            self.edit_wanted.emit(self.rows.result(index.row()))
