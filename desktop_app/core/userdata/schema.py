"""How does user.db come to be, and to the newest schema?"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from desktop_app.core.errors import UserDataFault, UserDataNewer

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
        _migrate(connection)
    except (sqlite3.Error, OSError, ValueError) as fault:  # text that is damaged is a ValueError
        if connection is not None:
            connection.close()
        raise UserDataFault(path, str(fault)) from fault
    except UserDataFault:
        if connection is not None:
            connection.close()
        raise
    return connection


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _refuse_newer(connection: sqlite3.Connection, path: Path) -> None:
    found = _version(connection)
    if found > len(MIGRATIONS):
        raise UserDataNewer(path, str(found))


def _migrate(connection: sqlite3.Connection) -> None:
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
