"""A copy a day, ten kept, each of which can take the place of user.db again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.core.errors import UserDataDamaged, UserDataFault
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata import backups
from desktop_app.core.userdata.backups import Backup, replace_damaged, sound_copies
from desktop_app.core.userdata.store import UserData

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
MONDAY = date(2026, 3, 2)


class Calendar:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.today = MONDAY
        monkeypatch.setattr(backups, "today_here", lambda: self.today)


@pytest.fixture
def calendar(monkeypatch: pytest.MonkeyPatch) -> Calendar:
    return Calendar(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "user.db"


def days(path: Path) -> list[date]:
    return [copy.day for copy in sound_copies(path)]


def restored(data: UserData, backup: Backup) -> UserDataFault | None:
    told: list[UserDataFault | None] = []
    data.restore(backup, told.append)
    data.flush()
    return told[0]


def test_one_copy_is_made_a_day_also_while_the_program_runs(path: Path, calendar: Calendar) -> None:
    with UserData(path) as data:
        data.notes.save(BATNA, "Monday")
        data.flush()
        assert days(path) == [MONDAY]
        calendar.today += timedelta(days=1)
        data.notes.save(BATNA, "Tuesday")
        data.flush()
        assert days(path) == [calendar.today, MONDAY]
    assert [copy.notes for copy in sound_copies(path)] == [1, 0]


def test_ten_are_kept_seven_days_and_the_newest_of_three_weeks_before(
    path: Path, calendar: Calendar
) -> None:
    for _ in range(40):
        with UserData(path):
            calendar.today += timedelta(days=1)
    with UserData(path) as data:
        data.flush()
        found = [copy.day for copy in data.backups()]
    assert len(found) == 10
    assert found[:7] == [found[0] - timedelta(days=back) for back in range(7)]
    assert len({day.isocalendar()[:2] for day in found[7:]}) == 3


def test_a_clock_that_goes_back_neither_stops_nor_removes_a_copy(
    path: Path, calendar: Calendar
) -> None:
    calendar.today = date(2036, 1, 1)
    with UserData(path) as data:
        data.flush()
        calendar.today = MONDAY
        data.notes.save(BATNA, "back in time")
        data.flush()
    assert days(path) == [date(2036, 1, 1), MONDAY]


def test_every_kept_copy_can_be_restored(path: Path, calendar: Calendar) -> None:
    for number in range(5):
        with UserData(path) as data:
            data.notes.save(BATNA, f"day {number}")
            data.favourites.keep(BATNA._replace(id=str(number)))
            data.flush()
            calendar.today += timedelta(days=1)
    with UserData(path) as data:
        data.flush()
        copies = data.backups()
        assert len(copies) == 6
        for copy in copies:
            assert restored(data, copy) is None
            number = (copy.day - MONDAY).days
            assert data.notes.text(BATNA) == (f"day {number - 1}" if number else "")
            assert len(data.favourites.members("favourites")) == number
            data.notes.save(BATNA, "goes on")
            data.flush()
            assert data.unsaved == 0


def test_a_restore_first_keeps_what_was_there(path: Path, calendar: Calendar) -> None:
    with UserData(path) as data:
        data.flush()
        data.notes.save(BATNA, "written since")
        data.flush()
        assert restored(data, data.backups()[0]) is None
        assert data.notes.text(BATNA) == ""
        kept = next(copy for copy in data.backups() if copy.before_restore)
        assert kept.notes == 1
        assert restored(data, kept) is None
        assert data.notes.text(BATNA) == "written since"


def test_a_damaged_copy_is_not_offered_and_not_restored(path: Path, calendar: Calendar) -> None:
    with UserData(path) as data:
        data.notes.save(BATNA, "sound")
        data.flush()
        (copy,) = data.backups()
        raw = copy.path.read_bytes()
        copy.path.write_bytes(raw[:2000] + b"x" * 9000)
        assert data.backups() == []
        assert isinstance(restored(data, copy), UserDataDamaged)
        assert data.notes.text(BATNA) == "sound"


def test_a_copy_is_whole_or_not_there(
    path: Path, calendar: Calendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_here: str, _there: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups.os, "replace", refuse)
    told: list[UserDataFault] = []
    with UserData(path, told.append) as data:
        data.flush()
    assert list(backups.folder_of(path).iterdir()) == []
    assert len(told) == 1


def test_a_damaged_file_gives_way_to_a_copy_and_is_kept_aside(
    path: Path, calendar: Calendar
) -> None:
    with UserData(path) as data:
        data.notes.save(BATNA, "yesterday")
        data.flush()
        calendar.today += timedelta(days=1)
        data.notes.save(BATNA, "today")
        data.flush()
    path.write_bytes(b"no database any more" * 500)
    with pytest.raises(UserDataDamaged):
        UserData(path)
    newest = sound_copies(path)[0]
    aside = replace_damaged(path, newest)
    assert aside.read_bytes().startswith(b"no database")
    with UserData(path) as data:
        assert data.notes.text(BATNA) == "today"


def test_other_files_in_the_folder_are_left_alone(path: Path, calendar: Calendar) -> None:
    folder = backups.folder_of(path)
    folder.mkdir()
    for name in ("user-2026-99-99.db", "mine.txt", "user-2026-01-01.db.old"):
        (folder / name).write_text("x", "utf-8")
    with closing(sqlite3.connect(folder / "user-2020-01-01.db")) as foreign:
        foreign.execute("CREATE TABLE other(x)")
    with UserData(path) as data:
        data.flush()
        assert [copy.day for copy in data.backups()] == [MONDAY]
    assert len(list(folder.iterdir())) == 5
