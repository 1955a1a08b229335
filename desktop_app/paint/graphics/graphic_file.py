"""How does a title graphic become an image, and bytes of a file?"""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from desktop_app.paint.graphics.picture_file import Told, png_bytes, svg_bytes
from desktop_app.paint.graphics.title_graphic import TitleGraphic, paint_graphic
from desktop_app.paint.theme import Tokens


def graphic_image(graphic: TitleGraphic, tokens: Tokens, scale: float = 1.0) -> QImage:
    """The graphic as an image, `scale` pixels for each of its own."""
    width, height = (max(1, round(side * scale)) for side in graphic.size)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    try:
        painter.scale(width / graphic.size.width, height / graphic.size.height)
        paint_graphic(painter, graphic, tokens)
    finally:
        painter.end()
    return image


def graphic_bytes(graphic: TitleGraphic, tokens: Tokens, suffix: str) -> bytes:
    """The graphic as a file of that kind, "png" or "svg"."""
    words = graphic.words
    told = Told(words.title, words.told, words.language)
    if suffix == "png":
        return png_bytes(graphic_image(graphic, tokens), told)
    return svg_bytes(QSize(*graphic.size), lambda p: paint_graphic(p, graphic, tokens), told)
