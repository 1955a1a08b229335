"""How does each face of a card become a picture of its own, for a slide, and in which file?"""

from __future__ import annotations

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
    from pathlib import Path

    from PySide6.QtGui import QPainter

    from desktop_app.core.cards.settings import CardSettings
    from desktop_app.paint.cards.deck_paper import DeckPaper
    from desktop_app.paint.cards.sheet_pages import CardPage
    from desktop_app.paint.marks import Page

_DOTS_PER_MM = 300 / 25.4
_STEPS_PER_MM = 100


class CardPicture(NamedTuple):
    """One face and the file that it goes into. `data` belongs on the thread of the paper."""

    path: Path
    told: Told
    side: CardPage

    def data(self) -> bytes:
        """The file: PNG of 300 dots an inch, or SVG, as its name says."""
        if self.path.suffix == ".svg":
            return _svg(self.side.page, self.told)
        return png_bytes(page_image(self.side.page, _DOTS_PER_MM), self.told)


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


def card_pictures(paper: DeckPaper, path: Path) -> list[CardPicture]:
    """Every face of a deck that was laid out on `one_card_sheet`, none of them drawn yet.

    Beside `path`, NAME.png or NAME.svg: NAME-1-front.png and so on, counted as on paper.
    """
    found = []
    for side in paper.sides:
        card = paper.deck.cards[side.number - 1].card
        face = "back" if side.back else "front"
        file = path.with_name(f"{path.stem}-{side.number}-{face}{path.suffix.casefold()}")
        found.append(CardPicture(file, Told(card.title, "", card.language), side))
    return found


def _svg(page: Page, told: Told) -> bytes:
    width, height = (round(mm * _STEPS_PER_MM) for mm in (page.width_mm, page.height_mm))
    scale = _STEPS_PER_MM / from_mm(1)

    def paint(painter: QPainter) -> None:
        paint_outlined(painter, page, scale)

    return svg_bytes(QSize(width, height), paint, told, per_mm=_STEPS_PER_MM)
