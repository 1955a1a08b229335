"""How does one filter of the list of deals look?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QAbstractButton

from desktop_app.paint.fonts import sans
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import draw_middle, elided, fill_rounded, outline, pen

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

_HIGH, _ACROSS, _ANGLE = 24, 9, 15


class FilterPill(QAbstractButton):
    """The name of a filter and an angle; once it is set, its value in bold on a tinted ground.

    Without `opens` it has no angle: it does what it says.
    """

    def __init__(self, look: Look, *, opens: bool = True) -> None:
        super().__init__()
        self._opens = opens
        self._is_set = not opens
        self.wear(look)

    def say(self, text: str, spoken: str, *, is_set: bool) -> None:
        """Show that text; `spoken` is what a screen reader says."""
        self._is_set = is_set
        self.setText(text)
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._plain = sans(look.px(12))
        self._bold = sans(look.px(12), QFont.Weight.DemiBold)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: the text, the angle, and some ground around both."""
        px = self._look.px
        wide = int(QFontMetricsF(self._font()).horizontalAdvance(self.text())) + 2
        return QSize(wide + 2 * px(_ACROSS) + (px(_ANGLE) if self._opens else 0), px(_HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in full what there is no room for."""
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.width() < self.sizeHint().width() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the text as far as it fits, and the angle."""
        look, px = self._look, self._look.px
        over = self.underMouse() or self.isDown()
        tinted = over or (self._is_set and self._opens)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if tinted:
            fill_rounded(painter, ground, px(6), look.colour("accent_soft"))
        if self.hasFocus():
            outline(painter, ground, px(6), look.colour("accent"))
        ink = look.colour("accent" if self._is_set else "ink" if over else "muted")
        room = QRectF(self.rect()).adjusted(px(_ACROSS), 0, -px(_ACROSS), 0)
        if self._opens:
            room.setRight(room.right() - px(_ANGLE))
        font = self._font()
        told = elided(self.text(), QFontMetricsF(font), room.width() + 2)
        draw_middle(painter, room, told, font, ink)
        if self._opens:
            middle = QPointF(self.width() - px(_ACROSS) - px(4), self.height() / 2)
            head = QPainterPath(middle + QPointF(-px(3.5), -px(1.8)))
            head.lineTo(middle + QPointF(0, px(1.8)))
            head.lineTo(middle + QPointF(px(3.5), -px(1.8)))
            painter.strokePath(head, pen(ink, px(1.3)))
        painter.end()

    def _font(self) -> QFont:
        return self._bold if self._is_set else self._plain
