"""How does a picture's file become as many pixels as the page can show?

Belongs on a worker thread. Measured: a few hundred bytes can unfold to gigabytes, hence the limit
on what a decoder may allocate and on the size that a file tells of itself.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

_FORMATS = frozenset({b"png", b"jpeg", b"webp", b"gif"})
_MOST_SIDE_PX = 4096
_MOST_MB = 64


class Room(NamedTuple):
    """What a picture may fill, in pixels before the screen's own scale.

    `zoom` is the reader's text size, 1.0 for the usual one; `ratio` the screen's own scale.
    """

    width: int
    height: int
    zoom: float
    ratio: float


def decode(data: bytes, room: Room) -> QImage | None:
    """The picture no larger than the room, None for what is none that may be shown."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAllocationLimit(_MOST_MB)
    reader.setAutoTransform(True)
    size = reader.size()
    small = size.isValid() and max(size.width(), size.height()) <= _MOST_SIDE_PX
    if not small or reader.format().data() not in _FORMATS:
        return None
    turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    shown = _shown(size.transposed() if turned else size, room)
    pixels = QSize(*(max(1, round(side * room.ratio)) for side in shown))
    if turned:
        pixels.transpose()
    if pixels.width() < size.width():
        reader.setScaledSize(pixels)
    image = reader.read()
    if image.isNull():
        return None
    image.setDevicePixelRatio(image.width() / shown[0])
    return image


def narrowed(image: QImage, width: int) -> QImage:
    """The same pixels, shown no wider than that: what there is until it is decoded anew."""
    if image.deviceIndependentSize().width() <= width:
        return image
    narrower = image.copy()
    narrower.setDevicePixelRatio(image.width() / width)
    return narrower


def _shown(size: QSize, room: Room) -> tuple[float, float]:
    """Width and height in which it is shown: its own at the reader's text size, or less."""
    width, height = size.width() * room.zoom, size.height() * room.zoom
    share = min(1.0, room.width / width, room.height / height)
    return max(1.0, width * share), max(1.0, height * share)
