"""Of which lines, shapes and words does a diagram consist, and how are they painted?

Places are in units of the painter. Colours are names of the theme's tokens, so that one drawing
is right in every theme.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from math import atan2, cos, hypot, sin
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from desktop_app.paint.diagrams.lettering import Lettering
from desktop_app.paint.theme import Tokens

LINE_PX = 1.6
_HEAD_PX = 8.0  # an arrow's head
_HALF_ANGLE = 0.42


class Form(Enum):
    """The shape of a mark; parties are told apart by it, not by their colour alone."""

    CIRCLE = auto()
    SQUARE = auto()
    DIAMOND = auto()


@dataclass(frozen=True, slots=True)
class Words:
    """Lines in a box that is exactly as high as they are and at least as wide."""

    box: QRectF
    lines: tuple[str, ...]
    colour: str = "ink"
    bold: bool = False
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line along points; `dashes` are in times its width, an arrow has its head at the end."""

    points: tuple[QPointF, ...]
    colour: str = "ink"
    width: float = LINE_PX
    dashes: tuple[float, ...] = ()
    arrow: bool = False


@dataclass(frozen=True, slots=True)
class Shape:
    """A mark around a place, full or hollow; `half` is half its width in the design."""

    form: Form
    place: QPointF
    colour: str = "ink"
    full: bool = True
    half: float = 5.0


@dataclass(frozen=True, slots=True)
class Ground:
    """A rectangle: its ground and its edge by colour or "", with hatching if it is `hatched`."""

    rect: QRectF
    fill: str = ""
    edge: str = ""
    radius: float = 0.0
    hatched: bool = False
    dashes: tuple[float, ...] = ()


Piece: TypeAlias = Words | Stroke | Shape | Ground


@dataclass(slots=True)
class Drawing:
    """A diagram that is laid out: its size, and its pieces in the order of painting."""

    size: QSizeF
    letters: Lettering
    pieces: list[Piece] = field(default_factory=list)

    @property
    def words(self) -> list[Words]:
        """All that can be read in it."""
        return [piece for piece in self.pieces if isinstance(piece, Words)]


def paint_drawing(painter: QPainter, drawing: Drawing, tokens: Tokens) -> None:
    """Paint a diagram from the painter's origin; the ground is left as it is."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    brush = _Brush(painter, drawing.letters, tokens)
    for piece in drawing.pieces:
        match piece:
            case Words():
                brush.words(piece)
            case Stroke():
                brush.stroke(piece)
            case Shape():
                brush.shape(piece)
            case Ground():
                brush.ground(piece)
    painter.restore()


class _Brush:
    """Paints pieces in the colours of one theme."""

    def __init__(self, painter: QPainter, letters: Lettering, tokens: Tokens) -> None:
        self._painter, self._letters, self._tokens = painter, letters, tokens

    def words(self, words: Words) -> None:
        painter, line = self._painter, self._letters.line
        painter.setFont(self._letters.bold if words.bold else self._letters.plain)
        painter.setPen(self._colour(words.colour))
        for number, text in enumerate(words.lines):
            box = QRectF(words.box.x(), words.box.y() + number * line, words.box.width(), line)
            flags = words.align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
            painter.drawText(box, flags | Qt.TextFlag.TextSingleLine, text)

    def stroke(self, stroke: Stroke) -> None:
        painter = self._painter
        points = list(stroke.points)
        pen = self._pen(stroke.colour, stroke.width)
        if stroke.dashes:
            pen.setDashPattern(stroke.dashes)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        head = self._head(*points[-2:]) if stroke.arrow else None
        if head is not None:  # the line ends within the head, not at its tip
            points[-1] = (head[1] + head[2]) / 2
        painter.drawPolyline(points)
        if head is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(stroke.colour))
            painter.drawPolygon(QPolygonF(head))

    def shape(self, shape: Shape) -> None:
        painter, half = self._painter, self._letters.px(shape.half)
        painter.setPen(self._pen(shape.colour, LINE_PX))
        painter.setBrush(self._colour(shape.colour if shape.full else "paper"))
        x, y = shape.place.x(), shape.place.y()
        match shape.form:
            case Form.CIRCLE:
                painter.drawEllipse(shape.place, half, half)
            case Form.SQUARE:
                painter.drawRect(QRectF(x - half, y - half, 2 * half, 2 * half))
            case Form.DIAMOND:
                tip = half * 1.25
                corners = ((x, y - tip), (x + tip, y), (x, y + tip), (x - tip, y))
                painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))

    def ground(self, ground: Ground) -> None:
        painter, radius = self._painter, self._letters.px(ground.radius)
        painter.setPen(Qt.PenStyle.NoPen)
        if ground.fill:
            painter.setBrush(self._colour(ground.fill))
            painter.drawRoundedRect(ground.rect, radius, radius)
        if ground.hatched:
            self._hatch(ground)
        if ground.edge:
            pen = self._pen(ground.edge, 1.2)
            if ground.dashes:
                pen.setDashPattern(ground.dashes)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.rect, radius, radius)

    def _hatch(self, ground: Ground) -> None:
        """Slanting lines of our own: Qt's pattern keeps the size of the device's dots."""
        painter, rect, step = self._painter, ground.rect, self._letters.px(5)
        painter.save()
        painter.setClipRect(rect)
        painter.setPen(self._pen(ground.edge or "ink", 1.0))
        x = rect.left() - rect.height()
        while x < rect.right():
            painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
            x += step
        painter.restore()

    def _head(self, before: QPointF, tip: QPointF) -> list[QPointF] | None:
        across, down = tip.x() - before.x(), tip.y() - before.y()
        if not hypot(across, down):
            return None
        angle, long = atan2(down, across), self._letters.px(_HEAD_PX)
        sides = (angle + _HALF_ANGLE, angle - _HALF_ANGLE)
        return [tip, *(QPointF(tip.x() - long * cos(a), tip.y() - long * sin(a)) for a in sides)]

    def _pen(self, colour: str, width: float) -> QPen:
        return QPen(QBrush(self._colour(colour)), self._letters.px(width))

    def _colour(self, token: str) -> QColor:
        return QColor(str(getattr(self._tokens, token)))
