"""What is to be printed of a workshop, and what came of it?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.cards.alignment import Alignment

if TYPE_CHECKING:
    from desktop_app.core.cards.settings import CardSettings
    from desktop_app.core.cards.sheet import Sheet
    from desktop_app.core.model.deck import DeckCard
    from desktop_app.paint.cards.deck_paper import DeckPaper
    from desktop_app.paint.cards.preflight import Advice
    from desktop_app.ui.press.card_places import CardPlaces
    from desktop_app.ui.seams import Library


class Deck(NamedTuple):
    """What is to be printed: the cards of a workshop, on a sheet, in a way.

    `alignment` is how the pages of a PDF are moved; a printer has its own.
    """

    library: Library
    title: str
    rows: Sequence[DeckCard]
    sheet: Sheet
    settings: CardSettings
    alignment: Alignment = Alignment()


class Pressed(NamedTuple):
    """A deck on paper, where each card lies, and what is to be told of it.

    `moved` are its pages as they are in a PDF.
    """

    deck: Deck
    paper: DeckPaper
    moved: DeckPaper
    places: CardPlaces
    advice: tuple[Advice, ...]
