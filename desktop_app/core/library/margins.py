"""What stands beside an entry? Found from both ends of every link of the library."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from desktop_app.core.markup.names import name_key
from desktop_app.core.model.entry import Deal, Entry, EntryRef, Link
from desktop_app.core.model.margin import Margin, Neighbour, SeenDeal

if TYPE_CHECKING:
    from desktop_app.core.library.facade import Library


class Margins:
    """Makes the margin of each entry of one library. Any method may be called on any thread."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def margin(self, ref: EntryRef) -> Margin:
        """The entry's margin; slow when it is the first of the library, or shows new deals.

        EntryUnknown when no open pack has the entry.
        """
        library = self._library
        entry = library.entry(ref)
        return Margin(
            ref=entry.ref,
            deals=tuple(map(self._seen, library.deals_showing(entry.ref))),
            opposite=self._named(entry.opposite, entry),
            confused_with=self._named(entry.confused_with, entry),
            see_also=self._named(entry.see_also, entry),
            namesakes=tuple(self._known(ref) for ref in self._namesakes(entry)),
            linked_from=tuple(map(self._known, self._linked_from.get(entry.ref, ()))),
            languages=tuple(entry.foreign_aliases.items()),
        )

    def is_at_hand(self, ref: EntryRef) -> bool:
        """Whether `margin` answers at once."""
        known = "_linked_from" in self.__dict__ and "_by_title" in self.__dict__
        return known and all(
            map(self._library.deal_sizes.is_at_hand, self._library.deals_showing(ref))
        )

    def _named(self, links: Iterable[Link], origin: Entry) -> tuple[Neighbour, ...]:
        """Where links lead, each entry once; dead ones by their words."""
        found = [
            Neighbour(None, link.words or link.target) if ref is None else self._known(ref)
            for link, ref in self._library.targets(links, origin)
        ]
        return tuple(dict.fromkeys(found))

    def _known(self, ref: EntryRef) -> Neighbour:
        entry = self._library.entry(ref)
        return Neighbour(ref, entry.title, entry.definition, self._library.told_apart(ref))

    def _seen(self, deal: Deal) -> SeenDeal:
        sectors = self._library.pack_of(deal.ref).info.sectors
        return SeenDeal(
            deal.ref,
            deal.title,
            deal.definition,
            sectors.get(deal.sector, deal.sector),
            *self._library.deal_sizes.of(deal),
            apart=self._library.told_apart(deal.ref),
        )

    def _namesakes(self, entry: Entry) -> list[EntryRef]:
        return [ref for ref in self._by_title[name_key(entry.title)] if ref != entry.ref]

    @cached_property
    def _by_title(self) -> dict[str, list[EntryRef]]:
        found: dict[str, list[EntryRef]] = {}
        for entry in self._library.catalogue():
            found.setdefault(name_key(entry.title), []).append(entry.ref)
        return found

    @cached_property
    def _linked_from(self) -> dict[EntryRef, tuple[EntryRef, ...]]:
        """For each entry those whose text links to it, by title."""
        found: dict[EntryRef, dict[EntryRef, None]] = {}
        for entry in self._library.catalogue():
            written = (link for link in entry.links if not link.field)
            for _link, ref in self._library.targets(written, entry):
                if ref is not None and ref != entry.ref:
                    found.setdefault(ref, {})[entry.ref] = None
        return {ref: tuple(origins) for ref, origins in found.items()}
