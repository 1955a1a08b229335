"""How are the few signs of the bar drawn without an image file?"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QAbstractButton

from desktop_app.ui.look import Look
from desktop_app.ui.strokes import fill_rounded, outline, pen

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Glyph(Enum):
    """A sign, as lines through points of a 16 × 16 square."""

    BACK = (((14, 8), (2, 8)), ((7, 3), (2, 8), (7, 13)))
    FORWARD = (((2, 8), (14, 8)), ((9, 3), (14, 8), (9, 13)))
    MENU = (((2, 3.5), (14, 3.5)), ((2, 8), (14, 8)), ((2, 12.5), (14, 12.5)))
    UP = (((3, 10.5), (8, 5.5), (13, 10.5)),)
    DOWN = (((3, 5.5), (8, 10.5), (13, 5.5)),)
    CLOSE = (((4, 4), (12, 12)), ((12, 4), (4, 12)))


class GlyphButton(QAbstractButton):
    """A flat button with a sign; its name is spoken and shown when the pointer rests on it."""

    def __init__(self, glyph: Glyph, name: str, look: Look) -> None:
        super().__init__()
        self._glyph = glyph
        self._look = look
        self.setAccessibleName(name)
        self.setToolTip(name)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: a square that is easy to hit."""
        return QSize(self._look.px(32), self._look.px(32))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: never less, or neighbours would stand over it."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground where the pointer or the focus is, then the sign."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            fill_rounded(painter, ground, look.px(7), look.colour("accent_soft"))
        if self.hasFocus():
            outline(painter, ground, look.px(7), look.colour("accent"))
        unit = look.px(16) * 0.82 / 16
        painter.translate(QRectF(self.rect()).center())
        painter.scale(unit, unit)
        painter.translate(-8, -8)
        ink = pen(look.colour("ink" if self.isEnabled() else "line"), 1.6)
        for points in self._glyph.value:
            stroke = QPainterPath(QPointF(*points[0]))
            for point in points[1:]:
                stroke.lineTo(QPointF(*point))
            painter.strokePath(stroke, ink)
        painter.end()
