"""Notes, lists and the list of packs: read at once, kept for good, in the person's order."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.core.model.ref import EntryRef, Kind, Place
from desktop_app.core.userdata import schema
from desktop_app.core.userdata.favourites import FIRST_LIST, FavouriteList
from desktop_app.core.userdata.open_packs import OpenPack
from desktop_app.core.userdata.store import UserData

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
ZOPA = EntryRef("common-ground", Kind.TERM, "zopa")
RENEWAL = EntryRef("common-ground", Kind.DEAL, "software-licence-renewal")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "user.db"


def test_a_note_is_read_at_once_and_survives_closing(path: Path) -> None:
    saved: list[str] = []
    with UserData(path) as data:
        data.notes.save(BATNA, "Use the orange story.", lambda: saved.append("batna"))
        assert data.notes.text(BATNA) == "Use the orange story."
        data.flush()
        assert saved == ["batna"]
    with UserData(path) as data:
        assert data.notes.text(BATNA) == "Use the orange story."
        assert data.notes.text(ZOPA) == ""


def test_a_note_of_nothing_but_space_is_removed(path: Path) -> None:
    with UserData(path) as data:
        data.notes.save(BATNA, "words")
        data.notes.save(BATNA, " \n ")
        assert data.notes.all() == []
    with UserData(path) as data:
        assert data.notes.all() == []


def test_notes_are_found_by_all_their_words_without_case_and_accents(path: Path) -> None:
    with UserData(path) as data:
        data.notes.save(BATNA, "Café in Utrecht, group A")
        data.notes.save(ZOPA, "Utrecht")
        assert {note.ref for note in data.notes.find(["utrecht"])} == {BATNA, ZOPA}
        assert [note.ref for note in data.notes.find(["CAFE", "group"])] == [BATNA]
        assert data.notes.find(["amsterdam"]) == []


def test_the_note_changed_last_comes_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([10, 20, 30])
    monkeypatch.setattr("time.time", lambda: next(clock))
    with UserData(path) as data:
        data.notes.save(BATNA, "one")
        data.notes.save(ZOPA, "two")
        data.notes.save(BATNA, "three")
        assert [(note.ref, note.at) for note in data.notes.all()] == [(BATNA, 30), (ZOPA, 20)]


def test_the_first_list_is_always_there(path: Path) -> None:
    with UserData(path) as data:
        data.favourites.keep(BATNA)
        data.favourites.keep(ZOPA)
        data.favourites.keep(BATNA)
        assert data.favourites.delete(FIRST_LIST) is None
        assert data.favourites.members(FIRST_LIST) == (BATNA, ZOPA)
        assert [one.key for one in data.favourites.kept_in(ZOPA)] == [FIRST_LIST]
    with UserData(path) as data:
        assert data.favourites.members(FIRST_LIST) == (BATNA, ZOPA)
        data.favourites.unkeep(BATNA)
        assert data.favourites.kept_in(BATNA) == []


def test_lists_are_made_renamed_ordered_deleted_and_put_back(path: Path) -> None:
    with UserData(path) as data:
        lists = data.favourites
        first, second = lists.make("Day one"), lists.make("Day two")
        for ref in (BATNA, ZOPA, RENEWAL):
            lists.keep(ref, first.key)
        lists.order(first.key, [RENEWAL, BATNA, ZOPA])
        lists.rename(first.key, "Morning")
        removed = lists.delete(first.key)
        assert removed is not None
        assert [one.name for one in lists.lists()] == ["", "Day two"]
        lists.put_back(removed, 1)
        lists.keep(BATNA, second.key)
    with UserData(path) as data:
        found = data.favourites.lists()
        assert [one.name for one in found] == ["", "Morning", "Day two"]
        assert found[1].members == (RENEWAL, BATNA, ZOPA)
        assert [one.name for one in data.favourites.kept_in(BATNA)] == ["Morning", "Day two"]


def test_what_a_deleted_list_held_does_not_come_back(path: Path) -> None:
    with UserData(path) as data:
        one = data.favourites.make("Gone")
        data.favourites.keep(BATNA, one.key)
        data.favourites.delete(one.key)
        data.favourites.keep(ZOPA, one.key)
    with UserData(path) as data:
        assert [one.key for one in data.favourites.lists()] == [FIRST_LIST]
        assert data.favourites.kept_in(ZOPA) == []


def test_the_list_of_packs_keeps_folders_of_any_name_and_how_they_are_read(path: Path) -> None:
    odd = Path(os.fsdecode(b"/srv/caf\xe9"))
    packs = (
        OpenPack(odd, open=False, split=True),
        OpenPack(Path("/srv/b"), text_files=True, include_left_out=True),
    )
    with UserData(path) as data:
        assert data.packs.all() == ()
        data.packs.save(packs)
        assert data.packs.all() == packs
    with UserData(path) as data:
        assert data.packs.all() == packs


def test_a_file_of_the_second_schema_is_brought_up_to_date(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        old.executescript("".join(schema.MIGRATIONS[:2]) + "PRAGMA user_version = 2;")
        old.execute("INSERT INTO place VALUES (1, 'common-ground', 'term', 'batna', 40, 'ba')")
        old.execute("INSERT INTO list VALUES ('favourites', 'My own', 3)")
        old.execute("INSERT INTO kept VALUES ('favourites', 'common-ground', 'term', 'zopa', 0)")
    with UserData(path) as data:
        assert data.place() == Place(BATNA, 40, "ba", "glossary")
        data.save_place(Place(BATNA, 0, "", "deals"))
        assert data.favourites.lists() == [FavouriteList(FIRST_LIST, "My own", (ZOPA,))]
    with UserData(path) as data:
        assert data.place() == Place(BATNA, 0, "", "deals")


def test_a_file_of_the_first_schema_is_brought_up_to_date(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        old.executescript(schema.MIGRATIONS[0] + "PRAGMA user_version = 1;")
        old.execute("INSERT INTO history VALUES (1, 'common-ground', 'term', 'batna', 'q', 5)")
    with UserData(path) as data:
        assert [visit.ref for visit in data.history()] == [BATNA]
        data.notes.save(BATNA, "new")
    with UserData(path) as data:
        assert data.notes.text(BATNA) == "new"
        data.forget_history()
        assert data.history() == []
