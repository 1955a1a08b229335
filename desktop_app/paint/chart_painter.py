"""How does the plot of a deal look? The same in a window, in a picture and on paper.

Colour is never the only sign: the first party's line is blue with long dashes, the second's
orange with short ones, a third's ink with both, the frontier has larger dots and a staircase,
named outcomes are diamonds, solutions squares, pairs of a class triangles, and what is on the table
wears a ring.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from desktop_app.core.deals.charts import XY, ChartSpec, Mark, MarkKind, Way
from desktop_app.pages.chart_words import reservation_label
from desktop_app.paint.chart_layout import ChartLayout, Label
from desktop_app.paint.fonts import sans
from desktop_app.paint.party_colours import party_token
from desktop_app.paint.theme import Tokens

_TEXT_PX = 11.5
_DASHES = ([7.0, 4.0], [2.0, 3.0], [7.0, 3.0, 2.0, 3.0])
_HALF = 5.5  # half the width of a mark
_VEIL = 0.72  # how much words hide of what lies below them


class ChartPainter:
    """Paints plots in the colours of one theme; `scale` is the size of a pixel of the design."""

    def __init__(self, tokens: Tokens, scale: float = 1.0) -> None:
        self._tokens = tokens
        self._scale = scale
        self._font = sans(_TEXT_PX * scale)
        self._bold = sans(_TEXT_PX * scale, QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._bold)

    def layout(self, spec: ChartSpec, area: QRectF) -> ChartLayout:
        """Where everything will stand in `area`."""
        return ChartLayout(spec, area, self._size, self._scale)

    def paint(self, painter: QPainter, layout: ChartLayout) -> None:
        """Draw the plot; the ground is left as it is."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._zone(painter, layout)
        self._grid(painter, layout)
        self._reservations(painter, layout)
        self._spots(painter, layout)
        for way in layout.spec.ways:
            self._way(painter, layout, way)
        for mark in layout.spec.marks:
            self._mark(painter, layout.place(mark.at), mark)
        for label in layout.labels:
            self._label(painter, label, layout)
        painter.restore()

    def note(self, painter: QPainter, text: str, area: QRectF) -> float:
        """Write a sentence at the foot of `area`; the answer is where the room above it ends."""
        wrapped = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        size = QFontMetricsF(self._font).boundingRect(area, wrapped, text)
        box = QRectF(area.left(), area.bottom() - size.height(), area.width(), size.height())
        painter.setFont(self._font)
        painter.setPen(QColor(self._tokens.ink))
        painter.drawText(box, wrapped, text)
        return box.top() - 8 * self._scale

    def ring(self, painter: QPainter, layout: ChartLayout, at: XY, *, sought: bool = False) -> None:
        """Draw a ring around a place: what is on the table, or, broken, what is looked for."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place, reach = layout.place(at), _HALF * self._scale * (2.4 if sought else 1.7)
        ground = self._pen(self._tokens.paper, 4.4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(ground)
        painter.drawEllipse(place, reach, reach)
        line = self._pen(self._tokens.accent if sought else self._tokens.ink, 2.2)
        if sought:
            line.setDashPattern([2.0, 1.4])
        painter.setPen(line)
        painter.drawEllipse(place, reach, reach)
        painter.restore()

    def _size(self, text: str) -> QSizeF:
        lines = text.split("\n")
        width = max(map(self._metrics.horizontalAdvance, lines))
        return QSizeF(width, self._metrics.height() * len(lines))

    def _colours(self, layout: ChartLayout) -> tuple[str, str]:
        """Those of the two parties of the plot, the same wherever the parties are told."""
        first, second = (party_token(axis.place) for axis in layout.spec.axes)
        return getattr(self._tokens, first), getattr(self._tokens, second)

    def _pen(self, colour: str, width: float = 1.0) -> QPen:
        return QPen(QColor(colour), width * self._scale)

    def _zone(self, painter: QPainter, layout: ChartLayout) -> None:
        zone = layout.zone().intersected(layout.plot)
        painter.fillRect(zone, QColor(self._tokens.accent_soft))

    def _grid(self, painter: QPainter, layout: ChartLayout) -> None:
        plot, gap = layout.plot, 6 * self._scale
        painter.setFont(self._font)
        for number, ticks in enumerate(layout.ticks):
            for tick in ticks:
                upright = number == 0
                at = layout.place((tick.value, 0) if upright else (0, tick.value))
                line = (
                    QLineF(at.x(), plot.top(), at.x(), plot.bottom())
                    if upright
                    else QLineF(plot.left(), at.y(), plot.right(), at.y())
                )
                painter.setPen(self._pen(self._tokens.line))
                painter.drawLine(line)
                size = self._size(tick.text)
                corner = (
                    QPointF(at.x() - size.width() / 2, plot.bottom() + gap)
                    if upright
                    else QPointF(plot.left() - gap - size.width(), at.y() - size.height() / 2)
                )
                self._write(painter, QRectF(corner, size), tick.text, self._tokens.muted)
        self._titles(painter, layout)

    def _titles(self, painter: QPainter, layout: ChartLayout) -> None:
        plot, area = layout.plot, layout.area
        below, beside = layout.axis_titles
        colours = self._colours(layout)
        size = self._size(below)
        box = QRectF(plot.center().x() - size.width() / 2, area.bottom() - size.height(), 0, 0)
        box.setSize(size)
        painter.setFont(self._bold)
        self._write(painter, box, below, colours[0])
        size = self._size(beside)
        painter.save()
        painter.translate(area.left() + size.height() / 2, plot.center().y())
        painter.rotate(-90)
        turned = QRectF(-size.width() / 2, -size.height() / 2, size.width(), size.height())
        self._write(painter, turned, beside, colours[1])
        painter.restore()

    def _reservations(self, painter: QPainter, layout: ChartLayout) -> None:
        plot = layout.plot
        corner = layout.place([axis.reservation for axis in layout.spec.axes])
        lines = (
            QLineF(corner.x(), plot.top(), corner.x(), plot.bottom()),
            QLineF(plot.left(), corner.y(), plot.right(), corner.y()),
        )
        for axis, colour, line in zip(layout.spec.axes, self._colours(layout), lines, strict=True):
            pen = self._pen(colour, 1.5)
            pen.setDashPattern(_DASHES[min(axis.place, len(_DASHES) - 1)])
            painter.setPen(pen)
            painter.drawLine(line)

    def _spots(self, painter: QPainter, layout: ChartLayout) -> None:
        spec, px = layout.spec, self._scale
        painter.setPen(Qt.PenStyle.NoPen)
        faint = QColor(self._tokens.muted)
        faint.setAlphaF(0.55)
        painter.setBrush(faint)
        for spot in spec.spots:
            painter.drawEllipse(layout.place(spot.at), 2.1 * px, 2.1 * px)
        if spec.staircase:
            pen = self._pen(self._tokens.accent, 1.2)
            pen.setDashPattern([1.0, 2.0])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline([layout.place(corner) for corner in spec.staircase])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._tokens.accent))
        for spot in spec.frontier:
            painter.drawEllipse(layout.place(spot.at), 3.8 * px, 3.8 * px)

    def _way(self, painter: QPainter, layout: ChartLayout, way: Way) -> None:
        colour = self._colours(layout)[way.party]
        places = [layout.place(offer) for offer in way.offers]
        pen = self._pen(colour, 1.6)
        if way.party:
            pen.setDashPattern(_DASHES[1])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(places)
        painter.setFont(self._bold)
        numbers = way.numbers or range(1, len(places) + 1)
        for number, place in zip(numbers, places, strict=True):
            half = 8 * self._scale
            box = QRectF(place.x() - half, place.y() - half, 2 * half, 2 * half)
            painter.setPen(self._pen(colour, 1.6))
            painter.setBrush(QColor(self._tokens.raised))
            painter.drawRect(box) if way.party else painter.drawEllipse(box)
            self._write(painter, box, str(number), colour)

    def _mark(self, painter: QPainter, place: QPointF, mark: Mark) -> None:
        half = _HALF * self._scale
        painter.setPen(self._pen(self._tokens.ink, 1.6))
        painter.setBrush(QColor(self._tokens.accent))
        if MarkKind.NAMED in mark.kinds:
            painter.drawPolygon(_diamond(place, half * 1.25))
        elif MarkKind.PAIR in mark.kinds:
            painter.setBrush(QColor(self._tokens.second))
            painter.drawPolygon(_triangle(place, half))
        elif mark.kinds != (MarkKind.CURRENT,):
            painter.setBrush(QColor(self._tokens.raised))
            painter.drawRect(QRectF(place.x() - half, place.y() - half, 2 * half, 2 * half))
        if MarkKind.CURRENT in mark.kinds:
            painter.setPen(self._pen(self._tokens.ink, 2.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(place, half * 1.7, half * 1.7)

    def _label(self, painter: QPainter, label: Label, layout: ChartLayout) -> None:
        labels = map(reservation_label, layout.spec.axes)
        colours = dict(zip(labels, self._colours(layout), strict=True))
        if label.far:
            painter.setPen(self._pen(self._tokens.muted))
            painter.drawLine(label.mark, _edge(label.box, label.mark))
        ground = QColor(self._tokens.paper)
        ground.setAlphaF(_VEIL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(label.box, 3 * self._scale, 3 * self._scale)
        painter.setFont(self._bold)
        self._write(painter, label.box, label.text, colours.get(label.text, self._tokens.ink))

    def _write(self, painter: QPainter, box: QRectF, text: str, colour: str) -> None:
        painter.setPen(QColor(colour))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _diamond(place: QPointF, half: float) -> QPolygonF:
    x, y = place.x(), place.y()
    corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
    return QPolygonF([QPointF(*corner) for corner in corners])


def _triangle(place: QPointF, half: float) -> QPolygonF:
    x, y = place.x(), place.y()
    corners = ((x, y - half), (x + half, y + half), (x - half, y + half))
    return QPolygonF([QPointF(*corner) for corner in corners])


def _edge(box: QRectF, mark: QPointF) -> QPointF:
    """The point of the box's edge that is nearest to the mark."""
    return QPointF(
        min(max(mark.x(), box.left()), box.right()), min(max(mark.y(), box.top()), box.bottom())
    )
