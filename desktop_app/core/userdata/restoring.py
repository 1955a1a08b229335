"""How does a copy take the place of user.db, or a new file that of a damaged one?"""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from desktop_app.core.errors import AppError, UserDataDamaged, UserDataFault
from desktop_app.core.files import put_in_place
from desktop_app.core.userdata import schema
from desktop_app.core.userdata.backups import Backup
from desktop_app.core.userdata.database import Database
from desktop_app.core.userdata.disk import damage


def restore(database: Database, backup: Backup) -> None:
    """Put a copy in the place of user.db, of which a copy is made first; on the writing thread.

    What waits for the disk is written on top of it. UserDataFault leaves all as it was.
    """
    with closing(_in_memory(backup)) as rows:
        try:
            database.backups.copy(before_restore=True)
        except UserDataDamaged:
            _replace_damaged(database, rows)
        else:
            _overwrite(database, rows)
    database.restored()


def rebuild(database: Database) -> None:
    """Put a new file with all that could be read in the place of a damaged one.

    That one is kept beside it; a sound file stays. On the writing thread; UserDataFault leaves
    all as it was.
    """
    if not isinstance(database.fault, UserDataDamaged):
        return
    mirror = database.mirror
    with closing(sqlite3.connect(":memory:")) as rows:
        schema.migrate(rows)
        with mirror.lock:
            mirror.take()
            mirror.pour_into(rows)
        try:
            _replace_damaged(database, rows)
        except BaseException:
            mirror.refused()
            raise
    for edit in mirror.saved():
        for saved in edit.saved:
            saved()
    database.restored()


def _in_memory(backup: Backup) -> sqlite3.Connection:
    """The copy, brought to the newest schema where nothing is written yet."""
    rows = sqlite3.connect(":memory:")
    try:
        with closing(schema.at_address(backup.path, "mode=ro&immutable=1")) as source:
            if reason := damage(source):
                raise UserDataDamaged(backup.path, reason)
            source.backup(rows)
        schema.migrate(rows)
    except (sqlite3.Error, OSError) as fault:
        rows.close()
        raise schema.told(backup.path, fault) from fault
    except UserDataFault:
        rows.close()
        raise
    return rows


def _overwrite(database: Database, rows: sqlite3.Connection) -> None:
    """As one transaction, so that other programs that have the file open see it too."""
    try:
        connection = database.disk.connection()
        rows.backup(connection, progress=_patience())
    except sqlite3.Error as fault:
        raise schema.told(database.path, fault) from fault
    database.disk.hold(connection)


def _patience() -> Callable[[int, int, int], None]:
    """Gives up where SQLite would wait for another program for ever."""
    until = time.monotonic() + schema.PATIENCE_SECONDS

    def look(status: int, _left: int, _all: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > until:
            raise sqlite3.OperationalError("database is locked")

    return look


def _replace_damaged(database: Database, rows: sqlite3.Connection) -> None:
    """Keep the damaged file aside; from here on nothing of it can be written any more."""
    path = database.path
    database.disk.let_go()
    unfinished = path.with_name(f"{path.name}.part")
    try:
        unfinished.unlink(missing_ok=True)
        with closing(sqlite3.connect(unfinished)) as fresh:
            rows.backup(fresh)
        _keep_aside(path)
        put_in_place(unfinished, path)
    except (sqlite3.Error, OSError, AppError) as fault:
        raise UserDataFault(path, str(getattr(fault, "reason", fault))) from fault
    finally:
        unfinished.unlink(missing_ok=True)
    database.disk.hold(schema.connect(path))


def _keep_aside(path: Path) -> None:
    now = datetime.now().astimezone()
    aside = path.with_name(f"user-damaged-{now:%Y-%m-%d-%H%M%S-%f}.db")
    if path.exists():
        try:
            aside.hardlink_to(path)
        except OSError:  # a disk that knows no links
            shutil.copyfile(path, aside)
    # A log that stays would be played into the new file.
    log = path.with_name(f"{path.name}-wal")
    if log.exists():
        log.replace(aside.with_name(f"{aside.name}-wal"))
    path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
