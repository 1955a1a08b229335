"""How does a place of the window stand in the bar?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QAbstractButton

from desktop_app.paint.fonts import sans
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import draw_middle, fill_rounded, outline, pen

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_HIGH, _ACROSS, _ANGLE = 32, 12, 18


class PlaceButton(QAbstractButton):
    """The name of a place, tinted and in bold where one is. With `opens` an angle points down."""

    def __init__(self, look: Look, *, opens: bool = False) -> None:
        super().__init__()
        self._opens = opens
        self.setCheckable(not opens)
        self.wear(look)

    def name(self, text: str) -> None:
        """Bear that name."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._bold = sans(look.px(13), QFont.Weight.DemiBold)
        self._plain = sans(look.px(13))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: room for the name in bold, so that nothing moves when one goes there."""
        px = self._look.px
        wide = int(QFontMetricsF(self._bold).horizontalAdvance(self.text())) + 2 * px(_ACROSS) + 1
        return QSize(wide + (px(_ANGLE) if self._opens else 0), px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: the same; the search box gives way."""
        return self.sizeHint()

    def nextCheckState(self) -> None:
        """Stay as one is: a press is the wish to go there."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground where one is, then the name."""
        look, px = self._look, self._look.px
        here = self.isChecked() or self._opens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if here or self.underMouse() or self.isDown():
            fill_rounded(painter, ground, px(7), look.colour("accent_soft"))
        if self.hasFocus():
            outline(painter, ground, px(7), look.colour("accent"))
        over = self.underMouse() or self.isDown()
        ink = look.colour("accent" if here else "ink" if over else "muted")
        room = QRectF(self.rect()).adjusted(px(_ACROSS), 0, 0, 0)
        if here:
            draw_middle(painter, room, self.text(), self._bold, ink)
        else:
            spare = QFontMetricsF(self._bold).horizontalAdvance(self.text())
            spare -= QFontMetricsF(self._plain).horizontalAdvance(self.text())
            draw_middle(painter, room.translated(spare / 2, 0), self.text(), self._plain, ink)
        if self._opens:
            self._angle(painter)
        painter.end()

    def _angle(self, painter: QPainter) -> None:
        px = self._look.px
        middle = QPointF(self.width() - px(_ACROSS) - px(3), self.height() / 2)
        head = QPainterPath(middle + QPointF(-px(4), -px(2)))
        head.lineTo(middle + QPointF(0, px(2)))
        head.lineTo(middle + QPointF(px(4), -px(2)))
        painter.strokePath(head, pen(self._look.colour("accent"), px(1.5)))
