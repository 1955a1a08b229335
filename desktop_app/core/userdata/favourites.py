"""Which entries did a person keep, in which lists, and in which order?"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.model.ref import EntryRef
from desktop_app.core.userdata.database import Database, reference
from desktop_app.core.userdata.edit import Acknowledge, Part, edit, storable

if TYPE_CHECKING:
    import sqlite3

FIRST_LIST = "favourites"  # the key of the list that is always there
_LAST = 2**31  # a position behind every list
_MADE = "INSERT OR IGNORE INTO list(key, name, position) VALUES (?, ?, ?)"
_PLACED = (
    "INSERT INTO kept(list, pack, kind, entry, position) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT(list, pack, kind, entry) DO UPDATE SET position = excluded.position"
)
_KEPT = (
    "INSERT OR IGNORE INTO kept(list, pack, kind, entry, position) VALUES (?, ?, ?, ?,"
    " (SELECT coalesce(max(position), -1) + 1 FROM kept WHERE list = ?))"
)
_REMOVED = "DELETE FROM kept WHERE list = ? AND pack = ? AND kind = ? AND entry = ?"


class FavouriteList(NamedTuple):
    """A named list; `members` in the person's order. The first list's name is "" until given."""

    key: str
    name: str
    members: tuple[EntryRef, ...] = ()


class Favourites:
    """All lists; an entry may be in several. Every edit is of single rows.

    So what another program keeps at the same time stays.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: tuple[int, dict[str, FavouriteList]] = (-1, {})

    def lists(self) -> list[FavouriteList]:
        """Every list in the person's order; the first one is always there."""
        return list(self._lists().values())

    def members(self, key: str) -> tuple[EntryRef, ...]:
        """The entries of a list in their order; none for a list that is gone."""
        found = self._lists().get(key)
        return found.members if found else ()

    def kept_in(self, ref: EntryRef) -> list[FavouriteList]:
        """The lists that hold an entry."""
        return [one for one in self.lists() if ref in one.members]

    def keep(self, ref: EntryRef, key: str = FIRST_LIST, saved: Acknowledge | None = None) -> None:
        """Put an entry at the end of a list; where it is in it already nothing changes."""
        found = self._lists().get(key)
        if found is None:
            return

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(_MADE, (key, found.name, _LAST))  # if it was deleted elsewhere
            connection.execute(_KEPT, (key, *ref, key))

        self._database.put(edit(Part.LISTS, write, saved=saved))

    def unkeep(
        self, ref: EntryRef, key: str = FIRST_LIST, saved: Acknowledge | None = None
    ) -> None:
        """Take an entry out of a list."""

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(_REMOVED, (key, *ref))

        self._database.put(edit(Part.LISTS, write, saved=saved))

    def order(self, key: str, members: Sequence[EntryRef]) -> None:
        """Give a list another order, or other members."""
        if key not in self._lists():
            return
        wanted = dict.fromkeys(members)
        gone = [(key, *ref) for ref in self.members(key) if ref not in wanted]

        def write(connection: sqlite3.Connection) -> None:
            connection.executemany(_REMOVED, gone)
            connection.executemany(_PLACED, [(key, *ref, at) for at, ref in enumerate(wanted)])

        self._database.put(edit(Part.LISTS, write))

    def make(self, name: str) -> FavouriteList:
        """A new, empty list at the end."""
        return self.put_back(FavouriteList(uuid.uuid4().hex, name), len(self._lists()))

    def rename(self, key: str, name: str) -> None:
        """Give a list another name."""

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("UPDATE list SET name = ? WHERE key = ?", (storable(name), key))

        self._database.put(edit(Part.LISTS, write, ("name", key)))

    def delete(self, key: str) -> FavouriteList | None:
        """Remove a list and return it, so that `put_back` can undo that; the first one stays."""
        found = self._lists().get(key)
        if found is None or key == FIRST_LIST:
            return None

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM kept WHERE list = ?", (key,))
            connection.execute("DELETE FROM list WHERE key = ?", (key,))

        self._database.put(edit(Part.LISTS, write))
        return found

    def put_back(self, removed: FavouriteList, position: int) -> FavouriteList:
        """Put a list, with its members, at a position."""
        one = removed._replace(name=storable(removed.name))
        keys = [key for key in self._lists() if key != one.key]
        keys.insert(position, one.key)
        places = [(at, key) for at, key in enumerate(keys)]

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(_MADE, (one.key, one.name, position))
            connection.executemany("UPDATE list SET position = ? WHERE key = ?", places)
            rows = [(one.key, *ref, at) for at, ref in enumerate(one.members)]
            connection.executemany(_PLACED, rows)

        self._database.put(edit(Part.LISTS, write))
        return one

    def _lists(self) -> dict[str, FavouriteList]:
        state, lists = self._known
        now = self._database.mirror.state(Part.LISTS)  # before reading: read twice at worst
        if state != now:
            lists = self._read()
            self._known = (now, lists)
        return lists

    def _read(self) -> dict[str, FavouriteList]:
        read = self._database.read
        with self._database.mirror.lock:
            named = dict(read("SELECT key, name FROM list ORDER BY position, key"))
            kept = read("SELECT list, pack, kind, entry FROM kept ORDER BY list, position, entry")
        members: dict[str, list[EntryRef]] = {key: [] for key in (FIRST_LIST, *named)}
        for key, *name in kept:
            members.setdefault(key, []).append(reference(*name))
        first = {} if FIRST_LIST in named else {FIRST_LIST: ""}
        return {
            key: FavouriteList(key, name, tuple(members[key]))
            for key, name in (first | named).items()
        }
