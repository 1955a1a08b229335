"""What does a person leave behind? One file, user.db, and its daily copies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Self

from desktop_app.core.errors import UserDataFault
from desktop_app.core.userdata.backups import Backup, Backups
from desktop_app.core.userdata.database import Acknowledge, Database
from desktop_app.core.userdata.favourites import Favourites
from desktop_app.core.userdata.notes import Notes
from desktop_app.core.userdata.open_packs import OpenPacks
from desktop_app.core.userdata.past import Past, Visit

__all__ = ["UserData", "Visit"]


class UserData(Past):
    """user.db: reads are answered at once, writes are queued to the one thread that writes.

    `notes`, `favourites` and `packs` are held in memory; what the disk refuses of them waits
    there (`unsaved`) and is tried again. Use `flush` to wait until every queued write is on the
    disk or waits, `close` when done.
    """

    def __init__(
        self,
        path: Path,
        on_fault: Callable[[UserDataFault], None] | None = None,
        on_saved: Acknowledge | None = None,
    ) -> None:
        """Open or make the database; UserDataFault when that cannot be done.

        Where it can only be read, that is told to `on_fault` (UserDataUnwritten) and edits wait.
        `on_fault` and `on_saved` (all that waited is saved) are called on the writing thread.
        """
        self._file = Database(path, on_fault, on_saved)
        super().__init__(self._file)
        try:
            self.notes = Notes(self._file)
            self.favourites = Favourites(self._file)
            self.packs = OpenPacks(self._file)
        except UserDataFault:
            self._file.close()
            raise
        self._backups = Backups(self._file)
        self._file.do(self._backups.make_daily)
        self._file.after_write = self._backups.make_daily

    @property
    def unsaved(self) -> int:
        """How many edits wait for a disk that takes them."""
        return self._file.unsaved

    def retry(self) -> None:
        """Try what waits again now; `on_saved` hears when all of it is on the disk."""
        self._file.retry()

    def backups(self) -> list[Backup]:
        """The daily copies that can be restored, newest first. Reads files: for a worker."""
        return self._backups.all()

    def restore(self, backup: Backup, done: Callable[[UserDataFault | None], None]) -> None:
        """Put a copy in the place of what is there, of which a copy is made first.

        `done` is called on the writing thread, with what went wrong or None.
        """

        def work() -> None:
            fault = None
            try:
                self._backups.restore(backup)
                for part in (self.notes, self.favourites, self.packs):
                    part.load()
            except UserDataFault as raised:
                fault = raised
            done(fault)

        self._file.do(work)

    def flush(self) -> None:
        """Wait until everything queued so far has been written (or waits, or has failed)."""
        self._file.flush()

    def close(self) -> int:
        """Write what is queued, then let go of the file; returns how many edits are not saved."""
        return self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()
