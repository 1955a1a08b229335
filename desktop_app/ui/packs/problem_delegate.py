"""How is a row of the list of problems drawn, and how high is it?"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPainterPath
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QStyle, QStyleOptionViewItem

from desktop_app.paint.fonts import sans
from desktop_app.ui.look import Look
from desktop_app.ui.packs.problem_model import ProblemModel
from desktop_app.ui.packs.problem_rows import ProblemRow
from desktop_app.ui.strokes import draw_middle, fill, pen

_SIDE, _ABOVE, _GAP, _HEAD = 12, 8, 2, 30
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere
_HIGH = 10_000


class ProblemDelegate(QAbstractItemDelegate):
    """File and line, what is wrong, what to do: as many lines as the width asks for."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[str, int] = {}
        self._width = 0
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size from now on."""
        self._look = look
        self._told = sans(look.px(13))
        self._small = sans(look.px(12))
        self._head = sans(look.px(11), QFont.Weight.DemiBold)
        self._where = sans(look.px(12), QFont.Weight.DemiBold)
        self._metrics = {id(font): QFontMetrics(font) for font in (self._told, self._small)}
        self._heights.clear()

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Answer Qt: how large is a row?"""
        row, px = _row(index), self._look.px
        width = self._view.viewport().width()
        if row.about is None:
            return QSize(px(120), px(_HEAD))
        inside = width - 2 * px(_SIDE)
        high = self._line() + self._high(row.told, self._told, inside)
        high += self._high(row.advice, self._small, inside)
        return QSize(px(120), high + 2 * px(_ABOVE) + 2 * px(_GAP))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Answer Qt: draw one row."""
        row, rect, look = _row(index), QRect(option.rect), self._look
        px = look.px
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.about is None:
            room = QRectF(rect).adjusted(px(_SIDE), px(4), -px(_SIDE), 0)
            told = f"{row.head.upper()}  {row.count:,}"
            draw_middle(painter, room, told, self._head, look.colour("muted"))
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._ground(painter, rect, index, selected=selected)
            self._words(painter, row, rect.adjusted(px(_SIDE), px(_ABOVE), -px(_SIDE), 0), selected)
        painter.restore()

    def _ground(
        self,
        painter: QPainter,
        rect: QRect,
        index: QModelIndex | QPersistentModelIndex,
        *,
        selected: bool,
    ) -> None:
        look, whole = self._look, QRectF(rect)
        if selected:
            fill(painter, whole, look.colour("accent_soft"))
            bar = QRectF(whole.left(), whole.top(), look.px(3), whole.height())
            fill(painter, bar, look.colour("accent"))
        line = QRectF(whole.left(), whole.bottom() - 1, whole.width(), 1)
        fill(painter, line, look.colour("line"))
        if self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            ring = QPainterPath()
            ring.addRect(whole.adjusted(1, 1, -1, -2))
            painter.strokePath(ring, pen(look.colour("accent"), 1.5))

    def _words(self, painter: QPainter, row: ProblemRow, room: QRect, selected: bool) -> None:
        look, px = self._look, self._look.px
        # Muted words on the tint of a chosen row would fall below 4.5 : 1.
        quiet = look.colour("ink" if selected else "muted")
        line = self._line()
        metrics = QFontMetricsF(self._where)
        # The end of a path tells more than its beginning.
        where = metrics.elidedText(row.where, Qt.TextElideMode.ElideLeft, room.width())
        top = QRectF(room.left(), room.top(), room.width(), line)
        draw_middle(painter, top, where, self._where, quiet)
        at = room.top() + line + px(_GAP)
        for text, font, ink in (
            (row.told, self._told, look.colour("ink")),
            (row.advice, self._small, quiet),
        ):
            high = self._high(text, font, room.width())
            painter.setFont(font)
            painter.setPen(pen(ink, 1))
            painter.drawText(QRect(room.left(), at, room.width(), high), _WRAPPED, text)
            at += high + px(_GAP)

    def _line(self) -> int:
        return self._metrics[id(self._small)].height()

    def _high(self, text: str, font: QFont, width: int) -> int:
        """How high a text is at that width; many rows say the same."""
        if width != self._width:
            self._heights.clear()
            self._width = width
        key = f"{id(font)} {text}"
        if key not in self._heights:
            room = QRect(0, 0, max(1, width), _HIGH)
            metrics = self._metrics[id(font)]
            self._heights[key] = metrics.boundingRect(room, _WRAPPED, text).height()
        return self._heights[key]


def _row(index: QModelIndex | QPersistentModelIndex) -> ProblemRow:
    model = index.model()
    assert isinstance(model, ProblemModel)  # noqa: S101 - this delegate serves that model alone
    return model.rows[index.row()]
