"""How is something unfolded that is folded at first?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath

from desktop_app.paint.fonts import sans
from desktop_app.ui.look import Look
from desktop_app.ui.own_button import OwnButton
from desktop_app.ui.strokes import draw_middle, elided, outline, pen
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_HIGH_PX, _TURN_PX = 28, 18


class FoldButton(OwnButton):
    """A name with a triangle that turns; checked is unfolded."""

    def __init__(self, name: str, look: Look) -> None:
        super().__init__()
        self._name = name
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._tell)
        self.wear(look)
        self._tell()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._font = sans(look.px(13), QFont.Weight.DemiBold)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: a line that is easy to hit."""
        px = self._look.px
        wide = int(QFontMetricsF(self._font).horizontalAdvance(self._name))
        return QSize(wide + px(_TURN_PX) + px(8), px(_HIGH_PX))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: some letters are enough."""
        return QSize(self._look.px(60), self._look.px(_HIGH_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw triangle and name, and a ring when the focus is here."""
        look, rect, turn = self._look, QRectF(self.rect()), self._look.px(_TURN_PX)
        colour = look.colour("accent" if self.underMouse() else "ink")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = elided(self._name, QFontMetricsF(self._font), rect.width() - turn)
        draw_middle(painter, rect.adjusted(turn, 0, 0, 0), text, self._font, colour)
        painter.strokePath(self._triangle(rect), pen(colour, look.px(1.6)))
        if self.hasFocus():
            outline(painter, rect.adjusted(1, 1, -1, -1), look.px(4), look.colour("accent"))
        painter.end()

    def _triangle(self, rect: QRectF) -> QPainterPath:
        reach = self._look.px(4)
        middle = QPointF(reach + 4, rect.center().y())
        if self.isChecked():
            points = [
                QPointF(-reach, -reach / 2),
                QPointF(0, reach / 2),
                QPointF(reach, -reach / 2),
            ]
        else:
            points = [
                QPointF(-reach / 2, -reach),
                QPointF(reach / 2, 0),
                QPointF(-reach / 2, reach),
            ]
        path = QPainterPath(middle + points[0])
        for point in points[1:]:
            path.lineTo(middle + point)
        return path

    def _tell(self) -> None:
        state = tr("unfolded") if self.isChecked() else tr("folded")
        self.setAccessibleName(f"{self._name}, {state}")
