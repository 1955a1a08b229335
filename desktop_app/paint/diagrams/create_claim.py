"""How is it drawn that value is created outwards to a frontier, and claimed along it?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from math import hypot

from PySide6.QtCore import QPointF, QRectF, QSizeF

from desktop_app.core.model.diagram import CreateClaim
from desktop_app.pages.diagram_words import gain_words, gains_of
from desktop_app.paint.diagrams.drawing import Drawing, Form, Shape, Stroke
from desktop_app.paint.diagrams.lettering import Lettering
from desktop_app.paint.diagrams.plane import Named, height_over, key, plane_words, with_axes
from desktop_app.wording import tr

_FREE = 0.16  # of each axis, beyond what is drawn in the plane
_SHARE, _LEAST_PX, _MOST_PX = 0.62, 190.0, 330.0
_OFF_PX = 9.0  # from the frontier to the arrows along it
_CLEAR_PX = 9.0  # between an arrow and the mark that it leads to
_LONGEST = 0.3  # of the plane's diagonal, an arrow along the frontier
_SECOND = (2.5, 1.5)


def create_claim(plane: CreateClaim, width: float, letters: Lettering) -> Drawing:
    """The plane of both gains; under it, where it is narrow, what its numbers mean."""
    return _Plane(plane, width, letters).drawn()


class _Plane:
    def __init__(self, plane: CreateClaim, width: float, letters: Lettering) -> None:
        self._plane, self._width, self._letters = plane, width, letters
        spots = (plane.start, plane.agreement, *plane.spots)
        places = [*((spot.across, spot.up) for spot in spots), *plane.frontier]
        self._spans = [_span([float(one[axis]) for one in places]) for axis in (0, 1)]
        self._titles = tuple(gain_words(name, plane.unit) for name in (plane.across, plane.up))
        top = height_over(self._titles[1], width, letters)
        high = min(max(_SHARE * width, letters.px(_LEAST_PX)), letters.px(_MOST_PX))
        side = letters.px(8)
        self._plot = QRectF(side, top, width - 2 * side, high)

    def drawn(self) -> Drawing:
        px, plane = self._letters.px, self._plane
        drawing = Drawing(QSizeF(self._width, self._plot.bottom()), self._letters)
        titles = (self._titles[0], self._titles[1])
        taken = with_axes(drawing, self._plot, titles, ("first", "second"))
        frontier = Stroke(tuple(self._point(*one) for one in plane.frontier), "accent", 2)
        claims = [*self._claims()]
        arrows = [self._created(), *(arrow for arrow, _mark in claims)]
        drawing.pieces += [frontier, *arrows]
        spots = (plane.start, plane.agreement, *plane.spots)
        marks = [Named(self._point(*spot[1:]), spot.name, gains_of(spot, plane)) for spot in spots]
        drawing.pieces += [
            Shape(Form.CIRCLE, marks[0].place, "ink", full=False),
            Shape(Form.DIAMOND, marks[1].place, "accent"),
            *(Shape(Form.SQUARE, mark.place, "ink", full=False) for mark in marks[2:]),
        ]
        points = arrows[0].points
        marks.append(Named((points[0] + points[-1]) / 2, tr("creating value"), colour="accent"))
        marks += [mark for _arrow, mark in claims]
        marks.append(Named(frontier.points[0], tr("frontier"), colour="accent"))
        words, fit = plane_words(marks, self._plot, self._letters, [frontier, *arrows])
        drawing.pieces += words
        bottom = taken.bottom()
        if not fit:
            drawing.pieces += key(marks, bottom + px(8), self._width, self._letters)
            bottom = drawing.words[-1].box.bottom()
        drawing.size = QSizeF(self._width, bottom)
        return drawing

    def _point(self, across: Fraction, up: Fraction) -> QPointF:
        (left, right), (low, high) = self._spans
        x = (float(across) - left) / (right - left)
        y = (float(up) - low) / (high - low)
        plot = self._plot
        return QPointF(plot.left() + x * plot.width(), plot.bottom() - y * plot.height())

    def _created(self) -> Stroke:
        """The arrow outwards, clear of the marks at its ends."""
        begin, end = (self._point(*one[1:]) for one in (self._plane.start, self._plane.agreement))
        clear = self._letters.px(_CLEAR_PX)
        if hypot(end.x() - begin.x(), end.y() - begin.y()) > 3 * clear:
            begin, end = _towards(begin, end, clear), _towards(end, begin, clear)
        return Stroke((begin, end), "accent", 2.6, arrow=True)

    def _claims(self) -> Iterator[tuple[Stroke, Named]]:
        """The arrows along the frontier, each with its words: what is claimed for whom."""
        plane = self._plane
        corners = [self._point(*one) for one in plane.frontier]
        at = self._point(*plane.agreement[1:])
        place = next(n for n, two in enumerate(pairwise(corners), 1) if at.x() <= two[1].x() + 1e-6)
        ways = (
            ([at, *corners[place:]], plane.across, "first", ()),
            ([at, *corners[:place][::-1]], plane.up, "second", _SECOND),
        )
        diagonal = hypot(self._plot.width(), self._plot.height())
        clear, off = self._letters.px(_CLEAR_PX), self._letters.px(_OFF_PX)
        for way, party, colour, dashes in ways:
            points = _outwards(_along(way, clear, clear + _LONGEST * diagonal), off)
            if len(points) > 1:
                words = tr("claiming value for {party}", party=party)
                middle = (points[0] + points[-1]) / 2
                yield (
                    Stroke(tuple(points), colour, 2.2, dashes, arrow=True),
                    Named(middle, words, colour=colour),
                )


def _span(values: Sequence[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    room = (high - low or abs(high) or 1.0) * _FREE
    return low - room, high + room


def _towards(begin: QPointF, end: QPointF, far: float) -> QPointF:
    long = hypot(end.x() - begin.x(), end.y() - begin.y())
    return begin + (end - begin) * (far / long)


def _along(way: Sequence[QPointF], begin: float, end: float) -> list[QPointF]:
    """The piece of a way between two distances from where it begins; empty where it is short."""
    points: list[QPointF] = []
    gone = 0.0
    for one, two in pairwise(way):
        long = hypot(two.x() - one.x(), two.y() - one.y())
        if not long:
            continue
        if gone + long > begin and not points:
            points.append(_towards(one, two, max(0.0, begin - gone)))
        if points:
            points.append(_towards(one, two, min(long, end - gone)))
        gone += long
        if gone >= end:
            break
    return points


def _outwards(points: Sequence[QPointF], off: float) -> list[QPointF]:
    """The same piece beside the frontier, on the side where both would have more."""
    if len(points) < 2:
        return []
    across, down = points[-1].x() - points[0].x(), points[-1].y() - points[0].y()
    long = hypot(across, down) or 1.0
    # The frontier falls to the right: up and right of it is outside.
    beside = QPointF(abs(down) / long * off, -abs(across) / long * off)
    return [point + beside for point in points]
