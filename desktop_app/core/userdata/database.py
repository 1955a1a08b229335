"""How are edits written by one thread, read at once, and kept where the disk takes nothing?

SQLite in WAL mode with synchronous=FULL: of the ways tried, the one that lost no acknowledged
save in two hundred kills and left no litter.
"""

from __future__ import annotations

import sqlite3
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from desktop_app.core.errors import UserDataDamaged, UserDataFault, UserDataUnwritten
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata import schema
from desktop_app.core.userdata.backups import Backups
from desktop_app.core.userdata.disk import Disk
from desktop_app.core.userdata.edit import Acknowledge, Edit
from desktop_app.core.userdata.mirror import Mirror

RETRY_SECONDS = 20  # between two tries when nothing else calls for one
# What may pass while the file stays open; after any other fault it is opened anew.
_SAME_FILE = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}

_Work = Callable[[], object]


class Database:
    """user.db: `read` answers at once from memory, `put` queues for the one thread that writes.

    Edits that the disk does not take wait in memory, in their order, and are tried again before
    the next one, by `retry` and every `RETRY_SECONDS`; a damaged file is not written to any more.
    `on_fault` hears of the first trouble of a kind, `on_saved` that all that waited is on the
    disk, `on_replaced` that what is read is no longer only what was put (another program wrote,
    or a copy was restored). All are called on the writing thread.
    """

    def __init__(
        self,
        path: Path,
        on_fault: Callable[[UserDataFault], None] | None = None,
        on_saved: Acknowledge | None = None,
        on_replaced: Acknowledge | None = None,
    ) -> None:
        """Open or make the file, and read it; where that fails, go on with what can be read.

        UserDataNewer for a file of a newer program, UserDataFault for a path that can hold none.
        """
        self.path = path
        self.mirror = Mirror()
        self.disk = Disk(path, self.mirror)
        self._on_fault, self._on_saved, self._on_replaced = on_fault, on_saved, on_replaced
        self._fault: UserDataFault | None = None
        self._tried = 0  # how many edits had been put when the last try began
        self.backups = Backups(self.disk, self.tell)
        self._at_opening = self.disk.begin()
        self._told_of = self.disk.readings
        self._queue: SimpleQueue[_Work | None] = SimpleQueue()
        self._writer = threading.Thread(target=self._work, name="user-data", daemon=True)
        self._writer.start()

    @property
    def fault(self) -> UserDataFault | None:
        """What keeps edits from the disk now."""
        return self._fault

    @property
    def unsaved(self) -> int:
        """How many edits of a person's own are not on the disk yet."""
        return self.mirror.unsaved()

    def put(self, edit: Edit) -> None:
        """Make an edit, and queue it for the disk; one that cannot be made is told as a fault.

        UserDataFault after `close`.
        """
        try:
            self.mirror.put(edit)
        except (sqlite3.Error, ValueError) as fault:
            told = UserDataFault(self.path, str(fault))
            if not self._writer.is_alive():
                raise told from fault
            self._queue.put(lambda: self.tell(told))
            return
        self._queue.put(self._save)

    def read(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """The rows of a query, with every edit that was put; UserDataFault after `close`."""
        try:
            return self.mirror.read(sql, *values)
        except sqlite3.Error as fault:
            raise schema.told(self.path, fault) from fault

    def retry(self) -> None:
        """Try again now whatever failed, and take in what another program wrote."""
        self._queue.put(lambda: self._save(anyway=True))

    def do(self, work: _Work) -> None:
        """Do something on the writing thread, in its turn."""
        self._queue.put(work)

    def flush(self) -> None:
        """Wait until everything queued so far has been written, or waits in memory."""
        if self._writer.is_alive():
            done = threading.Event()
            self._queue.put(done.set)
            done.wait()

    def close(self) -> int:
        """Write what is queued, let go of the file; returns how many edits could not be saved."""
        if self._writer.is_alive():
            self._queue.put(self._save_last)
            self._queue.put(None)
            self._writer.join()
            self.mirror.close()
        return self.unsaved

    def restored(self) -> None:
        """Go on with the file that was put in place: what waits is written to it."""
        self._save(anyway=True)

    def tell(self, fault: UserDataFault) -> None:
        """Pass a fault on to whoever listens."""
        self._hear(self._on_fault, fault)

    def _begin(self) -> None:
        if self._at_opening is not None:
            self._fail(self._at_opening)
        else:
            self._try(self.disk.check)
            self._try(self.backups.make_daily)

    def _work(self) -> None:
        self._begin()
        while (work := self._next()) is not None:
            self._hear(work)
        self.disk.let_go()

    def _next(self) -> _Work | None:
        waits = isinstance(self._fault, UserDataUnwritten)
        try:
            return self._queue.get(timeout=RETRY_SECONDS if waits else None)
        except Empty:
            return lambda: self._save(anyway=True)

    def _hear(self, call: Callable[..., object] | None, *told: object) -> None:
        """Call what others gave; a fault of theirs is reported, and the thread goes on."""
        try:
            if call is not None:
                call(*told)
        except Exception:  # noqa: BLE001 - a dead thread would keep nothing any more
            caught = (*sys.exc_info(), threading.current_thread())
            threading.excepthook(threading.ExceptHookArgs(caught))

    def _save_last(self) -> None:
        self._save(anyway=not isinstance(self._fault, UserDataDamaged))

    def _save(self, *, anyway: bool = False) -> None:
        """Write all that waits, whole or not at all."""
        hopeless = isinstance(self._fault, UserDataDamaged) or self._tried == self.mirror.edits
        if self._fault is not None and hopeless and not anyway:
            return
        self._tried = self.mirror.edits
        edits = self.mirror.take()
        if (edits or self._fault is not None) and not self._try(lambda: self._write(edits)):
            self.mirror.refused()
            return
        for done in self.mirror.saved():
            for saved in done.saved:
                self._hear(saved)
        if self._fault is not None:
            self._fault = None
            self._hear(self._on_saved)
        if self._try(self.disk.take_in):
            self._try(self.backups.make_daily)
        self._tell_replaced()

    def _try(self, work: _Work) -> bool:
        """Whether it could be done; what went wrong is told."""
        try:
            work()
        except Exception as fault:  # noqa: BLE001 - a dead thread would keep nothing any more
            self._fail(self.disk.told(fault))
            return False
        return True

    def _write(self, edits: list[Edit]) -> None:
        if self.disk.is_gone():
            self.disk.make_anew()
            return
        connection = self.disk.connection()
        self.backups.make_daily()
        try:
            _commit(connection, edits)
        except sqlite3.OperationalError as fault:
            if _code(fault) != sqlite3.SQLITE_FULL:
                raise
            # The log may take room that is enough.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            _commit(connection, edits)

    def _tell_replaced(self) -> None:
        if self._told_of != self.disk.readings:
            self._told_of = self.disk.readings
            self._hear(self._on_replaced)

    def _fail(self, fault: UserDataFault) -> None:
        former, self._fault = self._fault, fault
        if _code(fault.__cause__) not in _SAME_FILE:
            self.disk.let_go()
        if type(former) is not type(fault):
            self.tell(fault)


def _commit(connection: sqlite3.Connection, edits: list[Edit]) -> None:
    """As one transaction, whole or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        for edit in edits:
            edit.write(connection)


def reference(pack: str, kind: str, entry: str) -> EntryRef:
    """The entry that a row names."""
    return EntryRef(pack, Kind(kind), entry)


def _code(fault: BaseException | None) -> int | None:
    code = getattr(fault, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF
