"""In which groups, and in which order, does the list by category stand?"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.model.entry import Deal, Entry
from desktop_app.core.model.pack import Pack, PackInfo
from desktop_app.core.model.ref import Kind
from desktop_app.core.model.shelf import Shelf


def shelves(packs: Sequence[Pack], catalogue: Sequence[Entry]) -> tuple[Shelf, ...]:
    """Terms by category, then deals by sector, each in the order of its pack's pack.yaml.

    Packs that name a category alike share it. Those that no pack.yaml names follow by letter,
    entries without any stand last of their kind.
    """
    infos = {pack.info.id: pack.info for pack in packs}
    found: dict[tuple[Kind, str], list[int]] = {}
    for place, entry in enumerate(catalogue):
        found.setdefault((entry.kind, _label(infos[entry.ref.pack], entry)), []).append(place)
    known = [
        *((Kind.TERM, label) for info in infos.values() for label in info.categories.values()),
        *((Kind.DEAL, label) for info in infos.values() for label in info.sectors.values()),
    ]
    rank = {shelf: place for place, shelf in reversed(list(enumerate(known)))}

    def order(shelf: tuple[Kind, str]) -> tuple[bool, bool, int, str]:
        kind, label = shelf
        return kind is Kind.DEAL, not label, rank.get(shelf, len(known)), label.casefold()

    return tuple(Shelf(*shelf, tuple(found[shelf])) for shelf in sorted(found, key=order))


def _label(info: PackInfo, entry: Entry) -> str:
    if isinstance(entry, Deal):
        return info.sectors.get(entry.sector, entry.sector)
    return info.categories.get(entry.category, entry.category)
