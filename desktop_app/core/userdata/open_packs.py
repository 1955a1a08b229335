"""Which folders did a person open as packs, and how are they to be read?"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.userdata.database import Database, Edit

if TYPE_CHECKING:
    import sqlite3


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
        self._packs: tuple[OpenPack, ...] = ()
        self.load()

    def load(self) -> None:
        """Read the list anew, as after a restore."""
        rows = self._database.read("SELECT folder, open, reading FROM open_pack ORDER BY position")
        self._packs = tuple(_pack(*row) for row in rows)

    def all(self) -> tuple[OpenPack, ...]:
        """Every folder in the list."""
        return self._packs

    def save(self, packs: Sequence[OpenPack]) -> None:
        """Keep this list in place of the old one."""
        self._packs = tuple(packs)
        rows = [
            # Names of folders may hold bytes that are no text.
            (at, os.fsencode(pack.folder), pack.open, json.dumps(_reading(pack)))
            for at, pack in enumerate(self._packs)
        ]

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM open_pack")
            connection.executemany(
                "INSERT INTO open_pack(position, folder, open, reading) VALUES (?, ?, ?, ?)", rows
            )

        self._database.put(Edit(write, "packs"))


def _reading(pack: OpenPack) -> dict[str, bool]:
    return {name: getattr(pack, name) for name in OpenPack._fields[2:]}


def _pack(folder: bytes, is_open: int, reading: str) -> OpenPack:
    try:
        told = json.loads(reading)
    except ValueError:
        told = {}
    known = {name: told.get(name) is True for name in OpenPack._fields[2:]}
    return OpenPack(Path(os.fsdecode(folder)), bool(is_open), **known)
