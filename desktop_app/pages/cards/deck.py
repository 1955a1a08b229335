"""Which cards does a choice of entries make?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import repeat
from typing import TYPE_CHECKING

from desktop_app.core.errors import DealUnread
from desktop_app.core.model.entry import Deal, Entry
from desktop_app.pages.blocks import Block
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
    from desktop_app.core.library.facade import Library
    from desktop_app.core.model.deal_block import DealBlock
    from desktop_app.core.model.deck import DeckCard
    from desktop_app.core.model.ref import EntryRef


class CardMaker:
    """Makes cards of what `library` holds; `rendered` gives the body of an entry as HTML.

    What was made of an entry is known, for the next deck too. Belongs on a worker.
    """

    def __init__(self, library: Library, rendered: Callable[[EntryRef], str]) -> None:
        self._library, self._rendered = library, rendered
        self._known: dict[tuple[EntryRef, CardLook], Card] = {}

    def deck(self, rows: Sequence[DeckCard], settings: CardSettings) -> Iterator[Card]:
        """The cards of a deck with their copies, in order.

        What no open pack has any more keeps its place, and says so. In pairs each pair of
        confusable terms stands once.
        """
        told = settings
        look = CardLook(Face(told.face), told.category, told.source, told.pack, told.language)
        if look.face is Face.PAIRS:
            has = self._library.has
            yield from self._pairs([row.ref for row in rows if row.ref and has(row.ref)], look)
            return
        for row in rows:
            yield from repeat(self._row(row, look), row.copies)

    def _row(self, row: DeckCard, look: CardLook) -> Card:
        if row.ref is None:
            return text_card(row.title, row.text)
        if not self._library.has(row.ref):
            return lost_card(row.title)
        return self._entry(row.ref, look)

    def _entry(self, ref: EntryRef, look: CardLook) -> Card:
        key = (ref, look)
        if key not in self._known:
            self._known[key] = entry_card(self._material(self._library.entry(ref)), look)
        return self._known[key]

    def _pairs(self, refs: Sequence[EntryRef], look: CardLook) -> Iterator[Card]:
        """Two cards a pair, with the pair's number in the place of the category."""
        seen: set[frozenset[EntryRef]] = set()
        for ref in refs:
            entry = self._library.entry(ref)
            for _link, other in self._library.targets(entry.confused_with, entry):
                if other is None or other == ref or frozenset({ref, other}) in seen:
                    continue
                seen.add(frozenset({ref, other}))
                label = (line(tr("Pair {number}", number=len(seen)), "card-category"),)
                for card in (self._entry(ref, look), self._entry(other, look)):
                    yield replace(card, front=replace(card.front, label=label))

    def _material(self, entry: Entry) -> Material:
        def section(heading: str) -> tuple[Block, ...]:
            return section_of(self._rendered(entry.ref), heading)

        library = self._library
        return Material(
            entry,
            library.pack_of(entry.ref).info,
            self._category(entry),
            section,
            library.sources_of(entry),
            self._block(entry),
        )

    def _category(self, entry: Entry) -> str:
        if isinstance(entry, Deal):
            sectors = self._library.pack_of(entry.ref).info.sectors
            return sectors.get(entry.sector, entry.sector)
        return self._library.category_label(entry)

    def _block(self, entry: Entry) -> DealBlock | None:
        """The numbers of a deal; None where it has none, or some that are wrong."""
        if not isinstance(entry, Deal) or not entry.block:
            return None
        from desktop_app.core.library.deal_numbers import analysis_of

        try:
            return analysis_of(entry, self._library.pack_of(entry.ref).problems).block
        except DealUnread:
            return None
