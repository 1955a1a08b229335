"""Which entries are on offer, and which of them is selected?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QSignalBlocker, Signal
from PySide6.QtGui import QPainter

from desktop_app.core.model.ref import EntryRef
from desktop_app.ui.browse.placed_list import Hint, PlacedList
from desktop_app.ui.browse.result_model import ResultModel
from desktop_app.ui.browse.result_rows import BEST, ResultRows
from desktop_app.ui.browse.row_painter import RowPainter
from desktop_app.ui.browse.row_plan import RowPlan
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent


class ResultList(PlacedList):
    """The list at the left. `selection_moved` and `chosen` carry an EntryRef.

    `menu_wanted` carries one and where on the screen its menu belongs, `passed`
    the place of the group to which the list has been scrolled.
    """

    selection_moved = Signal(object)
    chosen = Signal(object)
    menu_wanted = Signal(object, QPoint)
    passed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("results")
        self.setAccessibleName(tr("Entries found"))
        self._painter = RowPainter(look)
        self._hovered = self._pressed = -1
        self._left: dict[str, tuple[EntryRef, int]] = {}
        self._model = ResultModel(self)
        self.setModel(self._model)
        self.setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._tell_group)

    def settle(self) -> None:
        """Do what could wait for the first paint."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QAbstractItemView

        from desktop_app.ui.browse.slim_bar import SlimBar

        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # A click leaves the cursor in the search box; Tab still comes here.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        SlimBar(self)

    @property
    def rows(self) -> ResultRows:
        """The rows that are on offer now."""
        return self._model.rows

    def show_kept(self, kept: frozenset[EntryRef]) -> None:
        """Give the rows of these entries a star."""
        self.rows.kept = kept
        self.ground.update()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        row = self.row_in_sight()
        self._painter.wear(look)
        self._place_rows()
        self.scroll_to_row(row)

    def leave(self) -> None:
        """Remember how far all entries of a place are scrolled, before others take theirs."""
        at = self.plan.rows_between(self.scrolled, self.plan.height).start
        if at < len(self.rows):
            self._left[self.rows.order] = (self.rows.ref(at), self.rect_of(at).top())

    def show_rows(self, rows: ResultRows, selected: EntryRef | None, *, stay: bool = False) -> None:
        """Put other rows on offer, `selected` (or none) marked, without a selection signal.

        All entries in another order keep a row where it is on the screen, and so do those that
        are to `stay`; all entries after an answer, or after another place, are scrolled as they
        were left; more hits below the same ones move nothing.
        """
        blocker = QSignalBlocker(self)
        keeps = stay or BEST not in (self.rows.order, rows.order)
        anchor = self._anchor(rows) if keeps else None
        goes_on, scrolled = rows.goes_on(self.rows), self.scrolled
        self._model.show(rows)
        self._place_rows()
        at = rows.find(selected) if selected is not None else -1
        if goes_on:
            self._mark(at)
            self.verticalScrollBar().setValue(scrolled)
        elif anchor is not None:
            self._mark(at)
            self.verticalScrollBar().setValue(self.plan.top(rows.find(anchor[0])) - anchor[1])
        elif (left := self._row_left(rows)) is not None:
            self._mark(at)
            self.verticalScrollBar().setValue(left)
            self.scroll_to_row(at)
        else:
            self._mark(at)
            self.scroll_to_row(max(0, at), Hint.PositionAtCenter)
        blocker.unblock()
        self._tell_group()

    def select(self, ref: EntryRef | None) -> None:
        """Mark the entry's row if it has one, else none, without a selection signal."""
        blocker = QSignalBlocker(self)
        row = self.rows.find(ref) if ref is not None else -1
        self._mark(row)
        self.scroll_to_row(row)
        blocker.unblock()
        self._tell_group()

    def selected(self) -> EntryRef | None:
        """The selected entry, if any."""
        index = self.currentIndex()
        return self.rows.ref(index.row()) if index.isValid() else None

    def walk(self, steps: int) -> bool:
        """Move the selection by so many rows; False where the list ends before."""
        index = self.currentIndex()
        row = index.row() + steps if index.isValid() else 0
        self.go_to(row)
        return row < len(self.rows)

    def go_to(self, row: int) -> None:
        """Move the selection to a row, or to the end that is nearest to it."""
        if len(self.rows):
            within = min(max(row, 0), len(self.rows) - 1)
            self._mark(within)
            self.scroll_to_row(within)

    def scroll_to_group(self, place: int) -> None:
        """Begin with a group; the selection stays where it is."""
        self.verticalScrollBar().setValue(self.plan.group_top(place))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Tell which row became current, by key, click or program."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.selection_moved.emit(self.rows.ref(current.row()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what the left button is pressed on; other buttons and drags do nothing."""
        from PySide6.QtCore import Qt

        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self.row_at(event.position().toPoint()) if left else -1
        if self._pressed >= 0:
            self.go_to(self._pressed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row if the button comes up where it went down."""
        row, self._pressed = self._pressed, -1
        if row >= 0 and row == self.row_at(event.position().toPoint()):
            self.chosen.emit(self.rows.ref(row))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first click has done it all."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which row the pointer is on."""
        self._hover(self.row_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is on no row."""
        super().leaveEvent(event)
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a row: the one under the pointer, by key the selected one."""
        from PySide6.QtGui import QContextMenuEvent as Event

        by_key = event.reason() is Event.Reason.Keyboard
        row = self.currentIndex().row() if by_key else self.row_at(event.pos())
        if row >= 0:
            self.go_to(row)
            at = self.rect_of(row).center() if by_key else event.pos()
            self.menu_wanted.emit(self.rows.ref(row), self.ground.mapToGlobal(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; leave typing to the window."""
        from PySide6.QtCore import Qt

        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selected() is not None:
            self.chosen.emit(self.selected())
        elif event.text().isprintable() and event.text():
            event.ignore()  # typing belongs to the search box
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell what is at the top now."""
        super().resizeEvent(event)
        self._tell_group()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows and headings that show."""
        painter = QPainter(self.ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scrolled, part = self.scrolled, event.rect()
        top, bottom = scrolled + part.top(), scrolled + part.bottom()
        chosen, focused = self.currentIndex().row(), self.hasFocus()
        for row in self.plan.rows_between(top, bottom):
            self._painter.paint(
                painter,
                self.rect_of(row),
                self.rows[row],
                selected=row == chosen,
                hovered=row == self._hovered,
                focused=focused and row == chosen,
            )
        for place, at in self.plan.heads_between(top, bottom):
            rect = QRect(0, at - scrolled, self.ground.width(), self._painter.head_px)
            self._painter.paint_head(painter, rect, self.rows.groups[place])
        painter.end()

    def _place_rows(self) -> None:
        row_px, head_px = self._painter.row_px(self.rows.order), self._painter.head_px
        self.replan(RowPlan(len(self.rows), self.rows.groups, row_px, head_px))

    def _row_left(self, rows: ResultRows) -> int | None:
        """How far to scroll all entries so that they are as `leave` left them."""
        left = self._left.get(rows.order)
        row = rows.find(left[0]) if left is not None else -1
        return self.plan.top(row) - left[1] if left is not None and row >= 0 else None

    def _anchor(self, rows: ResultRows) -> tuple[EntryRef, int] | None:
        """An entry that shows now and its height on the screen: the selected, else the first."""
        if not len(self.rows):
            return None
        bottom = self.scrolled + self.ground.height()
        for row in (self.row_in_sight(), *self.plan.rows_between(self.scrolled, bottom)):
            if row >= 0 and rows.find(self.rows.ref(row)) >= 0:
                return self.rows.ref(row), self.rect_of(row).top()
        return None

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.ground.update()

    def _tell_group(self) -> None:
        if self.rows.groups:
            self.passed.emit(self.plan.group_over(self.scrolled))

    def _mark(self, row: int) -> None:
        index = self._model.index(row) if row >= 0 else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, flags)
        if not index.isValid():
            self.selectionModel().clear()
