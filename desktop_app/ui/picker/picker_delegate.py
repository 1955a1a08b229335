"""How is a line of a picker drawn?"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QStyleOptionViewItem

from desktop_app.paint.fonts import sans
from desktop_app.ui.look import Look
from desktop_app.ui.picker.picker_rows import PickerRow, PickerRows
from desktop_app.ui.strokes import draw_middle, elided, fill_chosen, fill_rounded, outline

_NOTE_SHARE = 0.5


class PickerDelegate(QAbstractItemDelegate):
    """The words at the left, the quiet note and the key at the right."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size from now on."""
        self._look = look
        self._words = sans(look.px(13))
        self._small = sans(look.px(11.5))
        self._head = sans(look.px(11), QFont.Weight.DemiBold)

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Answer Qt: how large is a row?"""
        px = self._look.px
        return QSize(px(120), px(30) if _row(index).head else px(34))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Answer Qt: draw one row."""
        row, rect, look = _row(index), QRectF(option.rect), self._look
        px = look.px
        inside = rect.adjusted(px(14), 0, -px(12), 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.head:
            inside.setTop(inside.top() + px(6))
            draw_middle(painter, inside, row.title, self._head, look.colour("muted"))
        else:
            selected = index.row() == self._view.currentIndex().row()
            if selected:
                fill_chosen(painter, rect, look)
                if self._view.hasFocus():
                    outline(painter, rect.adjusted(1, 1, -1, -1), 0, look.colour("accent"))
            self._line(painter, row, inside, selected=selected)
        painter.restore()

    def _line(self, painter: QPainter, row: PickerRow, room: QRectF, *, selected: bool) -> None:
        look, px = self._look, self._look.px
        # Muted words on the tint of the chosen row would fall below 4.5 : 1.
        quiet = look.colour("ink" if selected else "muted")
        small = QFontMetricsF(self._small)
        if row.cap:
            wide = small.horizontalAdvance(row.cap) + px(14)
            cap = QRectF(room.right() - wide, room.center().y() - px(10), wide, px(20))
            fill_rounded(painter, cap, px(4), look.colour("line"))
            fill_rounded(painter, cap.adjusted(1, 1, -1, -1), px(3), look.colour("panel"))
            draw_middle(painter, cap, row.cap, self._small, look.colour("muted"), centred=True)
            room.setRight(cap.left() - px(12))
        words = QFontMetricsF(self._words)
        spare = room.width() - words.horizontalAdvance(row.title) - px(16)
        note = elided(row.note, small, max(spare, room.width() * (1 - _NOTE_SHARE) / 2))
        wide = small.horizontalAdvance(note)
        where = QRectF(room.right() - wide, room.top(), wide + 1, room.height())
        draw_middle(painter, where, note, self._small, quiet)
        if note:
            room.setRight(where.left() - px(12))
        ink = quiet if row.dim else look.colour("ink")
        draw_middle(painter, room, elided(row.title, words, room.width()), self._words, ink)


def _row(index: QModelIndex | QPersistentModelIndex) -> PickerRow:
    model = index.model()
    assert isinstance(model, PickerRows)  # noqa: S101 - this delegate serves that model alone
    return model.rows[index.row()]
