"""How is a sheet drawn with nothing on it: paper, cards, inset, marks, and what is wrong?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from desktop_app.paint.cards.sheet_pages import INSET_MM
from desktop_app.paint.fonts import sans

if TYPE_CHECKING:
    from desktop_app.core.cards.imposition import Box, Line
    from desktop_app.core.cards.sheet_plan import PlanCell, SheetPlan
    from desktop_app.paint.theme import Tokens

_MOST_BEYOND = 0.5  # of the paper is seen beside it; what stands further out is not
_LEAST_NUMBER_PX, _MOST_NUMBER_PX = 7, 22  # smaller numbers could not be read
_NUMBER_SHARE = 0.34  # of the shorter side of a card
_LEAST_INSET_PX = 3.0
_DASHES, _DOTS, _PERFORATION = (5.0, 4.0), (1.0, 2.5), (2.5, 2.5)


class PlanPainter:
    """Paints a plan into a room of pixels, as large as it fits. `tokens` are those of paper."""

    def __init__(self, plan: SheetPlan, room: QRectF, tokens: Tokens) -> None:
        self._plan, self._tokens = plan, tokens
        wide, high = plan.sheet.paper
        seen = QRectF(*plan.extent) & QRectF(
            -wide * _MOST_BEYOND,
            -high * _MOST_BEYOND,
            wide * (1 + 2 * _MOST_BEYOND),
            high * (1 + 2 * _MOST_BEYOND),
        )
        self._unit = min(room.width() / seen.width(), room.height() / seen.height())
        drawn = seen.size() * self._unit
        corner = room.center() - QPointF(drawn.width() / 2, drawn.height() / 2)
        self._zero = corner - seen.topLeft() * self._unit
        self._clip = room
        self.paper = self._rect_of(0.0, 0.0, wide, high)

    def rect(self, box: Box) -> QRectF:
        """Where something of the sheet lies in the picture."""
        return self._rect_of(*box)

    def paint(self, painter: QPainter) -> None:
        """Draw it all."""
        plan, tokens = self._plan, self._tokens
        painter.save()
        painter.setClipRect(self._clip.adjusted(-2, -2, 2, 2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.paper, QColor(tokens.raised))
        edge = tokens.second if plan.wrong_paper else tokens.control
        painter.setPen(_pen(edge, 2.5 if plan.wrong_paper else 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.paper)
        sound = [cell for cell in plan.cells if not cell.wrong]
        wrong = [cell for cell in plan.cells if cell.wrong]
        self._draw_cells(painter, sound)
        self._draw_cells(painter, wrong, wrong=True)
        painter.setPen(_pen(tokens.ink, 1.0))
        self._draw_lines(painter, plan.cuts)
        painter.setPen(_pen(tokens.ink, 1.2, _DASHES))
        self._draw_lines(painter, plan.folds)
        self._draw_numbers(painter)
        painter.restore()

    def _draw_cells(
        self, painter: QPainter, cells: Iterable[PlanCell], *, wrong: bool = False
    ) -> None:
        """Outlines in one path, so that a sheet of thousands is drawn while one types."""
        sheet, tokens = self._plan.sheet, self._tokens
        edges, insets, bleeds = QPainterPath(), QPainterPath(), QPainterPath()
        inset, radius = INSET_MM * self._unit, sheet.corner * self._unit
        bleed = sheet.bleed * self._unit
        blanks: dict[int, QRectF] = {}
        for cell in cells:
            rect = self.rect(cell.box)
            blanks[cell.number] = blanks.get(cell.number, rect) | rect
            if inset >= _LEAST_INSET_PX and min(rect.width(), rect.height()) > 2 * inset:
                insets.addRect(rect.adjusted(inset, inset, -inset, -inset))
        for rect in blanks.values():  # both panels of a tent are one
            edges.addRoundedRect(rect, radius, radius)
            if bleed > 0:
                bleeds.addRect(rect.adjusted(-bleed, -bleed, bleed, bleed))
        if wrong:
            painter.fillPath(edges, QColor(tokens.second_soft))
            painter.fillPath(edges, QBrush(QColor(tokens.second), Qt.BrushStyle.BDiagPattern))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path, pen in (
            (bleeds, _pen(tokens.accent, 1.0)),
            (insets, _pen(tokens.muted, 1.0, _DOTS)),
            (edges, self._edge_pen(wrong=wrong)),
        ):
            painter.setPen(pen)
            painter.drawPath(path)

    def _edge_pen(self, *, wrong: bool) -> QPen:
        if wrong:
            return _pen(self._tokens.second, 2.0)
        perforated = self._plan.sheet.perforated
        return _pen(self._tokens.ink, 1.0, _PERFORATION if perforated else ())

    def _draw_lines(self, painter: QPainter, lines: Iterable[Line]) -> None:
        path = QPainterPath()
        for line in lines:
            path.moveTo(self._point(line.x1, line.y1))
            path.lineTo(self._point(line.x2, line.y2))
        painter.drawPath(path)

    def _draw_numbers(self, painter: QPainter) -> None:
        """As large as the cards allow; none where they could not be read."""
        size = round(min(self._plan.sheet.card) * self._unit * _NUMBER_SHARE)
        if size < _LEAST_NUMBER_PX:
            return
        painter.setFont(sans(min(size, _MOST_NUMBER_PX)))
        for cell in self._plan.cells:
            painter.setPen(QColor(self._tokens.second if cell.wrong else self._tokens.muted))
            rect = self.rect(cell.box)
            if rect.intersects(self._clip):
                self._draw_number(painter, rect, cell)

    def _draw_number(self, painter: QPainter, rect: QRectF, cell: PlanCell) -> None:
        painter.save()
        painter.translate(rect.center())
        if cell.behind:
            painter.rotate(180)  # head down, as it is printed
        around = QRectF(-rect.width() / 2, -rect.height() / 2, rect.width(), rect.height())
        painter.drawText(around, Qt.AlignmentFlag.AlignCenter, str(cell.number))
        painter.restore()

    def _rect_of(self, x: float, y: float, width: float, height: float) -> QRectF:
        return QRectF(self._point(x, y), self._point(x + width, y + height))

    def _point(self, x: float, y: float) -> QPointF:
        return self._zero + QPointF(x, y) * self._unit


def _pen(colour: str, width: float, dashes: tuple[float, ...] = ()) -> QPen:
    pen = QPen(QColor(colour), width)
    if dashes:
        pen.setDashPattern(dashes)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
