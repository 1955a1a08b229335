"""How is a folded group of the margin opened?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from desktop_app.ui.label_font import label_font
from desktop_app.ui.own_button import OwnButton
from desktop_app.ui.strokes import draw_middle, elided, outline, pen
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QPaintEvent

    from desktop_app.ui.look import Look


class FoldHead(OwnButton):
    """A group's name and count with a triangle that turns; checked is unfolded."""

    def __init__(self, name: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._count = name, 0
        self._look = look
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._tell)

    def set_count(self, count: int) -> None:
        """Say how many are in the group."""
        self._count = count
        self._tell()
        self.update()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: a line that is easy to hit."""
        return QSize(self._look.px(120), self._look.px(24))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is here."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has left."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw name, count and triangle, and a ring when the focus is here."""
        look, rect = self._look, QRectF(self.rect())
        colour = look.colour("ink" if self.underMouse() else "muted")
        font = label_font(look)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        turn = look.px(16)
        text = elided(f"{self._name}  {self._count}", QFontMetricsF(font), rect.width() - turn)
        draw_middle(painter, rect.adjusted(turn, 0, 0, 0), text, font, colour)
        painter.strokePath(self._triangle(rect), pen(colour, look.px(1.6)))
        if self.hasFocus():
            outline(painter, rect.adjusted(1, 1, -1, -1), look.px(3), look.colour("accent"))
        painter.end()

    def _triangle(self, rect: QRectF) -> QPainterPath:
        reach = self._look.px(4)
        middle = QPointF(reach + 2, rect.center().y())
        across, down = (reach, reach / 2) if self.isChecked() else (reach / 2, reach)
        turn = QPointF(0, down) if self.isChecked() else QPointF(across, 0)
        last = QPointF(across, -down) if self.isChecked() else QPointF(-across, down)
        path = QPainterPath(middle + QPointF(-across, -down))
        path.lineTo(middle + turn)
        path.lineTo(middle + last)
        return path

    def _tell(self) -> None:
        state = tr("unfolded") if self.isChecked() else tr("folded")
        told = tr("{group}, {count}, {state}", group=self._name, count=self._count, state=state)
        self.setAccessibleName(told)
