"""Which rows of a user.db can be read, whatever happened to it or whatever its age?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from desktop_app.core.model.ref import Kind
from desktop_app.core.userdata import schema

_KINDS = {"", *Kind}  # a place may be without an entry
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"


def copy_rows(source: sqlite3.Connection, target: sqlite3.Connection) -> str:
    """Put into `target`, which has the newest schema, every row of `source` that can be read.

    Returns what is wrong with the source, "" for a sound one; sqlite3's error when the disk does
    not give it now. A table of a later schema than the source's is left empty.
    """
    factory = source.text_factory
    source.text_factory = bytes  # damaged text is to be read all the same
    try:
        newest = schema.version(source) == len(schema.MIGRATIONS)
        tables = [name for (name,) in target.execute(_TABLES).fetchall()]
        reasons = [_copy_table(source, target, table, expected=newest) for table in tables]
    except (sqlite3.Error, ValueError) as fault:
        if schema.may_pass(fault):
            raise
        reasons = [str(fault)]
    finally:
        source.text_factory = factory
    target.commit()
    return next(filter(None, reasons), "")


def _copy_table(
    source: sqlite3.Connection, target: sqlite3.Connection, table: str, *, expected: bool
) -> str:
    about = target.execute(f"PRAGMA table_info({table})").fetchall()
    declared = {name: kind for _, name, kind, *_ in about}
    there = {bytes(name).decode() for _, name, *_ in source.execute(f"PRAGMA table_info({table})")}
    columns = [name for name in declared if name in there]
    if not columns:
        return f"no such table: {table}" if expected else ""
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    select = f"SELECT {names} FROM {table}"  # noqa: S608 - the names are the schema's own
    insert = f"INSERT OR REPLACE INTO {table}({names}) VALUES ({marks})"  # noqa: S608
    keys = [name for _, name, _, _, _, place in sorted(about, key=lambda row: row[5]) if place]
    # Where a page is damaged, what lies behind it is reached from the other end.
    orders = ("", " ORDER BY " + ", ".join(f"{name} DESC" for name in keys))
    sieve = _Sieve(columns, declared)
    for order in orders:
        try:
            target.executemany(insert, sieve.sound(source.execute(select + order)))
        except (sqlite3.Error, ValueError) as fault:
            if schema.may_pass(fault):
                raise
            sieve.reason = str(fault)
        else:
            break
    return sieve.reason


class _Sieve:
    """Lets through what means something; `reason` is what was wrong with the rest."""

    def __init__(self, columns: list[str], declared: dict[str, str]) -> None:
        types = {"TEXT": bytes, "BLOB": bytes, "INTEGER": int}
        self.reason = ""
        self._columns = [(name, types[declared[name]]) for name in columns]
        self._texts = [declared[name] == "TEXT" for name in columns]
        self._kind = columns.index("kind") if "kind" in columns else None

    def sound(self, rows: Iterable[tuple[Any, ...]]) -> Iterator[list[Any]]:
        """The rows that can be kept; damaged text in them is marked."""
        for row in rows:
            odd = [
                name
                for (name, wanted), value in zip(self._columns, row, strict=True)
                if type(value) is not wanted
            ]
            values = [] if odd else list(map(self._read, self._texts, row))
            if not odd and self._kind is not None and values[self._kind] not in _KINDS:
                odd = ["kind"]
            if odd:
                self.reason = self.reason or f"damaged {odd[0]}"
            else:
                yield values

    def _read(self, is_text: bool, value: Any) -> Any:
        if not is_text:
            return value
        try:
            return value.decode()
        except UnicodeDecodeError:
            self.reason = self.reason or "damaged text"
            return value.decode("utf-8", "replace")
