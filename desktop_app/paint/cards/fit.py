"""How large can the text of a card be, and on how many cards does it go on?

A deck has one body size if it can; cards that need it are set smaller, down to the least size;
what does not fit then goes on on further cards. Nothing is cut and nothing is left out: a card
that fits nowhere is told (`Cannot`), and no sheet is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import dropwhile
from math import floor
from typing import NamedTuple

from desktop_app.pages.cards.card import Card
from desktop_app.paint.atoms import Stack
from desktop_app.paint.cards.broken_words import broken_word
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

    `shrunk` are numbers of cards in a smaller size, `continued` of those that take several, and
    `broken` words that no line is wide enough for, by the number of their card.
    """

    size_pt: float
    cards: tuple[LaidCard, ...]
    shrunk: tuple[int, ...] = ()
    continued: tuple[int, ...] = ()
    cannot: tuple[Cannot, ...] = ()
    broken: tuple[tuple[int, str], ...] = ()


class Fitter:
    """Fits cards into a room; what was set once is known for the next deck too.

    Laid out cards can be painted only on the thread that called `fit`.
    """

    def __init__(self, tokens: Tokens, room: Room) -> None:
        self._room, self._setter = room, Setter(tokens, room)
        self._set: dict[tuple[Card, float], tuple[_Faces, ...]] = {}

    def fit(self, deck: Sequence[Card]) -> LaidDeck:
        """Lay a deck out."""
        size = self._deck_size(deck)
        cards: list[LaidCard] = []
        shrunk: list[int] = []
        continued: list[int] = []
        cannot: dict[Card, Cannot] = {}
        broken: list[tuple[int, str]] = []
        for number, card in enumerate(deck, 1):
            own = self._size_from(card, size)
            faces = self._faces(card, own)
            hindrance = self._hindrance(card, faces)
            if hindrance is not None:
                cannot[card] = hindrance
                continue
            word = _broken(faces)
            if word:
                broken.append((number, word))
            if len(faces) > 1:
                continued.append(number)
            elif own < size:
                shrunk.append(number)
            cards += (
                LaidCard(card, number, part, len(faces), own, front, back)
                for part, (front, back) in enumerate(faces, 1)
            )
        told = tuple(cannot.values())
        return LaidDeck(size, tuple(cards), tuple(shrunk), tuple(continued), told, tuple(broken))

    def _hindrance(self, card: Card, faces: tuple[_Faces, ...]) -> Cannot | None:
        for face in (card.front, card.back):
            words = self._setter.overlong_word(face)
            if words:
                return Cannot(card, Why.LONG_WORD, words)
        return None if self._are_within(faces) else Cannot(card, Why.TOO_HIGH)

    def _are_within(self, faces: tuple[_Faces, ...]) -> bool:
        most = self._room.height + 1
        return all(stack.height <= most for pair in faces for stack in pair)

    def _deck_size(self, cards: Sequence[Card]) -> float:
        """The largest size in which nearly all cards stand whole that do so in any size.

        The longest come first: too large a size is found out by a tenth of the cards.
        """
        ordered = sorted(cards, key=lambda card: card.length, reverse=True)
        whole = [*dropwhile(lambda card: not self._is_whole(card, self._room.least_pt), ordered)]
        for size in self._room.sizes:
            spare = floor(len(whole) * (1 - _NEARLY_ALL) + 1e-9)
            for card in whole:
                spare -= not self._is_whole(card, size)
                if spare < 0:
                    break
            else:
                return size
        return self._room.least_pt

    def _size_from(self, card: Card, largest: float) -> float:
        """The largest size up to that one in which the card stands whole, else the least.

        Smaller where that keeps a word in one piece.
        """
        sizes = [size for size in self._room.sizes if size <= largest]
        whole = (size for size in sizes if self._is_whole(card, size))
        first = next(whole, self._room.least_pt)
        if not _broken(self._faces(card, first)):
            return first
        return next((size for size in whole if not _broken(self._faces(card, size))), first)

    def _is_whole(self, card: Card, size_pt: float) -> bool:
        faces = self._faces(card, size_pt)
        return len(faces) == 1 and self._are_within(faces)

    def _faces(self, card: Card, size_pt: float) -> tuple[_Faces, ...]:
        key = (card, size_pt)
        if key not in self._set:
            setter = self._setter
            fronts = setter.stacks(card.front, size_pt)
            backs = setter.stacks(card.back, size_pt)
            count = max(len(fronts), len(backs))
            for face, stacks in ((card.front, fronts), (card.back, backs)):
                if len(stacks) < count:
                    stacks.extend([setter.label(face, size_pt)] * (count - len(stacks)))
            self._set[key] = tuple(zip(fronts, backs, strict=True))
        return self._set[key]


def _broken(faces: tuple[_Faces, ...]) -> str:
    """A word of a card that is broken at the end of a line, "" for none."""
    return next(filter(None, (broken_word(stack.marks) for pair in faces for stack in pair)), "")
