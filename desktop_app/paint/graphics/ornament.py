"""What stands beside the words of a title graphic? The frontier of what two parties can reach.

A quiet drawing in the language of our plots: under the staircase lies what is possible, the first
party's best end of it has a full circle, the second's a hatched square, an agreement a diamond.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

# Across and down, of the room; the corners are the agreements that nothing beats.
_CORNERS = ((0.10, 0.03), (0.36, 0.10), (0.60, 0.27), (0.80, 0.53), (0.94, 0.86))
_AGREED = 2  # the place of the one that is marked
_DOT, _MARK = 0.016, 0.036  # of the room
_MOST_WIDE = 1.2  # of its height, what the size of the marks goes by
_HATCHES = 3


class Ink(NamedTuple):
    """A shape in a colour by its token: filled, or a line of that width."""

    shape: QPainterPath
    colour: str
    width: float = 0.0


def frontier(room: QRectF, *, mirrored: bool = False) -> Iterator[Ink]:
    """The drawing, within `room`, in the order of painting; `mirrored` for lines from the right."""
    unit = min(room.width(), _MOST_WIDE * room.height())
    corners = [_in(room, x, y, mirrored=mirrored) for x, y in _CORNERS]
    foot = QPointF(corners[-1].x(), room.bottom())
    near = room.right() if mirrored else room.left()
    stairs = [QPointF(near, corners[0].y()), corners[0]]
    for one, two in pairwise(corners):
        stairs += [QPointF(one.x(), two.y()), two]
    stairs.append(foot)
    yield Ink(_polygon([*stairs, QPointF(near, room.bottom())]), "accent_soft")
    axes = [QPointF(near, room.top()), QPointF(near, room.bottom())]
    far = QPointF(room.left() if mirrored else room.right(), room.bottom())
    yield Ink(_way([*axes, far]), "line", unit * 0.007)
    yield Ink(_way(stairs), "accent", unit * 0.009)
    for number, corner in enumerate(corners):
        if number not in (0, _AGREED, len(corners) - 1):
            yield Ink(_circle(corner, unit * _DOT), "accent")
    yield Ink(_diamond(corners[_AGREED], unit * _MARK * 1.25), "accent")
    yield from second_mark(corners[0], unit * _MARK)
    yield first_mark(corners[-1], unit * _MARK)


def first_mark(place: QPointF, half: float) -> Ink:
    """The first party: a full circle."""
    return Ink(_circle(place, half), "first")


def second_mark(place: QPointF, half: float) -> Iterator[Ink]:
    """The second party: a hatched square."""
    rect = QRectF(place.x() - half, place.y() - half, 2 * half, 2 * half)
    ground, hatching = QPainterPath(), QPainterPath()
    ground.addRect(rect)
    yield Ink(ground, "paper")
    side = rect.width()
    for number in range(1, 2 * _HATCHES + 2):
        along = side * number / (_HATCHES + 1)
        low, high = max(0.0, along - side), min(side, along)
        hatching.moveTo(rect.left() + low, rect.top() + along - low)
        hatching.lineTo(rect.left() + high, rect.top() + along - high)
    yield Ink(hatching, "second", half * 0.16)
    yield Ink(ground, "second", half * 0.24)


def _in(room: QRectF, x: float, y: float, *, mirrored: bool) -> QPointF:
    across = 1 - x if mirrored else x
    return QPointF(room.left() + across * room.width(), room.top() + y * room.height())


def _circle(place: QPointF, half: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(place, half, half)
    return path


def _diamond(place: QPointF, half: float) -> QPainterPath:
    x, y = place.x(), place.y()
    return _polygon(
        [
            QPointF(*corner)
            for corner in ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
        ]
    )


def _way(points: list[QPointF]) -> QPainterPath:
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    return path


def _polygon(points: list[QPointF]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path
