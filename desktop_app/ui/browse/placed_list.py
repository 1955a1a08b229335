"""How does a view of Qt's show rows that are placed by arithmetic alone?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect
from PySide6.QtWidgets import QAbstractItemView, QListView

from desktop_app.ui.browse.row_plan import RowPlan
from desktop_app.ui.first_paint import viewport_of

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QResizeEvent

Hint = QAbstractItemView.ScrollHint
_Index = QModelIndex | QPersistentModelIndex
_WHEEL_STEPS = 3  # so many steps of a scroll bar are one notch of a wheel, here one row


class PlacedList(QListView):
    """A list whose rows stand where its RowPlan puts them.

    Qt's own layout knows no headings between rows of one height; with a height for each row it
    would ask for all ten thousand. A QListView still, for that is what Qt tells screen readers of.
    """

    def __init__(self) -> None:
        super().__init__()
        self.ground = viewport_of(self)
        self.plan = RowPlan(0, (), 1, 1)
        # Told by number: 1 is ScrollBarAlwaysOff; a slim bar lies over the rows instead.
        self.setProperty("verticalScrollBarPolicy", 1)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    @property
    def scrolled(self) -> int:
        """How far the list is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def replan(self, plan: RowPlan) -> None:
        """Place the rows otherwise."""
        self.plan = plan
        # What Qt means to do later about new rows would paint them a second time.
        self.executeDelayedItemsLayout()
        self.updateGeometries()
        self.ground.update()

    def page_steps(self) -> int:
        """How many rows a page of the list holds."""
        return max(1, self.ground.height() // self.plan.row_px - 1)

    def rect_of(self, row: int) -> QRect:
        """Where a row is, from the corner of the viewport."""
        top = self.plan.top(row) - self.scrolled
        return QRect(0, top, self.ground.width(), self.plan.row_px)

    def row_at(self, point: QPoint) -> int:
        """The row at a point of the viewport, -1 where there is none."""
        return self.plan.row_at(point.y() + self.scrolled)

    def row_in_sight(self, height: int = 0) -> int:
        """The current row if all of it shows in a list of that height (the present), else -1."""
        index = self.currentIndex()
        if not index.isValid():
            return -1
        rect = self.rect_of(index.row())
        shows = rect.top() >= 0 and rect.bottom() < (height or self.ground.height())
        return index.row() if shows else -1

    def scroll_to_row(self, row: int, hint: Hint = Hint.EnsureVisible) -> None:
        """Bring a row into sight; nothing for -1."""
        if row < 0:
            return
        bar, page = self.verticalScrollBar(), self.ground.height()
        top, high = self.plan.top(row), self.plan.row_px
        if hint is Hint.PositionAtCenter:
            # With a whole row at the top rather than with this one in the very middle.
            bar.setValue(self.plan.top(max(0, row - max(0, page // high - 1) // 2)))
        elif hint is Hint.PositionAtTop or top < bar.value() or high > page:
            bar.setValue(top)
        elif hint is Hint.PositionAtBottom or top + high > bar.value() + page:
            bar.setValue(top + high - page)

    # What Qt asks of a view

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Answer Qt: which row is there?"""
        row = self.row_at(point)
        return self.model().index(row, 0) if row >= 0 else QModelIndex()

    def visualRect(self, index: _Index) -> QRect:
        """Answer Qt: where is a row?"""
        return self.rect_of(index.row()) if index.isValid() else QRect()

    def scrollTo(self, index: _Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Answer Qt: bring a row into sight."""
        self.scroll_to_row(index.row(), hint)

    def doItemsLayout(self) -> None:
        """Answer Qt: there is nothing to lay out."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Answer Qt: how far can the list be scrolled?"""
        bar, page = self.verticalScrollBar(), self.ground.height()
        bar.setRange(0, max(0, self.plan.height - page))
        bar.setPageStep(page)
        bar.setSingleStep(max(1, self.plan.row_px // _WHEEL_STEPS))

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Answer Qt: after scrolling all is painted anew, some ten rows."""
        self.ground.update()

    def setSelection(self, rect: QRect, flags: QItemSelectionModel.SelectionFlag) -> None:
        """Answer Qt: a press of the mouse selects the row that it meets."""
        self.selectionModel().select(self.indexAt(rect.center()), flags)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Answer Qt: where does a key lead to?"""
        last, now = self.model().rowCount() - 1, self.currentIndex().row()
        cursor = QAbstractItemView.CursorAction
        row = {
            cursor.MoveHome: 0,
            cursor.MoveEnd: last,
            cursor.MoveUp: now - 1,
            cursor.MovePrevious: now - 1,
            cursor.MoveDown: now + 1,
            cursor.MoveNext: now + 1,
            cursor.MovePageUp: now - self.page_steps(),
            cursor.MovePageDown: now + self.page_steps(),
        }.get(action, now)
        return self.model().index(min(max(row, 0), last), 0) if last >= 0 else QModelIndex()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the current row in sight if it was."""
        row = self.row_in_sight(event.oldSize().height())
        super().resizeEvent(event)
        self.updateGeometries()
        self.scroll_to_row(row)
