"""Which daily copies of user.db are kept?

One copy a day, made by SQLite's own backup before the first edit of the day and checked before
an older one goes. Ten are kept: the newest seven, of the older ones the newest of each of three
weeks, and where there are not as many weeks yet the newest others;
beside them the newest three of those that were made before a restore. Copies are numbered, and
the number tells which is newer: a clock that goes astray neither stops nor removes one.
"""

from __future__ import annotations

import os
import re
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from desktop_app.core.errors import AppError, UserDataDamaged, UserDataFault, UserDataUncopied
from desktop_app.core.files import make_folder, put_in_place
from desktop_app.core.userdata import schema
from desktop_app.core.userdata.disk import Disk, damage

KEPT, NEWEST_KEPT, BEFORE_RESTORE_KEPT = 10, 7, 3
_NAME = re.compile(r"user-(\d{4}-\d{2}-\d{2})-(\d{4,9})(-before-restore)?\.db")
_UNFINISHED, _FORGOTTEN_SECONDS = "unfinished-*.part", 24 * 60 * 60
_ANYTHING = (
    "SELECT EXISTS(SELECT 1 FROM note) OR EXISTS(SELECT 1 FROM kept)"
    " OR EXISTS(SELECT 1 FROM open_pack) OR EXISTS(SELECT 1 FROM workshop)"
)
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"


class Backup(NamedTuple):
    """A copy of user.db: the day it was made, and how much it holds. A higher number is newer."""

    path: Path
    day: date
    number: int
    notes: int
    kept: int
    before_restore: bool = False
    cards: int = 0


class Backups:
    """The copies in the folder `backups` beside user.db; to be used on the writing thread."""

    def __init__(self, disk: Disk, tell: Callable[[UserDataFault], None]) -> None:
        """`tell` hears of a copy that could not be made."""
        self._disk, self._tell = disk, tell
        self._folder = folder_of(disk.path)
        self._looked_on: date | None = None

    def make_daily(self) -> None:
        """Make today's copy unless there is one, or nothing to copy yet.

        UserDataDamaged when user.db turns out to be; any other trouble is told and put off.
        """
        today = today_here()
        if today == self._looked_on or not self._disk.is_open:
            return
        connection = self._disk.connection()
        if not connection.execute(_ANYTHING).fetchone()[0]:
            return
        self._looked_on = today  # one that fails is tried again tomorrow, or at the next start
        copies = [copy for copy in named_copies(self._folder) if not copy.before_restore]
        if copies and copies[0].day == today:
            return
        try:
            self.copy()
            self._thin_out()
        except UserDataUncopied as fault:
            self._tell(fault)

    def copy(self, *, before_restore: bool = False) -> None:
        """Make a copy now; UserDataUncopied when that fails, UserDataDamaged when user.db is."""
        number = max((copy.number for copy in named_copies(self._folder)), default=0) + 1
        mark = "-before-restore" if before_restore else ""
        path = self._folder / f"user-{today_here().isoformat()}-{number:04}{mark}.db"
        # Another program may be making its own.
        unfinished = self._folder / _UNFINISHED.replace("*", os.urandom(8).hex())
        try:
            make_folder(self._folder)
            with closing(sqlite3.connect(unfinished)) as copy:
                self._disk.connection().backup(copy)
                reason = damage(copy)
            if reason:
                raise UserDataDamaged(self._disk.path, reason)
            put_in_place(unfinished, path)
        except UserDataDamaged:
            raise
        except sqlite3.Error as fault:
            told = schema.told(self._disk.path, fault)
            if isinstance(told, UserDataDamaged):
                raise told from fault
            raise UserDataUncopied(path, told.reason) from fault
        except AppError as fault:
            raise UserDataUncopied(path, str(getattr(fault, "reason", ""))) from fault
        finally:
            _remove(unfinished)

    def _thin_out(self) -> None:
        copies = named_copies(self._folder)
        restored = [copy for copy in copies if copy.before_restore]
        kept = {*_to_keep(copies), *restored[:BEFORE_RESTORE_KEPT]}
        for copy in copies:
            if copy not in kept:
                _remove(copy.path)
        for file in self._folder.glob(_UNFINISHED):  # of a program that was killed meanwhile
            with suppress(OSError):
                if time.time() - file.stat().st_mtime > _FORGOTTEN_SECONDS:
                    _remove(file)


def _to_keep(copies: list[Backup]) -> list[Backup]:
    """The daily copies that stay, out of all of them, newest first."""
    daily = [copy for copy in copies if not copy.before_restore]
    newest, older = daily[:NEWEST_KEPT], daily[NEWEST_KEPT:]
    weeks: dict[tuple[int, int], Backup] = {}
    for copy in older:
        year, week, _ = copy.day.isocalendar()
        weeks.setdefault((year, week), copy)
    weekly = list(weeks.values())
    rest = [copy for copy in older if copy not in weekly]
    return [*newest, *weekly, *rest][:KEPT]


def folder_of(path: Path) -> Path:
    """Where the copies of a user.db lie."""
    return path.parent / "backups"


def named_copies(folder: Path) -> list[Backup]:
    """Every file that bears the name of a copy, newest first, without looking into it."""
    if not folder.is_dir():
        return []
    named = [(_NAME.fullmatch(path.name), path) for path in folder.iterdir()]
    found = [
        Backup(path, day, int(match[2]), 0, 0, before_restore=match[3] is not None)
        for match, path in named
        if match and (day := _day(match[1]))
    ]
    return sorted(found, key=lambda copy: copy.number, reverse=True)


def sound_copies(path: Path) -> list[Backup]:
    """The copies of a user.db that can be restored, newest first; damaged ones are passed over.

    Reads every copy whole: for a worker.
    """
    found = []
    for copy in named_copies(folder_of(path)):
        counts = _counts(copy.path)
        if counts is not None:
            found.append(copy._replace(notes=counts[0], kept=counts[1], cards=counts[2]))
    return found


def _counts(path: Path) -> list[int] | None:
    """How many notes, kept entries and cards a copy holds; None for no sound user.db of ours.

    One that an older program made lacks some of the tables.
    """
    try:
        with closing(schema.at_address(path, "mode=ro&immutable=1")) as connection:
            version = schema.version(connection)
            if damage(connection) or not 0 < version <= len(schema.MIGRATIONS):
                return None
            there = {name for (name,) in connection.execute(_TABLES)}
            return [
                connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
                if table in there
                else 0
                for table in ("note", "kept", "deck_card")
            ]
    except (sqlite3.Error, ValueError, OSError):
        return None


def _remove(path: Path) -> None:
    """A copy that cannot be removed takes room, and that is all."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def today_here() -> date:
    """The day where the person is."""
    return datetime.now().astimezone().date()
