"""What does the file user.db hold, can it be written to, and is it still the same file?"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from desktop_app.core.errors import (
    UserDataDamaged,
    UserDataFault,
    UserDataNewer,
    UserDataUnwritten,
)
from desktop_app.core.userdata import schema
from desktop_app.core.userdata.mirror import Mirror

_NONE = (0, 0)


class Disk:
    """The one connection to user.db. Whatever it opens it reads into the mirror.

    After it was made it is used on the writing thread alone.
    """

    def __init__(self, path: Path, mirror: Mirror) -> None:
        self.path = path
        self._mirror = mirror
        self._open: sqlite3.Connection | None = None
        self._identity = _NONE
        self._version = 0  # what SQLite counts up when another program writes
        self.readings = 0  # how often the file was read

    def begin(self) -> UserDataFault | None:
        """Open or make the file, and read what can be read; what is wrong with it, or None.

        Raises UserDataNewer for a file of a newer program, UserDataFault for a path that can
        hold none. The quick check of the whole file is left to `check`.
        """
        try:
            if _is_emptied(self.path):
                raise UserDataDamaged(self.path, "the file is empty")
            self.hold(schema.connect(self.path), check=False)
        except UserDataNewer:
            raise
        except (UserDataFault, sqlite3.Error) as fault:
            if not _may_hold_a_file(self.path):
                raise
            told = self.told(fault)
            if self.path.exists() and not isinstance(told, UserDataDamaged):
                return self._read_alone() or told
            return told
        return None

    def check(self) -> None:
        """Check the whole file, and that it takes edits.

        UserDataDamaged, or sqlite3's own error.
        """
        if self._open is None:
            return
        if reason := damage(self._open):
            raise UserDataDamaged(self.path, reason)
        self._open.execute("BEGIN IMMEDIATE")
        self._open.rollback()

    @property
    def is_open(self) -> bool:
        """Whether there is a connection now."""
        return self._open is not None

    def connection(self) -> sqlite3.Connection:
        """The connection, made where there is none or where the file is no longer the same."""
        if self._open is not None and self._identity == _identity(self.path):
            return self._open
        if self._open is not None:
            # Somebody put another file there: what is left of the log would be played into it.
            self._open.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self.let_go()
        if _is_emptied(self.path):
            raise UserDataDamaged(self.path, "the file is empty")
        return self.hold(schema.connect(self.path))

    def hold(self, connection: sqlite3.Connection, *, check: bool = True) -> sqlite3.Connection:
        """Use this connection from now on, and read what it holds; UserDataDamaged if it is."""
        try:
            reason = self._mirror.load(connection) or (damage(connection) if check else "")
            if reason:
                raise UserDataDamaged(self.path, reason)
        except BaseException:
            connection.close()
            self._open = None
            raise
        self._open = connection
        self._identity = _identity(self.path)
        self._version = _data_version(connection)
        self.readings += 1
        return connection

    def let_go(self) -> None:
        """Close the file."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def is_gone(self) -> bool:
        """Whether somebody removed the file since it was opened."""
        return self._identity != _NONE and not self.path.exists()

    def make_anew(self) -> None:
        """Write all that is in memory, with what waits, to a new file."""
        self.let_go()
        connection = schema.connect(self.path)
        self._mirror.pour_into(connection)
        self._open, self._identity = connection, _identity(self.path)
        self._version = _data_version(connection)

    def take_in(self) -> None:
        """Read the file again if another program wrote to it."""
        if self._open is not None and self._version != _data_version(self._open):
            self.hold(self._open, check=False)

    def told(self, fault: Exception) -> UserDataFault:
        """The fault as a person is told it: the file is damaged, or it takes no edits now."""
        cause = fault.__cause__ if isinstance(fault, UserDataFault) else fault
        told = fault if isinstance(fault, UserDataFault) else schema.told(self.path, fault)
        if type(told) is UserDataFault:
            told = UserDataUnwritten(self.path, told.reason)
        told.__cause__ = cause
        return told

    def _read_alone(self) -> UserDataFault | None:
        try:
            with schema.opened_to_read(self.path) as connection:
                reason = self._mirror.load(connection)
        except UserDataNewer:
            raise
        except (UserDataFault, sqlite3.Error) as fault:
            return self.told(fault)
        return UserDataDamaged(self.path, reason) if reason else None


def damage(connection: sqlite3.Connection) -> str:
    """What is wrong with an open database, "" for a sound one.

    sqlite3's error when the disk does not give it now.
    """
    try:
        (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except (sqlite3.Error, ValueError) as fault:
        if schema.may_pass(fault):
            raise
        return str(fault)
    return "" if found == "ok" else str(found)


def _data_version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA data_version").fetchone()[0])


def _identity(path: Path) -> tuple[int, int]:
    """What tells the file from another one of its name; `_NONE` where there is none."""
    try:
        found = path.stat()
    except OSError:
        return _NONE
    return found.st_dev, found.st_ino


def _is_emptied(path: Path) -> bool:
    """Whether there is a file of no bytes where copies tell of one that held something."""
    try:
        return path.stat().st_size == 0 and any((path.parent / "backups").iterdir())
    except OSError:
        return False


def _may_hold_a_file(path: Path) -> bool:
    """Whether there is a file, or none yet but a place in the tree where one could be."""
    if path.exists():
        return path.is_file()
    parent = path.parent
    while not parent.exists() and parent != parent.parent:
        parent = parent.parent
    return parent.is_dir()
