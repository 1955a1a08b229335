"""A workshop travels as one readable file, and coming in it adds, never replaces."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.core.errors import FileUnsafe, FileUnwritable
from desktop_app.core.model.deck import blank_card
from desktop_app.core.userdata.exchange import Merged, export_to, export_workshop, import_from
from desktop_app.core.userdata.store import UserData
from tests.core.userdata.decks import BATNA, RENEWAL, WELCOME, ZOPA, told, with_copies

_CARDS = [with_copies(BATNA, 3), WELCOME, blank_card()]


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    path = tmp_path / "basics.json"
    with UserData(tmp_path / "theirs.db") as data:
        key = data.workshops.make("Basics").key
        data.workshops.add(key, _CARDS)
        data.workshops.set_up(key, {"face": "question"})
        one = data.workshops.one(key)
        assert one is not None
        export_workshop(path, one)
        export_to(tmp_path / "all.json", data)
    return path


def test_the_file_can_be_read_by_people(exported: Path) -> None:
    read = json.loads(exported.read_text("utf-8"))
    assert (read["format"], read["version"], read["name"]) == (
        "common-ground-workshop", 1, "Basics",
    )  # fmt: skip
    assert read["settings"] == {"face": "question"}
    assert read["cards"][0] == {
        "pack": "common-ground", "kind": "term", "entry": "batna", "title": "BATNA", "copies": 3,
    }  # fmt: skip
    assert "Nine o'clock, déjà vu" in exported.read_text("utf-8")


@pytest.mark.parametrize("name", ["basics.json", "all.json"])
def test_an_empty_profile_gets_all_of_it_and_the_second_time_nothing(
    tmp_path: Path, exported: Path, name: str
) -> None:
    with UserData(tmp_path / "mine.db") as data:
        merged = import_from(exported.with_name(name), data)
        (one,) = data.workshops.all()
        assert merged == Merged(0, 0, 3, one.key if name == "basics.json" else "")
        assert (one.name, list(one.cards), one.settings) == (
            "Basics", _CARDS, {"face": "question"},
        )  # fmt: skip
        assert import_from(exported.with_name(name), data).cards == 0
        assert data.workshops.all() == [one]


def test_by_name_they_meet_and_what_is_mine_stays(tmp_path: Path, exported: Path) -> None:
    with UserData(tmp_path / "mine.db") as data:
        key = data.workshops.make(" basics").key
        data.workshops.add(key, [ZOPA, BATNA])
        data.workshops.set_up(key, {"face": "notes"})
        assert import_from(exported, data) == Merged(0, 0, 2, key)
        assert told(data) == [(" basics", [("ZOPA", 1), ("BATNA", 1), ("Welcome", 1), ("", 1)])]
        assert data.workshops.all()[0].settings == {"face": "notes"}


def test_a_renamed_one_is_met_by_its_key_and_a_text_that_both_changed_is_two(
    tmp_path: Path, exported: Path
) -> None:
    with UserData(tmp_path / "mine.db") as data:
        key = import_from(exported, data).workshop
        data.workshops.rename(key, "Morning")
        mine = WELCOME._replace(text="Ten o'clock")
        data.workshops.lay(key, [RENEWAL, mine])
        assert import_from(exported, data).cards == 3
        (one,) = data.workshops.all()
        assert one.name == "Morning"
        assert [(card.title, card.text) for card in one.cards] == [
            (RENEWAL.title, ""), ("Welcome", "Ten o'clock"), ("BATNA", ""),
            ("Welcome", "Nine o'clock, déjà vu"), ("", ""),
        ]  # fmt: skip
        assert import_from(exported, data).cards == 0


def test_a_file_of_everything_from_before_workshops_is_read(tmp_path: Path) -> None:
    path = tmp_path / "old.json"
    path.write_text(
        '{"format": "common-ground-notes", "version": 1, "notes": [], "lists": []}', "utf-8"
    )
    with UserData(tmp_path / "mine.db") as data:
        assert import_from(path, data) == Merged(0, 0)


GOOD = (
    '{"format": "common-ground-workshop", "version": 1, "key": "k", "name": "n", "settings": {},'
    ' "cards": [{"key": "c", "title": "t", "text": "x", "copies": 1}]}'
)


@pytest.mark.parametrize(
    ("sound", "broken"),
    [
        ('"version": 1', '"version": 2'), ('"copies": 1', '"copies": 0'),
        ('"copies": 1', '"copies": true'), ('"copies": 1', '"copies": 1e99'),
        ('"settings": {}', '"settings": []'), ('"title": "t"', '"title": 5'),
        ('"text": "x"', '"text": "\\ud800"'), ('"key": "c", ', ""),
        ('"key": "c"', '"pack": "p", "kind": "verb", "entry": "e"'), ('"key": "k", ', ""),
    ],
)  # fmt: skip
def test_a_file_that_is_wrong_is_told_and_adds_nothing(
    tmp_path: Path, sound: str, broken: str
) -> None:
    path = tmp_path / "other.json"
    assert sound in GOOD
    path.write_text(GOOD.replace(sound, broken), "utf-8")
    with UserData(tmp_path / "mine.db") as data:
        with pytest.raises(FileUnsafe):
            import_from(path, data)
        assert data.workshops.all() == []
        path.write_text(GOOD, "utf-8")
        assert import_from(path, data).cards == 1


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with UserData(tmp_path / "mine.db") as data, pytest.raises(FileUnwritable):
        export_workshop(tmp_path / "no such folder" / "w.json", data.workshops.make("First"))
