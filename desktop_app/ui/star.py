"""How does the star look that marks what is kept?"""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from desktop_app.ui.look import Look

_CORNERS, _INNER = 5, 0.42


def star_path(middle: QPointF, reach: float) -> QPainterPath:
    """A star with five points, `reach` from its middle to each."""
    path = QPainterPath()
    for corner in range(2 * _CORNERS):
        angle = pi * (corner / _CORNERS - 0.5)
        out = reach if corner % 2 == 0 else reach * _INNER
        point = middle + QPointF(cos(angle) * out, sin(angle) * out)
        if corner:
            path.lineTo(point)
        else:
            path.moveTo(point)
    path.closeSubpath()
    return path


def star_icon(look: Look, scale: float, *, filled: bool) -> QIcon:
    """The star for a button: full or hollow; `scale` is the screen's pixel ratio."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QIcon, QPainter, QPixmap

    from desktop_app.ui.strokes import brush, pen

    side = look.px(16)
    picture = QPixmap(round(side * scale), round(side * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    star = star_path(QPointF(side / 2, side / 2 + side * 0.03), side * 0.44)
    colour = look.colour("accent" if filled else "ink")
    if filled:
        painter.fillPath(star, brush(colour))
    painter.strokePath(star, pen(colour, side / 13))
    painter.end()
    return QIcon(picture)
