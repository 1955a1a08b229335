"""How is one option of an issue drawn and chosen?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QRadioButton, QWidget

from desktop_app.paint.fonts import sans
from desktop_app.ui.browse.trying.choice_keys import Step, step_of
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import brush, draw_middle, fill, outline

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_ASIDE_PX, _HIGH_PX, _ROUND_PX = 7, 30, 6


class OptionButton(QRadioButton):
    """A segment of a strip; the chosen one is filled. `stepped` carries what a key asks for."""

    stepped = Signal(object)

    def __init__(self, label: str, look: Look, parent: QWidget) -> None:
        super().__init__(label.replace("&", "&&"), parent)
        self._label = label
        self.is_first = self.is_last = False
        self.setAccessibleName(label)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._plain = sans(look.px(11.5))
        self._bold = sans(look.px(11.5), QFont.Weight.DemiBold)
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: room for the label in bold, so that nothing moves when it is chosen."""
        wide = int(QFontMetricsF(self._bold).horizontalAdvance(self._label)) + 2
        return QSize(wide + 2 * self._look.px(_ASIDE_PX), self._look.px(_HIGH_PX))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: the same."""
        return self.sizeHint()

    def hitButton(self, _at: object) -> bool:
        """Answer Qt: all of it can be pressed."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk options and issues."""
        step: Step | None = step_of(event)
        if step is not None:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, the label, and a ring when the focus is here."""
        look, rect, chosen = self._look, QRectF(self.rect()), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = self.underMouse() or self.isDown()
        ground = "accent" if chosen else "accent_soft" if over else "raised"
        painter.fillPath(self._shape(rect), brush(look.colour(ground)))
        if not self.is_last:
            fill(painter, QRectF(rect.right() - 1, 0, 1, rect.height()), look.colour("line"))
        ink = "on_accent" if chosen else "ink" if over else "muted"
        font = self._bold if chosen else self._plain
        draw_middle(painter, rect, self._label, font, look.colour(ink), centred=True)
        if self.hasFocus():
            ring = rect.adjusted(3, 3, -3, -3)
            outline(painter, ring, look.px(4), look.colour(ink if chosen else "accent"), 2)
        painter.end()

    def _shape(self, rect: QRectF) -> QPainterPath:
        """Round where the strip ends."""
        path, radius = QPainterPath(), self._look.px(_ROUND_PX)
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(rect, radius, radius)
        half = QRectF(rect.topLeft(), QPointF(rect.center().x(), rect.bottom()))
        if not self.is_first:
            path.addRect(half)
        if not self.is_last:
            path.addRect(half.translated(rect.width() - half.width(), 0))
        return path
