"""Which folders did a person open as packs, and how are they to be read?"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.userdata.database import Database
from desktop_app.core.userdata.edit import Acknowledge, Part, edit

if TYPE_CHECKING:
    import sqlite3

_ALL = "SELECT folder, open, reading FROM open_pack ORDER BY position"
_PLACED = "INSERT INTO open_pack(position, folder, open, reading) VALUES (?, ?, ?, ?)"


class OpenPack(NamedTuple):
    """A folder in the list of packs: `open` or switched off, and what is read of it."""

    folder: Path
    open: bool = True
    include_left_out: bool = False
    text_files: bool = False
    split: bool = False


class OpenPacks:
    """The list of packs as it is to be at the next start, in its order."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[OpenPack, ...]:
        """Every folder in the list."""
        return tuple(_pack(*row) for row in self._database.read(_ALL))

    def save(self, packs: Sequence[OpenPack], saved: Acknowledge | None = None) -> None:
        """Keep this list in place of the old one."""
        rows = [
            # Names of folders may hold bytes that are no text.
            (at, os.fsencode(pack.folder), int(pack.open), json.dumps(_reading(pack)))
            for at, pack in enumerate(packs)
        ]

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM open_pack")
            connection.executemany(_PLACED, rows)

        self._database.put(edit(Part.PACKS, write, "packs", saved))


def _reading(pack: OpenPack) -> dict[str, bool]:
    return {name: getattr(pack, name) for name in OpenPack._fields[2:]}


def _pack(folder: bytes, is_open: int, reading: str) -> OpenPack:
    try:
        found = json.loads(reading)
    except (ValueError, RecursionError):
        found = {}
    told = found if isinstance(found, dict) else {}
    known = {name: told.get(name) is True for name in OpenPack._fields[2:]}
    return OpenPack(Path(os.fsdecode(folder)), bool(is_open), **known)
