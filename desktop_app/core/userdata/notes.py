"""Which notes did a person write, and in which of them do these words stand?"""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.model.ref import EntryRef
from desktop_app.core.userdata.database import Acknowledge, Database, Edit, storable

if TYPE_CHECKING:
    import sqlite3

_WRITE = "INSERT OR REPLACE INTO note(pack, kind, entry, text, at) VALUES (?, ?, ?, ?, ?)"
_REMOVE = "DELETE FROM note WHERE pack = ? AND kind = ? AND entry = ?"


class Note(NamedTuple):
    """A person's own words on one entry; `at` is when they were last changed, UTC seconds."""

    ref: EntryRef
    text: str
    at: int


class Notes:
    """One note an entry, held in memory: reads never wait for the disk, nor for its troubles."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._by_ref: dict[EntryRef, Note] = {}
        self.load()

    def load(self) -> None:
        """Read all notes anew, as after a restore."""
        rows = self._database.read("SELECT pack, kind, entry, text, at FROM note")
        self._by_ref = {
            ref: Note(ref, text, at)
            for *name, text, at in rows
            for ref in [self._database.ref(*name)]
        }

    def text(self, ref: EntryRef) -> str:
        """The note on an entry, "" without one."""
        found = self._by_ref.get(ref)
        return found.text if found else ""

    def save(self, ref: EntryRef, text: str, saved: Acknowledge | None = None) -> None:
        """Keep a note in place of the old one; an empty one is removed.

        `saved` is called on the writing thread once it is on the disk.
        """
        text = storable(text)
        if not text.strip():
            self._by_ref = {other: note for other, note in self._by_ref.items() if other != ref}
            self._database.put(Edit(_removing(ref), ("note", ref), saved))
            return
        note = Note(ref, text, int(time.time()))
        self._by_ref = self._by_ref | {ref: note}
        self._database.put(Edit(_writing(note), ("note", ref), saved))

    def all(self) -> list[Note]:
        """Every note, the newest change first; also those of entries that no pack has now."""
        return sorted(self._by_ref.values(), key=lambda note: (-note.at, note.ref))

    def find(self, words: Iterable[str]) -> list[Note]:
        """The notes in which every word stands, whatever its case and accents."""
        wanted = [folded(word) for word in words]
        return [note for note in self.all() if all(word in folded(note.text) for word in wanted)]


def folded(text: str) -> str:
    """The form under which words of notes match: without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _writing(note: Note) -> Callable[[sqlite3.Connection], None]:
    def write(connection: sqlite3.Connection) -> None:
        connection.execute(_WRITE, (*note.ref, note.text, note.at))

    return write


def _removing(ref: EntryRef) -> Callable[[sqlite3.Connection], None]:
    def write(connection: sqlite3.Connection) -> None:
        connection.execute(_REMOVE, ref)

    return write
