"""What is one edit of user.db, from the hand of a person to the disk?"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple

Write = Callable[[sqlite3.Connection], None]
Acknowledge = Callable[[], None]


class Part(Enum):
    """What an edit is about."""

    NOTES = auto()
    LISTS = auto()
    WORKSHOPS = auto()
    PACKS = auto()
    PAST = auto()  # history and place: no loss worth telling


class Edit(NamedTuple):
    """One edit: `write` is run on the copy in memory at once, and on the disk in its turn.

    An edit of the same `key` takes the place of one that still waits. `saved` are called on the
    writing thread once it, or one that took its place, is on the disk.
    """

    part: Part
    write: Write
    key: object = None
    saved: tuple[Acknowledge, ...] = ()


def edit(part: Part, write: Write, key: object = None, saved: Acknowledge | None = None) -> Edit:
    """An edit with one listener or none."""
    return Edit(part, write, key, () if saved is None else (saved,))


def storable(text: str) -> str:
    """`text` with a question mark for half a character, which SQLite does not take."""
    return text.encode("utf-8", "replace").decode("utf-8")
