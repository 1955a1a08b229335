"""Notes and lists travel as one readable file, and coming in they add, never replace."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.core.errors import FileUnsafe, FileUnwritable
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata.exchange import Merged, export_to, import_from
from desktop_app.core.userdata.store import UserData

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
ZOPA = EntryRef("common-ground", Kind.TERM, "zopa")


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    path = tmp_path / "notes.json"
    with UserData(tmp_path / "theirs.db") as data:
        data.notes.save(BATNA, "Their words, déjà vu")
        data.favourites.keep(ZOPA)
        data.favourites.keep(BATNA, data.favourites.make("Day one").key)
        export_to(path, data)
    return path


def test_the_file_can_be_read_by_people(exported: Path) -> None:
    text = exported.read_text("utf-8")
    assert "Their words, déjà vu" in text
    assert json.loads(text)["lists"][1]["name"] == "Day one"


def test_an_empty_profile_gets_all_of_it(tmp_path: Path, exported: Path) -> None:
    with UserData(tmp_path / "mine.db") as data:
        assert import_from(exported, data) == Merged(1, 2)
    with UserData(tmp_path / "mine.db") as data:
        assert data.notes.text(BATNA) == "Their words, déjà vu"
        assert [(one.name, one.members) for one in data.favourites.lists()] == [
            ("", (ZOPA,)),
            ("Day one", (BATNA,)),
        ]


def test_a_note_that_is_new_keeps_the_time_of_its_last_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.time", lambda: 1_000)
    with UserData(tmp_path / "theirs.db") as data:
        data.notes.save(BATNA, "long ago")
        export_to(tmp_path / "old.json", data)
    monkeypatch.setattr("time.time", lambda: 9_000)
    with UserData(tmp_path / "mine.db") as data:
        data.notes.save(ZOPA, "now")
        import_from(tmp_path / "old.json", data)
        assert [(note.ref, note.at) for note in data.notes.all()] == [(ZOPA, 9_000), (BATNA, 1_000)]


@pytest.mark.parametrize(
    ("own", "theirs", "both"),
    [
        ("Romeo and Juliet", "Rome", "Romeo and Juliet\n\nRome"),  # a part of a word is no line
        ("one\ntwo\nthree", "two", "one\ntwo\nthree"),
        ("one", "one\n\nand what I added on the train", "one\n\nand what I added on the train"),
        ("mine", "  \n ", "mine"),
        ("mine\n", "mine", "mine\n"),
    ],
)
def test_no_word_is_lost_and_none_doubled_where_two_notes_meet(
    tmp_path: Path, own: str, theirs: str, both: str
) -> None:
    with UserData(tmp_path / "theirs.db") as data:
        data.notes.save(BATNA, theirs)
        export_to(tmp_path / "notes.json", data)
    with UserData(tmp_path / "mine.db") as data:
        data.notes.save(BATNA, own)
        import_from(tmp_path / "notes.json", data)
        assert data.notes.text(BATNA) == both
        import_from(tmp_path / "notes.json", data)
        assert data.notes.text(BATNA) == both


def test_a_list_that_was_renamed_here_is_met_by_its_key_and_another_by_its_name(
    tmp_path: Path,
) -> None:
    with UserData(tmp_path / "theirs.db") as data:
        data.favourites.keep(BATNA, data.favourites.make("Day one").key)
        data.favourites.keep(ZOPA, data.favourites.make(" day TWO").key)
        export_to(tmp_path / "notes.json", data)
    with UserData(tmp_path / "mine.db") as data:
        data.favourites.make("Day two")
        assert import_from(tmp_path / "notes.json", data) == Merged(0, 2)
        one = next(one for one in data.favourites.lists() if one.name == "Day one")
        data.favourites.rename(one.key, "Morning")
        assert import_from(tmp_path / "notes.json", data) == Merged(0, 0)
        assert [(one.name, one.members) for one in data.favourites.lists()] == [
            ("", ()),
            ("Day two", (ZOPA,)),
            ("Morning", (BATNA,)),
        ]


def test_what_is_there_stays_and_a_second_time_adds_nothing(tmp_path: Path, exported: Path) -> None:
    with UserData(tmp_path / "mine.db") as data:
        data.notes.save(BATNA, "My words")
        mine = data.favourites.make("Day one")
        data.favourites.keep(ZOPA, mine.key)
        assert import_from(exported, data) == Merged(1, 2)
        assert data.notes.text(BATNA) == "My words\n\nTheir words, déjà vu"
        assert data.favourites.members(mine.key) == (ZOPA, BATNA)
        assert import_from(exported, data) == Merged(0, 0)


GOOD_NOTE = '"notes": [{"pack": "p", "kind": "term", "entry": "x", "text": "t", "changed": 5}]}'
GOOD_HEAD = '{"format": "common-ground-notes", "version": 1, "lists": [], '


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "null", "{}", "[" * 100_000, '{"format": "anki", "version": 1}',
        '{"format": "common-ground-notes", "version": 2, "notes": [], "lists": []}',
        GOOD_HEAD + '"notes": [{"pack": "p", "kind": "verb", "entry": "x", "text": "t"}]}',
        GOOD_HEAD + '"notes": [{"pack": "p", "kind": "term", "entry": "x", "text": 3}]}',
        GOOD_HEAD + '"notes": [{"pack": "p", "kind": "term", "entry": "x", "text": "t"}, 1]}',
        GOOD_HEAD + GOOD_NOTE.replace("5", "true"),
        GOOD_HEAD + GOOD_NOTE.replace("5", "-1"),
        GOOD_HEAD + GOOD_NOTE.replace("5", "1e99"),
        GOOD_HEAD + GOOD_NOTE.replace("5", "9" * 5000),
        GOOD_HEAD + GOOD_NOTE.replace('"x"', '"\\ud800"'),
        GOOD_HEAD + GOOD_NOTE.replace('"x"', '["x"]'),
    ],
)  # fmt: skip
def test_a_file_of_another_kind_is_told_and_adds_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "other.json"
    path.write_text(text, "utf-8")
    with UserData(tmp_path / "mine.db") as data:
        with pytest.raises(FileUnsafe):
            import_from(path, data)
        assert data.notes.all() == []


def test_what_those_are_made_from_is_read(tmp_path: Path) -> None:
    path = tmp_path / "good.json"
    path.write_text(GOOD_HEAD + GOOD_NOTE, "utf-8")
    with UserData(tmp_path / "mine.db") as data:
        assert import_from(path, data) == Merged(1, 0)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with UserData(tmp_path / "mine.db") as data, pytest.raises(FileUnwritable):
        export_to(tmp_path / "no such folder" / "notes.json", data)
