"""Which card of the deck lies where on the sheets?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.cards.imposition import impose
from desktop_app.pages.cards.faces import Face

if TYPE_CHECKING:
    from desktop_app.core.cards.imposition import Box
    from desktop_app.core.cards.settings import CardSettings
    from desktop_app.core.cards.sheet import Sheet
    from desktop_app.core.model.deck import DeckCard
    from desktop_app.paint.cards.deck_paper import DeckPaper


class CardPlace(NamedTuple):
    """A face on a side of a sheet, in millimetres, and the key of its card in the deck."""

    box: Box
    key: str


# By the number of the sheet, and whether it is its back.
CardPlaces = Mapping[tuple[int, bool], Sequence[CardPlace]]


def card_places(
    rows: Sequence[DeckCard], sheet: Sheet, settings: CardSettings, paper: DeckPaper
) -> CardPlaces:
    """Where each card of the rows lies; nothing of pairs, which are no single rows."""
    if not paper.sides or settings.face == Face.PAIRS:
        return {}
    keys = [row.key for row in rows for _ in range(row.copies)]
    cards = paper.deck.cards
    sides = impose(
        sheet, len(cards), settings.sides, settings.order, settings.start, reverse=settings.reverse
    )
    return {
        (side.number, side.back): tuple(
            CardPlace(slot.box, keys[cards[slot.card].number - 1])
            for slot in side.slots
            if slot.card is not None
        )
        for side in sides
    }
