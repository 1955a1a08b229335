"""Workshops are kept in user.db at once: decks in their order, copies, own cards, settings."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.core.model.deck import MOST_COPIES, blank_card
from desktop_app.core.userdata import schema
from desktop_app.core.userdata.store import UserData
from tests.core.userdata.decks import BATNA, RENEWAL, WELCOME, ZOPA, told, with_copies


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "user.db"


def test_a_deck_survives_closing_as_it_was_laid(path: Path) -> None:
    blank = blank_card()
    with UserData(path) as data:
        key = data.workshops.make("Basics").key
        data.workshops.add(key, [BATNA, RENEWAL, WELCOME, blank])
        data.workshops.lay(key, [WELCOME, with_copies(RENEWAL, 12), BATNA, blank])
        data.workshops.set_up(key, {"face": "question", "start": 3, "least_pt": 8.5})
    with UserData(path) as data:
        (one,) = data.workshops.all()
        assert one.name == "Basics"
        assert one.cards == (WELCOME, with_copies(RENEWAL, 12), BATNA, blank)
        assert one.settings == {"face": "question", "start": 3, "least_pt": 8.5}
        assert [card.is_blank for card in one.cards] == [False, False, False, True]


def test_nothing_is_added_twice(path: Path) -> None:
    with UserData(path) as data:
        key = data.workshops.make("Basics").key
        assert data.workshops.add(key, [BATNA, ZOPA, BATNA]) == [BATNA, ZOPA]
        data.workshops.lay(key, [with_copies(BATNA, 4), ZOPA])
        assert data.workshops.add(key, [BATNA, RENEWAL]) == [RENEWAL]
        assert told(data) == [("Basics", [("BATNA", 4), ("ZOPA", 1), (RENEWAL.title, 1)])]
        assert data.workshops.add("no such workshop", [BATNA]) == []


def test_order_is_kept_after_cards_were_removed(path: Path) -> None:
    """Rows of unmoved cards are not written, and their places have gaps by then."""
    cards = [BATNA, ZOPA, RENEWAL, WELCOME]
    with UserData(path) as data:
        key = data.workshops.make("Basics").key
        data.workshops.add(key, [blank_card() for _ in range(3)])
        data.workshops.lay(key, [])
        data.workshops.add(key, cards)
        data.workshops.lay(key, cards[1:])
        for wanted in ([ZOPA, WELCOME, RENEWAL], [RENEWAL, WELCOME, ZOPA], [WELCOME, BATNA]):
            data.workshops.lay(key, wanted)
            found = data.workshops.one(key)
            assert found
            assert list(found.cards) == wanted


def test_a_workshop_is_renamed_duplicated_deleted_and_put_back(path: Path) -> None:
    with UserData(path) as data:
        first = data.workshops.make("First")
        last = data.workshops.make("Last")
        data.workshops.add(first.key, [with_copies(BATNA, 3)])
        data.workshops.set_up(first.key, {"face": "notes"})
        copy = data.workshops.duplicate(first.key, "First (copy)")
        assert copy
        assert copy.settings == {"face": "notes"}
        data.workshops.add(copy.key, [ZOPA])
        data.workshops.rename(last.key, "Afternoon")
        removed = data.workshops.delete(first.key)
        assert told(data) == [("First (copy)", [("BATNA", 3), ("ZOPA", 1)]), ("Afternoon", [])]
        assert removed is not None
        data.workshops.put_back(removed, 0)
        names = ["First", "First (copy)", "Afternoon"]
        assert [name for name, _ in told(data)] == names
    with UserData(path) as data:
        assert [name for name, _ in told(data)] == names
        assert data.workshops.delete("no such workshop") is None
        assert data.workshops.duplicate("no such workshop", "x") is None


def test_the_one_looked_at_last_is_the_one_to_go_on_with(path: Path) -> None:
    with UserData(path) as data:
        assert data.workshops.last() is None
        first, second = data.workshops.make("First"), data.workshops.make("Second")
        last = data.workshops.last()
        assert last
        assert last.key == second.key
        data.workshops.look_at(first.key)
        data.flush()
        assert data.unsaved == 0
    with UserData(path) as data:
        last = data.workshops.last()
        assert last
        assert last.key == first.key


def test_copies_have_bounds_and_half_a_character_is_marked(path: Path) -> None:
    with UserData(path) as data:
        key = data.workshops.make("a\ud800").key
        data.workshops.add(
            key, [with_copies(BATNA, 0), with_copies(ZOPA, 10**9), WELCOME._replace(text="\udc00")]
        )
        (one,) = data.workshops.all()
        assert one.name == "a?"
        assert [card.copies for card in one.cards] == [1, MOST_COPIES, 1]
        assert one.cards[-1].text == "?"


def test_settings_that_are_damaged_are_none(path: Path) -> None:
    with UserData(path) as data:
        data.workshops.make("First")
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE workshop SET settings = '[1'")
        other.commit()
    with UserData(path) as data:
        assert data.workshops.all()[0].settings == {}


def test_a_file_from_before_workshops_gets_them(path: Path) -> None:
    with closing(sqlite3.connect(path)) as old:
        old.executescript("".join(schema.MIGRATIONS[:3]) + "PRAGMA user_version = 3;")
    with UserData(path) as data:
        data.workshops.make("First")
        assert data.fault is None
    with UserData(path) as data:
        assert told(data) == [("First", [])]


def test_two_programs_add_to_one_workshop_and_lose_nothing(path: Path) -> None:
    with UserData(path) as first, UserData(path) as other:
        key = first.workshops.make("Shared").key
        first.workshops.add(key, [BATNA])
        first.flush()
        other.retry()
        other.flush()
        other.workshops.add(key, [ZOPA])
        other.workshops.lay(key, [ZOPA, with_copies(BATNA, 2)])
        other.flush()
        first.workshops.add(key, [ZOPA, WELCOME])
        first.flush()
    with UserData(path) as data:
        assert told(data) == [("Shared", [("ZOPA", 1), ("BATNA", 2), ("Welcome", 1)])]


def test_a_deck_that_is_deleted_elsewhere_comes_back_with_what_is_added(path: Path) -> None:
    with UserData(path) as first, UserData(path) as other:
        key = first.workshops.make("Shared").key
        first.flush()
        other.retry()
        other.flush()
        first.workshops.delete(key)
        first.flush()
        other.workshops.add(key, [ZOPA])
        other.flush()
    with UserData(path) as data:
        assert told(data) == [("Shared", [("ZOPA", 1)])]


def test_what_the_disk_refuses_waits_and_many_presses_are_one_edit(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with UserData(path) as data:
        key = data.workshops.make("Basics").key
        data.workshops.add(key, [BATNA])
        data.flush()
        with closing(sqlite3.connect(path)) as other:
            other.execute("ALTER TABLE deck_card RENAME TO away")
            other.commit()
            for copies in range(2, 30):
                data.workshops.lay(key, [with_copies(BATNA, copies)])
            data.flush()
            assert (data.unsaved, told(data)) == (1, [("Basics", [("BATNA", 29)])])
            other.execute("ALTER TABLE away RENAME TO deck_card")
            other.commit()
        data.retry()
        data.flush()
        assert data.unsaved == 0
    with UserData(path) as data:
        assert told(data) == [("Basics", [("BATNA", 29)])]
