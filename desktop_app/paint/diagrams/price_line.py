"""How is one price drawn, with what either side accepts of it and where they can agree?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF, QSizeF

from desktop_app.core.model.diagram import PriceLine, Side
from desktop_app.pages.diagram_words import axis_words, grouped, zone_words
from desktop_app.paint.diagrams.drawing import Drawing, Form, Ground, Piece, Shape, Stroke, Words
from desktop_app.paint.diagrams.flags import Flag, SetFlag, flag_rows
from desktop_app.paint.diagrams.lettering import Lettering
from desktop_app.wording import tr

_ENDS = 0.07  # of the line, free at either end
_LANE_PX = 13.0  # from the line to the bar of a side
_POLE_PX = 16.0  # from a bar to the first words
_GAP_PX = 8.0
_DASHES = (1.6, 1.2)
_FORMS = {"first": Form.CIRCLE, "second": Form.SQUARE, "ink": Form.DIAMOND}


def price_line(line: PriceLine, width: float, letters: Lettering) -> Drawing:
    """The line from left to right, the words of who wants more over it, the others' under it."""
    return _PriceLine(line, width, letters).drawn()


class _PriceLine:
    def __init__(self, line: PriceLine, width: float, letters: Lettering) -> None:
        self._line, self._width, self._letters = line, width, letters
        values = [mark.value for mark in line.marks]
        for side in filter(None, (line.more, line.less)):
            values += [side.reservation, *([] if side.target is None else [side.target])]
        self._low, self._high = float(min(values)), float(max(values))
        above = _flags(line.more, "first", self._x)
        below = _flags(line.less, "second", self._x)
        marks = [Flag(self._x(m.value), m.name, grouped(m.value), "ink") for m in line.marks]
        (above if len(above) < len(below) else below).extend(marks)
        if line.more and line.less:
            middle = (line.more.reservation + line.less.reservation) / 2
            colour = "muted" if (line.overlap or 0) < 0 else "accent"
            below.append(Flag(self._x(middle), *zone_words(line), colour))
        self._above = flag_rows(above, width, letters)
        self._below = flag_rows(below, width, letters)

    def drawn(self) -> Drawing:
        px, step = self._letters.px, self._letters.line
        high = sum(_high(row) * step + px(_GAP_PX) / 2 for row in self._above)
        reach = px(_LANE_PX + _POLE_PX)
        y = high + reach
        low = sum(_high(row) * step + px(_GAP_PX) / 2 for row in self._below)
        bottom = y + reach + low
        title = self._title(bottom + px(_GAP_PX))
        drawing = Drawing(QSizeF(self._width, title.box.bottom()), self._letters)
        drawing.pieces += self._zone(y)
        drawing.pieces += self._flown(self._above, y, -1)
        drawing.pieces += self._flown(self._below, y, 1)
        ends = (QPointF(0, y), QPointF(self._width, y))
        drawing.pieces.append(Stroke(ends, "ink", 1.4, arrow=True))
        drawing.pieces += self._side(self._line.more, "first", y - px(_LANE_PX))
        drawing.pieces += self._side(self._line.less, "second", y + px(_LANE_PX))
        drawing.pieces += [
            Shape(Form.DIAMOND, QPointF(self._x(mark.value), y), "ink", half=4.0)
            for mark in self._line.marks
        ]
        drawing.pieces.append(title)
        return drawing

    def _x(self, value: Fraction) -> float:
        span = self._high - self._low
        share = (float(value) - self._low) / span if span else 0.5
        return self._width * (_ENDS + share * (1 - 2 * _ENDS))

    def _title(self, top: float) -> Words:
        lines = self._letters.wrapped(axis_words(self._line) + " →", self._width)
        high = self._letters.size(lines).height()
        return Words(QRectF(0, top, self._width, high), lines, "muted")

    def _zone(self, y: float) -> Iterator[Piece]:
        line = self._line
        if line.more is None or line.less is None:
            return
        x1, x2 = sorted((self._x(line.more.reservation), self._x(line.less.reservation)))
        reach = self._letters.px(_LANE_PX)
        rect = QRectF(x1, y - reach, max(x2 - x1, self._letters.px(2)), 2 * reach)
        gap = (line.overlap or 0) < 0
        yield Ground(
            rect,
            "" if gap else "accent_soft",
            "muted" if gap else "accent",
            hatched=gap,
            dashes=(2.0, 2.0) if gap else (),
        )

    def _side(self, side: Side | None, colour: str, y: float) -> Iterator[Piece]:
        if side is None:
            return
        at, form = QPointF(self._x(side.reservation), y), _FORMS[colour]
        if side.target is not None:
            hoped = QPointF(self._x(side.target), y)
            yield Stroke((at, hoped), colour, 3.0, _DASHES if colour == "second" else ())
            yield Shape(form, hoped, colour, full=False)
        yield Shape(form, at, colour)

    def _flown(self, rows: list[list[SetFlag]], y: float, sign: int) -> Iterator[Piece]:
        """The words of one side with their poles, away from the line."""
        px, step = self._letters.px, self._letters.line
        edge = y + sign * px(_LANE_PX + _POLE_PX)
        poles, words = list[Piece](), list[Piece]()
        for row in rows:
            for one in row:
                top = edge if sign > 0 else edge - one.line_count * step
                ends = (QPointF(one.flag.x, self._foot(one.flag, y)), QPointF(one.flag.x, edge))
                poles.append(Stroke(ends, "control", 1.0))
                words += self._worded(one, top)
            edge += sign * (_high(row) * step + px(_GAP_PX) / 2)
        yield from (*poles, *words)

    def _foot(self, flag: Flag, y: float) -> float:
        """Where the pole of a flag begins: at the bar, the zone's edge or the line."""
        lanes = {"first": -_LANE_PX, "second": _LANE_PX, "accent": _LANE_PX, "muted": _LANE_PX}
        return y + self._letters.px(lanes.get(flag.colour, 0.0))

    def _worded(self, one: SetFlag, top: float) -> Iterable[Piece]:
        step = self._letters.line
        for lines, bold, colour in ((one.names, True, one.flag.colour), (one.told, False, "ink")):
            if lines:
                box = QRectF(one.left, top, one.width, step * len(lines))
                yield Words(box, lines, colour, bold)
                top = box.bottom()


def _flags(side: Side | None, colour: str, x: Callable[[Fraction], float]) -> list[Flag]:
    if side is None:
        return []
    told = tr("reservation value {value}", value=grouped(side.reservation))
    flags = [Flag(x(side.reservation), side.name, told, colour)]
    if side.target is not None:
        told = tr("target {value}", value=grouped(side.target))
        flags.append(Flag(x(side.target), side.name, told, colour))
    return flags


def _high(row: Sequence[SetFlag]) -> int:
    return max(one.line_count for one in row)
