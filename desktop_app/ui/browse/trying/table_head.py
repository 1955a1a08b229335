"""What heads a column of the table?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QFrame

from desktop_app.ui.label_font import label_font
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import draw_middle, elided

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_MOST_PX = 92


class TableHead(QFrame):
    """A name in small capitals, in the colour of its party; a long one is cut with dots."""

    def __init__(self, text: str, colour: str, look: Look, *, right: bool = False) -> None:
        super().__init__()
        self._text, self._colour, self._right = text, colour, right
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._font = label_font(look)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: the name, but no more than a column's width."""
        metrics = QFontMetricsF(self._font)
        wide = int(metrics.horizontalAdvance(self._text.upper())) + 4
        return QSize(min(wide, self._look.px(_MOST_PX)), int(metrics.height()) + 2)

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: some letters are enough."""
        return QSize(min(self.sizeHint().width(), self._look.px(44)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        metrics = QFontMetricsF(self._font)
        text = elided(self._text.upper(), metrics, self.width())
        wide = min(metrics.horizontalAdvance(text) + 1, self.width())
        rect = QRectF(self.width() - wide if self._right else 0, 0, wide, self.height())
        painter = QPainter(self)
        draw_middle(painter, rect, text, self._font, self._look.colour(self._colour))
        painter.end()
