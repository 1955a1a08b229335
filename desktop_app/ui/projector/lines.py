"""How is a text broken into lines, so that some of them can be shown?"""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption


class Lines:
    """A text in lines of one width."""

    def __init__(self, text: str, font: QFont, width: float, line_px: float) -> None:
        self.line_px = line_px
        self._layout = QTextLayout(text.replace("\n", " "), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
        self._layout.endLayout()

    def __len__(self) -> int:
        return self._layout.lineCount()

    @property
    def height(self) -> float:
        """How high all lines are."""
        return len(self) * self.line_px

    def text(self, number: int) -> str:
        """What stands on a line."""
        line = self._layout.lineAt(number)
        return self._layout.text()[line.textStart() : line.textStart() + line.textLength()]

    def width(self, number: int) -> float:
        """How wide a line really is."""
        return self._layout.lineAt(number).naturalTextWidth()

    def paint(self, painter: QPainter, at: QPointF, numbers: range, ink: QColor) -> None:
        """Draw some lines, the first with its upper left corner at `at`."""
        painter.setPen(ink)
        for place, number in enumerate(numbers):
            line = self._layout.lineAt(number)
            down = place * self.line_px + (self.line_px - line.height()) / 2 - line.y()
            line.draw(painter, at + QPointF(0, down))
