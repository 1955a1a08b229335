"""What tells entries of the same title apart?"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.markup.names import name_key
from desktop_app.core.model.entry import Entry
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.ref import EntryRef


def told_apart(packs: Sequence[Pack]) -> dict[EntryRef, str]:
    """For each entry that shares its title its path, behind the pack's name if packs differ."""
    by_title: dict[str, list[tuple[Pack, Entry]]] = {}
    for pack in packs:
        for entry in pack.entries:
            by_title.setdefault(name_key(entry.title), []).append((pack, entry))
    told: dict[EntryRef, str] = {}
    for same in by_title.values():
        if len(same) > 1:
            across = len({entry.ref.pack for _, entry in same}) > 1
            for pack, entry in same:
                place = _place(entry)
                told[entry.ref] = f"{pack.info.name}: {place}" if across else place
    return told


def _place(entry: Entry) -> str:
    """Its file, and where in it when the file was split."""
    return f"{entry.path}#{entry.id.rpartition('#')[2]}" if entry.heading else entry.path
