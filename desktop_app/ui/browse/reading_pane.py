"""What stands right of the list: the page, and around it what goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.browse.entry_view import EntryView
from desktop_app.ui.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

MARGIN_PX, BAR_PX = 270, 50
_LEAST_PAGE_PX = 412  # beside the margin; in less the margin stands under the page


class ReadingPane(QFrame):
    """The page. `column` takes what stands above and below it, `row` what stands beside it.

    `page_column` is as wide as the page alone: over it stand the parts of a deal, and a part that
    is no page takes the page's place there.

    The room of `margin` is there from the first paint on, so that the page never moves when the
    margin is filled. `folded` tells that it stands under the page from now on, or beside it.
    `bar` is a strip that is always in sight, under the margin or under the page.
    """

    folded = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("reading")
        self.is_folded = False
        self._other: QWidget | None = None
        self._head: QWidget | None = None
        self._part: QWidget | None = None
        self.view = EntryView(look)
        self.margin = QFrame()
        self.margin.setObjectName("margin")
        self.beside = QVBoxLayout(self.margin)
        self.beside.setContentsMargins(1, 0, 0, 0)
        self.beside.setSpacing(0)
        self.bar = QFrame()
        self.bar.setObjectName("keep-bar")
        self._line = QFrame()
        self._line.setObjectName("keep-line")
        self._line.setFixedHeight(1)
        self._line.hide()
        self.beside.addStretch()
        self.beside.addWidget(self.bar)
        self.page_column = QVBoxLayout()
        self.page_column.setSpacing(0)
        self.page_column.addWidget(self.view, 1)
        self.row = QHBoxLayout()
        self.row.setSpacing(0)
        self.row.addLayout(self.page_column, 1)
        self.row.addWidget(self.margin)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addLayout(self.row, 1)
        self._measure(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._measure(look)
        self.view.wear(look)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the margin under the page where there is no room beside it."""
        super().resizeEvent(event)
        self._fold()

    def stand_beside(self, other: QWidget | None, head: QWidget | None = None) -> None:
        """Let another page stand beside this one, where the margin was, and `head` over both.

        None takes them away.
        """
        for old in (self._other, self._head):
            if old is not None:
                old.hide()
                (self.row if old is self._other else self.column).removeWidget(old)
        self._other, self._head = other, head
        if head is not None:
            self.column.insertWidget(0, head)
        if other is not None:
            self.row.addWidget(other, 1)
        self._fold()

    @property
    def front(self) -> QWidget:
        """What is read or worked with: the page, or the part of a deal in its place."""
        return self._part or self.view

    def stand_for_page(self, part: QWidget | None) -> None:
        """Let a part that is no page stand where page and margin are; None brings them back."""
        if part is self._part:
            return
        if self._part is not None:
            self._part.hide()
            self.page_column.removeWidget(self._part)
        self._part = part
        self.view.setVisible(part is None)
        if part is not None:
            self.page_column.addWidget(part, 1)
            part.show()
        self._show_around()

    def stand_over_page(self, bar: QWidget, control: QWidget) -> None:
        """Let a bar stand over the page, as wide as that; Tab comes to its control first."""
        self.page_column.insertWidget(0, bar)
        # Behind the page, then the page behind it: so both stay where the page was in the chain.
        self.setTabOrder(self.view, control)
        self.setTabOrder(control, self.view)

    def _measure(self, look: Look) -> None:
        self._least_px = look.px(MARGIN_PX + _LEAST_PAGE_PX)
        self.margin.setFixedWidth(look.px(MARGIN_PX))
        self.bar.setFixedHeight(look.px(BAR_PX))

    def _fold(self) -> None:
        folded = self.width() < self._least_px or self._other is not None
        narrow = self.width() < self._least_px and self._other is not None
        down = QBoxLayout.Direction.TopToBottom
        self.row.setDirection(down if narrow else QBoxLayout.Direction.LeftToRight)
        if folded == self.is_folded:
            return
        self.is_folded = folded
        if folded:
            self.column.addWidget(self._line)
            self.column.addWidget(self.bar)
        else:
            self.beside.addWidget(self.bar)
        self._show_around()
        self.folded.emit(folded)
        # At once, so that the page is laid out for its new width before it is painted.
        self.column.activate()

    def _show_around(self) -> None:
        """What goes with the page shows with it."""
        page = self._part is None
        self._line.setVisible(page and self.is_folded)
        self.margin.setVisible(page and not self.is_folded)
        self.bar.setVisible(page)
