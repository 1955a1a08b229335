"""Which cards does a choice of entries make?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING

from desktop_app.core.errors import DealUnread
from desktop_app.core.library.deal_numbers import analysis_of
from desktop_app.core.model.entry import Deal, Entry
from desktop_app.pages.cards.card import Card, line
from desktop_app.pages.cards.faces import (
    CardLook,
    Face,
    Material,
    entry_card,
    lost_card,
    text_card,
)
from desktop_app.pages.cards.section import section_of
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.cards.settings import CardSettings
    from desktop_app.core.model.deal_block import DealBlock
    from desktop_app.core.model.deck import DeckCard
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.pages.reference import Reference


# What cards were made of an entry already.
Known = dict[tuple["EntryRef", CardLook], Card]


def deck_cards(
    reference: Reference, rows: Sequence[DeckCard], settings: CardSettings, known: Known
) -> Iterator[Card]:
    """The cards of a deck with their copies, in order. Belongs on a worker.

    What no open pack has any more keeps its place, and says so. `known` is used and added to.
    """
    look = CardLook(
        Face(settings.face), settings.category, settings.source, settings.pack, settings.language
    )
    if look.face is Face.PAIRS:
        refs = [row.ref for row in rows if row.ref is not None and reference.has(row.ref)]
        yield from entry_cards(reference, refs, look)
        return
    for row in rows:
        yield from repeat(_row_card(reference, row, look, known), row.copies)


def _row_card(reference: Reference, row: DeckCard, look: CardLook, known: Known) -> Card:
    if row.ref is None:
        return text_card(row.title, row.text)
    if not reference.has(row.ref):
        return lost_card(row.title)
    key = (row.ref, look)
    if key not in known:
        known[key] = next(entry_cards(reference, [row.ref], look))
    return known[key]


def entry_cards(reference: Reference, refs: Iterable[EntryRef], look: CardLook) -> Iterator[Card]:
    """The cards in order; in pairs each pair of confusable terms once. Belongs on a worker."""
    if look.face is Face.PAIRS:
        yield from _pairs(reference, list(refs), look)
        return
    for ref in refs:
        yield entry_card(_material(reference, reference.entry(ref)), look)


def _pairs(reference: Reference, refs: list[EntryRef], look: CardLook) -> Iterator[Card]:
    """Two cards a pair, with the pair's number in the place of the category."""
    seen: set[frozenset[EntryRef]] = set()
    for ref in refs:
        entry = reference.entry(ref)
        for _link, other in reference.targets(entry.confused_with, entry):
            pair = frozenset({ref, other}) if other is not None else frozenset()
            if len(pair) < 2 or pair in seen or other is None:
                continue
            seen.add(pair)
            label = (line(tr("Pair {number}", number=len(seen)), "card-category"),)
            for one in (ref, other):
                card = entry_card(_material(reference, reference.entry(one)), look)
                yield replace(card, front=replace(card.front, label=label))


def _material(reference: Reference, entry: Entry) -> Material:
    return Material(
        entry,
        reference.pack_of(entry.ref).info,
        _category(reference, entry),
        partial(section_of, reference, entry),
        reference.sources_of(entry),
        _block(reference, entry),
    )


def _category(reference: Reference, entry: Entry) -> str:
    if isinstance(entry, Deal):
        sectors = reference.pack_of(entry.ref).info.sectors
        return sectors.get(entry.sector, entry.sector)
    return reference.category_label(entry)


def _block(reference: Reference, entry: Entry) -> DealBlock | None:
    """The numbers of a deal; None where it has none, or some that are wrong."""
    if not isinstance(entry, Deal) or not entry.block:
        return None
    try:
        return analysis_of(entry, reference.pack_of(entry.ref).problems).block
    except DealUnread:
        return None
