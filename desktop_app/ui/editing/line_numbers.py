"""Which line is it, and is something wrong in it?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from desktop_app.ui.strokes import draw_middle, fill

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent, QTextCursor

    from desktop_app.ui.look import Look

_SIDE = 8
_MARK = "!"


class Numbered(Protocol):
    """The text whose lines are numbered."""

    look: Look

    def font(self) -> QFont:
        """The face of text and numbers."""

    def blockCount(self) -> int:
        """How many lines there are."""

    def textCursor(self) -> QTextCursor:
        """Where the person is."""

    def lines_in_sight(self) -> Iterator[tuple[int, float]]:
        """The number of each line that can be seen, and where its top is beside it."""

    def told_of(self, line: int) -> str:
        """What is wrong in a line, "" for nothing."""


class LineNumbers(QWidget):
    """The numbers left of a text; beside that of a line with a problem stands a mark."""

    def __init__(self, edit: Numbered, parent: QWidget) -> None:
        super().__init__(parent)
        self._edit = edit

    def wide(self) -> int:
        """How many pixels the numbers of all lines need."""
        digits = max(2, len(str(self._edit.blockCount())))
        metrics = QFontMetricsF(self._edit.font())
        side = self._edit.look.px(_SIDE)
        return round(metrics.horizontalAdvance("0" * digits + _MARK)) + 2 * side

    def sizeHint(self) -> QSize:
        """Answer Qt: as wide as the numbers."""
        return QSize(self.wide(), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the numbers that are in sight."""
        edit, look = self._edit, self._edit.look
        side, here = look.px(_SIDE), edit.textCursor().blockNumber()
        painter = QPainter(self)
        fill(painter, QRectF(self.rect()), look.colour("panel"))
        font = edit.font()
        metrics = QFontMetricsF(font)
        for number, top in edit.lines_in_sight():
            colour = look.colour("ink" if number == here + 1 else "muted")
            told = str(number)
            left = self.width() - side - metrics.horizontalAdvance(told)
            room = QRectF(left, top, metrics.horizontalAdvance(told) + 2, metrics.height())
            draw_middle(painter, room, told, font, colour)
            if edit.told_of(number):
                at = QRectF(side / 2, top, metrics.horizontalAdvance(_MARK) + 2, metrics.height())
                draw_middle(painter, at, _MARK, font, look.colour("second"))
        painter.end()
