"""Cards for the tests of workshops."""

from __future__ import annotations

from desktop_app.core.model.deck import DeckCard, entry_card, text_card
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata.store import UserData

BATNA = entry_card(EntryRef("common-ground", Kind.TERM, "batna"), "BATNA")
ZOPA = entry_card(EntryRef("common-ground", Kind.TERM, "zopa"), "ZOPA")
RENEWAL = entry_card(EntryRef("common-ground", Kind.DEAL, "renewal"), "A licence is renewed")
WELCOME = text_card("Welcome", "Nine o'clock, déjà vu")


def told(data: UserData) -> list[tuple[str, list[tuple[str, int]]]]:
    """Every workshop with the titles of its cards and their copies."""
    return [
        (one.name, [(card.title, card.copies) for card in one.cards])
        for one in data.workshops.all()
    ]


def with_copies(card: DeckCard, copies: int) -> DeckCard:
    """The card so many times."""
    return card._replace(copies=copies)
