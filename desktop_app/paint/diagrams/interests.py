"""How is it drawn that below what parties say lie their reasons, and what meets those?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt

from desktop_app.core.model.diagram import Interests, Stance
from desktop_app.paint.diagrams.drawing import Drawing, Form, Ground, Piece, Shape, Stroke, Words
from desktop_app.paint.diagrams.lettering import Lettering
from desktop_app.wording import tr

_LEAST_COLUMN_PX = 132.0
_GAP_PX = 18.0
_PAD_PX = 9.0
_ARROW_PX = 34.0
_RADIUS = 6.0
_LEFT = Qt.AlignmentFlag.AlignLeft
# The third party, where there is one, is told by ink.
_COLOURS = ("first", "second", "ink")
_FORMS = (Form.CIRCLE, Form.SQUARE, Form.DIAMOND)
_DASHES = ((), (4.0, 2.5), (1.5, 2.0))


def interests(diagram: Interests, width: float, letters: Lettering) -> Drawing:
    """A column for each party, or one under the other where columns would be too narrow."""
    drawing = Drawing(QSizeF(width, 0), letters)
    count, gap = len(diagram.stances), letters.px(_GAP_PX)
    column = (width - gap * (count - 1)) / count
    beside = column >= letters.px(_LEAST_COLUMN_PX)
    if beside:
        bottom = _columns(drawing, diagram.stances, column)
    else:
        bottom = 0.0
        for number, stance in enumerate(diagram.stances):
            top = bottom + (gap if number else 0.0)
            bottom = _Column(drawing, stance, number, 0.0, width).draw(top, 0.0)
    if diagram.agreement:
        centres = [column / 2 + n * (column + gap) for n in range(count)] if beside else [width / 2]
        bottom = _agreement(drawing, diagram.agreement, centres, bottom)
    drawing.size = QSizeF(width, bottom)
    return drawing


def _columns(drawing: Drawing, stances: Sequence[Stance], width: float) -> float:
    """The parties side by side, their boxes in rows; returns where they end."""
    gap = drawing.letters.px(_GAP_PX)
    columns = [
        _Column(drawing, stance, number, number * (width + gap), width)
        for number, stance in enumerate(stances)
    ]
    row = max(column.head + column.said for column in columns)
    reasons = max(column.reasons for column in columns)
    for column in columns:
        bottom = column.draw(0.0, row, reasons)
    return bottom


class _Column:
    """One party: its name, its position in a box, below that its interests in another."""

    def __init__(
        self, drawing: Drawing, stance: Stance, number: int, left: float, width: float
    ) -> None:
        letters = drawing.letters
        self._drawing, self._letters, self._number = drawing, letters, number
        self._left, self._width = left, width
        mark, pad = letters.px(18), letters.px(_PAD_PX)
        self._name = letters.wrapped(stance.name, width - mark, bold=True)
        self._position = letters.wrapped(f"“{stance.position}”", width - 2 * pad)
        self._interests = [
            letters.wrapped(one, width - 2 * pad - letters.px(11)) for one in stance.interests
        ]
        self._title = letters.wrapped(tr("Position: what they say"), width - 2 * pad, bold=True)
        self._below = letters.wrapped(tr("Interests: why"), width - 2 * pad, bold=True)
        line = letters.line
        self.head = line * len(self._name) + letters.px(5)
        self.said = line * (len(self._position) + len(self._title)) + 2 * pad
        count = len(self._below) + sum(map(len, self._interests))
        self.reasons = line * count + 2 * pad + letters.px(3) * len(self._interests)

    def draw(self, top: float, row: float, reasons: float = 0.0) -> float:
        """Draw it from `top`; `row` is how high name and position are, at least, beside others."""
        letters, colour = self._letters, _COLOURS[self._number]
        mark = QPointF(self._left + letters.px(7), top + letters.line / 2)
        self._put(Shape(_FORMS[self._number], mark, colour, half=4.5))
        self._write(self._name, letters.px(18), top, colour, bold=True)
        end = top + max(row, self.head + self.said)
        rect = QRectF(self._left, top + self.head, self._width, end - top - self.head)
        self._put(Ground(rect, "raised", colour, _RADIUS, dashes=_DASHES[self._number]))
        pad = letters.px(_PAD_PX)
        y = self._write(self._title, pad, rect.top() + pad, "muted", bold=True)
        self._write(self._position, pad, y)
        below = end + letters.px(_ARROW_PX)
        self._why(end, below)
        rect = QRectF(self._left, below, self._width, max(reasons, self.reasons))
        self._put(Ground(rect, "panel", "", _RADIUS))
        y = self._write(self._below, pad, rect.top() + pad, "muted", bold=True)
        for lines in self._interests:
            y += letters.px(3)
            self._write(("•",), pad, y)
            y = self._write(lines, pad + letters.px(11), y)
        return rect.bottom()

    def _why(self, top: float, bottom: float) -> None:
        letters, middle = self._letters, self._left + self._width / 2
        clear = letters.px(3)
        ends = (QPointF(middle, top + clear), QPointF(middle, bottom - clear))
        self._put(Stroke(ends, "control", arrow=True))
        y = (top + bottom - letters.line) / 2
        self._write((tr("why?"),), self._width / 2 + letters.px(9), y, "muted")

    def _write(
        self, lines: tuple[str, ...], inset: float, top: float, colour: str = "ink",
        *, bold: bool = False,
    ) -> float:  # fmt: skip
        size = self._letters.size(lines, bold=bold)
        box = QRectF(QPointF(self._left + inset, top), size)
        self._put(Words(box, lines, colour, bold, _LEFT))
        return box.bottom()

    def _put(self, piece: Piece) -> None:
        self._drawing.pieces.append(piece)


def _agreement(drawing: Drawing, text: str, centres: Sequence[float], top: float) -> float:
    """The box under all columns, with an arrow from each; returns where it ends."""
    letters, width = drawing.letters, drawing.size.width()
    pad, clear = letters.px(_PAD_PX), letters.px(3)
    below = top + letters.px(_ARROW_PX) * 0.7
    for x in centres:
        ends = (QPointF(x, top + clear), QPointF(x, below - clear))
        drawing.pieces.append(Stroke(ends, "accent", arrow=True))
    title = letters.wrapped(tr("What meets the interests"), width - 2 * pad, bold=True)
    lines = letters.wrapped(text, width - 2 * pad)
    high = letters.line * (len(title) + len(lines)) + 2 * pad
    drawing.pieces.append(Ground(QRectF(0, below, width, high), "accent_soft", "accent", _RADIUS))
    y = below + pad
    for part, colour, bold in ((title, "accent", True), (lines, "ink", False)):
        box = QRectF(pad, y, width - 2 * pad, letters.line * len(part))
        drawing.pieces.append(Words(box, part, colour, bold))
        y = box.bottom()
    return below + high
