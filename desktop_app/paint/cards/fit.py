"""How large can the text of a card be, and on how many cards does it go on?

A deck has one body size if it can; cards that need it are set smaller, down to the least size;
what does not fit then goes on on further cards. Nothing is cut and nothing is left out: a card
that fits nowhere is told (`Cannot`), and no sheet is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from desktop_app.pages.cards.card import Card
from desktop_app.paint.atoms import Stack
from desktop_app.paint.cards.setting import Room, Setter
from desktop_app.paint.theme import Tokens

_NEARLY_ALL = 0.9  # of the cards are in the deck's size
_Faces = tuple[Stack, Stack]


class Why(StrEnum):
    """Why a card cannot be made."""

    LONG_WORD = "long-word"
    TOO_HIGH = "too-high"  # a row of a table or the like is higher than the card


class Cannot(NamedTuple):
    """A card that cannot be made; `words` is the word that is too long."""

    card: Card
    why: Why
    words: str = ""


@dataclass(frozen=True, slots=True)
class LaidCard:
    """One card on paper: part `part` of `parts` of card `number` of the deck, all from 1.

    The marks of `front` and `back` stand from the upper left corner of the room for text.
    """

    card: Card
    number: int
    part: int
    parts: int
    size_pt: float
    front: Stack
    back: Stack


@dataclass(frozen=True, slots=True)
class LaidDeck:
    """All cards in order, and the size of the deck's body.

    `shrunk` are numbers of cards in a smaller size, `continued` of those that take several.
    """

    size_pt: float
    cards: tuple[LaidCard, ...]
    shrunk: tuple[int, ...] = ()
    continued: tuple[int, ...] = ()
    cannot: tuple[Cannot, ...] = ()


class Fitter:
    """Fits cards into a room; what was set once is known for the next deck too.

    Laid out cards can be painted only on the thread that called `fit`.
    """

    def __init__(self, tokens: Tokens, room: Room) -> None:
        self._room, self._setter = room, Setter(tokens, room)
        self._largest: dict[Card, float] = {}
        self._set: dict[tuple[Card, float], tuple[_Faces, ...]] = {}

    def fit(self, deck: Sequence[Card]) -> LaidDeck:
        """Lay a deck out."""
        found = {card: self._hindrance(card) for card in dict.fromkeys(deck)}
        size = self._deck_size([card for card in deck if found[card] is None])
        cards: list[LaidCard] = []
        shrunk: list[int] = []
        continued: list[int] = []
        for number, card in enumerate(deck, 1):
            if found[card] is not None:
                continue
            own = min(size, self._largest_size(card) or self._room.least_pt)
            faces = self._faces(card, own)
            if len(faces) > 1:
                continued.append(number)
            elif own < size:
                shrunk.append(number)
            cards += (
                LaidCard(card, number, part, len(faces), own, front, back)
                for part, (front, back) in enumerate(faces, 1)
            )
        cannot = tuple(one for one in found.values() if one is not None)
        return LaidDeck(size, tuple(cards), tuple(shrunk), tuple(continued), cannot)

    def _hindrance(self, card: Card) -> Cannot | None:
        for face in (card.front, card.back):
            words = self._setter.overlong_word(face)
            if words:
                return Cannot(card, Why.LONG_WORD, words)
        if self._largest_size(card):
            return None
        stacks = [stack for pair in self._faces(card, self._room.least_pt) for stack in pair]
        if any(stack.height > self._room.height + 1 for stack in stacks):
            return Cannot(card, Why.TOO_HIGH)
        return None

    def _deck_size(self, cards: Sequence[Card]) -> float:
        """The largest size in which nearly all cards stand whole."""
        if not cards:
            return self._room.sizes[0]
        largest = sorted(map(self._largest_size, cards), reverse=True)
        at = max(1, round(len(largest) * _NEARLY_ALL)) - 1
        return largest[at] or self._room.least_pt

    def _largest_size(self, card: Card) -> float:
        """The largest size in which both faces stand whole on one card; 0 when none is."""
        if card not in self._largest:
            sizes = self._room.sizes
            low, high = 0, 0 if self._is_whole(card, sizes[0]) else len(sizes)
            while low < high:
                middle = (low + high) // 2
                if self._is_whole(card, sizes[middle]):
                    high = middle
                else:
                    low = middle + 1
            self._largest[card] = sizes[low] if low < len(sizes) else 0.0
        return self._largest[card]

    def _is_whole(self, card: Card, size_pt: float) -> bool:
        faces = self._faces(card, size_pt)
        return len(faces) == 1 and all(stack.height <= self._room.height + 1 for stack in faces[0])

    def _faces(self, card: Card, size_pt: float) -> tuple[_Faces, ...]:
        key = (card, size_pt)
        if key not in self._set:
            setter = self._setter
            fronts = setter.stacks(card.front, size_pt)
            backs = setter.stacks(card.back, size_pt)
            count = max(len(fronts), len(backs))
            fronts += [setter.label(card.front, size_pt)] * (count - len(fronts))
            backs += [setter.label(card.back, size_pt)] * (count - len(backs))
            self._set[key] = tuple(zip(fronts, backs, strict=True))
        return self._set[key]
