"""What is a card of a deck, before anything is laid out?"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from typing import NamedTuple

from desktop_app.core.model.ref import EntryRef

MOST_COPIES = 999


class DeckCard(NamedTuple):
    """One place in a deck: an entry, a text of the trainer's own, or a blank card.

    An entry has a `ref`; its `title` is as it was when it was added, so that one that no pack
    has any more keeps its name. A text of one's own has title and text, a blank card neither.
    `key` is unique in its deck; that of an entry follows from its ref.
    """

    key: str
    copies: int
    ref: EntryRef | None
    title: str
    text: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on it."""
        return self.ref is None and not self.title.strip() and not self.text.strip()


def entry_card(ref: EntryRef, title: str) -> DeckCard:
    """A card of an entry; made twice it is the same."""
    return DeckCard("\n".join(ref), 1, ref, title)


def text_card(title: str, text: str) -> DeckCard:
    """A card with a text of one's own."""
    return DeckCard(uuid.uuid4().hex, 1, None, title, text)


def blank_card() -> DeckCard:
    """A card to be written on by hand."""
    return text_card("", "")


def moved(cards: Sequence[DeckCard], keys: Collection[str], steps: int) -> tuple[DeckCard, ...]:
    """The deck with these cards moved together; at an end they stay, in their order."""
    rest = [card for card in cards if card.key not in keys]
    together = [card for card in cards if card.key in keys]
    if not together:
        return tuple(cards)
    first = next(at for at, card in enumerate(cards) if card.key in keys)
    whole = all(card.key in keys for card in cards[first : first + len(together)])
    # Those that stand apart come together first, around the end to which they are to go.
    last = max(at for at, card in enumerate(cards) if card.key in keys)
    apart = first if steps < 0 else last - len(together) + 1
    place = min(max(first + steps if whole else apart, 0), len(rest))
    return (*rest[:place], *together, *rest[place:])


def with_copies(cards: Sequence[DeckCard], keys: Collection[str], by: int) -> tuple[DeckCard, ...]:
    """The deck with so many more copies of these cards, from one to the most there can be."""
    return tuple(
        card._replace(copies=max(1, min(card.copies + by, MOST_COPIES)))
        if card.key in keys
        else card
        for card in cards
    )


def without(cards: Sequence[DeckCard], keys: Collection[str]) -> tuple[DeckCard, ...]:
    """The deck without these cards."""
    return tuple(card for card in cards if card.key not in keys)


def once_each(cards: Sequence[DeckCard]) -> list[DeckCard]:
    """The deck without further copies, which a picture does not need."""
    return [card._replace(copies=1) for card in cards]


def as_before(
    now: Sequence[DeckCard], before: Sequence[DeckCard], after: Sequence[DeckCard]
) -> tuple[DeckCard, ...]:
    """The deck `now` as it was `before` an edit that led to `after`.

    What came in elsewhere since stays, at the end.
    """
    known = {card.key for card in (*before, *after)}
    return (*before, *(card for card in now if card.key not in known))
