"""A damaged user.db is read as far as it goes, never written to, and mended from a copy."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.core.errors import UserDataDamaged, UserDataFault
from desktop_app.core.model.ref import EntryRef, Kind, Place
from desktop_app.core.userdata.favourites import FIRST_LIST
from desktop_app.core.userdata.store import UserData

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
NEW = EntryRef("common-ground", Kind.TERM, "written after the damage")
REFS = [EntryRef("p", Kind.TERM, f"{number:03}") for number in range(120)]


def said(number: int) -> str:
    return f"note {number} " * 30


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a user.db as a killed program leaves it, log and all, and a copy of it."""
    folder = tmp_path_factory.mktemp("honest")
    path = folder / "live" / "user.db"
    with UserData(path) as data:
        for number, ref in enumerate(REFS):
            data.notes.save(ref, said(number))
            data.remember_visit(ref, "q" * 50)
            if number % 3 == 0:
                data.favourites.keep(ref)
        data.save_place(Place(BATNA, 3, "q"))
    (copy,) = (path.parent / "backups").iterdir()
    shutil.copyfile(path, copy)
    with UserData(path) as data:
        data.notes.save(BATNA, "in the log alone")
        data.flush()
        shutil.copytree(path.parent, folder / "left")
    return folder / "left"


@pytest.fixture
def path(tmp_path: Path, honest: Path) -> Path:
    shutil.copytree(honest, tmp_path / "data")
    return tmp_path / "data" / "user.db"


def damage_some(path: Path, chance: random.Random) -> None:
    """Cut off, a page overwritten, or some bytes changed, in the file or in its log."""
    victim = chance.choice([path, path, path.with_name("user.db-wal")])
    data = victim.read_bytes()
    at = chance.randrange(len(data))
    match chance.randrange(3):
        case 0:
            victim.write_bytes(data[:at])
        case 1:
            victim.write_bytes(data[:at] + chance.randbytes(4096) + data[at + 4096 :])
        case _:
            changed = bytearray(data)
            for _ in range(20):
                changed[chance.randrange(len(data))] = chance.randrange(256)
            victim.write_bytes(bytes(changed))


def mend(data: UserData, how: str) -> UserDataFault | None:
    told: list[UserDataFault | None] = []
    if how == "restore":
        data.restore(data.backups()[0], told.append)
    else:
        data.rebuild(told.append)
    data.flush()
    return told[0]


def survive(path: Path, seed: int) -> None:
    damage_some(path, random.Random(seed))  # noqa: S311 - not for secrets
    told: list[UserDataFault] = []
    data = UserData(path, told.append)
    data.remember_visit(BATNA)
    data.notes.save(NEW, "held")
    data.flush()
    assert {note.ref: note.text for note in data.notes.all()}[NEW] == "held"
    assert data.history(1)[0].ref == BATNA
    data.place()
    assert {type(fault) for fault in told} <= {UserDataDamaged}
    assert (data.unsaved == 0) == (data.fault is None)
    assert mend(data, "restore") is None
    assert [data.notes.text(ref) for ref in REFS] == [said(number) for number in range(len(REFS))]
    assert data.favourites.members(FIRST_LIST) == tuple(REFS[::3])
    assert data.notes.text(NEW) == ("held" if told else "")
    assert (data.unsaved, data.fault) == (0, None)
    data.close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("seed", range(14))
def test_a_damaged_file_never_crashes_and_the_rows_of_the_copy_come_back(
    path: Path, seed: int
) -> None:
    survive(path, seed)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(14, 114))
def test_a_hundred_damages_never_crash_and_the_rows_of_the_copy_come_back(
    path: Path, seed: int
) -> None:
    survive(path, seed)


def with_a_page_lost(path: Path, table: str) -> bytes:
    """Overwrite a leaf of a table; returns the bytes of the file as they are then."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        root = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()[0]
    data = bytearray(path.read_bytes())
    start = (root - 1) * 4096
    assert data[start] in (2, 5), "the table has one page only"
    middle = start + 12 + 2 * (int.from_bytes(data[start + 3 : start + 5], "big") // 2)
    cell = int.from_bytes(data[middle : middle + 2], "big")
    child = int.from_bytes(data[start + cell : start + cell + 4], "big")
    data[(child - 1) * 4096 : child * 4096] = b"\xee" * 4096
    path.write_bytes(data)
    return bytes(data)


def test_what_stands_before_and_behind_a_lost_page_is_read(path: Path) -> None:
    with_a_page_lost(path, "note")
    with UserData(path) as data:
        found = [note.ref for note in data.notes.all() if note.ref in REFS]
        assert 90 < len(found) < len(REFS)
        assert {REFS[0], REFS[-1]} <= set(found)
        assert data.favourites.members(FIRST_LIST) == tuple(REFS[::3])


def test_a_damaged_file_is_told_once_and_left_as_it_is_however_it_was_opened(path: Path) -> None:
    before = with_a_page_lost(path, "history")
    told: list[UserDataFault] = []
    data = UserData(path, told.append)
    for number in range(5):
        data.notes.save(NEW, str(number))
        data.flush()
    data.retry()
    data.flush()
    assert [type(fault) for fault in told] == [UserDataDamaged]
    assert isinstance(data.fault, UserDataDamaged)
    assert data.close() == 1
    assert path.read_bytes() == before


@pytest.mark.parametrize("how", ["restore", "rebuild"])
def test_a_damaged_file_is_kept_aside_and_what_waits_goes_into_the_new_one(
    path: Path, how: str
) -> None:
    before = with_a_page_lost(path, "note")
    saved: list[str] = []
    with UserData(path, on_saved=lambda: saved.append("all")) as data:
        data.notes.save(NEW, "held", lambda: saved.append("new"))
        data.remember_visit(NEW)
        data.flush()
        assert saved == []
        readable = {note.ref for note in data.notes.all()}
        assert 90 < len(readable) < len(REFS)
        assert mend(data, how) is None
        assert sorted(saved) == ["all", "new"]
        data.notes.save(BATNA, "goes on")
        data.flush()
        assert data.unsaved == 0
    aside = [file for file in path.parent.iterdir() if file.name.startswith("user-damaged-")]
    assert [file.read_bytes() for file in aside] == [before]
    with UserData(path) as data:
        assert data.notes.text(NEW) == "held"
        assert [visit.ref for visit in data.history(1000)].count(NEW) == 1
        expected = set(REFS) if how == "restore" else readable
        assert {note.ref for note in data.notes.all()} == expected | {NEW, BATNA}


def test_a_sound_file_is_not_rebuilt(path: Path) -> None:
    with UserData(path) as data:
        before = path.stat().st_ino
        assert mend(data, "rebuild") is None
        assert path.stat().st_ino == before


def test_a_file_that_was_emptied_while_there_are_copies_is_damaged(path: Path) -> None:
    path.write_bytes(b"")
    path.with_name("user.db-wal").unlink()
    told: list[UserDataFault] = []
    with UserData(path, told.append) as data:
        data.notes.save(NEW, "held")
        data.flush()
        assert [(type(fault), fault.reason) for fault in told] == [
            (UserDataDamaged, "the file is empty")
        ]
        assert mend(data, "restore") is None
        assert (data.notes.text(REFS[5]), data.notes.text(NEW)) == (said(5), "held")


def test_text_that_is_no_text_is_read_with_marks_and_told(path: Path) -> None:
    with closing(sqlite3.connect(path)) as meddler, meddler:
        meddler.execute("UPDATE note SET text = CAST(x'41ff42' AS TEXT) WHERE entry = '007'")
        meddler.execute("UPDATE note SET at = 'yesterday' WHERE entry = '008'")
    told: list[UserDataFault] = []
    with UserData(path, told.append) as data:
        assert data.notes.text(REFS[7]) == "A\ufffdB"
        assert data.notes.text(REFS[8]) == ""
    assert [fault.reason for fault in told] == ["damaged text"]
