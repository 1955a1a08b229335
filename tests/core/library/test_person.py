"""A person's notes and lists in user.db are found by the library's search."""

from __future__ import annotations

from pathlib import Path

from desktop_app.core.library import Library
from desktop_app.core.library.person import Person
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata.store import UserData

QUAY = EntryRef("own", Kind.TERM, "quay")


def ids(library: Library, query: str) -> list[str]:
    return [hit.ref.id for hit in library.search(query).hits]


def test_notes_and_lists_are_found_as_they_are_now(library: Library, tmp_path: Path) -> None:
    with UserData(tmp_path / "user.db") as user_data:
        library.own_words.take(Person(user_data, "Favourites"))
        assert ids(library, "kind:note") == []
        user_data.notes.save(QUAY, "Bring the marzipan.")
        user_data.favourites.keep(QUAY)
        mine = user_data.favourites.make("Mine")
        user_data.favourites.keep(QUAY, mine.key)
        assert ids(library, "kind:note marzipan") == ["quay"]
        assert ids(library, "marzipan") == ["quay"]
        assert ids(library, "list:favourites") == ["quay"]
        user_data.favourites.rename("favourites", "Best of all")
        assert ids(library, "list:best") == ["quay"]
        assert ids(library, "list:mine") == ["quay"]


def test_a_brief_is_no_note(library: Library) -> None:
    assert ids(library, "marzipan") == []
