"""What stands behind the words of a page: bars, boxes, chips of code, bullets, rules?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTextBlock, QTextDocument, QTextTable

from desktop_app.ui.browse.page.box_signs import paint_sign
from desktop_app.ui.browse.page.found import Found
from desktop_app.ui.browse.page.seen_blocks import seen_blocks
from desktop_app.ui.browse.page.table_extent import TableExtent
from desktop_app.ui.browse.page.text_pieces import first_line, pieces
from desktop_app.ui.browse.page.word_marks import WordMarks
from desktop_app.ui.browse.page_style import (
    BAR,
    BOXES,
    CODE_BLOCK,
    DEFINITION,
    GRID,
    QUOTED,
    box_ground,
    role_of,
)
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import fill, fill_rounded, outline, underline

if TYPE_CHECKING:
    from desktop_app.ui.browse.page.page_links import LinkSpan

_BOX_ROLES = frozenset(BOXES.values())


class EntryPainting:
    """Paints what is behind the words that show in `seen` (document coordinates)."""

    def __init__(
        self,
        document: QTextDocument,
        look: Look,
        found: Found | None = None,
        hovered: LinkSpan | None = None,
    ) -> None:
        """`found` are places to be marked, `hovered` is the link that the pointer is on."""
        self._hovered = hovered
        self._document = document
        self._found = found or Found()
        self._look = look
        self._layout = document.documentLayout()
        self._words = WordMarks(look)

    def paint(self, painter: QPainter, seen: QRectF) -> None:
        """Paint boxes and tables, then what belongs to the blocks that show."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for table in self._tables(seen):
            self._table(painter, table, seen)
        blocks = list(seen_blocks(self._document, seen))
        for role, rect in _runs(blocks):
            self._run(painter, role, rect)
        if self._hovered is not None:
            self._tint_link(painter, self._hovered)
        for block, rect in blocks:
            self._words.paint(painter, block, rect)
            if self._found.places:
                self._mark_found(painter, block, rect)
        painter.restore()

    def _tint_link(self, painter: QPainter, link: LinkSpan) -> None:
        from desktop_app.ui.browse.page.link_marks import link_rects

        for rect in link_rects(self._document, link):
            self._rounded(painter, rect, "accent_soft", 4)

    def _mark_found(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        """Tint and underline what was found; the place that is shown has an edge all round."""
        look, start = self._look, block.position()
        for first, last, current in self._found.between(start, start + block.length()):
            for piece in pieces(block, rect, first - start, last - start):
                mark = piece.rect.adjusted(-1, 0, 1, 1)
                self._rounded(painter, mark, "mark", 3)
                underline(painter, mark, look.colour("control"))
                if current:
                    outline(painter, mark.adjusted(-1, -1, 1, 1), 3, look.colour("accent"))

    def _tables(self, seen: QRectF) -> Iterator[QTextTable]:
        """Every table that shows, nested ones after their own."""
        frames = list(self._document.rootFrame().childFrames())
        while frames:
            frame = frames.pop(0)
            if isinstance(frame, QTextTable) and self._layout.frameBoundingRect(frame).intersects(
                seen.adjusted(0, -self._look.px(40), 0, self._look.px(40))
            ):
                yield frame
                frames.extend(frame.childFrames())

    def _table(self, painter: QPainter, table: QTextTable, seen: QRectF) -> None:
        look, role = self._look, role_of(table.format().background())
        extent = TableExtent(table, self._layout)
        rect = extent.whole()
        if role in _BOX_ROLES:
            loud = role == BOXES["warning"]
            strong = "second" if loud else "accent"
            self._rounded(painter, rect, "second_soft" if loud else box_ground(look))
            inset = look.px(8)
            bar = QRectF(rect.left(), rect.top() + inset, look.px(3), rect.height() - 2 * inset)
            fill(painter, bar, look.colour(strong))
            self._sign(painter, table, role, strong)
        elif role == GRID:
            headed = table.format().toTableFormat().headerRowCount()
            for row in extent.seen_rows(seen):
                bottom = extent.row_bottom(row) + look.px(6)
                rule = QRectF(rect.left(), bottom, rect.width(), 1)
                fill(painter, rule, look.colour("control" if row < headed else "line"))

    def _sign(self, painter: QPainter, table: QTextTable, role: int, colour: str) -> None:
        """The sign of a callout, before the first line of its title."""
        title = table.cellAt(0, 0).firstCursorPosition().block()
        line = first_line(title, self._layout.blockBoundingRect(title))
        side = self._look.px(14)
        square = QRectF(line.left, line.middle - side / 2, side, side)
        paint_sign(painter, role, square, self._look.colour(colour))

    def _run(self, painter: QPainter, role: int, rect: QRectF) -> None:
        look = self._look
        if role in (DEFINITION, QUOTED):
            bar = QRectF(rect.left(), rect.top(), look.px(3), rect.height())
            fill(painter, bar, look.colour("accent" if role == DEFINITION else "line"))
        elif role in (CODE_BLOCK, BAR):
            pad = look.px(10)
            soft = "second_soft" if role == BAR else box_ground(look)
            self._rounded(painter, rect.adjusted(0, -pad, 0, pad), soft)

    def _rounded(self, painter: QPainter, rect: QRectF, token: str, radius: int = 8) -> None:
        fill_rounded(painter, rect, self._look.px(radius), self._look.colour(token))


def _runs(blocks: list[tuple[QTextBlock, QRectF]]) -> Iterator[tuple[int, QRectF]]:
    """Runs of neighbouring blocks with one role, joined."""
    run: tuple[int, QRectF] | None = None
    for block, rect in blocks:
        form = block.blockFormat()
        role = role_of(form.background())
        # Qt's rectangle begins left of the block's margins and is as narrow as its words.
        whole = rect.adjusted(0, 0, form.leftMargin() + form.rightMargin(), 0)
        if run and role == run[0]:
            run = (role, run[1].united(whole))
            continue
        if run:
            yield run
        run = (role, whole) if role else None
    if run:
        yield run
