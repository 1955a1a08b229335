"""How does a deck become pages, and what must be told before they are printed?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.cards.imposition import Sides
from desktop_app.paint.cards.fit import Fitter, LaidDeck
from desktop_app.paint.cards.sheet_pages import Printing, SheetPainter, room_of
from desktop_app.paint.missing_glyphs import missing_glyphs
from desktop_app.paint.pdf_file import PdfInfo

if TYPE_CHECKING:
    from desktop_app.core.cards.settings import CardSettings
    from desktop_app.core.cards.sheet import Sheet
    from desktop_app.pages.cards.card import Card
    from desktop_app.paint.marks import Page
    from desktop_app.paint.theme import Tokens

_DUPLEX = {
    Sides.LONG: "DuplexFlipLongEdge",
    Sides.SHORT: "DuplexFlipShortEdge",
}


@dataclass(frozen=True, slots=True)
class DeckPaper:
    """The pages, in the order of printing, and how the cards were laid out.

    There are no pages where a card cannot be made. `missing` are characters that no typeface has,
    by the title of the card.
    """

    pages: tuple[Page, ...]
    deck: LaidDeck
    info: PdfInfo
    missing: tuple[tuple[str, tuple[str, ...]], ...] = ()


class DeckPress:
    """Lays decks out on one sheet. Belongs on one thread, which must live as long as the pages."""

    def __init__(self, sheet: Sheet, settings: CardSettings, tokens: Tokens) -> None:
        self._sheet, self._settings, self._tokens = sheet, settings, tokens
        self._room = room_of(sheet, settings.least_pt, large=settings.large)
        self._fitter = Fitter(tokens, self._room)

    def paper(self, cards: Sequence[Card], title: str) -> DeckPaper:
        """The deck on paper; SheetRefused where the first card cannot stand where it is to."""
        told = self._settings
        deck = self._fitter.fit(cards)
        printing = Printing(
            title, told.sides, told.order, told.start, told.marks, told.number, told.reverse
        )
        painter = SheetPainter(self._sheet, self._tokens, self._room, printing)
        pages = () if deck.cannot else tuple(painter.pages(deck.cards))
        language = next((card.language for card in cards), "en")
        info = PdfInfo(
            title, language=language, actual_size=True, duplex=_DUPLEX.get(told.sides, "Simplex")
        )
        return DeckPaper(pages, deck, info, tuple(_missing(cards)))


def _missing(cards: Sequence[Card]) -> list[tuple[str, tuple[str, ...]]]:
    """Asked of all words at once first: hardly ever is a character missing."""
    distinct = dict.fromkeys(cards)
    if not missing_glyphs("".join(card.text for card in distinct)):
        return []
    found = [(card.title, missing_glyphs(card.text)) for card in distinct]
    return [(title, glyphs) for title, glyphs in found if glyphs]
