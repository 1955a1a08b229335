"""How does a deck become pages, and what must be told before they are printed?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.cards.imposition import Sides, has_backs
from desktop_app.paint.cards.fit import Fitter, LaidDeck
from desktop_app.paint.cards.sheet_pages import CardPage, Printing, SheetPainter, room_of
from desktop_app.paint.marks import Place
from desktop_app.paint.missing_glyphs import missing_glyphs
from desktop_app.paint.pdf_file import PdfInfo

if TYPE_CHECKING:
    from desktop_app.core.cards.settings import CardSettings
    from desktop_app.core.cards.sheet import Sheet
    from desktop_app.pages.cards.card import Card
    from desktop_app.paint.cards.setting import Room
    from desktop_app.paint.marks import Page
    from desktop_app.paint.theme import Tokens

_ROOMS = 3
_ONE_SIDE = "Simplex"
_DUPLEX = {
    Sides.LONG: "DuplexFlipLongEdge",
    Sides.SHORT: "DuplexFlipShortEdge",
}


@dataclass(frozen=True, slots=True)
class DeckPaper:
    """The sides of its sheets, in the order of printing, and how the cards were laid out.

    There are none where a card cannot be made. `missing` are characters that no typeface has, by
    the title of the card.
    """

    sides: tuple[CardPage, ...]
    deck: LaidDeck
    info: PdfInfo
    missing: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def pages(self) -> list[Page]:
        """The pages alone, all of them; on the thread that laid the deck out."""
        return [side.page for side in self.sides]

    @property
    def sheets(self) -> int:
        """How many sheets of paper it takes."""
        return max((side.number for side in self.sides), default=0)

    def side(self, number: int, *, back: bool) -> CardPage | None:
        """A side of a sheet, None where it has none."""
        found = (one for one in self.sides if (one.number, one.back) == (number, back))
        return next(found, None)


class DeckPress:
    """Lays decks out. Belongs on one thread, which must live as long as the pages.

    What was set for a room is known for a while: one goes to another sheet and back.
    """

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._fitters: dict[Room, Fitter] = {}

    def paper(
        self, cards: Sequence[Card], title: str, sheet: Sheet, settings: CardSettings
    ) -> DeckPaper:
        """The deck on paper; SheetRefused where the first card cannot stand where it is to."""
        told = settings
        room = room_of(sheet, told.least_pt, large=told.large)
        deck = self._fitter(room).fit(cards)
        printing = Printing(
            title, told.sides, told.order, told.start, told.marks, told.number, told.reverse
        )
        painter = SheetPainter(sheet, self._tokens, room, printing)
        sides = () if deck.cannot else tuple(painter.pages(deck.cards))
        both = has_backs(sheet, told.sides)
        language = next((card.language for card in cards), "en")
        info = PdfInfo(
            title,
            language=language,
            actual_size=True,
            duplex=_DUPLEX.get(told.sides, _ONE_SIDE) if both else _ONE_SIDE,
            trim=Place(*sheet.origin, *sheet.card) if sheet.bleed else None,
            bleed_mm=sheet.bleed,
        )
        return DeckPaper(sides, deck, info, tuple(_missing(cards)))

    def _fitter(self, room: Room) -> Fitter:
        """The one of that room; those that were asked for last are kept."""
        found = self._fitters.pop(room, None) or Fitter(self._tokens, room)
        kept = list(self._fitters.items())[1 - _ROOMS :]
        self._fitters = {**dict(kept), room: found}
        return found


def _missing(cards: Sequence[Card]) -> list[tuple[str, tuple[str, ...]]]:
    """Asked of all words at once first: hardly ever is a character missing."""
    distinct = dict.fromkeys(cards)
    if not missing_glyphs("".join(card.text for card in distinct)):
        return []
    found = [(card.title, missing_glyphs(card.text)) for card in distinct]
    return [(title, glyphs) for title, glyphs in found if glyphs]
