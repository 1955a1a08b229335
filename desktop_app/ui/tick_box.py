"""How is a choice of yes or no drawn, so that it is seen in every theme?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QCheckBox

from desktop_app.paint.fonts import sans
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import draw_middle, fill_rounded, outline, pen

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_TEXT_PX, _BOX_PX, _GAP_PX = 13, 16, 8
_TICK = ((4, 8.4), (7, 11.2), (12, 5))  # in a square of 16


class TickBox(QCheckBox):
    """A box to tick, with its words; Fusion's own is nearly invisible on a dark ground."""

    def __init__(self, text: str, look: Look) -> None:
        super().__init__(text)
        self._look = look

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: the box and the words."""
        look = self._look
        metrics = QFontMetricsF(sans(look.px(_TEXT_PX)))
        words = metrics.horizontalAdvance(self.text())
        return QSize(round(words) + look.px(_BOX_PX + _GAP_PX) + 4, look.px(26))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: the same."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """Answer Qt: the words can be clicked as well."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the tick, the words."""
        look = self._look
        side = look.px(_BOX_PX)
        box = QRectF(2, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = "accent" if self.isChecked() or self.hasFocus() else "control"
        fill_rounded(painter, box, look.px(4), look.colour("raised"))
        if self.isChecked():
            fill_rounded(painter, box, look.px(4), look.colour("accent"))
        edge = box.adjusted(0.5, 0.5, -0.5, -0.5)
        outline(painter, edge, look.px(4), look.colour(strong), 1)
        if self.hasFocus():
            outline(painter, box.adjusted(-1, -1, 1, 1), look.px(5), look.colour("ink"), 1.5)
        if self.isChecked():
            unit = side / 16
            points = [box.topLeft() + QPointF(x * unit, y * unit) for x, y in _TICK]
            tick = QPainterPath(points[0])
            for point in points[1:]:
                tick.lineTo(point)
            painter.strokePath(tick, pen(look.colour("on_accent"), 1.8 * unit))
        words = QRectF(self.rect()).adjusted(2 + side + look.px(_GAP_PX), 0, 0, 0)
        ink = look.colour("ink" if self.isEnabled() else "muted")
        draw_middle(painter, words, self.text(), sans(look.px(_TEXT_PX)), ink)
        painter.end()
