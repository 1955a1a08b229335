"""Where are the rows of a table, and which of them show?"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QTextTable

_SMALL = 60  # rows that are all looked at


class TableExtent:
    """Where the rows of a table are, in document coordinates.

    The layout is handed in: asked of the table, it would be destroyed with the wrapper of its
    document that PySide makes for the question.
    """

    def __init__(self, table: QTextTable, layout: QAbstractTextDocumentLayout) -> None:
        self._table, self._layout = table, layout

    def whole(self) -> QRectF:
        """The cells with their padding: the frame's own rectangle is shifted by it."""
        whole = self._layout.frameBoundingRect(self._table)
        cell = self._table.cellAt(0, 0).format().toTableCellFormat()
        top = self.row_top(0) - cell.topPadding()
        bottom = self.row_bottom(self._table.rows() - 1) + cell.bottomPadding()
        return QRectF(whole.left() - cell.leftPadding(), top, whole.width(), bottom - top)

    def row_top(self, row: int) -> float:
        """Where the words of a row begin."""
        block = self._table.cellAt(row, 0).firstCursorPosition().block()
        return self._layout.blockBoundingRect(block).top()

    def row_bottom(self, row: int) -> float:
        """Where the words of a row end."""
        cells = (self._table.cellAt(row, column) for column in range(self._table.columns()))
        ends = (cell.lastCursorPosition().block() for cell in cells)
        return max(self._layout.blockBoundingRect(block).bottom() for block in ends)

    def seen_rows(self, seen: QRectF) -> range:
        """The rows that show, with one more on either side."""
        rows = self._table.rows()
        if rows <= _SMALL:
            return range(rows)
        first = self._rows_above(seen.top())
        return range(max(0, first - 1), min(rows, self._rows_above(seen.bottom()) + 1))

    def _rows_above(self, y: float) -> int:
        """How many rows begin above `y`."""
        low, high = 0, self._table.rows()
        while low < high:
            half = (low + high) // 2
            if self.row_top(half) < y:
                low = half + 1
            else:
                high = half
        return low
