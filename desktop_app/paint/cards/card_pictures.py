"""How does each face of a card become a picture of its own, for a slide?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize

from desktop_app.core.cards.imposition import Order, Sides
from desktop_app.core.cards.sheet import Fold, Sheet
from desktop_app.paint.graphics.outlined_page import paint_outlined
from desktop_app.paint.graphics.picture_file import Told, png_bytes, svg_bytes
from desktop_app.paint.page_painter import page_image
from desktop_app.paint.reference_device import from_mm

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from desktop_app.core.cards.settings import CardSettings
    from desktop_app.paint.cards.deck_paper import DeckPaper
    from desktop_app.paint.marks import Page

_DOTS_PER_MM = 300 / 25.4
_STEPS_PER_MM = 100


class CardPicture(NamedTuple):
    """One face: the number of the card on paper from 1, which side, and the file."""

    number: int
    back: bool
    data: bytes


def one_card_sheet(sheet: Sheet) -> Sheet:
    """Paper as large as one card of the sheet."""
    return replace(
        sheet,
        paper=sheet.face,
        card=sheet.face,
        columns=1,
        rows=1,
        origin=(0.0, 0.0),
        pitch=sheet.face,
        fold=Fold.NONE,
        bleed=0.0,
    )


def one_card_settings(settings: CardSettings) -> CardSettings:
    """The same card, by itself: front and back, without marks."""
    sides = Sides.SINGLE if settings.sides is Sides.SINGLE else Sides.LONG
    return settings._replace(sides=sides, order=Order.SHEET, start=1, marks=False)


def card_pictures(paper: DeckPaper, suffix: str) -> Iterator[CardPicture]:
    """Every face of a deck that was laid out on `one_card_sheet`: "png" (300 dpi) or "svg"."""
    for number, back, page in paper.sides:
        card = paper.deck.cards[number - 1].card
        told = Told(card.title, "", card.language)
        data = (
            _svg(page, told) if suffix == "svg" else png_bytes(page_image(page, _DOTS_PER_MM), told)
        )
        yield CardPicture(number, back, data)


def _svg(page: Page, told: Told) -> bytes:
    width, height = (round(mm * _STEPS_PER_MM) for mm in (page.width_mm, page.height_mm))
    scale = _STEPS_PER_MM / from_mm(1)

    def paint(painter: QPainter) -> None:
        paint_outlined(painter, page, scale)

    return svg_bytes(QSize(width, height), paint, told, per_mm=_STEPS_PER_MM)
