"""How does user.db come to be, and to the newest schema? And what if it cannot be written?"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from desktop_app.core.errors import UserDataDamaged, UserDataFault, UserDataNewer

PATIENCE_SECONDS = 5  # for another program that is writing
# One script a schema number; a file of an older number runs those that it lacks.
MIGRATIONS = (
    """
    CREATE TABLE history(
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        pack TEXT NOT NULL, kind TEXT NOT NULL, entry TEXT NOT NULL,
        query TEXT NOT NULL, at INTEGER NOT NULL
    );
    CREATE TABLE place(
        id INTEGER PRIMARY KEY CHECK (id = 1),
        pack TEXT NOT NULL, kind TEXT NOT NULL, entry TEXT NOT NULL,
        scroll INTEGER NOT NULL, query TEXT NOT NULL
    );
    """,
    """
    CREATE TABLE note(
        pack TEXT NOT NULL, kind TEXT NOT NULL, entry TEXT NOT NULL,
        text TEXT NOT NULL, at INTEGER NOT NULL,
        PRIMARY KEY (pack, kind, entry)
    ) WITHOUT ROWID;
    CREATE TABLE list(key TEXT PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL);
    CREATE TABLE kept(
        list TEXT NOT NULL, pack TEXT NOT NULL, kind TEXT NOT NULL, entry TEXT NOT NULL,
        position INTEGER NOT NULL, PRIMARY KEY (list, pack, kind, entry)
    ) WITHOUT ROWID;
    CREATE TABLE open_pack(
        position INTEGER PRIMARY KEY, folder BLOB NOT NULL, open INTEGER NOT NULL,
        reading TEXT NOT NULL
    );
    """,
)


def connect(path: Path) -> sqlite3.Connection:
    """Open `path`, made or brought to the newest schema; UserDataFault when impossible.

    A file of a newer program raises UserDataNewer and is left untouched.
    """
    connection: sqlite3.Connection | None = None
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=PATIENCE_SECONDS, check_same_thread=False)
        _refuse_newer(connection, path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        migrate(connection)
    except (sqlite3.Error, OSError, ValueError) as fault:  # text that is damaged is a ValueError
        if connection is not None:
            connection.close()
        raise told(path, fault) from fault
    except UserDataFault:
        if connection is not None:
            connection.close()
        raise
    return connection


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open `path` for reading alone, as it is; without such a file an empty one in memory.

    For a disk that takes nothing. UserDataFault when what is there cannot be read either.
    """
    if not path.exists():
        empty = sqlite3.connect(":memory:", check_same_thread=False)
        migrate(empty)
        return empty
    try:
        # Immutable, for a folder in which the file of the write-ahead log cannot be made.
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(address, uri=True, check_same_thread=False)
    except (sqlite3.Error, OSError) as fault:
        raise told(path, fault) from fault
    try:
        _refuse_newer(connection, path)
        if _version(connection) == len(MIGRATIONS):
            return connection
        # An older file cannot be brought up to date where it is: a copy in memory can.
        copy = sqlite3.connect(":memory:", check_same_thread=False)
        connection.backup(copy)
        migrate(copy)
    except (sqlite3.Error, ValueError) as fault:
        connection.close()
        raise told(path, fault) from fault
    except UserDataFault:
        connection.close()
        raise
    connection.close()
    return copy


def told(path: Path, fault: Exception) -> UserDataFault:
    """The fault as the program knows it; UserDataDamaged for a file that is no sound database."""
    code = getattr(fault, "sqlite_errorcode", None)
    if code is not None and code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return UserDataDamaged(path, str(fault))
    return UserDataFault(path, str(fault))


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _refuse_newer(connection: sqlite3.Connection, path: Path) -> None:
    found = _version(connection)
    if found > len(MIGRATIONS):
        raise UserDataNewer(path, str(found))


def migrate(connection: sqlite3.Connection) -> None:
    """Run the missing scripts, each whole or not at all; two programs may start at once."""
    if _version(connection) == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number, script in enumerate(MIGRATIONS[_version(connection) :], _version(connection)):
            for statement in filter(str.strip, script.split(";")):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.commit()
    except BaseException:
        connection.rollback()
        raise
