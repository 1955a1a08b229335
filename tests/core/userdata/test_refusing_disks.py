"""A full, read-only or busy disk loses nothing while the program runs, and is told once."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.core.errors import UserDataFault, UserDataUnwritten
from desktop_app.core.model.ref import EntryRef, Kind, Place
from desktop_app.core.userdata import disk, mirror, schema
from desktop_app.core.userdata.store import UserData

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
ZOPA = EntryRef("common-ground", Kind.TERM, "zopa")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "user.db"


class Disk:
    """Refuses every writing connection while `refusing`, as one that is read-only does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
        self.refusing = True
        real = schema.connect

        def connect(path: Path) -> sqlite3.Connection:
            if self.refusing:
                raise UserDataFault(path, str(error)) from error
            return real(path)

        monkeypatch.setattr(schema, "connect", connect)


def refused(code: int, text: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError(text)
    error.sqlite_errorcode = code  # type: ignore[misc]
    return error


REFUSALS = [
    refused(sqlite3.SQLITE_READONLY, "attempt to write a readonly database"),
    refused(sqlite3.SQLITE_CANTOPEN, "unable to open database file"),
    PermissionError(13, "Permission denied"),
    OSError(28, "No space left on device"),
]


@pytest.mark.parametrize("error", REFUSALS, ids=str)
def test_what_was_kept_can_be_read_and_edits_wait_for_the_disk(
    path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    with UserData(path) as data:
        data.notes.save(BATNA, "old")
        data.favourites.keep(BATNA)
    refusing = Disk(monkeypatch, error)
    told: list[UserDataFault] = []
    saved: list[str] = []
    data = UserData(path, told.append, lambda: saved.append("all"))
    assert data.notes.text(BATNA) == "old"
    assert [one.members for one in data.favourites.lists()] == [(BATNA,)]
    data.notes.save(BATNA, "new")
    data.notes.save(ZOPA, "first try", lambda: saved.append("first"))
    data.notes.save(ZOPA, "second try", lambda: saved.append("second"))
    data.flush()
    assert data.unsaved == 2
    assert {note.text for note in data.unsaved_notes()} == {"new", "second try"}
    assert data.notes.text(BATNA) == "new"
    assert [type(fault) for fault in told] == [UserDataUnwritten]
    assert saved == []
    refusing.refusing = False
    data.retry()
    data.flush()
    assert (data.unsaved, saved) == (0, ["first", "second", "all"])
    assert data.unsaved_notes() == []
    assert data.close() == 0
    with UserData(path) as again:
        assert (again.notes.text(BATNA), again.notes.text(ZOPA)) == ("new", "second try")


def test_a_first_start_on_a_disk_that_takes_nothing_keeps_edits_in_memory(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing = Disk(monkeypatch, REFUSALS[0])
    told: list[UserDataFault] = []
    data = UserData(path, told.append)
    assert (data.place(), data.history(), data.notes.all()) == (None, [], [])
    data.notes.save(BATNA, "kept in memory")
    data.remember_visit(BATNA)
    data.save_place(Place(BATNA))
    data.flush()
    assert data.unsaved == 1  # a visit and a place are no loss worth telling
    assert (data.place(), len(data.history())) == (Place(BATNA), 1)
    assert data.close() == 1
    assert not path.exists()
    assert [type(fault) for fault in told] == [UserDataUnwritten]
    assert refusing.refusing


def test_a_full_disk_keeps_what_was_there_and_takes_the_edit_later(path: Path) -> None:
    told: list[UserDataFault] = []
    saved: list[str] = []
    with UserData(path, told.append, lambda: saved.append("all")) as data:
        data.notes.save(BATNA, "old")
        data.flush()

        def fill() -> None:
            pages = data._file.disk.connection().execute("PRAGMA page_count").fetchone()[0]
            data._file.disk.connection().execute(f"PRAGMA max_page_count = {pages}")

        def empty() -> None:
            data._file.disk.connection().execute("PRAGMA max_page_count = 1000000")

        data._file.do(fill)
        data.notes.save(ZOPA, "z" * 100_000)
        data.favourites.keep(ZOPA)
        data.flush()
        assert (data.unsaved, [type(fault) for fault in told]) == (2, [UserDataUnwritten])
        assert "full" in told[0].reason
        with closing(sqlite3.connect(path)) as other:
            assert other.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert other.execute("SELECT text FROM note").fetchall() == [("old",)]
        data._file.do(empty)
        data.notes.save(BATNA, "newer")
        data.flush()
        assert (data.unsaved, saved) == (0, ["all"])
    with UserData(path) as data:
        assert (data.notes.text(BATNA), len(data.notes.text(ZOPA))) == ("newer", 100_000)
        assert data.favourites.members("favourites") == (ZOPA,)


def test_an_older_file_on_a_disk_that_takes_nothing_is_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        old.executescript(schema.MIGRATIONS[0] + "PRAGMA user_version = 1;")
        old.execute("INSERT INTO history VALUES (1, 'common-ground', 'term', 'batna', 'q', 5)")
    before = path.read_bytes()
    Disk(monkeypatch, REFUSALS[0])
    data = UserData(path)
    assert [visit.ref for visit in data.history()] == [BATNA]
    assert data.notes.all() == []
    data.close()
    assert path.read_bytes() == before


@pytest.mark.parametrize("where", ["damage", "copy_rows"])
def test_a_disk_that_fails_to_read_is_not_taken_for_a_damaged_file(
    path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    with UserData(path) as data:
        data.notes.save(BATNA, "old")

    def fail(*_given: object) -> str:
        raise refused(sqlite3.SQLITE_IOERR, "disk I/O error")

    monkeypatch.setattr(disk if where == "damage" else mirror, where, fail)
    told: list[UserDataFault] = []
    with UserData(path, told.append) as data:
        data.notes.save(ZOPA, "held")
        data.flush()
        assert [type(fault) for fault in told] == [UserDataUnwritten]
        monkeypatch.undo()
        data.retry()
        data.flush()
        assert {note.text for note in data.notes.all()} == {"old", "held"}
        assert data.unsaved == 0
