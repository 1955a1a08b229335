"""How do the few signs look that the style sheet can only take from a file?

They lie drawn in resources/icons, one a theme; a test compares them with what is drawn here and
`make test ARGS='--accept -k icons'` draws them anew.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from desktop_app.paint.theme import Tokens

SIZE = 96
NAMES = ("check", "down", "up", "radio-off", "radio-on", "handle", "handle-focus")
_UNIT = 16  # the signs are designed on a square of so many units
_LINES = {
    "check": ((3.4, 8.4), (6.6, 11.6), (12.6, 4.6)),
    "down": ((4, 6), (8, 10), (12, 6)),
    "up": ((4, 10), (8, 6), (12, 10)),
}


def draw_icon(name: str, tokens: Tokens) -> QImage:
    """The sign of that name in the colours of a theme, SIZE pixels square on nothing."""
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SIZE / _UNIT, SIZE / _UNIT)
    if name in _LINES:
        check = name == "check"
        pen = QPen(QColor(tokens.on_accent if check else tokens.ink), 2.0 if check else 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline([QPointF(*point) for point in _LINES[name]])
    else:
        edge = tokens.control if name == "radio-off" else tokens.accent
        fill = tokens.accent if name in {"radio-on", "handle-focus"} else tokens.raised
        width = 1.0 if name.startswith("radio") else 2.0
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(fill))
        inset = width / 2 + 0.25
        painter.drawEllipse(QRectF(0, 0, _UNIT, _UNIT).adjusted(inset, inset, -inset, -inset))
        if name == "radio-on":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.on_accent))
            painter.drawEllipse(QPointF(_UNIT / 2, _UNIT / 2), 3, 3)
    painter.end()
    return image
