"""What marks single words and list items of a page: chips of code, dotted lines, bullets?"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTextBlock, QTextListFormat

from desktop_app.ui.browse.page.text_pieces import FirstLine, Piece, first_line, pieces
from desktop_app.ui.browse.page_style import (
    CHIP,
    CODE,
    CODE_BLOCK,
    DEAD,
    QUIET,
    TASKS,
    box_ground,
    role_of,
)
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import brush, fill_rounded, pen


class WordMarks:
    """Paints what belongs to the words of one block."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def paint(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        """Paint the marks of a block, and its bullet if it is an item without a number."""
        if role_of(block.blockFormat().background()) != CODE_BLOCK:
            self._fragments(painter, block, rect)
        group = block.textList()
        if group is not None:
            form = group.format()
            plain = form.style() == QTextListFormat.Style.ListStyleUndefined
            if plain and not block.text().startswith(TASKS):
                self._bullet(painter, first_line(block, rect), hollow=form.indent() > 1)

    def _fragments(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        parts = block.begin()
        while not parts.atEnd():
            fragment = parts.fragment()
            parts += 1
            role = role_of(fragment.charFormat().background())
            if role not in (CODE, QUIET, DEAD, CHIP):
                continue
            start = fragment.position() - block.position()
            for piece in pieces(block, rect, start, start + fragment.length()):
                if role == CHIP:
                    self._chip(painter, piece.rect)
                elif role == CODE:
                    chip = piece.rect.adjusted(-3, 0, 3, 0)
                    fill_rounded(
                        painter, chip, self._look.px(4), self._look.colour(box_ground(self._look))
                    )
                else:
                    colour = self._look.colour("accent" if role == QUIET else "muted")
                    self._underline(painter, piece, colour, dashes=role == DEAD)

    def _chip(self, painter: QPainter, words: QRectF) -> None:
        px = self._look.px
        ground = words.adjusted(-px(10), 0, px(10), 0)
        ground.setTop(ground.center().y() - px(12))
        ground.setHeight(px(24))
        fill_rounded(painter, ground, px(12), self._look.colour("accent_soft"))

    def _underline(self, painter: QPainter, piece: Piece, colour: QColor, *, dashes: bool) -> None:
        """Dots lead somewhere, dashes do not."""
        width = max(1.0, self._look.px(12) / 10)
        line = pen(colour, width)
        line.setDashPattern([4, 2.5] if dashes else [1, 1.6])
        down = piece.baseline + self._look.px(3)
        path = QPainterPath(QPointF(piece.rect.left(), down))
        path.lineTo(piece.rect.right(), down)
        painter.strokePath(path, line)

    def _bullet(self, painter: QPainter, line: FirstLine, *, hollow: bool) -> None:
        px = self._look.px
        away = px(13) if line.rightwards else -px(13)
        dot = QPainterPath()
        dot.addEllipse(QPointF(line.words - away, line.middle), px(25) / 10, px(25) / 10)
        if hollow:
            painter.strokePath(dot, pen(self._look.colour("muted"), px(12) / 10))
        else:
            painter.fillPath(dot, brush(self._look.colour("muted")))
