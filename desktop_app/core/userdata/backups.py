"""Which daily copies of user.db are kept, and how does one take its place again?

One copy a day, made by SQLite's own backup, checked before an older one goes. Ten are kept: the
newest seven, and of the older ones the newest of each week.
"""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from desktop_app.core.errors import UserDataDamaged, UserDataFault
from desktop_app.core.userdata import schema
from desktop_app.core.userdata.database import Database

KEPT, NEWEST_KEPT = 10, 7
_NAME = re.compile(r"user-(\d{4}-\d{2}-\d{2})(?:-before-restore-(\d{12}))?\.db")


class Backup(NamedTuple):
    """A copy of user.db: the day it was made, and how much it holds."""

    path: Path
    day: date
    notes: int
    kept: int
    before_restore: bool = False


class Backups:
    """The copies in the folder `backups` beside user.db. All but `all` on the writing thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._folder = folder_of(database.path)
        self._looked_on: date | None = None

    def all(self) -> list[Backup]:
        """The sound copies, newest first."""
        return sound_copies(self._database.path)

    def make_daily(self) -> None:
        """Make today's copy unless there is one; UserDataFault when the disk refuses.

        Days are told by name: a clock that goes back neither stops nor removes a copy.
        """
        today = today_here()
        if today == self._looked_on:
            return
        self._looked_on = today  # one that fails is tried again tomorrow, or at the next start
        path = self._folder / f"user-{today.isoformat()}.db"
        if not path.exists():
            self._copy_to(path)
            self._thin_out()

    def restore(self, backup: Backup) -> None:
        """Put the copy in the place of user.db; UserDataFault leaves what was there."""
        if (fault := _damage(backup.path)) is not None:
            raise UserDataDamaged(backup.path, fault)
        now = datetime.now().astimezone()
        kept = self._folder / f"user-{now:%Y-%m-%d}-before-restore-{now:%H%M%S%f}.db"
        self._copy_to(kept)
        put_back(backup.path, self._database.connection())
        self._database.reopen()

    def _copy_to(self, path: Path) -> None:
        unfinished = path.with_suffix(".part")
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            unfinished.unlink(missing_ok=True)
            with closing(sqlite3.connect(unfinished)) as copy:
                self._database.connection().backup(copy)
            if (fault := _damage(unfinished)) is not None:
                raise UserDataDamaged(self._database.path, fault)
            os.replace(unfinished, path)  # noqa: PTH105 - beside its twin in core.files
        except (sqlite3.Error, OSError) as fault:
            raise schema.told(path, fault) from fault
        finally:
            unfinished.unlink(missing_ok=True)

    def _thin_out(self) -> None:
        copies = sorted(named_copies(self._folder), reverse=True)
        kept = [path for _, path in copies[:NEWEST_KEPT]]
        weeks: dict[tuple[int, int], Path] = {}
        for day, path in copies[NEWEST_KEPT:]:
            year, week, _ = date.fromisoformat(day[:10]).isocalendar()
            weeks.setdefault((year, week), path)
        kept += list(weeks.values())[: KEPT - NEWEST_KEPT]
        for _, path in copies:
            if path not in kept:
                path.unlink(missing_ok=True)


def folder_of(path: Path) -> Path:
    """Where the copies of a user.db lie."""
    return path.parent / "backups"


def named_copies(folder: Path) -> list[tuple[str, Path]]:
    """(what sorts it by age, path) of every file that bears the name of a copy."""
    if not folder.is_dir():
        return []
    found = [(_NAME.fullmatch(path.name), path) for path in folder.iterdir()]
    return [
        (match[1] + (match[2] or ""), path) for match, path in found if match and _day(match[1])
    ]


def sound_copies(path: Path) -> list[Backup]:
    """The copies of a user.db that can be restored, newest first; damaged ones are passed over."""
    found = []
    for day, copy in sorted(named_copies(folder_of(path)), reverse=True):
        if _damage(copy) is None and (counts := _counts(copy)) is not None:
            made = date.fromisoformat(day[:10])
            found.append(Backup(copy, made, *counts, before_restore=len(day) > len("2026-01-01")))
    return found


def put_back(backup: Path, connection: sqlite3.Connection) -> None:
    """Write a copy over an open database, whole or not at all, brought to the newest schema."""
    try:
        with closing(_reading(backup)) as source:
            source.backup(connection)
        schema.migrate(connection)
    except sqlite3.Error as fault:
        raise schema.told(backup, fault) from fault


def replace_damaged(path: Path, backup: Backup) -> Path:
    """Put a copy where a damaged user.db is that nobody has open; returns where that was moved."""
    now = datetime.now().astimezone()
    aside = path.with_name(f"user-damaged-{now:%Y-%m-%d-%H%M%S}.db")
    try:
        if (fault := _damage(backup.path)) is not None:
            raise UserDataDamaged(backup.path, fault)
        path.rename(aside)
        for rest in ("-wal", "-shm"):
            path.with_name(path.name + rest).unlink(missing_ok=True)
        with closing(schema.connect(path)) as connection:
            put_back(backup.path, connection)
    except OSError as fault:
        raise UserDataFault(path, fault.strerror or str(fault)) from fault
    return aside


def _reading(path: Path) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True)


def _damage(path: Path) -> str | None:
    """What is wrong with the file as a database; None for a sound one."""
    try:
        with closing(_reading(path)) as connection:
            (told,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except (sqlite3.Error, ValueError, OSError) as fault:
        return str(fault)
    return None if told == "ok" else str(told)


def _counts(path: Path) -> tuple[int, int] | None:
    """How many notes and kept entries a copy holds; None when it is no user.db of ours."""
    try:
        with closing(_reading(path)) as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if not 0 < version <= len(schema.MIGRATIONS):
                return None
            if version == 1:
                return 0, 0
            notes = connection.execute("SELECT count(*) FROM note").fetchone()[0]
            return notes, connection.execute("SELECT count(*) FROM kept").fetchone()[0]
    except sqlite3.Error:
        return None


def _day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def today_here() -> date:
    """The day where the person is."""
    return datetime.now().astimezone().date()
