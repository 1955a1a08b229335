"""Which entries did a person keep, in which lists, and in which order?"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.model.ref import EntryRef
from desktop_app.core.userdata.database import Acknowledge, Database, Edit, storable

if TYPE_CHECKING:
    import sqlite3

FIRST_LIST = "favourites"  # the key of the list that is always there


class FavouriteList(NamedTuple):
    """A named list; `members` in the person's order. The first list's name is "" until given."""

    key: str
    name: str
    members: tuple[EntryRef, ...] = ()


class Favourites:
    """All lists, held in memory, each edit queued at once. An entry may be in several lists."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lists: dict[str, FavouriteList] = {}
        self.load()

    def load(self) -> None:
        """Read all lists anew, as after a restore."""
        read, ref = self._database.read, self._database.ref
        named = dict(read("SELECT key, name FROM list ORDER BY position, key"))
        members: dict[str, list[EntryRef]] = {key: [] for key in [*named, FIRST_LIST]}
        for key, *name in read("SELECT list, pack, kind, entry FROM kept ORDER BY list, position"):
            members.setdefault(key, []).append(ref(*name))
        first = {FIRST_LIST: ""} if FIRST_LIST not in named else {}
        self._lists = {
            key: FavouriteList(key, name, tuple(members[key]))
            for key, name in (first | named).items()
        }

    def lists(self) -> list[FavouriteList]:
        """Every list in the person's order; the first one is always there."""
        return list(self._lists.values())

    def members(self, key: str) -> tuple[EntryRef, ...]:
        """The entries of a list in their order; none for a list that is gone."""
        found = self._lists.get(key)
        return found.members if found else ()

    def kept_in(self, ref: EntryRef) -> list[FavouriteList]:
        """The lists that hold an entry."""
        return [one for one in self._lists.values() if ref in one.members]

    def keep(self, ref: EntryRef, key: str = FIRST_LIST, saved: Acknowledge | None = None) -> None:
        """Put an entry at the end of a list; where it is in it already nothing changes."""
        if ref not in self.members(key):
            self._put_members(key, (*self.members(key), ref), saved)

    def unkeep(
        self, ref: EntryRef, key: str = FIRST_LIST, saved: Acknowledge | None = None
    ) -> None:
        """Take an entry out of a list."""
        kept = tuple(other for other in self.members(key) if other != ref)
        self._put_members(key, kept, saved)

    def order(self, key: str, members: Sequence[EntryRef]) -> None:
        """Give a list another order, or other members."""
        self._put_members(key, tuple(dict.fromkeys(members)))

    def make(self, name: str) -> FavouriteList:
        """A new, empty list at the end."""
        return self.put_back(FavouriteList(uuid.uuid4().hex, name), len(self._lists))

    def rename(self, key: str, name: str) -> None:
        """Give a list another name."""
        if key in self._lists:
            self._lists = self._lists | {key: self._lists[key]._replace(name=storable(name))}
            self._write_lists()

    def delete(self, key: str) -> FavouriteList | None:
        """Remove a list and return it, so that `put_back` can undo that; the first one stays."""
        found = self._lists.get(key)
        if found is None or key == FIRST_LIST:
            return None
        self._put_members(key, ())
        self._lists = {other: one for other, one in self._lists.items() if other != key}
        self._write_lists()
        return found

    def put_back(self, removed: FavouriteList, position: int) -> FavouriteList:
        """Put a list, with its members, at a position."""
        one = removed._replace(name=storable(removed.name))
        rows = [other for other in self._lists.values() if other.key != one.key]
        rows.insert(position, one)
        self._lists = {other.key: other for other in rows}
        self._write_lists()
        self._put_members(one.key, one.members)
        return one

    def _put_members(
        self, key: str, members: tuple[EntryRef, ...], saved: Acknowledge | None = None
    ) -> None:
        if key not in self._lists:
            return
        self._lists = self._lists | {key: self._lists[key]._replace(members=members)}

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM kept WHERE list = ?", (key,))
            connection.executemany(
                "INSERT INTO kept(list, pack, kind, entry, position) VALUES (?, ?, ?, ?, ?)",
                [(key, *ref, position) for position, ref in enumerate(members)],
            )

        self._database.put(Edit(write, ("kept", key), saved))

    def _write_lists(self) -> None:
        rows = [(one.key, one.name, at) for at, one in enumerate(self._lists.values())]

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM list")
            connection.executemany("INSERT INTO list(key, name, position) VALUES (?, ?, ?)", rows)

        self._database.put(Edit(write, "lists"))
