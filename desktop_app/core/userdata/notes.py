"""Which notes did a person write, and in which of them do these words stand?"""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.model.ref import EntryRef
from desktop_app.core.userdata.database import Database, reference
from desktop_app.core.userdata.edit import Acknowledge, Part, edit, storable

if TYPE_CHECKING:
    import sqlite3

_ALL = "SELECT pack, kind, entry, text, at FROM note ORDER BY at DESC, pack, kind, entry"
_ONE = "SELECT text FROM note WHERE pack = ? AND kind = ? AND entry = ?"
_WRITE = "INSERT OR REPLACE INTO note(pack, kind, entry, text, at) VALUES (?, ?, ?, ?, ?)"
_REMOVE = "DELETE FROM note WHERE pack = ? AND kind = ? AND entry = ?"


class Note(NamedTuple):
    """A person's own words on one entry; `at` is when they were last changed, UTC seconds."""

    ref: EntryRef
    text: str
    at: int


class Notes:
    """One note an entry. Reads never wait for the disk, nor for its troubles."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: tuple[int, tuple[Note, ...]] = (-1, ())

    def text(self, ref: EntryRef) -> str:
        """The note on an entry, "" without one."""
        found = self._database.read(_ONE, *ref)
        return str(found[0][0]) if found else ""

    def save(
        self,
        ref: EntryRef,
        text: str,
        saved: Acknowledge | None = None,
        at: int | None = None,
    ) -> None:
        """Keep a note in place of the old one; an empty one is removed.

        `saved` is called on the writing thread once it, or a later one, is on the disk. `at` is
        when it was written, UTC seconds, if not now.
        """
        text = storable(text)
        row = (*ref, text, int(time.time()) if at is None else at)

        def write(connection: sqlite3.Connection) -> None:
            if text.strip():
                connection.execute(_WRITE, row)
            else:
                connection.execute(_REMOVE, ref)

        self._database.put(edit(Part.NOTES, write, ("note", ref), saved))

    def all(self) -> list[Note]:
        """Every note, the newest change first; also those of entries that no pack has now."""
        state, notes = self._known
        now = self._database.mirror.state(Part.NOTES)  # before reading: read twice at worst
        if state != now:
            rows = self._database.read(_ALL)
            notes = tuple(Note(reference(*name), text, at) for *name, text, at in rows)
            self._known = (now, notes)
        return list(notes)

    def unsaved(self) -> list[Note]:
        """The notes that are not on the disk yet."""
        waiting = self._database.mirror.waiting_keys()
        return [note for note in self.all() if ("note", note.ref) in waiting]

    def find(self, words: Iterable[str]) -> list[Note]:
        """The notes in which every word stands, whatever its case and accents."""
        wanted = [folded(word) for word in words]
        return [note for note in self.all() if all(word in folded(note.text) for word in wanted)]


def folded(text: str) -> str:
    """The form under which words of notes match: without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
