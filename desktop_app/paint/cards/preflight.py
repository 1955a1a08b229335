"""What must whoever prints a deck know before a sheet is made? In sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.paint.cards.fit import Why
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.paint.cards.deck_paper import DeckPaper
    from desktop_app.paint.cards.fit import Cannot, LaidCard

_SIZE = "{:g}"


class Advice(NamedTuple):
    """A sentence; where it `stops`, no sheet is made until something is changed."""

    words: str
    stops: bool = False


def preflight(paper: DeckPaper) -> tuple[Advice, ...]:
    """What cannot be made, then what was set smaller, goes on, or would be an empty box."""
    deck = paper.deck
    cards = {card.number: card for card in reversed(deck.cards)}
    return (
        *map(_cannot, deck.cannot),
        *_shrunk([cards[number] for number in deck.shrunk]),
        *_continued([cards[number] for number in deck.continued]),
        *_broken([(cards[number], word) for number, word in deck.broken]),
        *_missing(paper.missing),
    )


def _cannot(one: Cannot) -> Advice:
    if one.why is Why.LONG_WORD:
        told = tr(
            "{title} does not fit on this card: a word of “{words}” is too long even in the "
            "least size. Choose a larger card, or put a soft hyphen into the title.",
            title=one.card.title,
            words=one.words,
        )
    else:
        told = tr(
            "{title} does not fit on this card: a part of it that cannot be divided is higher than "
            "the card. Choose a larger card or a smaller least size.",
            title=one.card.title,
        )
    return Advice(told, stops=True)


def _shrunk(cards: Sequence[LaidCard]) -> Iterator[Advice]:
    for card in _each(cards):
        size = _SIZE.format(card.size_pt)
        yield Advice(tr("{title} is set smaller, in {size} pt.", title=card.card.title, size=size))


def _continued(cards: Sequence[LaidCard]) -> Iterator[Advice]:
    for card in _each(cards):
        yield Advice(
            tr(
                "{title} does not fit at {size} pt: it goes on, on {parts} cards in all.",
                title=card.card.title,
                size=_SIZE.format(card.size_pt),
                parts=card.parts,
            )
        )


def _broken(found: Sequence[tuple[LaidCard, str]]) -> Iterator[Advice]:
    words = {card.card: (card.card.title, word) for card, word in found}
    for title, word in words.values():
        yield Advice(
            tr("{title}: “{word}” is wider than its line and is broken.", title=title, word=word)
        )


def _missing(missing: Sequence[tuple[str, tuple[str, ...]]]) -> Iterator[Advice]:
    for title, glyphs in missing:
        shown = " ".join(glyphs)
        yield Advice(
            tr("{title}: no typeface here has {characters}", title=title, characters=shown)
        )


def _each(cards: Sequence[LaidCard]) -> Iterator[LaidCard]:
    """The first of those that say the same."""
    seen = set()
    for card in cards:
        if card.card not in seen:
            seen.add(card.card)
            yield card
