"""How does user.db come to be, and to the newest schema? And what if it cannot be written?"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.core.errors import UserDataDamaged, UserDataFault, UserDataNewer

# The disk is full, read-only, in use, failing or gone.
_MAY_PASS = frozenset(
    {
        sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_PROTOCOL,
    }
)  # fmt: skip
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
    );
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
    """
    ALTER TABLE place ADD COLUMN window_place TEXT NOT NULL DEFAULT 'glossary';
    INSERT OR IGNORE INTO list(key, name, position) VALUES ('favourites', '', -1);
    """,
    """
    CREATE TABLE workshop(
        key TEXT PRIMARY KEY, name TEXT NOT NULL, settings TEXT NOT NULL,
        position INTEGER NOT NULL, seen INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE deck_card(
        workshop TEXT NOT NULL, key TEXT NOT NULL,
        pack TEXT NOT NULL, kind TEXT NOT NULL, entry TEXT NOT NULL,
        title TEXT NOT NULL, text TEXT NOT NULL,
        copies INTEGER NOT NULL, position INTEGER NOT NULL,
        PRIMARY KEY (workshop, key)
    ) WITHOUT ROWID;
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
        # A log of the usual 4 MB fills a full disk, and then cannot be emptied into the file.
        connection.execute("PRAGMA wal_autocheckpoint = 64")
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


@contextmanager
def opened_to_read(path: Path) -> Iterator[sqlite3.Connection]:
    """The file `path` as it is, for reading alone; UserDataFault when even that is impossible.

    For a disk that takes nothing, on which the files beside a write-ahead log cannot be made.
    """
    with ExitStack() as stack:
        try:
            connection = _readable(path, stack)
            _refuse_newer(connection, path)
        except (sqlite3.Error, OSError, ValueError) as fault:
            raise told(path, fault) from fault
        yield connection


def _readable(path: Path, stack: ExitStack) -> sqlite3.Connection:
    connection = stack.enter_context(closing(at_address(path, "mode=ro")))
    try:
        version(connection)
    except sqlite3.OperationalError:
        log = path.with_name(f"{path.name}-wal")
        if not log.exists() or log.stat().st_size == 0:
            return stack.enter_context(closing(at_address(path, "mode=ro&immutable=1")))
        # What was written last stands in the log, and that is only read where it can be locked.
        folder = Path(stack.enter_context(TemporaryDirectory()))
        for file in (path, log):
            shutil.copyfile(file, folder / file.name)
        return stack.enter_context(closing(sqlite3.connect(folder / path.name)))
    return connection


def at_address(path: Path, options: str) -> sqlite3.Connection:
    """A connection to `path` with options of SQLite's own, as `mode=ro`."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?{options}", uri=True)


def may_pass(fault: BaseException | None) -> bool:
    """Whether it is the disk that refuses now, and not the file that is damaged."""
    code = getattr(fault, "sqlite_errorcode", None)
    return isinstance(fault, OSError) or (code is not None and code & 0xFF in _MAY_PASS)


def told(path: Path, fault: Exception) -> UserDataFault:
    """The fault as the program knows it; UserDataDamaged for a file that is no sound database."""
    code = getattr(fault, "sqlite_errorcode", None)
    damaged = code is not None and code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
    if damaged or isinstance(fault, UnicodeDecodeError):  # SQLite quotes what it stumbles over
        return UserDataDamaged(path, str(fault))
    return UserDataFault(path, str(fault))


def version(connection: sqlite3.Connection) -> int:
    """The number of a file's schema, 0 for an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _refuse_newer(connection: sqlite3.Connection, path: Path) -> None:
    found = version(connection)
    if found > len(MIGRATIONS):
        raise UserDataNewer(path, str(found))


def migrate(connection: sqlite3.Connection) -> None:
    """Run the missing scripts, each whole or not at all; two programs may start at once."""
    if version(connection) == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for number, script in enumerate(MIGRATIONS[version(connection) :], version(connection)):
            for statement in filter(str.strip, script.split(";")):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.commit()
    except BaseException:
        connection.rollback()
        raise
