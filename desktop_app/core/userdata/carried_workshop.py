"""How does a workshop stand in a file, and how is it put together with one's own?"""

from __future__ import annotations

from typing import Any

from desktop_app.core.model.deck import MOST_COPIES, DeckCard, entry_card, text_card
from desktop_app.core.userdata.carried import named, sound_number, sound_ref, sound_text
from desktop_app.core.userdata.workshops import Workshop, Workshops


def told_workshop(workshop: Workshop) -> dict[str, Any]:
    """The workshop as JSON values: an entry by its names, a card of one's own by its words."""
    return {
        "key": workshop.key,
        "name": workshop.name,
        "settings": dict(workshop.settings),
        "cards": [_told_card(card) for card in workshop.cards],
    }


def read_workshop(row: Any) -> Workshop:
    """The workshop that those values tell; ValueError, KeyError or TypeError for others."""
    settings = row["settings"]
    if not isinstance(settings, dict):
        raise TypeError(settings)
    cards = tuple(map(_read_card, row["cards"]))
    return Workshop(sound_text(row["key"]), sound_text(row["name"]), cards, settings)


def merge_workshop(workshops: Workshops, theirs: Workshop) -> tuple[str, int]:
    """Add what one's own lacks; returns the key of that one and how many cards are new in it.

    Workshops meet by key, else by name. Copies and settings of one's own stay as they are.
    """
    own = workshops.all()
    name = theirs.name.strip().casefold()
    found = next((one for one in own if one.key == theirs.key), None)
    found = found or next((one for one in own if one.name.strip().casefold() == name), None)
    if found is None:
        return theirs.key, len(workshops.put_back(theirs, len(own)).cards)
    return found.key, len(workshops.add(found.key, _lacking(found, theirs)))


def _lacking(mine: Workshop, theirs: Workshop) -> list[DeckCard]:
    """Their cards that are not mine; a text that both changed is two cards from now on."""
    keys = {card.key for card in mine.cards}
    words = {(card.title, card.text) for card in mine.cards if card.ref is None}
    lacking = []
    for card in theirs.cards:
        if card.key not in keys:
            lacking.append(card)
        elif card.ref is None and not card.is_blank and (card.title, card.text) not in words:
            lacking.append(text_card(card.title, card.text)._replace(copies=card.copies))
    return lacking


def _told_card(card: DeckCard) -> dict[str, Any]:
    if card.ref is not None:
        return {**named(card.ref), "title": card.title, "copies": card.copies}
    words = {"title": card.title, "text": card.text}
    return {"key": card.key, **words, "copies": card.copies}


def _read_card(row: Any) -> DeckCard:
    copies = sound_number(row["copies"], 1, MOST_COPIES)
    title = sound_text(row["title"])
    if "entry" in row:
        return entry_card(sound_ref(row), title)._replace(copies=copies)
    return DeckCard(sound_text(row["key"]), copies, None, title, sound_text(row["text"]))
