"""How is a file that carries what a person has written and read, and what is sound in it?"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from desktop_app.core.errors import FileUnsafe
from desktop_app.core.files import read_regular, write_atomic
from desktop_app.core.model.ref import EntryRef, Kind

_LIMIT = 64 * 1024 * 1024
_Read = TypeVar("_Read")


def write_file(path: Path, told: Mapping[str, Any]) -> None:
    """Write a file that people can read; FileUnwritable when the disk refuses."""
    write_atomic(path, json.dumps(told, indent=2, ensure_ascii=False).encode("utf-8"))


def read_file(path: Path, read: Callable[[Any], _Read]) -> _Read:
    """What `read` makes of a file; FileUnsafe when it stumbles over it."""
    try:
        return read(json.loads(read_regular(path.parent, path.name, _LIMIT)))
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        reason = "not a file of notes, lists or workshops from Common Ground"
        raise FileUnsafe(path, reason) from fault


def named(ref: EntryRef) -> dict[str, str]:
    """The entry in words."""
    return {"pack": ref.pack, "kind": str(ref.kind), "entry": ref.id}


def sound_ref(row: Any) -> EntryRef:
    """The entry that those words name; ValueError, KeyError or TypeError for others."""
    return EntryRef(sound_text(row["pack"]), Kind(row["kind"]), sound_text(row["entry"]))


def sound_text(value: Any) -> str:
    """A text; TypeError for anything else, ValueError for half a character."""
    if not isinstance(value, str):
        raise TypeError(value)
    value.encode()
    return value


def sound_number(value: Any, least: int, most: int) -> int:
    """A whole number within bounds; ValueError for anything else."""
    if type(value) is not int or not least <= value <= most:
        raise ValueError(value)
    return value
