"""How are edits written by one thread, read at once, and kept where the disk takes nothing?

SQLite in WAL mode with synchronous=FULL: of the ways tried, the one that lost no acknowledged
save in two hundred kills and left no litter.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import Any, NamedTuple

from desktop_app.core.errors import UserDataFault, UserDataUnwritten
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata import schema

Write = Callable[[sqlite3.Connection], None]
Acknowledge = Callable[[], None]
# What may pass: the disk is full, read-only, in use or gone. Anything else is the edit's own fault.
_MAY_PASS = frozenset(
    {
        sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOMEM,
    }
)  # fmt: skip


class Edit(NamedTuple):
    """One edit: a later one of the same `key` takes the place of one that waits."""

    write: Write
    key: object = None
    acknowledge: Acknowledge | None = None
    lasting: bool = True  # whether it is worth being tried again


class Database:
    """user.db: `read` answers at once, `put` queues an edit for the one thread that writes.

    An edit that the disk does not take waits in memory, and is tried again before the next one
    and by `retry`. `on_fault` (called on the writing thread) hears of the first that waits and
    of every edit that can never be written; `on_saved` that all that waited is on the disk.
    """

    def __init__(
        self,
        path: Path,
        on_fault: Callable[[UserDataFault], None] | None = None,
        on_saved: Acknowledge | None = None,
    ) -> None:
        """Open or make the file, read-only where it must be; UserDataFault when neither works."""
        self.path = path
        self._on_fault, self._on_saved = on_fault, on_saved
        self._lock = threading.Lock()
        self._waiting: list[Edit] = []
        self.after_write: Callable[[], None] | None = None
        self._reader = self._opened()
        self._queue: SimpleQueue[Edit | threading.Event | Callable[[], None] | None] = SimpleQueue()
        self._writing: sqlite3.Connection | None = None
        self._writer = threading.Thread(target=self._work, name="user-data", daemon=True)
        self._writer.start()

    @property
    def unsaved(self) -> int:
        """How many edits wait for a disk that takes them."""
        return len(self._waiting)

    def put(self, edit: Edit) -> None:
        """Queue an edit."""
        self._queue.put(edit)

    def retry(self) -> None:
        """Try the waiting edits again now."""
        self._queue.put(self._write_waiting)

    def do(self, work: Callable[[], None]) -> None:
        """Do something on the writing thread, in its turn."""
        self._queue.put(work)

    def read(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """The rows of a query; UserDataFault when the file cannot be read."""
        try:
            with self._lock:
                return self._reader.execute(sql, values).fetchall()
        except (sqlite3.Error, ValueError) as fault:  # text that is damaged is a ValueError
            raise schema.told(self.path, fault) from fault

    def ref(self, pack: str, kind: str, entry: str) -> EntryRef:
        """A stored reference; UserDataFault for a row that is damaged."""
        try:
            return EntryRef(pack, Kind(kind), entry)
        except ValueError as fault:
            raise UserDataFault(self.path, str(fault)) from fault

    def flush(self) -> None:
        """Wait until everything queued so far has been written, or waits in memory."""
        if self._writer.is_alive():
            done = threading.Event()
            self._queue.put(done)
            done.wait()

    def close(self) -> int:
        """Write what is queued, let go of the file; returns how many edits could not be saved."""
        self._queue.put(self._write_waiting)
        self._queue.put(None)
        self._writer.join()
        self._reader.close()
        return len(self._waiting)

    def connection(self) -> sqlite3.Connection:
        """The writing connection; on the writing thread alone (see `do`)."""
        if self._writing is None:
            self._writing = schema.connect(self.path)
        return self._writing

    def reopen(self) -> None:
        """Let go of the file and open what is there now; on the writing thread alone."""
        if self._writing is not None:
            self._writing.close()
            self._writing = None
        with self._lock:
            self._reader.close()
            self._reader = schema.connect(self.path)

    def tell(self, fault: UserDataFault) -> None:
        """Pass a fault on to whoever listens."""
        if self._on_fault is not None:
            self._on_fault(fault)

    def _opened(self) -> sqlite3.Connection:
        try:
            return schema.connect(self.path)
        except UserDataFault as fault:
            if type(fault) is not UserDataFault or not _can_be_read(self.path):
                raise
            reader = schema.connect_to_read(self.path)
            self.tell(UserDataUnwritten(self.path, fault.reason))
            return reader

    def _work(self) -> None:
        while (item := self._queue.get()) is not None:
            if isinstance(item, threading.Event):
                item.set()
            elif isinstance(item, Edit):
                self._take(item)
            else:
                self._do(item)
        if self._writing is not None:
            self._writing.close()

    def _do(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Exception as fault:  # noqa: BLE001 - a dead thread would keep nothing any more
            self.tell(self._told(fault))

    def _take(self, edit: Edit) -> None:
        if self._waiting and edit.lasting:
            self._wait_with(edit)
            self._write_waiting()
            return
        self._write_waiting()
        if self._waiting:
            return  # nothing is taken now, and this edit is not worth waiting for
        if (fault := self._try(edit)) is not None:
            self.tell(fault)
            if isinstance(fault, UserDataUnwritten) and edit.lasting:
                self._wait_with(edit)

    def _wait_with(self, edit: Edit) -> None:
        if edit.key is not None:
            self._waiting = [other for other in self._waiting if other.key != edit.key]
        self._waiting.append(edit)

    def _write_waiting(self) -> None:
        """Write what waits, in its order, up to the first that the disk still refuses."""
        if not self._waiting:
            return
        while self._waiting:
            fault = self._try(self._waiting[0])
            if isinstance(fault, UserDataUnwritten):
                return
            self._waiting = self._waiting[1:]
            if fault is not None:
                self.tell(fault)
        if self._on_saved is not None:
            self._on_saved()

    def _try(self, edit: Edit) -> UserDataFault | None:
        try:
            connection = self.connection()
            with connection:
                edit.write(connection)
        except Exception as fault:  # noqa: BLE001 - a dead thread would keep nothing any more
            return self._told(fault)
        if edit.acknowledge is not None:
            edit.acknowledge()
        if self.after_write is not None:
            self._do(self.after_write)
        return None

    def _told(self, fault: Exception) -> UserDataFault:
        if isinstance(fault, UserDataFault):
            cause = fault.__cause__
            may_pass = type(fault) is UserDataFault and (
                isinstance(cause, OSError) or _code(cause) in _MAY_PASS
            )
            return UserDataUnwritten(self.path, fault.reason) if may_pass else fault
        if _code(fault) in _MAY_PASS:
            return UserDataUnwritten(self.path, str(fault))
        return schema.told(self.path, fault)


def _code(fault: BaseException | None) -> int | None:
    code = getattr(fault, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _can_be_read(path: Path) -> bool:
    """Whether there is a file, or none yet but a place in the tree where one could be."""
    if path.exists():
        return path.is_file()
    parent = path.parent
    while not parent.exists() and parent != parent.parent:
        parent = parent.parent
    return parent.is_dir()


def storable(text: str) -> str:
    """`text` with a question mark for half a character, which SQLite does not take."""
    return text.encode("utf-8", "replace").decode("utf-8")
