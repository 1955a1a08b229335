"""How does a number of a party stand in the table?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QFrame

from desktop_app.paint.fonts import sans
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import draw_middle, elided

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class NumberLabel(QFrame):
    """A bold number at the right of its cell; `said` is what it is, for the ear."""

    def __init__(self, said: str, colour: str, size: float, look: Look) -> None:
        super().__init__()
        self._said, self._colour, self._size = said, colour, size
        self.text = ""
        self.wear(look)

    def show_number(self, text: str) -> None:
        """Show another number."""
        if text != self.text:
            self.text = text
            self.setAccessibleName(f"{self._said} {text}")
            if self.sizeHint().width() > self.width():
                self.updateGeometry()
            self.update()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._font = sans(look.px(self._size), QFont.Weight.DemiBold)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: the number, and room for one of four letters, so that columns stay."""
        metrics = QFontMetricsF(self._font)
        wide = max(metrics.horizontalAdvance(self.text), metrics.horizontalAdvance("−000"))
        return QSize(int(wide) + 2, int(metrics.height()) + 2)

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: the same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        metrics = QFontMetricsF(self._font)
        text = elided(self.text, metrics, self.width())
        wide = metrics.horizontalAdvance(text)
        painter = QPainter(self)
        rect = QRectF(self.width() - wide - 1, 0, wide + 1, self.height())
        draw_middle(painter, rect, text, self._font, self._look.colour(self._colour))
        painter.end()
