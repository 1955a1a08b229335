"""How is a text of a few lines set with its hits marked, its words standing as without marks?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from desktop_app.ui.strokes import elided, fill_rounded, inked, underline

_ROUND = 3.0
_MUCH = 0.6
Spans = Sequence[tuple[int, int]]


class MarkedText:
    """Text laid out once in at most `lines` lines; the last ends in … when there is more.

    Marks are rectangles behind the text, so that they move no letter; marked words are drawn
    in `marked_ink`, the others in `ink`.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        lines: int,
        line_height: float,
        ink: QColor,
        spans: Spans = (),
        marked_ink: QColor | None = None,
    ) -> None:
        self._line_height = line_height
        self._spans = spans
        self._ink = ink
        self._marked_ink = marked_ink
        self._layout = self._set(text.replace("\n", " "), font, width, lines)
        self.width = max(
            (self._layout.lineAt(at).naturalTextWidth() for at in range(self._layout.lineCount())),
            default=0.0,
        )

    @property
    def line_count(self) -> int:
        """How many lines the text takes."""
        return self._layout.lineCount()

    def paint(
        self, painter: QPainter, at: QPointF, mark: QColor, edge: QColor | None = None
    ) -> None:
        """Draw the text with its upper left corner at `at`; marks in `mark`, a line below them."""
        for rect in self.marks():
            ground = rect.translated(at)
            fill_rounded(painter, ground, _ROUND, mark)
            if edge is not None:
                underline(painter, ground, edge)
        # As selections: formats of the layout itself would cut the shaping, and with it the
        # kerning, at both ends of every hit.
        chosen = self._marked_ink
        ranges = [inked(start, end, chosen) for start, end in self._spans] if chosen else []
        self._layout.draw(painter, at, ranges)

    def marks(self) -> list[QRectF]:
        """The marked rectangles, relative to the upper left corner."""
        found = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            for start, end in self._spans:
                if start < last and end > first:
                    ends = (x_of(line, max(start, first)), x_of(line, min(end, last)))
                    left, right = min(ends), max(ends)
                    found.append(QRectF(left - 1, line.y(), right - left + 2, line.height()))
        return found

    def _set(self, text: str, font: QFont, width: float, lines: int) -> QTextLayout:
        layout = self._lay(text, font, width, lines)
        last = layout.lineAt(layout.lineCount() - 1)
        start = last.textStart()
        if start + last.textLength() >= len(text):
            return layout
        shown = elided(text[start:], QFontMetricsF(font), width)
        if lines > 1:
            shown = _whole_words(shown)
        kept = start + len(shown) - 1
        self._spans = [(a, min(b, kept)) for a, b in self._spans if a < kept]
        return self._lay(text[:start] + shown, font, width, lines)

    def _lay(self, text: str, font: QFont, width: float, lines: int) -> QTextLayout:
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.setFormats([inked(0, len(text), self._ink)])
        layout.beginLayout()
        top = 0.0
        for _ in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (self._line_height - line.height()) / 2))
            top += self._line_height
        layout.endLayout()
        return layout


def _whole_words(elided_text: str) -> str:
    """The text without the word that … cuts in two, unless that word is much of the line."""
    kept = elided_text[:-1].rpartition(" ")[0].rstrip(" .,;:")
    return kept + elided_text[-1] if len(kept) > _MUCH * len(elided_text) else elided_text


def x_of(line: QTextLine, position: int) -> float:
    """Where a position of the text stands on its line."""
    # The stubs promise an object; PySide answers (x, cursor position).
    answer: Any = line.cursorToX(position)
    return float(answer[0])
