"""What stands behind the words of a page: the definition's bar, boxes, chips of code, rules?"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QBrush,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextTable,
)

from desktop_app.ui.browse.marked_text import x_of
from desktop_app.ui.browse.page_style import (
    BAR,
    BOX,
    CODE,
    CODE_BLOCK,
    DEFINITION,
    GRID,
    WARNING_BOX,
)
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import fill, fill_rounded

_Tell = Callable[[QRectF], None]


def role_of(brush: QBrush) -> int:
    """What a background marks: its red part when it is a marker of page_style, else 0."""
    # No brush at all is black and solid by its colour, so it marks nothing either.
    colour = brush.color()
    return 0 if colour.alpha() else colour.red()


class EntryPainting:
    """Paints what is behind the words that show in `seen` (document coordinates)."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self._document = document
        self._look = look
        self._layout = document.documentLayout()

    def paint(self, painter: QPainter, seen: QRectF) -> None:
        """Paint boxes, then bars, rules and chips of the blocks that show."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for table, rect in self.tables():
            if rect.intersects(seen):
                self._table(painter, table, rect)
        for role, rect in self._runs(seen):
            self._run(painter, role, rect)
        painter.restore()

    def tables(self) -> Iterator[tuple[QTextTable, QRectF]]:
        """Every table, nested ones after their own, with the rectangle around its cells."""
        frames = list(self._document.rootFrame().childFrames())
        while frames:
            frame = frames.pop(0)
            frames.extend(frame.childFrames())
            if isinstance(frame, QTextTable):
                yield frame, self._around(frame)

    def _around(self, table: QTextTable) -> QRectF:
        """The table's cells with their padding: the frame's own rectangle is shifted by it."""
        whole = self._layout.frameBoundingRect(table)
        cell = table.cellAt(0, 0).format().toTableCellFormat()
        top = self._row_top(table, 0) - cell.topPadding()
        bottom = self._row_bottom(table, table.rows() - 1) + cell.bottomPadding()
        left = whole.left() - cell.leftPadding()
        return QRectF(left, top, whole.width(), bottom - top)

    def _row_top(self, table: QTextTable, row: int) -> float:
        block = table.cellAt(row, 0).firstCursorPosition().block()
        return self._layout.blockBoundingRect(block).top()

    def _row_bottom(self, table: QTextTable, row: int) -> float:
        cells = (table.cellAt(row, column) for column in range(table.columns()))
        ends = (cell.lastCursorPosition().block() for cell in cells)
        return max(self._layout.blockBoundingRect(block).bottom() for block in ends)

    def _table(self, painter: QPainter, table: QTextTable, rect: QRectF) -> None:
        look, role = self._look, role_of(table.format().background())
        if role in (BOX, WARNING_BOX):
            soft, strong = ("second_soft", "second") if role == WARNING_BOX else ("panel", "accent")
            self._rounded(painter, rect, soft)
            inset = look.px(8)
            bar = QRectF(rect.left(), rect.top() + inset, look.px(3), rect.height() - 2 * inset)
            fill(painter, bar, look.colour(strong))
        elif role == GRID:
            headed = table.format().toTableFormat().headerRowCount()
            for row in range(table.rows()):
                bottom = self._row_bottom(table, row) + look.px(6)
                rule = QRectF(rect.left(), bottom, rect.width(), 1)
                fill(painter, rule, look.colour("control" if row < headed else "line"))

    def _runs(self, seen: QRectF) -> Iterator[tuple[int, QRectF]]:
        """Runs of neighbouring blocks with one role, joined; chips on the way."""
        run: tuple[int, QRectF] | None = None
        block = self._document.begin()
        while block.isValid():
            rect = self._layout.blockBoundingRect(block)
            role = role_of(block.blockFormat().background())
            if run and role == run[0]:
                run = (role, run[1].united(rect))
            else:
                if run and run[1].intersects(seen):
                    yield run
                run = (role, rect) if role else None
            if rect.intersects(seen):
                yield from ((CODE, chip) for chip in self._chips(block, rect))
            elif rect.top() > seen.bottom() and not role:
                break
            block = block.next()
        if run and run[1].intersects(seen):
            yield run

    def _chips(self, block: QTextBlock, rect: QRectF) -> Iterator[QRectF]:
        """The rectangles of inline code in a block, one a line."""
        if role_of(block.blockFormat().background()) == CODE_BLOCK:
            return
        parts = block.begin()
        while not parts.atEnd():
            fragment = parts.fragment()
            parts += 1
            if role_of(fragment.charFormat().background()) != CODE:
                continue
            start = fragment.position() - block.position()
            yield from self._pieces(block, rect, start, start + fragment.length())

    @staticmethod
    def _pieces(block: QTextBlock, rect: QRectF, start: int, end: int) -> Iterator[QRectF]:
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if start < last and end > first:
                left = x_of(line, max(start, first))
                right = x_of(line, min(end, last))
                at = rect.topLeft() + QPointF(min(left, right) - 3, line.y())
                deep = line.ascent() + line.descent()
                # The leading of a proportional line height stands above the letters.
                high = min(deep, deep * 0.92)
                yield QRectF(at.x(), at.y() + line.height() - high, abs(right - left) + 6, high)

    def _run(self, painter: QPainter, role: int, rect: QRectF) -> None:
        look = self._look
        if role == DEFINITION:
            bar = QRectF(rect.left(), rect.top(), look.px(3), rect.height())
            fill(painter, bar, look.colour("accent"))
        elif role == CODE:
            self._rounded(painter, rect, "panel", 4)
        elif role in (CODE_BLOCK, BAR):
            pad = look.px(10)
            soft = "second_soft" if role == BAR else "panel"
            self._rounded(painter, rect.adjusted(0, -pad, 0, pad), soft)

    def _rounded(self, painter: QPainter, rect: QRectF, token: str, radius: int = 8) -> None:
        fill_rounded(painter, rect, self._look.px(radius), self._look.colour(token))
