"""user.db keeps history and place, and survives what happens to disks and programs."""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.core.errors import UserDataDamaged, UserDataFault, UserDataNewer
from desktop_app.core.model.ref import EntryRef, Kind, Place
from desktop_app.core.userdata import past, schema
from desktop_app.core.userdata.store import UserData

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
RENEWAL = EntryRef("common-ground", Kind.DEAL, "software-licence-renewal")


def test_history_is_newest_first_and_survives_closing(tmp_path: Path) -> None:
    path = tmp_path / "data" / "user.db"
    with UserData(path) as data:
        data.remember_visit(BATNA, "batn")
        data.remember_visit(RENEWAL)
    with UserData(path) as data:
        visits = data.history()
    assert [(v.ref, v.query) for v in visits] == [(RENEWAL, ""), (BATNA, "batn")]
    assert visits[0].at >= visits[1].at > 1_600_000_000


def test_history_reads_what_is_still_queued(tmp_path: Path) -> None:
    with UserData(tmp_path / "user.db") as data:
        for number in range(50):
            data.remember_visit(EntryRef("p", Kind.TERM, str(number)))
        assert [v.ref.id for v in data.history(3)] == ["49", "48", "47"]


def test_history_is_kept_to_its_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(past, "HISTORY_KEPT", 5)
    with UserData(tmp_path / "user.db") as data:
        for number in range(9):
            data.remember_visit(EntryRef("p", Kind.TERM, str(number)))
        assert [v.ref.id for v in data.history()] == ["8", "7", "6", "5", "4"]


def test_place_is_none_at_first_then_the_last_one_saved(tmp_path: Path) -> None:
    path = tmp_path / "user.db"
    with UserData(path) as data:
        assert data.place() is None
        data.save_place(Place(BATNA, 10, "a"))
        data.save_place(Place(RENEWAL, 240, "win win"))
    with UserData(path) as data:
        assert data.place() == Place(RENEWAL, 240, "win win")
        data.save_place(Place(None, 0, "nothing"))
        data.flush()
        assert data.place() == Place(None, 0, "nothing")


def test_the_file_is_wal_synchronous_full_and_numbered(tmp_path: Path) -> None:
    connection = schema.connect(tmp_path / "user.db")
    found = [
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "user_version")
    ]
    connection.close()
    assert found == ["wal", 2, len(schema.MIGRATIONS)]


def test_a_newer_file_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "user.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.execute("CREATE TABLE kept(x)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(UserDataNewer) as told:
        UserData(path)
    assert told.value.reason == "99"
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "user.db"
    path.write_bytes(b"not a database at all" * 100)
    told: list[UserDataFault] = []
    with UserData(path, told.append) as data:
        data.remember_visit(BATNA)
        data.notes.save(BATNA, "held")
        data.flush()
        assert data.notes.text(BATNA) == "held"
    assert [type(fault) for fault in told] == [UserDataDamaged]
    assert data.close() == 1
    assert path.read_bytes() == b"not a database at all" * 100


def test_a_failing_migration_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "user.db"
    with UserData(path) as data:
        data.remember_visit(BATNA)
    with closing(sqlite3.connect(path)) as meddler:
        meddler.execute("CREATE TABLE half(x)")
    added = "CREATE TABLE whole(x INTEGER); CREATE TABLE half(x INTEGER)"
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, added))
    told: list[UserDataFault] = []
    with UserData(path, told.append) as data:
        data.remember_visit(RENEWAL)
        assert [v.ref for v in data.history()] == [RENEWAL, BATNA]
    assert ["half already exists" in fault.reason for fault in told] == [True]
    monkeypatch.undo()
    with UserData(path) as data:
        assert [v.ref for v in data.history()] == [BATNA]
    with closing(sqlite3.connect(path)) as looker:
        assert not looker.execute("PRAGMA table_info(whole)").fetchall()


def test_a_write_that_fails_is_told_and_made_with_the_next(tmp_path: Path) -> None:
    path = tmp_path / "user.db"
    told: list[UserDataFault] = []
    with UserData(path, told.append) as data:
        data.remember_visit(BATNA)
        data.flush()
        blocker = sqlite3.connect(path)
        blocker.execute("ALTER TABLE history RENAME TO away")
        blocker.commit()
        data.remember_visit(RENEWAL)
        data.flush()
        blocker.execute("ALTER TABLE away RENAME TO history")
        blocker.commit()
        blocker.close()
        data.remember_visit(RENEWAL, "again")
    with UserData(path) as data:
        assert [(v.ref, v.query) for v in data.history()] == [
            (RENEWAL, "again"),
            (RENEWAL, ""),
            (BATNA, ""),
        ]
    assert ["no such table" in fault.reason for fault in told] == [True]


def test_half_a_character_in_a_query_is_kept_as_a_question_mark(tmp_path: Path) -> None:
    with UserData(tmp_path / "user.db") as data:
        data.remember_visit(BATNA, "caf\udce9")
        data.save_place(Place(BATNA, 1, "\udcff"))
        assert [visit.query for visit in data.history()] == ["caf?"]
        assert data.place() == Place(BATNA, 1, "?")


def test_a_write_that_cannot_be_made_leaves_the_next_ones_their_thread(tmp_path: Path) -> None:
    told: list[UserDataFault] = []
    with UserData(tmp_path / "user.db", told.append) as data:
        data.remember_visit(EntryRef("half \udce9", Kind.TERM, "x"))
        data.remember_visit(BATNA)
        assert [visit.ref for visit in data.history()] == [BATNA]
    assert len(told) == 1


def test_a_row_of_an_unknown_kind_is_told_and_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "user.db"
    with UserData(path) as data:
        data.remember_visit(BATNA)
        data.remember_visit(RENEWAL)
        data.save_place(Place(BATNA))
    with closing(sqlite3.connect(path)) as meddler, meddler:
        meddler.execute("UPDATE history SET kind = 'verb' WHERE entry = 'batna'")
        meddler.execute("UPDATE place SET kind = 'verb'")
    told: list[UserDataFault] = []
    with UserData(path, told.append) as data:
        assert [visit.ref for visit in data.history()] == [RENEWAL]
        assert data.place() is None
    assert [(type(fault), fault.reason) for fault in told] == [(UserDataDamaged, "damaged kind")]


def test_a_file_in_use_elsewhere_is_waited_for_then_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "PATIENCE_SECONDS", 0.05)
    path = tmp_path / "user.db"
    told: list[UserDataFault] = []
    with UserData(path, told.append) as data:
        data.remember_visit(BATNA)
        data.flush()
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            data.remember_visit(RENEWAL)
            data.flush()
            assert [visit.ref for visit in data.history()] == [RENEWAL, BATNA]
            other.execute("ROLLBACK")
        data.remember_visit(RENEWAL, "later")
    with UserData(path) as data:
        assert [visit.query for visit in data.history()] == ["later", "", ""]
    assert [fault.reason for fault in told] == ["database is locked"]


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a user.db with a history."""
    path = tmp_path_factory.mktemp("honest") / "user.db"
    with UserData(path) as data:
        for number in range(300):
            data.remember_visit(EntryRef("p", Kind.TERM, str(number)), "q" * 50)
        data.save_place(Place(RENEWAL, 3, "q"))
    return path.read_bytes()


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_file_is_told_or_read_and_never_more(
    tmp_path: Path, honest: bytes, seed: int
) -> None:
    path = tmp_path / "user.db"
    path.write_bytes(damaged(honest, random.Random(seed)))  # noqa: S311 - not for secrets
    told: list[UserDataFault] = []
    try:
        with UserData(path, told.append) as data:
            data.remember_visit(BATNA)
            data.flush()
            data.place()
            told = told or [UserDataFault(path)] * (data.history(1)[0].ref == BATNA)
    except UserDataFault as fault:
        told.append(fault)
    assert {fault.path for fault in told} == {path}


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Cut off, a page overwritten, or some bytes changed."""
    at = chance.randrange(len(data))
    match chance.randrange(3):
        case 0:
            return data[:at]
        case 1:
            return data[:at] + chance.randbytes(4096) + data[at + 4096 :]
    changed = bytearray(data)
    for _ in range(20):
        changed[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(changed)


@pytest.mark.parametrize("what", ["folder", "parent is a file"])
def test_a_path_that_cannot_hold_a_file_is_told(tmp_path: Path, what: str) -> None:
    path = tmp_path / "data" / "user.db"
    if what == "folder":
        path.mkdir(parents=True)
    else:
        path.parent.write_text("x", "utf-8")
    with pytest.raises(UserDataFault):
        UserData(path)


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_what_a_person_looked_up_is_for_that_person_alone(tmp_path: Path) -> None:
    with UserData(tmp_path / "data" / "user.db") as data:
        data.remember_visit(BATNA)
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0
