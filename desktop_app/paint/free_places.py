"""Where beside a mark is there room for its words?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF

_RINGS = (1.0, 1.8, 2.8, 4.0, 5.4, 7.0)
AROUND = ((1, 0), (1, -1), (1, 1), (0, -1), (0, 1), (-1, 0), (-1, -1), (-1, 1))

Box = tuple[float, float, float, float]  # left, top, right, bottom


class FreePlace(NamedTuple):
    """Room for words; from `far` off a thin line should lead to their mark."""

    rect: QRectF
    far: bool


def free_place(
    place: QPointF,
    size: QSizeF,
    inside: QRectF,
    taken: Sequence[Box],
    avoided: Sequence[Box],
    gap: float,
    around: Sequence[tuple[int, int]] = AROUND,
) -> FreePlace | None:
    """The first place near a mark that is over nothing, else over nothing `taken`; None if none.

    `gap` is how far off the nearest places stand, `around` the directions in their order. Nothing
    reaches out of `inside`.
    """
    second: FreePlace | None = None
    for box, ring in _candidates(place, size, inside, gap, around):
        if is_free(box, taken):
            left, top, right, bottom = box
            found = FreePlace(QRectF(left, top, right - left, bottom - top), ring > _RINGS[1])
            if is_free(box, avoided):
                return found
            second = second or found
    return second


def box_of(rect: QRectF) -> Box:
    """A rectangle as numbers."""
    return rect.left(), rect.top(), rect.right(), rect.bottom()


def is_free(box: Box, others: Sequence[Box]) -> bool:
    """Whether a box lies over none of the others. Numbers alone: asking QRectF takes ten times."""
    left, top, right, bottom = box
    for one in others:
        if one[0] < right and one[2] > left and one[1] < bottom and one[3] > top:
            return False
    return True


def _candidates(
    place: QPointF, size: QSizeF, inside: QRectF, gap: float, around: Sequence[tuple[int, int]]
) -> Iterator[tuple[Box, float]]:
    """Boxes of that size around a place, the nearest first."""
    x, y, wide, high = place.x(), place.y(), size.width(), size.height()
    inner = box_of(inside)
    for ring in _RINGS:
        away = gap * ring
        for across, down in around:
            left = x + across * (away + wide / 2) - wide / 2
            top = y + down * (away + high / 2) - high / 2
            box = (left, top, left + wide, top + high)
            begins = box[0] >= inner[0] and box[1] >= inner[1]
            if begins and box[2] <= inner[2] and box[3] <= inner[3]:
                yield box, ring
