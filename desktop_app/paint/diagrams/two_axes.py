"""How are named places drawn on two axes that run from 0 to 100?"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt

from desktop_app.core.model.diagram import Spot, TwoAxes
from desktop_app.paint.diagrams.drawing import Drawing, Form, Shape, Stroke, Words
from desktop_app.paint.diagrams.lettering import Lettering
from desktop_app.paint.diagrams.plane import Named, height_over, key, plane_words, with_axes

_FREE = 0.13  # of each axis, beyond 0 and beyond 100
_SHARE, _LEAST_PX, _MOST_PX = 0.56, 170.0, 300.0


class Frame(NamedTuple):
    """The axes with their words: the plane between them, its middle lines, where all of it ends."""

    drawing: Drawing
    plot: QRectF
    middles: list[Stroke]
    end: float


def two_axes(axes: TwoAxes, width: float, letters: Lettering) -> Drawing:
    """The plane with its places; under it, where it is narrow, what their numbers mean."""
    px = letters.px
    high = min(max(_SHARE * width, px(_LEAST_PX)), px(_MOST_PX))
    drawing, plot, lines, end = axes_frame(axes, width, high, letters)
    marks = [Named(_place(spot, plot), spot.name) for spot in axes.spots]
    drawing.pieces += [Shape(Form.DIAMOND, mark.place, "accent") for mark in marks]
    words, fit = plane_words(marks, plot, letters, faint=lines)
    drawing.pieces += words
    if not fit:
        drawing.pieces += key(marks, end + px(8), width, letters)
        end = drawing.words[-1].box.bottom()
    drawing.size = QSizeF(width, end)
    return drawing


def axes_frame(axes: TwoAxes, width: float, high: float, letters: Lettering) -> Frame:
    """The two axes around a plane of that height, with nothing in it yet."""
    px = letters.px
    top = height_over(axes.up.name, width, letters)
    left = max((letters.width(w) for w in (axes.up.low, axes.up.high) if w), default=0.0)
    left = min(left + px(6), width / 3) if left else px(8)
    plot = QRectF(left, top, width - left - px(2), high)
    drawing = Drawing(QSizeF(width, plot.bottom()), letters)
    lines = _middles(plot)
    drawing.pieces += lines
    bottom = _ends(drawing, axes, plot)
    below = plot.bottom() + bottom
    with_axes(drawing, plot, (axes.across.name, axes.up.name), ("ink", "ink"))
    titled = drawing.words[-1]
    if bottom:
        drawing.pieces[drawing.pieces.index(titled)] = _lower(titled, bottom)
    end = below + px(5) + titled.box.height()
    drawing.size = QSizeF(width, end)
    return Frame(drawing, plot, lines, end)


def _place(spot: Spot, plot: QRectF) -> QPointF:
    across, up = (_FREE + float(value) / 100 * (1 - 2 * _FREE) for value in spot[1:])
    return QPointF(plot.left() + across * plot.width(), plot.bottom() - up * plot.height())


def _middles(plot: QRectF) -> list[Stroke]:
    middle = plot.center()
    ends = (
        (QPointF(middle.x(), plot.top()), QPointF(middle.x(), plot.bottom())),
        (QPointF(plot.left(), middle.y()), QPointF(plot.right(), middle.y())),
    )
    return [Stroke(pair, "control", 1.0, (1.0, 4.0)) for pair in ends]


def _ends(drawing: Drawing, axes: TwoAxes, plot: QRectF) -> float:
    """The words at the ends of both axes; how much those under the plane take."""
    letters, room = drawing.letters, plot.left() - drawing.letters.px(6)
    right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
    share = _FREE * plot.height()
    for text, y in ((axes.up.high, plot.top() + share), (axes.up.low, plot.bottom() - share)):
        lines = letters.wrapped(text, room) if text else ()
        high = letters.size(lines).height()
        if lines:
            top = min(max(y - high / 2, plot.top()), plot.bottom() - high)
            box = QRectF(0, top, room, high)
            drawing.pieces.append(Words(box, lines, "muted", align=right))
    deepest = 0.0
    half = plot.width() / 2 - letters.px(4)
    for text, x, align in (
        (axes.across.low, plot.left(), left),
        (axes.across.high, plot.right() - half, right),
    ):
        lines = letters.wrapped(text, half) if text else ()
        if lines:
            box = QRectF(x, plot.bottom() + letters.px(4), half, letters.size(lines).height())
            drawing.pieces.append(Words(box, lines, "muted", align=align))
            deepest = max(deepest, box.height() + letters.px(2))
    return deepest


def _lower(words: Words, by: float) -> Words:
    return Words(words.box.translated(0, by), words.lines, words.colour, words.bold, words.align)
