"""user.db keeps history and place, and survives what happens to disks and programs."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.core.errors import UserDataFault, UserDataNewer
from desktop_app.core.model.ref import EntryRef, Kind, Place
from desktop_app.core.userdata import schema, store
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
    monkeypatch.setattr(store, "HISTORY_KEPT", 5)
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
    with pytest.raises(UserDataFault):
        UserData(path)
    assert path.read_bytes() == b"not a database at all" * 100


def test_a_failing_migration_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "user.db"
    with UserData(path) as data:
        data.remember_visit(BATNA)
    broken = "CREATE TABLE half(x); CREATE TABLE half(x)"
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, broken))
    with pytest.raises(UserDataFault):
        UserData(path)
    monkeypatch.undo()
    with UserData(path) as data:
        assert [v.ref for v in data.history()] == [BATNA]


def test_a_write_that_fails_is_told_and_does_not_stop_the_next(tmp_path: Path) -> None:
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
        assert [v.query for v in data.history()] == ["again", ""]
    assert ["no such table" in fault.reason for fault in told] == [True]


_WRITER = """
import sys
from pathlib import Path
from desktop_app.core.model.ref import EntryRef, Kind, Place
from desktop_app.core.userdata.store import UserData
data = UserData(Path(sys.argv[1]))
number = 0
while True:
    data.remember_visit(EntryRef("p", Kind.TERM, str(number)))
    data.flush()
    print(number, flush=True)
    number += 1
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")
def test_no_acknowledged_visit_is_lost_by_kill_9(tmp_path: Path) -> None:
    path = tmp_path / "user.db"
    root = Path(schema.__file__).parents[3]
    for _round in range(3):
        child = subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path)], stdout=subprocess.PIPE, cwd=root
        )
        assert child.stdout is not None
        acknowledged = [child.stdout.readline() for _ in range(5)][-1]
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read().split()
        child.stdout.close()
        child.wait()
        newest = int(rest[-1] if rest else acknowledged)
        with UserData(path) as data:
            assert int(data.history(1)[0].ref.id) >= newest


def test_two_programs_share_one_file(tmp_path: Path) -> None:
    path = tmp_path / "user.db"
    with UserData(path) as first, UserData(path) as second:
        for number in range(40):
            (first, second)[number % 2].remember_visit(EntryRef("p", Kind.TERM, str(number)))
        first.flush()
        second.flush()
        assert {v.ref.id for v in first.history()} == {str(number) for number in range(40)}
