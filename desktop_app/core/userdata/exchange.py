"""How do notes and lists travel? One readable JSON file; reading it in merges, never replaces."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from desktop_app.core.errors import FileUnsafe
from desktop_app.core.files import read_regular, write_atomic
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata.favourites import FavouriteList
from desktop_app.core.userdata.notes import Note

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from desktop_app.core.userdata.favourites import Favourites
    from desktop_app.core.userdata.notes import Notes

FORMAT = "common-ground-notes"
_NUMBER = 1
_LIMIT = 64 * 1024 * 1024
_LATEST = 2**53  # of a time: what JSON can say exactly


class NotesAndLists(Protocol):
    """As much of a UserData as travels."""

    notes: Notes
    favourites: Favourites

    def together(self) -> AbstractContextManager[object]:
        """See UserData."""


class Merged(NamedTuple):
    """What an import added: notes new or lengthened, and entries put into lists."""

    notes: int
    kept: int


def export_to(path: Path, user_data: NotesAndLists) -> None:
    """Write every note and list to a file; FileUnwritable when the disk refuses."""
    told = {
        "format": FORMAT,
        "version": _NUMBER,
        "notes": [
            {**_named(note.ref), "changed": note.at, "text": note.text}
            for note in user_data.notes.all()
        ],
        "lists": [
            {"key": one.key, "name": one.name, "entries": [_named(ref) for ref in one.members]}
            for one in user_data.favourites.lists()
        ],
    }
    write_atomic(path, json.dumps(told, indent=2, ensure_ascii=False).encode("utf-8"))


def import_from(path: Path, user_data: NotesAndLists) -> Merged:
    """Add what the file holds: FileUnsafe, and nothing added, when it is not of this format.

    A note that says something else than the person's own goes below it. Lists meet by key, else
    by name; entries that are in a list already stay where they are.
    """
    notes, lists = _read(path)
    added = [_merge_note(user_data, note) for note in notes]
    kept = [_merge_list(user_data, one) for one in lists]
    return Merged(sum(added), sum(kept))


def _merge_note(user_data: NotesAndLists, note: Note) -> bool:
    with user_data.together():
        own, theirs = user_data.notes.text(note.ref).strip(), note.text.strip()
        if not theirs or _holds(own, theirs):
            return False
        if _holds(theirs, own):
            user_data.notes.save(note.ref, note.text, at=note.at if not own else None)
        else:
            user_data.notes.save(note.ref, f"{own}\n\n{theirs}")
        return True


def _holds(text: str, part: str) -> bool:
    """Whether `part` stands in `text` as whole lines."""
    return not part or f"\n{part}\n" in f"\n{text}\n"


def _merge_list(user_data: NotesAndLists, theirs: FavouriteList) -> int:
    favourites = user_data.favourites
    name = theirs.name.strip().casefold()
    with user_data.together():
        own = favourites.lists()
        found = next((one for one in own if one.key == theirs.key), None)
        found = found or next((one for one in own if one.name.strip().casefold() == name), None)
        found = found or favourites.put_back(theirs._replace(members=()), len(own))
        here = frozenset(found.members)
        new = [ref for ref in dict.fromkeys(theirs.members) if ref not in here]
        if new:
            favourites.order(found.key, [*found.members, *new])
    return len(new)


def _named(ref: EntryRef) -> dict[str, str]:
    return {"pack": ref.pack, "kind": str(ref.kind), "entry": ref.id}


def _read(path: Path) -> tuple[list[Note], list[FavouriteList]]:
    try:
        told = json.loads(read_regular(path.parent, path.name, _LIMIT))
        if told["format"] != FORMAT or told["version"] > _NUMBER:
            raise ValueError(told["format"])
        notes = [
            Note(_ref(row), _text(row["text"]), _time(row["changed"])) for row in told["notes"]
        ]
        lists = [
            FavouriteList(_text(row["key"]), _text(row["name"]), tuple(map(_ref, row["entries"])))
            for row in told["lists"]
        ]
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        raise FileUnsafe(path, "not a file of notes and lists from Common Ground") from fault
    return notes, lists


def _ref(row: Any) -> EntryRef:
    return EntryRef(_text(row["pack"]), Kind(row["kind"]), _text(row["entry"]))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    value.encode()  # half a character is a ValueError
    return value


def _time(value: Any) -> int:
    if type(value) is not int or not 0 <= value < _LATEST:
        raise ValueError(value)
    return value
