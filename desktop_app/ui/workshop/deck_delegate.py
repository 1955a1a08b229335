"""How is a card of the deck drawn as a row, and what of it can be pressed?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPolygonF
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QStyle, QStyleOptionViewItem

from desktop_app.paint.fonts import sans
from desktop_app.ui.strokes import (
    brush,
    draw_middle,
    elided,
    fill_chosen,
    fill_rounded,
    outline,
    pen,
    underline,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.ui.look import Look
    from desktop_app.ui.workshop.deck_words import DeckRow

_HIGH, _NOTED = 36, 50
_GRIP, _SIGN, _COPIES, _PRESS = 26, 16, 24, 22


class DeckDelegate(QAbstractItemDelegate):
    """Six dots to drag by, the title, its copies; for the row at hand less and more of them."""

    def __init__(
        self, look: Look, view: QAbstractItemView, row_at: Callable[[int], DeckRow]
    ) -> None:
        super().__init__(view)
        self.hovered = -1
        self._view, self._row_at = view, row_at
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size from now on."""
        self._look = look
        self._title = sans(look.px(13), QFont.Weight.DemiBold)
        self._plain = sans(look.px(13))
        self._small = sans(look.px(11.5))

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Answer Qt: how large is a row?"""
        px = self._look.px
        return QSize(px(140), px(_NOTED if self._row(index).lost else _HIGH))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Answer Qt: draw one row."""
        rect, look, view = QRectF(option.rect), self._look, self._view
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        current = index.row() == view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        underline(painter, rect, look.colour("line"))
        if chosen:
            fill_chosen(painter, rect, look)
        if current and view.hasFocus():
            outline(painter, rect.adjusted(1, 1, -1, -1), 0, look.colour("accent"))
        self._grip(painter, rect)
        row, ready = self._row(index), current or index.row() == self.hovered
        left = self._copies(painter, option.rect, row, ready=ready)
        self._words(painter, rect.adjusted(0, 0, left - rect.right(), 0), row, chosen=chosen)
        painter.restore()

    def press_at(self, rect: QRect, point: QPoint) -> int:
        """What a press there does to the copies of a row: 1 raises, -1 lowers, 0 is elsewhere."""
        fewer, more = self._presses(rect)
        return 1 if more.contains(QPointF(point)) else -1 if fewer.contains(QPointF(point)) else 0

    def _row(self, index: QModelIndex | QPersistentModelIndex) -> DeckRow:
        return self._row_at(index.row())

    def _presses(self, rect: QRect) -> tuple[QRectF, QRectF]:
        """Where fewer and more are, around the number."""
        px = self._look.px
        side = px(_PRESS)
        top = rect.top() + (rect.height() - side) / 2
        right = rect.right() - px(4) - side
        return QRectF(right - px(_COPIES) - side, top, side, side), QRectF(right, top, side, side)

    def _grip(self, painter: QPainter, rect: QRectF) -> None:
        px, dots = self._look.px, QPainterPath()
        middle = QPointF(rect.left() + px(15), rect.center().y())
        for across in (-2.5, 2.5):
            for down in (-5, 0, 5):
                dots.addEllipse(middle + QPointF(px(1) * across, px(1) * down), px(1), px(1))
        painter.fillPath(dots, brush(self._look.colour("muted")))

    def _words(self, painter: QPainter, rect: QRectF, row: DeckRow, *, chosen: bool) -> None:
        look, px = self._look, self._look.px
        left = rect.left() + px(_GRIP)
        if row.deal or row.own:
            sign = self._diamond if row.deal else self._small_card
            sign(painter, QPointF(left + px(6), rect.center().y()))
            left += px(_SIGN + 2)
        # Muted words on the tint of a chosen row would fall below 4.5 : 1.
        quiet = look.colour("ink" if chosen else "muted")
        room = QRectF(left, rect.top(), rect.right() - px(6) - left, rect.height())
        font = self._plain if row.lost else self._title
        title = elided(row.title, QFontMetricsF(font), room.width())
        if row.lost:
            above, below = QRectF(room), QRectF(room)
            above.setBottom(room.center().y() + px(2))
            below.setTop(room.center().y() + px(1))
            above.setTop(room.top() + px(6))
            below.setBottom(room.bottom() - px(6))
            draw_middle(painter, above, title, font, quiet)
            note = elided(row.note, QFontMetricsF(self._small), room.width())
            draw_middle(painter, below, note, self._small, look.colour("second"))
        else:
            draw_middle(painter, room, title, font, look.colour("ink"))

    def _diamond(self, painter: QPainter, middle: QPointF) -> None:
        half = self._look.px(5)
        corners = [(0, -half), (half, 0), (0, half), (-half, 0)]
        path = QPainterPath()
        path.addPolygon(QPolygonF([middle + QPointF(*corner) for corner in corners]))
        path.closeSubpath()
        painter.fillPath(path, brush(self._look.colour("second")))

    def _small_card(self, painter: QPainter, middle: QPointF) -> None:
        px = self._look.px
        card = QRectF(middle.x() - px(6), middle.y() - px(4.5), px(12), px(9))
        outline(painter, card, px(2), self._look.colour("muted"), px(1.3))

    def _copies(self, painter: QPainter, rect: QRect, row: DeckRow, *, ready: bool) -> float:
        """Draw how many there are of a card; returns where that begins."""
        look, px = self._look, self._look.px
        font = self._title if row.copies > 1 else self._plain
        ink = look.colour("ink" if row.copies > 1 or ready else "muted")
        if not ready:
            text = f"× {row.copies}"
            left = rect.right() - px(8) - QFontMetricsF(font).horizontalAdvance(text)
            room = QRectF(left, rect.top(), rect.right() - left, rect.height())
            draw_middle(painter, room, text, font, ink)
            return left
        fewer, more = self._presses(rect)
        between = QRectF(fewer.right(), rect.top(), more.left() - fewer.right(), rect.height())
        draw_middle(painter, between, f"{row.copies}", font, ink, centred=True)
        for place, arms in ((fewer, ((1, 0),)), (more, ((1, 0), (0, 1)))):
            box = place.adjusted(1, 1, -1, -1)
            fill_rounded(painter, box, px(5), look.colour("raised"))
            outline(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), px(5), look.colour("control"), 1)
            for across, down in arms:
                arm = QPointF(across, down) * px(4)
                stroke = QPainterPath(box.center() - arm)
                stroke.lineTo(box.center() + arm)
                painter.strokePath(stroke, pen(look.colour("ink"), 1.5))
        return fewer.left()
