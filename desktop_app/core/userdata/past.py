"""Which entries were read before, and where did the person leave off?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.model.ref import EntryRef, Place
from desktop_app.core.userdata.database import Database, Edit, storable

if TYPE_CHECKING:
    import sqlite3

HISTORY_KEPT = 1000


@dataclass(frozen=True, slots=True)
class Visit:
    """One line of the history: `at` is seconds since 1970, UTC."""

    ref: EntryRef
    query: str
    at: int


class Past:
    """History and place. What the disk refuses of them is told and not tried again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def remember_visit(self, ref: EntryRef, query: str = "") -> None:
        """Put an entry at the newest end of the history."""

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(
                "INSERT INTO history(pack, kind, entry, query, at)"
                " VALUES (?, ?, ?, ?, CAST(strftime('%s', 'now') AS INTEGER))",
                (ref.pack, ref.kind, ref.id, storable(query)),
            )
            connection.execute(
                "DELETE FROM history WHERE id <= (SELECT max(id) FROM history) - ?",
                (HISTORY_KEPT,),
            )

        self._database.put(Edit(write, lasting=False))

    def history(self, limit: int = 100) -> list[Visit]:
        """The newest visits first, including those still queued."""
        self._database.flush()
        rows = self._database.read(
            "SELECT pack, kind, entry, query, at FROM history ORDER BY id DESC LIMIT ?", limit
        )
        return [Visit(self._database.ref(*row[:3]), row[3], row[4]) for row in rows]

    def forget_history(self) -> None:
        """Remove every visit."""

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM history")

        self._database.put(Edit(write))

    def save_place(self, place: Place) -> None:
        """Remember where the person is now, in place of the last such memory."""
        ref = place.entry
        values = (*((ref.pack, ref.kind, ref.id) if ref else ("", "", "")), place.scroll)

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(
                "INSERT OR REPLACE INTO place(id, pack, kind, entry, scroll, query)"
                " VALUES (1, ?, ?, ?, ?, ?)",
                (*values, storable(place.query)),
            )

        self._database.put(Edit(write, lasting=False))

    def place(self) -> Place | None:
        """Where the person left off, or None the first time."""
        rows = self._database.read(
            "SELECT pack, kind, entry, scroll, query FROM place WHERE id = 1"
        )
        if not rows:
            return None
        pack, kind, entry, scroll, query = rows[0]
        ref = self._database.ref(pack, kind, entry) if kind else None
        return Place(ref, scroll, query)
