"""Which entries were read before, and where did the person leave off?"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.model.ref import EntryRef, Place
from desktop_app.core.userdata.database import Database, reference
from desktop_app.core.userdata.edit import Part, edit, storable

if TYPE_CHECKING:
    import sqlite3

HISTORY_KEPT = 1000

_NEWEST = "SELECT pack, kind, entry, query, at FROM history ORDER BY id DESC LIMIT ?"
_VISIT = "INSERT INTO history(pack, kind, entry, query, at) VALUES (?, ?, ?, ?, ?)"
_FORGET = "DELETE FROM history WHERE id <= (SELECT max(id) FROM history) - ?"
_PLACE = "SELECT pack, kind, entry, scroll, query, window_place FROM place WHERE id = 1"
_LEAVE = (
    "INSERT OR REPLACE INTO place(id, pack, kind, entry, scroll, query, window_place)"
    " VALUES (1, ?, ?, ?, ?, ?, ?)"
)


class Visit(NamedTuple):
    """One line of the history: `at` is seconds since 1970, UTC."""

    ref: EntryRef
    query: str
    at: int


class Past:
    """History and place. They wait for the disk like all else, but are no loss worth telling."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def remember_visit(self, ref: EntryRef, query: str = "") -> None:
        """Put an entry at the newest end of the history."""
        row = (*ref, storable(query), int(time.time()))

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(_VISIT, row)
            connection.execute(_FORGET, (HISTORY_KEPT,))

        self._database.put(edit(Part.PAST, write))

    def history(self, limit: int = 100) -> list[Visit]:
        """The newest visits first."""
        rows = self._database.read(_NEWEST, limit)
        return [Visit(reference(*row[:3]), row[3], row[4]) for row in rows]

    def forget_history(self) -> None:
        """Remove every visit."""

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM history")

        self._database.put(edit(Part.PAST, write))

    def save_place(self, place: Place) -> None:
        """Remember where the person is now, in place of the last such memory."""
        row = (
            *(place.entry or ("", "", "")),
            place.scroll,
            storable(place.query),
            place.where,
        )

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(_LEAVE, row)

        self._database.put(edit(Part.PAST, write, "place"))

    def place(self) -> Place | None:
        """Where the person left off, or None the first time."""
        rows = self._database.read(_PLACE)
        if not rows:
            return None
        pack, kind, entry, scroll, query, where = rows[0]
        return Place(reference(pack, kind, entry) if kind else None, scroll, query, where)
