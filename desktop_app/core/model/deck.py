"""What is a card of a deck, before anything is laid out?"""

from __future__ import annotations

import uuid
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
