"""Which sign stands before a callout's title, so that its kind is not told by colour alone?"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from desktop_app.ui.browse.page_style import BOXES
from desktop_app.ui.strokes import pen

# Lines through points of a 16 × 16 square; a single point is a dot, three numbers are a circle.
_SIGNS: dict[str, tuple[tuple[tuple[float, ...], ...], ...]] = {
    "note": (((8, 8, 6.5),), ((8, 7.2), (8, 11.4)), ((8, 4.8),)),
    "example": (((8, 1.6), (14.4, 8), (8, 14.4), (1.6, 8), (8, 1.6)), ((8, 8),)),
    "tip": (
        ((5.6, 11), (5.6, 9.6), (3.8, 7.4), (3.6, 5), (5.4, 2.2), (8, 1.4), (10.6, 2.2)),
        ((10.6, 2.2), (12.4, 5), (12.2, 7.4), (10.4, 9.6), (10.4, 11), (5.6, 11)),
        ((6, 13), (10, 13)),
        ((7, 15), (9, 15)),
    ),
    "warning": (((8, 1.6), (15, 14), (1, 14), (8, 1.6)), ((8, 6), (8, 10)), ((8, 12.2),)),
    "quote": (
        ((6.6, 3.4), (3, 7.6), (3, 12.4), (6.8, 12.4), (6.8, 8.6), (3, 8.6)),
        ((13.2, 3.4), (9.6, 7.6), (9.6, 12.4), (13.4, 12.4), (13.4, 8.6), (9.6, 8.6)),
    ),
    "question": (
        ((8, 8, 6.5),),
        ((5.9, 6.4), (6.4, 4.9), (8, 4.3), (9.6, 4.9), (10, 6.3), (8, 8.1), (8, 9.3)),
        ((8, 11.6),),
    ),
}
_KINDS = {role: kind for kind, role in BOXES.items()}


def paint_sign(painter: QPainter, role: int, square: QRectF, colour: QColor) -> None:
    """Draw the sign of the callout that `role` (of page_style.BOXES) marks into a square."""
    unit = square.width() / 16
    path = QPainterPath()
    dots = QPainterPath()
    for points in _SIGNS[_KINDS[role]]:
        first = square.topLeft() + QPointF(*points[0][:2]) * unit
        if len(points[0]) > 2:
            path.addEllipse(first, points[0][2] * unit, points[0][2] * unit)
        elif len(points) == 1:
            dots.addEllipse(first, 0.5 * unit, 0.5 * unit)
        else:
            path.moveTo(first)
            for point in points[1:]:
                path.lineTo(square.topLeft() + QPointF(*point) * unit)
    ink = pen(colour, max(1.0, 1.3 * unit))
    painter.strokePath(path, ink)
    painter.strokePath(dots, ink)
