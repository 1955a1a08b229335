"""What stands behind a link, in a few plain words beside it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop_app.ui.strokes import fill_rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.ui.look import Look

_WIDE_PX, _GAP_PX = 340, 6


class LinkCard(QFrame):
    """A small card over the window; the pointer goes through it, the focus never comes to it.

    Its words are other people's: they are shown as they are, never as markup.
    """

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setObjectName("link-card")
        self.title, self.text = QLabel(self), QLabel(self)
        for label, role in ((self.title, "strong"), (self.text, "plain")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("role", role)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addWidget(self.text)
        self.wear(look)
        self.hide()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        px = look.px
        self._look = look
        self._column.setContentsMargins(px(14), px(10), px(14), px(12))
        self._column.setSpacing(px(3))
        self.hide()

    def show_at(self, link: QRect, title: str, text: str) -> None:
        """Show the words below a link (in the window's coordinates), or above it."""
        room, gap = self._window.rect(), self._look.px(_GAP_PX)
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        wide = min(self._needed(), self._look.px(_WIDE_PX), room.width() - 2 * gap)
        self.setFixedWidth(wide)
        high = self._column.heightForWidth(wide)
        left = max(gap, min(link.left(), room.right() - gap - wide))
        top = link.bottom() + gap
        if top + high > room.bottom() - gap:
            top = max(gap, link.top() - gap - high)
        self.setGeometry(QRect(QPoint(left, top), self.size()))
        self.setFixedHeight(high)
        self.raise_()
        self.show()

    def _needed(self) -> int:
        """How wide the words would be if none were wrapped."""
        margins = self._column.contentsMargins()
        words = max(
            label.fontMetrics().horizontalAdvance(line)
            for label in (self.title, self.text)
            for line in label.text().split("\n")
        )
        return words + margins.left() + margins.right() + self._look.px(2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A raised card with an edge."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.rect()), look.px(8)
        fill_rounded(painter, rect, radius, look.colour("control"))
        fill_rounded(painter, rect.adjusted(1, 1, -1, -1), radius - 1, look.colour("raised"))
        painter.end()
