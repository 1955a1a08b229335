"""How large is a title graphic, and where do its words and its ornament stand?"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF

from desktop_app.pages.title_words import LEAST_PX, MOST_PX, MOST_TIMES

_GROWN = 0.4  # of what an upright picture is higher than wide, for the ornament
_BESIDE = 1.3  # times its height a picture is wide whose ornament stands beside the words


class GraphicSize(NamedTuple):
    """Width and height in pixels."""

    width: int
    height: int

    @property
    def is_usable(self) -> bool:
        """Whether words have room on it, and programs take it."""
        low, high = sorted(self)
        return low >= LEAST_PX and high <= MOST_PX and high <= MOST_TIMES * low


WIDE = GraphicSize(1200, 630)  # what sites show of a page that is linked
SQUARE = GraphicSize(1200, 1200)


class Rooms(NamedTuple):
    """Where everything has its room; `unit` is the size of a pixel of the design."""

    words: QRectF
    ornament: QRectF
    foot: QRectF
    unit: float
    beside: bool


def rooms_of(size: GraphicSize, *, mirrored: bool = False) -> Rooms:
    """The rooms on a picture of that size; nothing reaches its edges."""
    width, height = map(float, size)
    rooms = _beside(width, height) if width >= _BESIDE * height else _below(width, height)
    if not mirrored:
        return rooms
    words, ornament, foot = (_turned(room, width) for room in rooms[:3])
    return rooms._replace(words=words, ornament=ornament, foot=foot)


def _beside(width: float, height: float) -> Rooms:
    unit = min(width / WIDE.width, height / WIDE.height)
    edge, foot, drawn = 64 * unit, 22 * unit, 300 * unit
    high = min(height - 2 * edge, 400 * unit)
    inner = width - 2 * edge
    bottom = height - edge
    column = inner - drawn - 56 * unit
    return Rooms(
        QRectF(edge, edge, column, bottom - foot - 30 * unit - edge),
        QRectF(width - edge - drawn, bottom - high, drawn, high),
        QRectF(edge, bottom - foot, column, foot),
        unit,
        beside=True,
    )


def _below(width: float, height: float) -> Rooms:
    unit = min(width, height) / SQUARE.width
    edge, foot = 92 * unit, 28 * unit
    high = 330 * unit + _GROWN * max(0.0, height - width)
    inner, bottom = width - 2 * edge, height - edge
    drawn = bottom - foot - 52 * unit - high
    return Rooms(
        QRectF(edge, edge, inner, drawn - 52 * unit - edge),
        QRectF(edge, drawn, inner, high),
        QRectF(edge, bottom - foot, inner, foot),
        unit,
        beside=False,
    )


def _turned(room: QRectF, width: float) -> QRectF:
    return QRectF(width - room.right(), room.top(), room.width(), room.height())
