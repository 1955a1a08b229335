"""How does the plot of a deal become a picture file: PNG or SVG?"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.core.deals.charts import ChartSpec
from desktop_app.core.files import write_atomic
from desktop_app.paint.chart_painter import ChartPainter
from desktop_app.paint.theme import Tokens

SIZE = QSize(720, 540)
_TIMES = 2  # a PNG has so many pixels for each of the design


def write_png(path: Path, spec: ChartSpec, tokens: Tokens, title: str, note: str = "") -> None:
    """Write the plot as PNG, whole or not at all; FileUnwritable when that is not possible.

    `note` is a sentence under the plot.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = chart_image(spec, tokens, SIZE, _TIMES, note)
    image.setText("Title", title)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    write_atomic(path, bytes(buffer.data().data()))


def chart_image(
    spec: ChartSpec, tokens: Tokens, size: QSize, times: int = 1, note: str = ""
) -> QImage:
    """The plot on paper of the theme, over its note, `times` pixels for each of `size`."""
    image = QImage(size * times, QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.paper))
    image.setDotsPerMeterX(round(96 * times / 0.0254))
    image.setDotsPerMeterY(round(96 * times / 0.0254))
    painter = QPainter(image)
    try:
        _paint(painter, spec, tokens, QSize(size * times), times, note)
    finally:
        painter.end()
    return image


def write_svg(path: Path, spec: ChartSpec, tokens: Tokens, title: str, note: str = "") -> None:
    """Write the plot as SVG, whole or not at all; FileUnwritable when that is not possible.

    `note` is a sentence under the plot.
    """
    from PySide6.QtSvg import QSvgGenerator

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(SIZE)
    generator.setViewBox(QRectF(0, 0, SIZE.width(), SIZE.height()))
    generator.setResolution(96)
    generator.setTitle(title)
    painter = QPainter(generator)
    try:
        painter.fillRect(QRectF(0, 0, SIZE.width(), SIZE.height()), QColor(tokens.paper))
        _paint(painter, spec, tokens, SIZE, 1, note)
    finally:
        painter.end()
    buffer.close()
    write_atomic(path, bytes(data.data()))


def _paint(
    painter: QPainter, spec: ChartSpec, tokens: Tokens, size: QSize, scale: float, note: str
) -> None:
    charts = ChartPainter(tokens, scale)
    room = 12 * scale
    area = QRectF(room, room, size.width() - 2 * room, size.height() - 2 * room)
    if note:
        area.setBottom(charts.note(painter, note, area))
    charts.paint(painter, charts.layout(spec, area))
