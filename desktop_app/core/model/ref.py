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


class ReadingOptions(NamedTuple):
    """What a person asks for when a folder is read in another way than the usual.

    With `include_left_out` READMEs, drafts, templates and what is hidden are entries too, with
    `text_files` files of plain text. With `split` a file that holds many terms under headings
    becomes an entry for each.
    """

    include_left_out: bool = False
    text_files: bool = False
    split: bool = False


USUAL = ReadingOptions()


class PackPlace(NamedTuple):
    """A folder to be opened as a pack; `shipped` marks the program's own."""

    root: Path
    shipped: bool = False
    options: ReadingOptions = USUAL
