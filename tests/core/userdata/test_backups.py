"""A copy a day, ten kept, each of which can take the place of user.db again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.core import files
from desktop_app.core.errors import UserDataDamaged, UserDataFault, UserDataUncopied
from desktop_app.core.model.deck import blank_card, entry_card
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata import backups, schema
from desktop_app.core.userdata.backups import Backup, sound_copies
from desktop_app.core.userdata.store import UserData

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
MONDAY = date(2026, 3, 2)


class Calendar:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.today = MONDAY
        monkeypatch.setattr(backups, "today_here", lambda: self.today)

    def go(self, days: int) -> None:
        self.today += timedelta(days=days)


@pytest.fixture
def calendar(monkeypatch: pytest.MonkeyPatch) -> Calendar:
    return Calendar(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "user.db"


def days(path: Path) -> list[date]:
    return [copy.day for copy in sound_copies(path)]


def write(path: Path, text: str) -> None:
    with UserData(path) as data:
        data.notes.save(BATNA, text)


def restored(data: UserData, backup: Backup) -> UserDataFault | None:
    told: list[UserDataFault | None] = []
    data.restore(backup, told.append)
    data.flush()
    return told[0]


def texts(path: Path) -> list[str]:
    """What the copies say of BATNA, the newest first."""
    found = []
    for copy in sound_copies(path):
        with closing(sqlite3.connect(f"{copy.path.as_uri()}?mode=ro&immutable=1", uri=True)) as one:
            found += [text for (text,) in one.execute("SELECT text FROM note")]
    return found


def test_a_copy_is_made_before_the_first_edit_of_each_day_also_while_the_program_runs(
    path: Path, calendar: Calendar
) -> None:
    with UserData(path) as data:
        data.flush()
        assert days(path) == []  # there is nothing to copy yet
        for text in ("Monday", "Monday evening", "Tuesday", "Wednesday"):
            if text.endswith("day"):
                calendar.go(1)
            data.notes.save(BATNA, text)
            data.flush()
    assert days(path) == [MONDAY + timedelta(days=back) for back in (3, 2, 1)]
    assert texts(path) == ["Tuesday", "Monday evening", "Monday"]
    assert [copy.notes for copy in sound_copies(path)] == [1, 1, 1]


def test_a_start_makes_the_copy_of_the_day_and_a_second_one_no_other(
    path: Path, calendar: Calendar
) -> None:
    write(path, "Monday")
    calendar.go(1)
    for _ in range(3):
        with UserData(path):
            pass
    assert days(path) == [MONDAY + timedelta(days=1), MONDAY]


def test_ten_are_kept_seven_days_and_the_newest_of_three_weeks_before(
    path: Path, calendar: Calendar
) -> None:
    write(path, "there is something")
    for _ in range(40):
        calendar.go(1)
        with UserData(path):
            pass
    found = days(path)
    assert len(found) == 10
    assert found[:7] == [calendar.today - timedelta(days=back) for back in range(7)]
    # 11 April is a Saturday: seven days back to Sunday the 5th, then the newest of three weeks.
    assert found[7:] == [date(2026, 4, 4), date(2026, 3, 29), date(2026, 3, 22)]


@pytest.mark.parametrize("first", [date(2036, 1, 1), date(1970, 1, 1), MONDAY])
def test_a_clock_that_goes_astray_neither_stops_nor_removes_a_copy(
    path: Path, calendar: Calendar, first: date
) -> None:
    calendar.today = first
    for number in range(12):
        write(path, f"astray {number}")
        calendar.go(1)
    calendar.today = MONDAY - timedelta(days=3)
    for number in range(4):
        write(path, f"right again {number}")
        calendar.go(1)
    assert texts(path)[:5] == [
        *(f"right again {number}" for number in (2, 1, 0)),
        "astray 11",
        "astray 10",
    ]
    assert len(sound_copies(path)) == 10


def test_every_kept_copy_can_be_restored(path: Path, calendar: Calendar) -> None:
    for number in range(15):
        with UserData(path) as data:
            data.notes.save(BATNA, f"day {number}")
            data.favourites.keep(BATNA._replace(id=str(number)))
            data.remember_visit(BATNA, str(number))
        calendar.go(1)
    with UserData(path) as data:
        data.flush()
        copies = data.backups()
        assert len(copies) == 10
        for copy in copies:
            assert restored(data, copy) is None
            assert rows(path) == rows(copy.path)
            number = (copy.day - MONDAY).days - (copy.day != MONDAY)
            assert data.notes.text(BATNA) == f"day {number}"
            assert len(data.favourites.members("favourites")) == number + 1
            data.notes.save(BATNA, "goes on")
            data.flush()
            assert data.unsaved == 0


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: connection.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608
            for (name,) in names
        }


def test_a_restore_first_keeps_what_was_there_and_tells_that_all_is_to_be_read_again(
    path: Path, calendar: Calendar
) -> None:
    write(path, "before")
    replaced: list[str] = []
    with UserData(path, on_replaced=lambda: replaced.append("replaced")) as data:
        data.notes.save(BATNA, "written since")
        data.flush()
        assert restored(data, data.backups()[0]) is None
        assert data.notes.text(BATNA) == "before"
        assert replaced == ["replaced"]
        kept = next(copy for copy in data.backups() if copy.before_restore)
        assert restored(data, kept) is None
        assert data.notes.text(BATNA) == "written since"


def test_copies_before_a_restore_push_no_daily_one_out(path: Path, calendar: Calendar) -> None:
    for number in range(3):
        write(path, str(number))
        calendar.go(1)
    with UserData(path) as data:
        for _ in range(12):
            assert restored(data, data.backups()[-1]) is None
        calendar.go(1)
        data.notes.save(BATNA, "on")
        data.flush()
        found = data.backups()
    assert sum(copy.before_restore for copy in found) == 3
    assert len([copy for copy in found if not copy.before_restore]) == 5


def test_a_copy_of_the_first_schema_can_be_restored(path: Path, calendar: Calendar) -> None:
    folder = backups.folder_of(path)
    folder.mkdir()
    with closing(sqlite3.connect(folder / "user-2025-12-31-0001.db")) as old:
        old.executescript(schema.MIGRATIONS[0] + "PRAGMA user_version = 1;")
        old.execute("INSERT INTO history VALUES (1, 'common-ground', 'term', 'batna', 'q', 5)")
        old.commit()
    with UserData(path) as data:
        assert restored(data, data.backups()[0]) is None
        assert [visit.query for visit in data.history()] == ["q"]
        data.notes.save(BATNA, "goes on")
    with UserData(path) as data:
        assert data.notes.text(BATNA) == "goes on"


def test_a_workshop_alone_is_copied_counted_and_restored(path: Path, calendar: Calendar) -> None:
    with UserData(path) as data:
        key = data.workshops.make("Basics").key
        data.workshops.add(key, [entry_card(BATNA, "BATNA"), blank_card()])
    calendar.go(1)
    with UserData(path) as data:
        data.workshops.delete(key)
        data.flush()
        copy = data.backups()[0]
        assert (copy.notes, copy.kept, copy.cards) == (0, 0, 2)
        assert restored(data, copy) is None
        assert [len(one.cards) for one in data.workshops.all()] == [2]


def test_another_program_sees_what_was_restored(path: Path, calendar: Calendar) -> None:
    write(path, "before")
    with UserData(path) as data, UserData(path) as other:
        data.notes.save(BATNA, "since")
        data.flush()
        assert restored(data, data.backups()[0]) is None
        other.retry()
        other.flush()
        assert other.notes.text(BATNA) == "before"
        other.favourites.keep(BATNA)
        other.flush()
        data.retry()
        data.flush()
        assert data.favourites.members("favourites") == (BATNA,)


def test_a_damaged_copy_is_not_offered_and_not_restored(path: Path, calendar: Calendar) -> None:
    write(path, "sound")
    with UserData(path) as data:
        (copy,) = data.backups()
        raw = copy.path.read_bytes()
        copy.path.write_bytes(raw[:2000] + b"x" * 9000)
        assert data.backups() == []
        assert isinstance(restored(data, copy), UserDataDamaged)
        copy.path.unlink()
        assert isinstance(restored(data, copy), UserDataFault)
        assert data.notes.text(BATNA) == "sound"
        data.notes.save(BATNA, "goes on")
        data.flush()
        assert data.unsaved == 0


def refuse(_here: object, _there: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_copy_is_whole_or_not_there_and_edits_are_saved_all_the_same(
    path: Path, calendar: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files.os, "replace", refuse)
    told: list[UserDataFault] = []
    with UserData(path, told.append) as data:
        data.notes.save(BATNA, "saved")
        data.notes.save(BATNA, "saved twice")
        data.flush()
        assert data.unsaved == 0
    assert list(backups.folder_of(path).iterdir()) == []
    assert [type(fault) for fault in told] == [UserDataUncopied]


def test_a_restore_that_cannot_keep_what_was_there_changes_nothing(
    path: Path, calendar: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(path, "before")
    with UserData(path) as data:
        data.notes.save(BATNA, "since")
        data.flush()
        copy = data.backups()[0]
        monkeypatch.setattr(files.os, "replace", refuse)
        assert isinstance(restored(data, copy), UserDataUncopied)
        assert data.notes.text(BATNA) == "since"


def test_a_copy_of_a_file_that_turns_out_damaged_removes_no_older_one(
    path: Path, calendar: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(10):
        write(path, str(number))
        calendar.go(1)
    before = sorted(backups.folder_of(path).iterdir())
    told: list[UserDataFault] = []
    with UserData(path, told.append) as data:
        monkeypatch.setattr(backups, "damage", lambda _copy: "page 3 is lost")
        data.flush()
        calendar.go(1)
        data.notes.save(BATNA, "held")
        data.flush()
        assert data.unsaved == 1
    assert [(type(fault), fault.reason) for fault in told] == [(UserDataDamaged, "page 3 is lost")]
    assert set(before) <= set(backups.folder_of(path).iterdir())


def test_other_files_in_the_folder_are_left_alone(path: Path, calendar: Calendar) -> None:
    folder = backups.folder_of(path)
    folder.mkdir()
    for name in ("user-2026-99-99-0001.db", "mine.txt", "user-2026-01-01-0001.db.old"):
        (folder / name).write_text("x", "utf-8")
    with closing(sqlite3.connect(folder / "user-2020-01-01-0001.db")) as foreign:
        foreign.execute("CREATE TABLE other(x)")
    write(path, "mine")
    assert days(path) == [MONDAY]
    assert len(list(folder.iterdir())) == 5
