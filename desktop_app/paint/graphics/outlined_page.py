"""How is a page painted where no typeface may be asked for: with its letters as shapes?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from desktop_app.paint.diagrams.drawing import Piece, Words, paint_drawing
from desktop_app.paint.graphics.outlines import outline
from desktop_app.paint.marks import DrawingMark, Mark, Page, TextMark, TurnedMark
from desktop_app.paint.page_painter import paint_page
from desktop_app.paint.reference_device import reference_device


def paint_outlined(painter: QPainter, page: Page, scale: float) -> None:
    """As `paint_page`, but words are shapes, each paragraph of them in one colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    _fill_marks(painter, page, page.marks)
    painter.restore()


def _fill_marks(painter: QPainter, page: Page, marks: Sequence[Mark]) -> None:
    for mark in marks:
        match mark:
            case TextMark():
                _fill_text(painter, mark)
            case DrawingMark():
                painter.save()
                painter.translate(mark.place.x, mark.place.y)
                _fill_drawing(painter, mark)
                painter.restore()
            case TurnedMark():
                painter.save()
                painter.translate(*mark.corner)
                painter.rotate(mark.degrees)
                _fill_marks(painter, page, mark.marks)
                painter.restore()
            case _:
                paint_page(painter, replace(page, marks=(mark,)), 1.0)


def _fill_text(painter: QPainter, mark: TextMark) -> None:
    line = mark.layout.lineAt(mark.number)
    first = mark.layout.formats()[0]  # held, or PySide drops its format
    colour = first.format.foreground().color()
    shape = outline(line.glyphRuns())
    painter.fillPath(shape.translated(mark.x, mark.y), colour)


def _fill_drawing(painter: QPainter, mark: DrawingMark) -> None:
    drawing = mark.drawing
    rest: list[Piece] = [piece for piece in drawing.pieces if not isinstance(piece, Words)]
    paint_drawing(painter, replace(drawing, pieces=rest), mark.tokens)
    letters = drawing.letters
    for words in drawing.words:
        font = letters.bold if words.bold else letters.plain
        colour = QColor(str(getattr(mark.tokens, words.colour)))
        for number, text in enumerate(words.lines):
            layout = _line(text, font, words)
            box = QPointF(words.box.x(), words.box.y() + number * letters.line)
            painter.fillPath(outline(layout.glyphRuns()).translated(box), colour)


def _line(text: str, font: QFont, words: Words) -> QTextLayout:
    layout = QTextLayout(text, font, reference_device())
    option = QTextOption(words.align & Qt.AlignmentFlag.AlignHorizontal_Mask)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(words.box.width())
    layout.endLayout()
    return layout
