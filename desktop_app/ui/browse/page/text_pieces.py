"""Where do the words of a block stand on its lines?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import bidirectional

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextLine

from desktop_app.ui.browse.marked_text import x_of


class FirstLine(NamedTuple):
    """Where a block's margin begins, its words begin, and the middle of their small letters."""

    left: float
    words: float
    middle: float
    rightwards: bool


class Piece(NamedTuple):
    """A stretch of words on one line: their rectangle, and where they stand on it."""

    rect: QRectF
    baseline: float


def first_line(block: QTextBlock, rect: QRectF) -> FirstLine:
    """The first line of a block whose rectangle is known."""
    line = block.layout().lineAt(0)
    rightwards = _runs_rightwards(block.text())
    words = line.naturalTextRect()
    edge = words.left() if rightwards else words.right()
    middle = rect.top() + _baseline(line) - 0.3 * line.ascent()
    return FirstLine(rect.left(), rect.left() + edge, middle, rightwards)


def pieces(block: QTextBlock, rect: QRectF, start: int, end: int) -> Iterator[Piece]:
    """The stretches of the letters from `start` to `end` of a block, one a line."""
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if start < last and end > first:
            left, right = x_of(line, max(start, first)), x_of(line, min(end, last))
            high = (line.ascent() + line.descent()) * 0.92
            top = rect.top() + line.y() + line.height() - high
            at = QRectF(rect.left() + min(left, right), top, abs(right - left), high)
            yield Piece(at, rect.top() + _baseline(line))


def _runs_rightwards(text: str) -> bool:
    """Whether the first letter with a direction is of a script from left to right.

    The block could be asked, but answers with a value of the namespace `Qt` (ui/first_paint.py).
    """
    signs = (bidirectional(sign) for sign in text)
    return next((sign == "L" for sign in signs if sign in ("L", "R", "AL")), True)


def _baseline(line: QTextLine) -> float:
    """Where the letters stand: the leading of a proportional line height is above them."""
    return line.y() + line.height() - line.descent()
