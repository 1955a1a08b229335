"""How do pages come onto a device: printer, PDF or picture? The same marks, only scaled."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPagedPaintDevice, QPainter, QPainterPath

from desktop_app.paint.marks import (
    DrawingMark,
    GroundMark,
    Mark,
    MirroredMark,
    Page,
    PictureMark,
    Place,
    TextMark,
    TurnedMark,
)
from desktop_app.paint.reference_device import DPI, from_mm

_MM_PER_METRE = 1000
Progress = Callable[[int, int], None]


def paint_pages(
    device: QPagedPaintDevice,
    painter: QPainter,
    pages: Sequence[Page],
    progress: Progress | None = None,
) -> bool:
    """Paint pages on a printer or a PDF whose origin is the corner of the paper.

    False when the device would begin no further page. `progress` is told of every page that is
    done, and may raise Cancelled.
    """
    for number, page in enumerate(pages):
        if number and not device.newPage():
            return False
        paint_page(painter, page, device.logicalDpiX() / DPI)
        if progress is not None:
            progress(number + 1, len(pages))
    return True


def paint_page(painter: QPainter, page: Page, scale: float) -> None:
    """Paint one page from the painter's origin; `scale` is a dot of the reference in its units."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(scale, scale)
    _paint_marks(painter, page.marks)
    painter.restore()


def _paint_marks(painter: QPainter, marks: Sequence[Mark]) -> None:
    for mark in marks:
        match mark:
            case TextMark():
                line = mark.layout.lineAt(mark.number)
                line.draw(painter, QPointF(mark.x, mark.y))
            case GroundMark():
                painter.fillPath(_shape(mark), QColor(mark.colour))
            case PictureMark():
                rect = _rect(mark.place)
                painter.drawImage(rect, _averaged(mark.image, rect, painter))
            case DrawingMark():
                from desktop_app.paint.diagrams.drawing import paint_drawing

                painter.translate(mark.place.x, mark.place.y)
                paint_drawing(painter, mark.drawing, mark.tokens)
                painter.translate(-mark.place.x, -mark.place.y)
            case TurnedMark():
                painter.save()
                painter.translate(*mark.corner)
                painter.rotate(mark.degrees)
                _paint_marks(painter, mark.marks)
                painter.restore()
            case MirroredMark():
                painter.save()
                painter.translate(mark.place.right, mark.place.y)
                painter.scale(-1, 1)
                _paint_marks(painter, mark.marks)
                painter.restore()


def _averaged(image: QImage, rect: QRectF, painter: QPainter) -> QImage:
    """The picture with no more than twice the dots it gets: Qt leaves out dots, here lines."""
    wide = painter.deviceTransform().mapRect(rect).width()
    if wide < 1 or image.width() <= 2 * wide:
        return image
    return image.scaledToWidth(round(wide), Qt.TransformationMode.SmoothTransformation)


def page_image(page: Page, dots_per_mm: float) -> QImage:
    """A page as a picture on white."""
    width, height = round(page.width_mm * dots_per_mm), round(page.height_mm * dots_per_mm)
    image = QImage(max(1, width), max(1, height), QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    image.setDotsPerMeterX(round(dots_per_mm * _MM_PER_METRE))
    image.setDotsPerMeterY(round(dots_per_mm * _MM_PER_METRE))
    painter = QPainter(image)
    paint_page(painter, page, dots_per_mm / from_mm(1))
    painter.end()
    return image


def _shape(mark: GroundMark) -> QPainterPath:
    """A rectangle, its corners round where it ends on this page."""
    rect, radius = _rect(mark.place), mark.radius
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius, radius)
    if mark.goes_on_above:
        path.addRect(QRectF(rect.x(), rect.y(), rect.width(), min(radius, rect.height())))
    if mark.goes_on_below:
        straight = min(radius, rect.height())
        path.addRect(QRectF(rect.x(), rect.bottom() - straight, rect.width(), straight))
    return path


def _rect(place: Place) -> QRectF:
    return QRectF(place.x, place.y, place.width, place.height)
