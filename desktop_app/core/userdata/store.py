"""What does a person leave behind? One file, user.db, and its daily copies."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Self

from desktop_app.core.errors import UserDataFault
from desktop_app.core.userdata.backups import Backup, sound_copies
from desktop_app.core.userdata.database import Database
from desktop_app.core.userdata.edit import Acknowledge
from desktop_app.core.userdata.favourites import Favourites
from desktop_app.core.userdata.notes import Note, Notes
from desktop_app.core.userdata.open_packs import OpenPacks
from desktop_app.core.userdata.past import Past, Visit
from desktop_app.core.userdata.restoring import rebuild, restore
from desktop_app.core.userdata.workshops import Workshops

__all__ = ["UserData", "Visit"]

Done = Callable[[UserDataFault | None], None]


class UserData(Past):
    """user.db: everything is read from memory at once, and written by one thread in its turn.

    What the disk refuses waits in memory (`unsaved`) and is tried again. Use `flush` to wait
    until every queued write is on the disk or waits, `close` when done.
    """

    def __init__(
        self,
        path: Path,
        on_fault: Callable[[UserDataFault], None] | None = None,
        on_saved: Acknowledge | None = None,
        on_replaced: Acknowledge | None = None,
    ) -> None:
        """Open or make the database.

        Where it can only be read (UserDataUnwritten) or is damaged (UserDataDamaged), that is
        told to `on_fault`, what can be read of it is there, and edits wait. Raises UserDataNewer
        for a file of a newer program, UserDataFault for a path that can hold no file.

        `on_saved` (all that waited is on the disk) and `on_replaced` (a copy was restored, or
        another program wrote: read everything again) are, as `on_fault`, called on the writing
        thread.
        """
        self._file = Database(path, on_fault, on_saved, on_replaced)
        super().__init__(self._file)
        self.notes = Notes(self._file)
        self.favourites = Favourites(self._file)
        self.workshops = Workshops(self._file)
        self.packs = OpenPacks(self._file)

    @property
    def path(self) -> Path:
        """Where user.db is."""
        return self._file.path

    @property
    def fault(self) -> UserDataFault | None:
        """What keeps edits from the disk now, None when nothing does."""
        return self._file.fault

    @property
    def unsaved(self) -> int:
        """How many edits of notes, lists and the like wait for the disk; 0 soon after one."""
        return self._file.unsaved

    def unsaved_notes(self) -> list[Note]:
        """The notes among them, the newest change first."""
        return self.notes.unsaved()

    def retry(self) -> None:
        """Try again now whatever failed, and take in what another program wrote."""
        self._file.retry()

    def together(self) -> AbstractContextManager[object]:
        """While this is entered no other thread reads or edits: for what belongs together."""
        return self._file.mirror.lock

    def backups(self) -> list[Backup]:
        """The copies that can be restored, newest first. Reads files: for a worker."""
        return sound_copies(self._file.path)

    def restore(self, backup: Backup, done: Done) -> None:
        """Put a copy in the place of what is there, of which a copy is made first.

        A damaged file is kept beside it. `done` is called on the writing thread, with what went
        wrong or None.
        """
        self._file.do(lambda: _told(lambda: restore(self._file, backup), done))

    def rebuild(self, done: Done) -> None:
        """Put a new file, with what could be read, in the place of a damaged one.

        That one is kept beside it; `done` as for `restore`.
        """
        self._file.do(lambda: _told(lambda: rebuild(self._file), done))

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


def _told(work: Callable[[], None], done: Done) -> None:
    try:
        work()
    except UserDataFault as fault:
        done(fault)
    else:
        done(None)
