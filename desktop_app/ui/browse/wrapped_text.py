"""How are a few short texts set one under the other, as wide as there is room?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter

from desktop_app.paint.fonts import sans
from desktop_app.ui.browse.marked_text import MarkedText
from desktop_app.ui.look import Look

_MOST_LINES = 12


class Piece(NamedTuple):
    """One text, in px of 100 %: `colour` is a token, `gap` the room above it."""

    text: str
    size: float
    line: float
    colour: str
    bold: bool = False
    gap: float = 0


class WrappedText:
    """Pieces of plain text, wrapped for one width after another and painted."""

    def __init__(self, pieces: Sequence[Piece], look: Look) -> None:
        self._pieces = tuple(piece for piece in pieces if piece.text)
        self._look = look
        self._width = -1
        self._laid: list[tuple[float, MarkedText]] = []
        self._height = 0
        self._heights: dict[int, int] = {}

    def height(self, width: int) -> int:
        """The height that the pieces take at that width."""
        known = self._heights.get(width)
        if known is None:
            self._lay(width)
            known = self._heights[width] = self._height
        return known

    def natural_width(self, width: int) -> int:
        """How much of that width they fill."""
        self._lay(width)
        return int(max((text.width for _, text in self._laid), default=0.0)) + 1

    def paint(self, painter: QPainter, at: QPointF, width: int) -> None:
        """Draw the pieces with their upper left corner at `at`."""
        self._lay(width)
        mark = self._look.colour("mark")
        for top, text in self._laid:
            text.paint(painter, at + QPointF(0, top), mark)

    def _lay(self, width: int) -> None:
        if width == self._width:
            return
        self._width, self._laid = width, []
        top = 0.0
        for piece in self._pieces:
            line = self._look.px(piece.line)
            top += self._look.px(piece.gap) if piece.gap else 0
            text = self._set(piece, width, line)
            self._laid.append((top, text))
            top += text.line_count * line
        self._height = int(top)

    def _set(self, piece: Piece, width: int, line: int) -> MarkedText:
        weight = QFont.Weight.DemiBold if piece.bold else QFont.Weight.Normal
        font = sans(self._look.px(piece.size), weight)
        colour = self._look.colour(piece.colour)
        text = MarkedText(piece.text, font, width, _MOST_LINES, line, colour)
        if text.line_count == 1 and text.width < width - 1:
            # In its own width a name that runs from right to left stands at the left as well.
            text = MarkedText(piece.text, font, text.width + 1, 1, line, colour)
        return text
