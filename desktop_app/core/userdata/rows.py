"""Which rows of a user.db can be read, whatever happened to it or whatever its age?"""

from __future__ import annotations

import sqlite3
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
    reason = ""
    for order in orders:
        try:
            for row in source.execute(select + order):
                values, odd = _values(row, columns, declared)
                reason = reason or odd
                if values is not None:
                    target.execute(insert, values)
        except (sqlite3.Error, ValueError) as fault:
            if schema.may_pass(fault):
                raise
            reason = str(fault)
        else:
            break
    return reason


def _values(
    row: tuple[Any, ...], columns: list[str], declared: dict[str, str]
) -> tuple[list[Any] | None, str]:
    """The row as it is to be kept, None for one that means nothing, and what is wrong with it."""
    values: list[Any] = []
    odd = ""
    for name, value in zip(columns, row, strict=True):
        if declared[name] == "TEXT" and isinstance(value, bytes):
            text = value.decode("utf-8", "replace")
            odd = odd if text.encode() == value else f"damaged text in {name}"
            values.append(text)
        elif isinstance(value, bytes if declared[name] == "BLOB" else int):
            values.append(value)
        else:
            return None, f"damaged {name}"
    if "kind" in columns and values[columns.index("kind")] not in _KINDS:
        return None, "damaged kind"
    return values, odd
