"""How is a row of the list of problems drawn, and how high is it?"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QStyle, QStyleOptionViewItem

from desktop_app.paint.fonts import sans
from desktop_app.ui.browse.wrapped_text import Piece, WrappedText
from desktop_app.ui.look import Look
from desktop_app.ui.packs.problem_model import ProblemModel
from desktop_app.ui.packs.problem_rows import ProblemRow
from desktop_app.ui.strokes import draw_middle, fill, fill_chosen, outline

_SIDE, _ABOVE, _PATH, _HEAD = 12, 8, 18, 30


class ProblemDelegate(QAbstractItemDelegate):
    """File and line, what is wrong, what to do: as many lines as the width asks for."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[str, str], int] = {}
        self._width = 0
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size from now on."""
        self._look = look
        self._head = sans(look.px(11), QFont.Weight.DemiBold)
        self._where = sans(look.px(12), QFont.Weight.DemiBold)
        self._heights.clear()

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Answer Qt: how large is a row?"""
        row, px = _row(index), self._look.px
        width = self._view.viewport().width()
        if row.about is None:
            return QSize(px(120), px(_HEAD))
        high = px(_PATH) + self._high(row, width - 2 * px(_SIDE))
        return QSize(px(120), high + 2 * px(_ABOVE))

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
            fill_chosen(painter, whole, look)
        line = QRectF(whole.left(), whole.bottom() - 1, whole.width(), 1)
        fill(painter, line, look.colour("line"))
        if self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            outline(painter, whole.adjusted(1, 1, -1, -2), 0, look.colour("accent"), 1.5)

    def _words(self, painter: QPainter, row: ProblemRow, room: QRect, selected: bool) -> None:
        look, px = self._look, self._look.px
        quiet = look.colour("ink" if selected else "muted")
        # The end of a path tells more than its beginning.
        metrics = QFontMetricsF(self._where)
        where = metrics.elidedText(row.where, Qt.TextElideMode.ElideLeft, room.width())
        top = QRectF(room.left(), room.top(), room.width(), px(_PATH))
        draw_middle(painter, top, where, self._where, quiet)
        below = QPointF(room.left(), room.top() + px(_PATH))
        self._words_of(row, selected=selected).paint(painter, below, room.width())

    def _words_of(self, row: ProblemRow, *, selected: bool) -> WrappedText:
        # Muted words on the tint of a chosen row would fall below 4.5 : 1.
        quiet = "ink" if selected else "muted"
        pieces = [Piece(row.told, 13, 18, "ink"), Piece(row.advice, 12, 17, quiet)]
        return WrappedText(pieces, self._look)

    def _high(self, row: ProblemRow, width: int) -> int:
        """How high the words are at that width; many rows say the same."""
        if width != self._width:
            self._heights.clear()
            self._width = width
        words = (row.told, row.advice)
        if words not in self._heights:
            self._heights[words] = self._words_of(row, selected=False).height(width)
        return self._heights[words]


def _row(index: QModelIndex | QPersistentModelIndex) -> ProblemRow:
    model = index.model()
    assert isinstance(model, ProblemModel)  # noqa: S101 - this delegate serves that model alone
    return model.rows[index.row()]
