"""What does a person leave behind, and how does it survive a crash?

SQLite in WAL mode with synchronous=FULL: of the ways tried, the one that lost no acknowledged
save in two hundred kills and left no litter.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any, Self

from desktop_app.core.errors import UserDataFault
from desktop_app.core.model.ref import EntryRef, Kind, Place
from desktop_app.core.userdata import schema

HISTORY_KEPT = 1000

_Write = Callable[[sqlite3.Connection], None]


@dataclass(frozen=True, slots=True)
class Visit:
    """One line of the history: `at` is seconds since 1970, UTC."""

    ref: EntryRef
    query: str
    at: int


class UserData:
    """user.db: reads are answered at once, writes are queued to the one thread that writes.

    A write that fails reaches `on_fault` (called on the writing thread). Use `flush` to wait
    until every queued write is on the disk, `close` when done.
    """

    def __init__(self, path: Path, on_fault: Callable[[UserDataFault], None] | None = None) -> None:
        """Open or make the database; UserDataFault when that cannot be done."""
        self._path = path
        self._on_fault = on_fault
        self._lock = threading.Lock()
        self._reader = schema.connect(path)
        self._queue: SimpleQueue[_Write | threading.Event | None] = SimpleQueue()
        self._writer = threading.Thread(target=self._write, name="user-data", daemon=True)
        self._writer.start()

    def remember_visit(self, ref: EntryRef, query: str = "") -> None:
        """Put an entry at the newest end of the history."""

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(
                "INSERT INTO history(pack, kind, entry, query, at)"
                " VALUES (?, ?, ?, ?, CAST(strftime('%s', 'now') AS INTEGER))",
                (ref.pack, ref.kind, ref.id, _storable(query)),
            )
            connection.execute(
                "DELETE FROM history WHERE id <= (SELECT max(id) FROM history) - ?",
                (HISTORY_KEPT,),
            )

        self._queue.put(write)

    def history(self, limit: int = 100) -> list[Visit]:
        """The newest visits first, including those still queued."""
        self.flush()
        rows = self._read(
            "SELECT pack, kind, entry, query, at FROM history ORDER BY id DESC LIMIT ?", limit
        )
        return [Visit(self._ref(*row[:3]), row[3], row[4]) for row in rows]

    def save_place(self, place: Place) -> None:
        """Remember where the person is now, in place of the last such memory."""
        ref = place.entry
        values = (*((ref.pack, ref.kind, ref.id) if ref else ("", "", "")), place.scroll)

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(
                "INSERT OR REPLACE INTO place(id, pack, kind, entry, scroll, query)"
                " VALUES (1, ?, ?, ?, ?, ?)",
                (*values, _storable(place.query)),
            )

        self._queue.put(write)

    def place(self) -> Place | None:
        """Where the person left off, or None the first time."""
        rows = self._read("SELECT pack, kind, entry, scroll, query FROM place WHERE id = ?", 1)
        if not rows:
            return None
        pack, kind, entry, scroll, query = rows[0]
        ref = self._ref(pack, kind, entry) if kind else None
        return Place(ref, scroll, query)

    def flush(self) -> None:
        """Wait until everything queued so far has been written (or has failed)."""
        if self._writer.is_alive():
            done = threading.Event()
            self._queue.put(done)
            done.wait()

    def close(self) -> None:
        """Write what is queued, then let go of the file."""
        self._queue.put(None)
        self._writer.join()
        self._reader.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    def _read(self, sql: str, value: int) -> list[tuple[Any, ...]]:
        try:
            with self._lock:
                return self._reader.execute(sql, (value,)).fetchall()
        except (sqlite3.Error, ValueError) as fault:  # text that is damaged is a ValueError
            raise UserDataFault(self._path, str(fault)) from fault

    def _ref(self, pack: str, kind: str, entry: str) -> EntryRef:
        try:
            return EntryRef(pack, Kind(kind), entry)
        except ValueError as fault:  # a damaged row
            raise UserDataFault(self._path, str(fault)) from fault

    def _write(self) -> None:
        connection: sqlite3.Connection | None = None
        while (job := self._queue.get()) is not None:
            if isinstance(job, threading.Event):
                job.set()
                continue
            try:
                connection = connection or schema.connect(self._path)
                with connection:
                    job(connection)
            except Exception as fault:  # noqa: BLE001 - a dead thread would keep nothing any more
                self._tell(fault)
        if connection is not None:
            connection.close()

    def _tell(self, fault: Exception) -> None:
        told = fault if isinstance(fault, UserDataFault) else UserDataFault(self._path, str(fault))
        if self._on_fault is not None:
            self._on_fault(told)


def _storable(text: str) -> str:
    """`text` with a question mark for half a character, which SQLite does not take."""
    return text.encode("utf-8", "replace").decode("utf-8")
