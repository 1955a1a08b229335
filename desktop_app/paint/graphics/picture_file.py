"""How does what is painted become a picture file that tells its title: PNG or SVG?"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape  # that of xml.sax brings urllib and http with it
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

SUFFIXES = ("png", "svg")
# The generator's own title and description are named by nothing, so that few readers say them.
_ROOT = re.compile(r"<svg\b[^>]*>\s*(<title>[^<]*</title>\s*)?(<desc>[^<]*</desc>)?")
# What XML 1.0 lets stand in no text.
_UNTOLD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Told(NamedTuple):
    """What a picture says of itself; `language` is a BCP 47 tag."""

    title: str
    description: str
    language: str = "en"


def png_bytes(image: QImage, told: Told) -> bytes:
    """A picture with its title and description."""
    image.setText("Title", told.title)
    image.setText("Description", told.description)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def svg_bytes(
    size: QSize, paint: Callable[[QPainter], None], told: Told, *, per_mm: int = 0
) -> bytes:
    """What `paint` paints in a room of that size, in pixels or in so many steps a millimetre.

    A screen reader says title and description in the place of the shapes.
    """
    from PySide6.QtSvg import QSvgGenerator

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    painter = QPainter(generator)
    try:
        paint(painter)
    finally:
        painter.end()
    buffer.close()
    drawn = bytes(data.data()).decode("utf-8")
    return _ROOT.sub(lambda _found: _root(size, told, per_mm), drawn, count=1).encode()


def _root(size: QSize, told: Told, per_mm: int) -> str:
    title, description = (escape(_UNTOLD.sub("\ufffd", text), quote=False) for text in told[:2])
    width, height = (
        f"{side / per_mm:g}mm" if per_mm else f"{side}" for side in (size.width(), size.height())
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" version="1.1" role="img" '
        f'width="{width}" height="{height}" '
        f'viewBox="0 0 {size.width()} {size.height()}" xml:lang="{escape(told.language)}" '
        'aria-labelledby="title" aria-describedby="description">\n'
        f'<title id="title">{title}</title>\n<desc id="description">{description}</desc>'
    )
