"""In which order do all entries stand, and how is the other order had?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop_app.paint.fonts import sans
from desktop_app.ui.browse.result_rows import CATEGORY
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import draw_middle, fill_rounded, outline, pen
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class OrderSwitch(QAbstractButton):
    """Says the order of the list; pressed, it changes to the other one."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_order("")
        self.wear(look)

    def show_order(self, order: str) -> None:
        """Say which order there is now."""
        by_category = order == CATEGORY
        self.setText(tr("By category") if by_category else tr("By letter"))
        other = tr("List by letter") if by_category else tr("List by category")
        self.setAccessibleName(f"{self.text()}. {other}")
        self.setToolTip(tr("{what} (Ctrl+L)", what=other))
        self.updateGeometry()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._font = sans(look.px(12))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: the text, the sign, and some ground around both."""
        px = self._look.px
        metrics = QFontMetricsF(self._font)
        wide = int(metrics.horizontalAdvance(self.text())) + 2
        return QSize(wide + px(13) + 2 * px(6), int(metrics.height()) + 2 * px(3))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: the sign alone is enough."""
        return QSize(self._look.px(13) + 2 * self._look.px(6), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground where pointer or focus is, the text if it fits, and two small arrows."""
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.isDown():
            fill_rounded(painter, ground, px(5), look.colour("accent_soft"))
        if self.hasFocus():
            outline(painter, ground, px(5), look.colour("accent"))
        ink = look.colour("ink" if self.underMouse() or self.isDown() else "muted")
        room = QRectF(px(6), 0, self.width() - px(13) - 2 * px(6), self.height())
        if QFontMetricsF(self._font).horizontalAdvance(self.text()) <= room.width():
            draw_middle(painter, room, self.text(), self._font, ink)
        self._arrows(painter)
        painter.end()

    def _arrows(self, painter: QPainter) -> None:
        px = self._look.px
        ink = pen(self._look.colour("muted"), px(1.3))
        middle = QPointF(self.width() - px(6) - px(4.5), self.height() / 2)
        for side in (-1, 1):
            head = QPainterPath(middle + QPointF(-px(3), side * px(1.5)))
            head.lineTo(middle + QPointF(0, side * px(4.5)))
            head.lineTo(middle + QPointF(px(3), side * px(1.5)))
            painter.strokePath(head, ink)
