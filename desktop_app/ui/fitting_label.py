"""How does a line of text behave where there is less room than it needs?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QFrame

from desktop_app.paint.fonts import sans
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import draw_middle, elided

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class FittingLabel(QFrame):
    """One line of always plain text that ends in … rather than being cut; secondary as a rule."""

    def __init__(self, look: Look, size: float, colour: str = "muted") -> None:
        super().__init__()
        self._text = ""
        self._size = size
        self._colour = colour
        self.wear(look)

    @property
    def text(self) -> str:
        """The whole text, which is also what a screen reader says."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._font = sans(look.px(self._size))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: the room for the whole text."""
        metrics = QFontMetricsF(self._font)
        return QSize(int(metrics.horizontalAdvance(self._text)) + 2, int(metrics.height()) + 2)

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: a letter or two are enough."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        shown = elided(self._text, QFontMetricsF(self._font), self.width())
        tip = self._text if shown != self._text else ""
        if self.toolTip() != tip:
            self.setToolTip(tip)
        painter = QPainter(self)
        draw_middle(
            painter, QRectF(self.rect()), shown, self._font, self._look.colour(self._colour)
        )
        painter.end()
