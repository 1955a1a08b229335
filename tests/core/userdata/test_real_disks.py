"""Disks as they are: no permission to write, a file taken away, a folder that comes and goes."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from desktop_app.core.errors import UserDataFault, UserDataUnwritten
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata import database, schema
from desktop_app.core.userdata.backups import sound_copies
from desktop_app.core.userdata.store import UserData

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
ZOPA = EntryRef("common-ground", Kind.TERM, "zopa")

posix = pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")


@contextmanager
def unprivileged() -> Iterator[None]:
    """As a user whom modes bind: root is bound by none."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everybody may reach, which those of pytest are not."""
    made = Path(tempfile.mkdtemp(prefix="common-ground-disk-"))
    made.chmod(0o755)
    yield made
    for inner in (made, *made.rglob("*")):
        if inner.is_dir():
            inner.chmod(0o755)
    shutil.rmtree(made)


@pytest.fixture
def path(folder: Path) -> Path:
    """A user.db as a killed program leaves it: the newest note stands in the log alone."""
    live, left = folder / "live" / "user.db", folder / "data"
    with UserData(live) as data:
        data.notes.save(BATNA, "old")
        data.flush()
        with closing(sqlite3.connect(live)) as other:
            other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        data.notes.save(BATNA, "in the log alone")
        data.favourites.keep(BATNA)
        data.flush()
        left.mkdir()
        for name in ("user.db", "user.db-wal"):
            shutil.copyfile(live.with_name(name), left / name)
    return left / "user.db"


def set_modes(folder: Path, *, writable: bool) -> None:
    for file in folder.iterdir():
        if file.is_file():
            file.chmod(0o666 if writable else 0o444)
    folder.chmod(0o777 if writable else 0o555)


@posix
def test_a_folder_that_may_not_be_written_is_read_log_and_all_and_edits_wait(path: Path) -> None:
    set_modes(path.parent, writable=False)
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    told: list[UserDataFault] = []
    with unprivileged():
        data = UserData(path, told.append)
        data.notes.save(ZOPA, "held")
        data.flush()
        assert data.notes.text(BATNA) == "in the log alone"
        assert [one.members for one in data.favourites.lists()] == [(BATNA,)]
        assert [type(fault) for fault in told] == [UserDataUnwritten]
        assert data.unsaved == 1
        assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before
    set_modes(path.parent, writable=True)
    with unprivileged():
        data.retry()
        data.flush()
        assert (data.unsaved, data.fault) == (0, None)
        assert data.close() == 0
        with UserData(path) as again:
            assert {note.ref: note.text for note in again.notes.all()} == {
                BATNA: "in the log alone",
                ZOPA: "held",
            }


@posix
def test_a_file_that_may_not_be_written_is_told_before_anything_is_edited(path: Path) -> None:
    set_modes(path.parent, writable=True)
    with UserData(path):
        pass
    set_modes(path.parent, writable=True)
    path.chmod(0o444)
    told: list[UserDataFault] = []
    with unprivileged(), UserData(path, told.append) as data:
        data.flush()
        assert [type(fault) for fault in told] == [UserDataUnwritten]
        assert data.notes.text(BATNA) == "in the log alone"


@posix
def test_a_folder_that_cannot_be_made_keeps_all_in_memory(folder: Path) -> None:
    folder.chmod(0o555)
    told: list[UserDataFault] = []
    with unprivileged(), UserData(folder / "data" / "user.db", told.append) as data:
        data.notes.save(BATNA, "held")
        data.flush()
        assert (data.notes.text(BATNA), data.unsaved) == ("held", 1)
    assert [type(fault) for fault in told] == [UserDataUnwritten]


def test_what_waits_is_tried_again_without_being_asked(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "RETRY_SECONDS", 0.02)
    monkeypatch.setattr(schema, "PATIENCE_SECONDS", 0.02)
    saved = threading.Event()
    with UserData(path, on_saved=saved.set) as data:
        data.flush()
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            data.notes.save(ZOPA, "held")
            data.flush()
            assert isinstance(data.fault, UserDataUnwritten)
        assert saved.wait(30)
        assert data.unsaved == 0


def test_many_edits_on_a_file_in_use_are_tried_together(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "PATIENCE_SECONDS", 0.3)
    told: list[UserDataFault] = []
    tries: list[int] = []
    with UserData(path, told.append) as data:
        data.flush()
        take = data._file.mirror.take
        monkeypatch.setattr(data._file.mirror, "take", lambda: tries.append(1) or take())
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            for number in range(50):
                data.notes.save(BATNA._replace(id=str(number)), "held")
            data.flush()
        assert len(tries) < 5
        assert (len(told), data.unsaved) == (1, 50)


def test_a_file_that_is_removed_while_it_is_open_is_made_anew_with_all(path: Path) -> None:
    with UserData(path) as data:
        data.flush()
        for name in ("user.db", "user.db-wal", "user.db-shm"):
            path.with_name(name).unlink(missing_ok=True)
        data.notes.save(ZOPA, "later")
        data.remember_visit(ZOPA)
        data.flush()
        data.notes.save(ZOPA, "later still")
    with UserData(path) as data:
        assert (data.notes.text(BATNA), data.notes.text(ZOPA)) == (
            "in the log alone",
            "later still",
        )
        assert data.favourites.members("favourites") == (BATNA,)
        assert [visit.ref for visit in data.history()] == [ZOPA]


def test_a_file_that_is_put_in_the_place_of_the_open_one_is_read_and_written(
    path: Path, folder: Path
) -> None:
    with UserData(folder / "other" / "user.db") as other:
        other.notes.save(BATNA, "of the other file")
    told: list[str] = []
    with UserData(path, on_replaced=lambda: told.append("replaced")) as data:
        data.flush()
        (folder / "other" / "user.db").replace(path)
        data.notes.save(ZOPA, "later")
        data.flush()
        assert data.notes.text(BATNA) == "of the other file"
        assert told == ["replaced"]
    with UserData(path) as data:
        assert {note.text for note in data.notes.all()} == {"later", "of the other file"}


def test_a_listener_that_fails_is_reported_and_edits_go_on(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", reported.append)

    def fail(*_told: object) -> None:
        raise RuntimeError("the window is gone")

    with UserData(path, fail, fail, fail) as data:
        data.notes.save(ZOPA, "one", fail)
        data.flush()
        data.notes.save(ZOPA, "two")
        data._file.do(lambda: data._file._fail(UserDataUnwritten(path, "full")))
        data.retry()
        data.flush()
        assert data.unsaved == 0
    assert {str(one.exc_value) for one in reported} == {"the window is gone"}
    assert len(reported) >= 3


def test_after_closing_edits_and_reads_are_told_and_closing_again_is_harmless(path: Path) -> None:
    data = UserData(path)
    assert data.close() == 0
    assert data.close() == 0
    data.flush()
    with pytest.raises(UserDataFault):
        data.notes.save(ZOPA, "too late")
    with pytest.raises(UserDataFault):
        data.notes.text(BATNA)


def test_a_copy_is_made_on_the_day_of_the_first_words(folder: Path) -> None:
    path = folder / "fresh" / "user.db"
    with UserData(path) as data:
        data.remember_visit(BATNA)
        data.flush()
        assert sound_copies(path) == []
        data.notes.save(BATNA, "first words")
    assert [copy.notes for copy in sound_copies(path)] == [1]
