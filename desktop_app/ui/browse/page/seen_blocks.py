"""Which blocks and rows of a page show in a part of it? As many are asked as show.

A long entry has thousands; to ask each one at every paint would take longer than the painting.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextTable,
)

from desktop_app.ui.browse.page.table_extent import TableExtent

_SMALL = 60  # rows of a table that are all asked, since a cell may reach over several


def seen_blocks(document: QTextDocument, seen: QRectF) -> Iterator[tuple[QTextBlock, QRectF]]:
    """The blocks that show in `seen` (document coordinates) with their rectangles.

    One more on either side, so that what joins them to their neighbours can be told.
    """
    layout = document.documentLayout()
    block = _first(document, seen)
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        yield block, rect
        if rect.top() > seen.bottom() and _is_past(block, layout, seen):
            return
        block = block.next()


def _first(document: QTextDocument, seen: QRectF) -> QTextBlock:
    if seen.top() <= 0:
        return document.begin()
    # Not before the first paint, which begins at the top more often than not.
    from PySide6.QtCore import Qt

    spot = QPointF(document.rootFrame().frameFormat().leftMargin() + 1, seen.top())
    place = document.documentLayout().hitTest(spot, Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(max(0, place))
    table = QTextCursor(block).currentTable()
    if table is not None:
        row = 0 if table.rows() <= _SMALL else table.cellAt(block.position()).row()
        block = table.cellAt(row, 0).firstCursorPosition().block()
    before = block.previous()
    return before if before.isValid() else block


def _is_past(block: QTextBlock, layout: QAbstractTextDocumentLayout, seen: QRectF) -> bool:
    """Whether all that follows stands lower: a cell's neighbours may begin above it."""
    # The stubs promise a table; there is none outside of one.
    table: QTextTable | None = QTextCursor(block).currentTable()
    if table is None:
        return True
    row = table.cellAt(block.position()).row()
    return TableExtent(table, layout).row_top(row) > seen.bottom()
