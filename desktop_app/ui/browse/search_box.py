"""What is being looked for?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QLineEdit

from desktop_app.paint.fonts import sans
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import draw_middle, fill_rounded, pen
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent


class SearchBox(QLineEdit):
    """The one search box. The keys that walk the list are handed on; the cursor stays here."""

    walked = Signal(int)
    paged = Signal(int)
    ended = Signal(int)
    committed = Signal()
    escaped = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("search")
        self.setAccessibleName(tr("Search terms and deals"))
        self.setAccessibleDescription(tr("The arrow keys walk the entries found, Enter opens one."))
        self.setPlaceholderText(tr("Search terms and deals"))
        self._look = look

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.update()

    def take(self, text: str) -> None:
        """Go on typing here with what was typed elsewhere."""
        self.setFocus()
        self.setCursorPosition(len(self.text()))
        self.insert(text)

    def find_all(self) -> None:
        """Come here with the whole query selected, so that typing replaces it."""
        self.setFocus()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on the keys that walk the list, keep those that edit."""
        from PySide6.QtCore import Qt

        ends = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in ends:
            self.ended.emit(ends[Qt.Key(event.key())])
            return
        match event.key():
            case Qt.Key.Key_Up:
                self.walked.emit(-1)
            case Qt.Key.Key_Down:
                self.walked.emit(1)
            case Qt.Key.Key_PageUp:
                self.paged.emit(-1)
            case Qt.Key.Key_PageDown:
                self.paged.emit(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.committed.emit()
            case Qt.Key.Key_Escape:
                self.escaped.emit()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then the glass and the key that leads here."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._glass(painter)
        self._key_cap(painter)
        painter.end()

    def _glass(self, painter: QPainter) -> None:
        px = self._look.px
        middle = QPointF(px(17), self.height() / 2 - px(1))
        reach = px(4)
        glass = QPainterPath()
        glass.addEllipse(middle, reach, reach)
        glass.moveTo(middle + QPointF(reach * 0.75, reach * 0.75))
        glass.lineTo(middle + QPointF(reach * 0.75 + px(3), reach * 0.75 + px(3)))
        painter.strokePath(glass, pen(self._look.colour("muted"), px(1.5)))

    def _key_cap(self, painter: QPainter) -> None:
        px = self._look.px
        high = px(18)
        cap = QRectF(self.width() - px(54), (self.height() - high) / 2, px(42), high)
        fill_rounded(painter, cap, px(4), self._look.colour("line"))
        fill_rounded(painter, cap.adjusted(1, 1, -1, -1), px(3), self._look.colour("panel"))
        muted = self._look.colour("muted")
        draw_middle(painter, cap, tr("Ctrl K"), sans(px(11)), muted, centred=True)
