"""How does a link show that the pointer or the focus of the keys is on it?"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTextDocument
from PySide6.QtWidgets import QTextEdit

from desktop_app.ui.browse.page.page_links import LinkSpan, link_at
from desktop_app.ui.browse.page.text_pieces import pieces
from desktop_app.ui.first_paint import viewport_of
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import outline


def link_rects(document: QTextDocument, span: LinkSpan) -> list[QRectF]:
    """Where the words of a link stand, one rectangle a line, in document coordinates."""
    block = document.findBlock(span.start)
    rect = document.documentLayout().blockBoundingRect(block)
    start = block.position()
    found = pieces(block, rect, span.start - start, span.end - start)
    return [piece.rect.adjusted(-3, 0, 3, 1) for piece in found]


def paint_ring(view: QTextEdit, start: int, end: int, look: Look) -> None:
    """Draw a ring around the link that is selected from `start` to `end`, if it is one."""
    document = view.document()
    span = link_at(document, start)
    if span is None or (span.start, span.end) != (start, end):
        return
    painter = QPainter(viewport_of(view))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-view.horizontalScrollBar().value(), -view.verticalScrollBar().value())
    for rect in link_rects(document, span):
        outline(painter, rect.adjusted(0, -1, 0, 1), look.px(4), look.colour("accent"))
    painter.end()
