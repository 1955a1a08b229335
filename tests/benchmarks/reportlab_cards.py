"""The cards of a JSON file as a PDF made with ReportLab: `python -m …reportlab_cards JSON PDF`.

The usual way of doing it: eight cards of 90 x 62 mm on A4, backs mirrored, the text of each card
as large as it fits from 11 to 8 points, and what does not fit then on a further card. ReportLab's
own Helvetica is used, which spares it reading and embedding a typeface.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

_WIDE, _HIGH, _X, _Y, _INSET, _FOOT = 90 * mm, 62 * mm, 15 * mm, 24.5 * mm, 4 * mm, 4 * mm
_SIZES = (11, 10.5, 10, 9.5, 9, 8.5, 8)
_ROOM = _WIDE - 2 * _INSET
_TALL = _HIGH - 2 * _INSET - _FOOT
_TERM = ParagraphStyle("term", fontName="Helvetica-Bold", fontSize=20, leading=23)
_LABEL = ParagraphStyle("label", fontName="Helvetica-Bold", fontSize=7, leading=10)
_BODY = {
    size: (
        ParagraphStyle("body", fontSize=size, leading=size * 1.34),
        ParagraphStyle("example", fontName="Helvetica-Oblique", fontSize=size, leading=size * 1.34),
    )
    for size in _SIZES
}


def _parts(card: dict[str, str]) -> Iterator[list[Any]]:
    """The paragraphs of each back of a card."""
    room = _TALL - 12
    for size in _SIZES:
        plain, slanted = _BODY[size]
        texts = [
            Paragraph(escape(card["definition"]), plain),
            Paragraph(escape(card["example"]), slanted),
        ]
        if sum(text.wrap(_ROOM, _TALL)[1] + 3 for text in texts) <= room:
            yield texts
            return
    part: list[Any] = []
    left = room
    for text in texts:
        pieces = text.split(_ROOM, left) if text.wrap(_ROOM, left)[1] > left else [text]
        for piece in pieces or [text]:
            high = piece.wrap(_ROOM, _TALL)[1] + 3
            if high > left and part:
                yield part
                part, left = [], room
            part.append(piece)
            left -= high
    yield part


def _draw(canvas: Canvas, texts: list[Any], x: float, y: float) -> None:
    for text in texts:
        _, high = text.wrap(_ROOM, _TALL)
        text.drawOn(canvas, x, y - high)
        y -= high + 3


def main() -> int:
    """Make it."""
    cards = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    laid = [(card, back) for card in cards for back in _parts(card)]
    canvas = Canvas(sys.argv[2], pagesize=A4)
    for first in range(0, len(laid), 8):
        sheet = laid[first : first + 8]
        for back in (False, True):
            for cell, (card, texts) in enumerate(sheet):
                column, row = cell % 2, cell // 2
                x = (A4[0] - _X - (column + 1) * _WIDE) if back else (_X + column * _WIDE)
                top = A4[1] - _Y - row * _HIGH - _INSET
                label = [Paragraph(escape(card["title"]).upper(), _LABEL)]
                front = [Paragraph(escape(card["title"]), _TERM)]
                _draw(canvas, [*label, *texts] if back else front, x + _INSET, top)
                canvas.setFont("Helvetica", 7)
                canvas.drawString(x + _INSET, top - _TALL - 6, f"{card['code']} · {first + cell}")
            canvas.showPage()
    canvas.save()
    return 0


if __name__ == "__main__":
    sys.exit(main())
