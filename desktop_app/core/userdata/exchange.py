"""How does what a person has travel? As readable JSON; reading it in merges, never replaces.

All notes, lists and workshops stand in one file, or one workshop in a file of its own.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from desktop_app.core.userdata.carried import (
    named,
    read_file,
    sound_number,
    sound_ref,
    sound_text,
    write_file,
)
from desktop_app.core.userdata.carried_workshop import (
    merge_workshop,
    read_workshop,
    told_workshop,
)
from desktop_app.core.userdata.favourites import FavouriteList
from desktop_app.core.userdata.notes import Note

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from desktop_app.core.userdata.favourites import Favourites
    from desktop_app.core.userdata.notes import Notes
    from desktop_app.core.userdata.workshops import Workshop, Workshops

FORMAT = "common-ground-notes"
WORKSHOP = "common-ground-workshop"
_NUMBER = 1
_LATEST = 2**53 - 1  # of a time: what JSON can say exactly


class Own(Protocol):
    """As much of a UserData as travels."""

    notes: Notes
    favourites: Favourites
    workshops: Workshops

    def together(self) -> AbstractContextManager[object]:
        """See UserData."""


class Merged(NamedTuple):
    """What an import added: notes new or lengthened, entries put into lists, cards into decks.

    `workshop` is the key of the one that came in a file of its own.
    """

    notes: int
    kept: int
    cards: int = 0
    workshop: str = ""


class _Carried(NamedTuple):
    notes: list[Note]
    lists: list[FavouriteList]
    workshops: list[Workshop]
    alone: bool = False


def export_to(path: Path, user_data: Own) -> None:
    """Write every note, list and workshop to a file; FileUnwritable when the disk refuses."""
    told = {
        "format": FORMAT,
        "version": _NUMBER,
        "notes": [
            {**named(note.ref), "changed": note.at, "text": note.text}
            for note in user_data.notes.all()
        ],
        "lists": [
            {"key": one.key, "name": one.name, "entries": [named(ref) for ref in one.members]}
            for one in user_data.favourites.lists()
        ],
        "workshops": [told_workshop(one) for one in user_data.workshops.all()],
    }
    write_file(path, told)


def export_workshop(path: Path, workshop: Workshop) -> None:
    """Write one workshop to a file; FileUnwritable when the disk refuses."""
    write_file(path, {"format": WORKSHOP, "version": _NUMBER, **told_workshop(workshop)})


def import_from(path: Path, user_data: Own) -> Merged:
    """Add what a file of either kind holds: FileUnsafe, and nothing added, for any other.

    A note that says something else than the person's own goes below it. Lists and workshops meet
    by key, else by name; what is in one's own already stays where and as it is.
    """
    carried = read_file(path, _read)
    added = [_merge_note(user_data, note) for note in carried.notes]
    kept = [_merge_list(user_data, one) for one in carried.lists]
    decks = []
    for one in carried.workshops:
        with user_data.together():
            decks.append(merge_workshop(user_data.workshops, one))
    cards = sum(count for _, count in decks)
    return Merged(sum(added), sum(kept), cards, decks[0][0] if carried.alone else "")


def _merge_note(user_data: Own, note: Note) -> bool:
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


def _merge_list(user_data: Own, theirs: FavouriteList) -> int:
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


def _read(told: Any) -> _Carried:
    if told["version"] > _NUMBER:
        raise ValueError(told["version"])
    if told["format"] == WORKSHOP:
        return _Carried([], [], [read_workshop(told)], alone=True)
    if told["format"] != FORMAT:
        raise ValueError(told["format"])
    notes = [
        Note(sound_ref(row), sound_text(row["text"]), sound_number(row["changed"], 0, _LATEST))
        for row in told["notes"]
    ]
    lists = [
        FavouriteList(
            sound_text(row["key"]), sound_text(row["name"]), tuple(map(sound_ref, row["entries"]))
        )
        for row in told["lists"]
    ]
    # Files that were written before there were workshops have none.
    return _Carried(notes, lists, [read_workshop(row) for row in told.get("workshops", [])])
