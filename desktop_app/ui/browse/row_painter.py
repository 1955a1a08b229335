"""How is one row of the list drawn, and how the heading of a group?"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPolygonF

from desktop_app.paint.fonts import sans
from desktop_app.ui.browse.groups import Group
from desktop_app.ui.browse.marked_text import MarkedText
from desktop_app.ui.browse.result_rows import DEALS, Row
from desktop_app.ui.look import Look
from desktop_app.ui.star import star_path
from desktop_app.ui.strokes import brush, draw_middle, elided, fill, fill_chosen, outline

_KEPT = 400
_TITLE_SHARE = 0.62
_NARROW = 230
_ABOVE, _TITLE, _LINE, _LINES, _HEAD = 9, 20, 18, 2, 26


class _Set(NamedTuple):
    """The three texts of a row, laid out for one width."""

    title: MarkedText
    category: MarkedText
    excerpt: MarkedText


class RowPainter:
    """Headword, category at the right, two lines of excerpt; hits marked.

    Deals carry a diamond, kept entries a star.
    """

    def __init__(self, look: Look) -> None:
        self._sets: dict[tuple[Row, int, bool], _Set] = {}
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size from now on."""
        self._look = look
        self._title = sans(look.px(14), QFont.Weight.DemiBold)
        self._small = sans(look.px(11.5))
        self._text = sans(look.px(12.5))
        self._head = sans(look.px(11), QFont.Weight.DemiBold)
        self._head.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, look.px(10) / 16)
        self._sets.clear()

    def row_px(self, order: str) -> int:
        """How high every row of a list in that order is, its hairline included."""
        px = self._look.px
        lines = 1 if order == DEALS else _LINES
        return 2 * px(_ABOVE) + px(_TITLE) + lines * px(_LINE)

    @property
    def head_px(self) -> int:
        """How high the heading of a group is."""
        return self._look.px(_HEAD)

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        row: Row,
        *,
        selected: bool,
        hovered: bool,
        focused: bool = False,
    ) -> None:
        """Draw one row; `focused` rings the selected one."""
        look, px = self._look, self._look.px
        self._ground(painter, rect, selected=selected, hovered=hovered, focused=focused)
        left, right = rect.left() + px(16), rect.right() - px(15)
        top = rect.top() + px(_ABOVE)
        laid = self._lay(row, right - left, selected=selected)
        mark, edge = look.colour("mark"), look.colour("control")
        if row.deal:
            self._diamond(painter, QPointF(left + px(7), top + px(10)))
        laid.title.paint(painter, QPointF(left + (px(18) if row.deal else 0), top), mark, edge)
        if row.kept:
            beside = left + (px(18) if row.deal else 0) + laid.title.width + px(11)
            star = star_path(QPointF(beside, top + px(10)), px(6.5))
            painter.fillPath(star, brush(look.colour("accent")))
        laid.category.paint(painter, QPointF(right - laid.category.width, top + px(1)), mark)
        laid.excerpt.paint(painter, QPointF(left, top + px(_TITLE)), mark, edge)

    def paint_head(
        self, painter: QPainter, rect: QRect, group: Group, *, hovered: bool = False
    ) -> None:
        """Draw the heading of a group: what it is called and how many it holds."""
        look, px = self._look, self._look.px
        fill(painter, QRectF(rect), look.colour("accent_soft" if hovered else "panel"))
        fill(painter, QRectF(rect.left(), rect.bottom(), rect.width(), 1), look.colour("line"))
        count = f"{group.rows:,}"
        wide = QFontMetricsF(self._small).horizontalAdvance(count)
        room = QRectF(rect).adjusted(px(16), 0, -px(36) - wide, 0)
        title = elided(group.title.upper(), QFontMetricsF(self._head), room.width())
        # Muted words on the tint would fall below 4.5 : 1.
        quiet = look.colour("ink" if hovered else "muted")
        draw_middle(painter, room, title, self._head, quiet)
        beside = QRectF(room.left(), rect.top(), 0, rect.height())
        beside.translate(QFontMetricsF(self._head).horizontalAdvance(title) + px(8), 0)
        draw_middle(painter, beside, count, self._small, quiet)

    def _ground(
        self, painter: QPainter, rect: QRect, *, selected: bool, hovered: bool, focused: bool
    ) -> None:
        look = self._look
        if selected:
            fill_chosen(painter, QRectF(rect), look)
        elif hovered:
            fill(painter, QRectF(rect), look.colour("paper"))
        line = QRectF(rect.left(), rect.bottom(), rect.width(), 1)
        fill(painter, line, look.colour("line"))
        if focused:
            outline(painter, QRectF(rect).adjusted(1, 1, -1, -2), 0, look.colour("accent"))

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
        category = MarkedText(named, self._small, width * (1 - _TITLE_SHARE), 1, px(_TITLE), quiet)
        signs = (px(18) if row.deal else 0) + (px(19) if row.kept else 0)
        room = width - category.width - (px(12) if named else 0) - signs
        head = quiet if row.textless else ink
        lines = 1 if row.among_deals else _LINES
        return _Set(
            MarkedText(row.title, self._title, room, 1, px(_TITLE), head, row.title_spans),
            category,
            MarkedText(
                row.excerpt, self._text, width, lines, px(_LINE), quiet, row.excerpt_spans, ink
            ),
        )
