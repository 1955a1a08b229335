"""How does a diagram of a page become a figure: a picture on a screen, lines and words on paper?"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from desktop_app.core.content.diagram_block import parse_diagram
from desktop_app.core.markup.diagrams import SCHEME, diagram_at
from desktop_app.core.model.diagram import CreateClaim, Diagram, PriceLine, TwoAxes
from desktop_app.paint.decoding import Room
from desktop_app.paint.diagrams.create_claim import create_claim
from desktop_app.paint.diagrams.drawing import Drawing, paint_drawing
from desktop_app.paint.diagrams.interests import interests
from desktop_app.paint.diagrams.lettering import Lettering
from desktop_app.paint.diagrams.price_line import price_line
from desktop_app.paint.diagrams.two_axes import two_axes
from desktop_app.paint.theme import Tokens

WIDEST_PX = 600.0  # in the design; a wider one would only be emptier
_LEAST_PX = 150.0  # where the column is narrower, everything is drawn smaller
_EDGE_PX = 2.0  # free around it, for what is wider than its place by half a line


def is_diagram(name: str) -> bool:
    """Whether a page's picture is a diagram, by its name."""
    return name.startswith(SCHEME)


@lru_cache(maxsize=32)
def diagram_named(name: str) -> Diagram | None:
    """The diagram of a picture's name, None where it is none or is wrong."""
    found = diagram_at(name)
    return parse_diagram(found[1])[0] if found else None


def lay_out(diagram: Diagram, width: float, scale: float) -> Drawing:
    """The diagram in that width or less; `scale` is the size of a pixel of the design."""
    wide = min(width, WIDEST_PX * scale)
    letters = Lettering(min(scale, wide / _LEAST_PX))
    match diagram:
        case PriceLine():
            return price_line(diagram, wide, letters)
        case TwoAxes():
            return two_axes(diagram, wide, letters)
        case CreateClaim():
            return create_claim(diagram, wide, letters)
    return interests(diagram, wide, letters)


def diagram_image(name: str, room: Room, tokens: Tokens) -> QImage | None:
    """The diagram of that name as wide as the room at most, on nothing; None where it is none.

    May be called on any thread.
    """
    diagram = diagram_named(name)
    if diagram is None:
        return None
    edge = _EDGE_PX * room.zoom
    drawing = lay_out(diagram, max(1.0, room.width - 2 * edge), room.zoom)
    size = QSize(round(drawing.size.width() + 2 * edge), round(drawing.size.height() + 2 * edge))
    image = QImage(size * room.ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(room.ratio)
    image.fill(0)
    painter = QPainter(image)
    try:
        painter.translate(edge, edge)
        paint_drawing(painter, drawing, tokens)
    finally:
        painter.end()
    return image
