"""How are the simplest shapes and words drawn with no more of Qt than a first paint needs?

`QBrush(colour)`, `setPen`, `fillRect` and `QPen(colour)` all ask whether they were given one of
the enumerations of `Qt`, which are made for that question (see ui/first_paint.py). A brush that
comes from a pen, filled paths and text layouts do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextCharFormat,
    QTextLayout,
)

if TYPE_CHECKING:
    from desktop_app.ui.look import Look

_MORE = "…"


def pen(colour: QColor, width: float) -> QPen:
    """A pen by its colour and width."""
    made = QPen()
    made.setColor(colour)
    made.setWidthF(width)
    return made


def brush(colour: QColor) -> QBrush:
    """A brush of one colour."""
    return pen(colour, 1).brush()


def fill(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A filled rectangle."""
    path = QPainterPath()
    path.addRect(rect)
    painter.fillPath(path, brush(colour))


def fill_rounded(painter: QPainter, rect: QRectF, radius: float, colour: QColor) -> None:
    """A filled rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    painter.fillPath(path, brush(colour))


def outline(
    painter: QPainter, rect: QRectF, radius: float, colour: QColor, width: float = 2
) -> None:
    """The edge of a rectangle, round at its corners unless `radius` is 0; a ring of the focus."""
    path = QPainterPath()
    if radius:
        path.addRoundedRect(rect, radius, radius)
    else:
        path.addRect(rect)
    painter.strokePath(path, pen(colour, width))


def underline(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A line along the lower edge of a rectangle, within it."""
    fill(painter, QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), colour)


def fill_chosen(painter: QPainter, rect: QRectF, look: Look) -> None:
    """The ground of the chosen row of a list, with a bar at its left."""
    fill(painter, rect, look.colour("accent_soft"))
    bar = QRectF(rect.left(), rect.top(), look.px(3), rect.height())
    fill(painter, bar, look.colour("accent"))


def inked(start: int, end: int, colour: QColor) -> QTextLayout.FormatRange:
    """Characters of a text layout in one colour."""
    ranged = QTextLayout.FormatRange()
    style = QTextCharFormat()
    style.setForeground(brush(colour))
    ranged.start, ranged.length, ranged.format = start, end - start, style
    return ranged


def draw_middle(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    *,
    centred: bool = False,
) -> None:
    """One line of text in the middle of the rectangle's height, at its left or centred."""
    layout = QTextLayout(text, font)
    layout.setFormats([inked(0, len(text), colour)])
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    if not line.isValid():
        return
    spare = rect.width() - line.naturalTextWidth() if centred else 0.0
    layout.draw(painter, rect.topLeft() + QPointF(spare / 2, (rect.height() - line.height()) / 2))


def elided(text: str, metrics: QFontMetricsF, width: float) -> str:
    """As much of the text as fits into `width`, ending in … if that is not all."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    fits, over = 0, len(text)
    while over - fits > 1:
        half = (fits + over) // 2
        if metrics.horizontalAdvance(text[:half].rstrip() + _MORE) <= width:
            fits = half
        else:
            over = half
    return text[:fits].rstrip() + _MORE
