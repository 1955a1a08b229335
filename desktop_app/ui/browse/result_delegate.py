"""How is one row of the list drawn?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPolygonF
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem


from desktop_app.paint.fonts import sans
from desktop_app.ui.browse.marked_text import MarkedText
from desktop_app.ui.browse.result_model import ResultModel
from desktop_app.ui.browse.result_rows import Row
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import brush, draw_middle, fill

_KEPT = 400
_TITLE_SHARE = 0.62
_NARROW = 230


class _Set(NamedTuple):
    """The three texts of a row, laid out for one width."""

    title: MarkedText
    category: MarkedText
    excerpt: MarkedText


class ResultDelegate(QAbstractItemDelegate):
    """Headword, category at the right, two lines of excerpt; hits marked, deals with a diamond."""

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.hovered = -1
        self._sets: dict[tuple[Row, int, bool], _Set] = {}
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size from now on."""
        self._look = look
        self._title = sans(look.px(14), QFont.Weight.DemiBold)
        self._small = sans(look.px(11.5))
        self._text = sans(look.px(12.5))
        self._letter = sans(look.px(12), QFont.Weight.DemiBold)
        self._sets.clear()

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Answer Qt: how large is a row?"""
        # Every row is as high as the next: the view never asks for one that is out of sight.
        px = self._look.px
        return QSize(px(120), 2 * px(9) + px(20) + 2 * px(18) + 1)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Answer Qt: draw one row."""
        model = index.model()
        assert isinstance(model, ResultModel)  # noqa: S101 - this delegate serves that model alone
        row = model.rows[index.row()]
        look, px, rect = self._look, self._look.px, option.rect
        selected = index.row() == self._view.currentIndex().row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, selected=selected, hovered=index.row() == self.hovered)
        gutter = px(20) if model.rows.by_letter else 0
        left, right = rect.left() + px(16) + gutter, rect.right() - px(14)
        top = rect.top() + px(9)
        if row.letter:
            where = QRectF(rect.left() + px(14), top, gutter, px(20))
            draw_middle(painter, where, row.letter, self._letter, look.colour("accent"))
        laid = self._lay(row, right - left, selected=selected)
        mark = look.colour("mark")
        if row.deal:
            self._diamond(painter, QPointF(left + px(7), top + px(10)))
        laid.title.paint(painter, QPointF(left + (px(18) if row.deal else 0), top), mark)
        laid.category.paint(painter, QPointF(right - laid.category.width, top + px(1)), mark)
        laid.excerpt.paint(painter, QPointF(left, top + px(20)), mark)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, *, selected: bool, hovered: bool) -> None:
        look = self._look
        if selected:
            bar = QRectF(rect.left(), rect.top(), look.px(3), rect.height())
            fill(painter, QRectF(rect), look.colour("accent_soft"))
            fill(painter, bar, look.colour("accent"))
        elif hovered:
            fill(painter, QRectF(rect), look.colour("paper"))
        line = QRectF(rect.left(), rect.bottom(), rect.width(), 1)
        fill(painter, line, look.colour("line"))

    def _diamond(self, painter: QPainter, middle: QPointF) -> None:
        reach = self._look.px(7)
        corners = [QPointF(0, -reach), QPointF(reach, 0), QPointF(0, reach), QPointF(-reach, 0)]
        path = QPainterPath()
        path.addPolygon(QPolygonF([middle + corner for corner in corners]))
        painter.fillPath(path, brush(self._look.colour("second")))

    def _lay(self, row: Row, width: int, *, selected: bool) -> _Set:
        key = (row, width, selected)
        laid = self._sets.get(key)
        if laid is None:
            if len(self._sets) > _KEPT:
                self._sets.clear()
            laid = self._sets[key] = self._set(row, width, selected=selected)
        return laid

    def _set(self, row: Row, width: int, *, selected: bool) -> _Set:
        px, ink = self._look.px, self._look.colour("ink")
        # Muted words on the tint of a selected row would fall below 4.5 : 1.
        quiet = ink if selected else self._look.colour("muted")
        # A narrow list at a large text size keeps its headwords whole.
        named = row.category if width >= px(_NARROW) else ""
        category = MarkedText(named, self._small, width * (1 - _TITLE_SHARE), 1, px(20), quiet)
        room = width - category.width - (px(12) if named else 0) - (px(18) if row.deal else 0)
        return _Set(
            MarkedText(row.title, self._title, room, 1, px(20), ink, row.title_spans),
            category,
            MarkedText(row.excerpt, self._text, width, 2, px(18), quiet, row.excerpt_spans, ink),
        )
