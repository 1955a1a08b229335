"""How is an entry named across packs, for good?

Named tuples and not dataclasses: a dataclass with slots and order takes PySide's start 2 ms, and
these are needed before the first paint.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple


class Kind(StrEnum):
    """The two kinds of entry, as the command line and `kind:` name them."""

    TERM = "term"
    DEAL = "deal"


class EntryRef(NamedTuple):
    """Names one entry across packs: pack id, kind, entry id. Never changes."""

    pack: str
    kind: Kind
    id: str


class Place(NamedTuple):
    """Where a person left off: an entry (or none), its scroll in pixels, the query.

    `where` is which of the places in the window that was.
    """

    entry: EntryRef | None
    scroll: int = 0
    query: str = ""
    where: str = "glossary"


class PackPlace(NamedTuple):
    """A folder to be opened as a pack; `shipped` marks the program's own."""

    root: Path
    shipped: bool = False
