"""A disk that fills up, at whatever moment, keeps what it has and takes the rest later."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.core.errors import UserDataFault, UserDataUnwritten
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata import database
from desktop_app.core.userdata.store import UserData


def ref(name: object) -> EntryRef:
    return EntryRef("p", Kind.TERM, str(name))


def on_the_disk(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return dict(other.execute("SELECT entry, text FROM note"))


@pytest.mark.parametrize("room", range(0, 40, 2))
def test_whatever_room_is_left_no_word_is_lost(tmp_path: Path, room: int) -> None:
    """`room` is in pages of 4 KB; SQLite itself says that it is full."""
    path = tmp_path / "user.db"
    chance = random.Random(room)  # noqa: S311 - not for secrets
    told: list[UserDataFault] = []
    acknowledged: dict[str, str] = {}
    wanted: dict[str, str] = {}
    with UserData(path, told.append) as data:
        disk = data._file.disk

        def limit(pages: int) -> None:
            now = disk.connection().execute("PRAGMA page_count").fetchone()[0]
            disk.connection().execute(f"PRAGMA max_page_count = {now + pages}")

        data.notes.save(ref("old"), "old")
        data.flush()
        data._file.do(lambda: limit(room))
        for number in range(18):
            name, text = str(number % 9), f"{number} " + "w" * chance.randrange(20_000, 40_000)
            wanted[name] = text
            data.notes.save(
                ref(name), text, lambda name=name, text=text: acknowledged.update({name: text})
            )
            data.flush()
            found = on_the_disk(path)
            assert found.pop("old") == "old"
            assert found == acknowledged
        assert {type(fault) for fault in told} == {UserDataUnwritten}
        data._file.do(lambda: limit(10_000))
        data.retry()
        data.flush()
        assert (data.unsaved, data.fault) == (0, None)
    assert on_the_disk(path) == {"old": "old"} | wanted


def test_the_log_never_grows_to_fill_a_small_disk(tmp_path: Path) -> None:
    path = tmp_path / "user.db"
    with UserData(path) as data:
        for number in range(60):
            data.notes.save(ref("one"), f"{number} " + "w" * 20_000)
            data.flush()
        assert path.with_name("user.db-wal").stat().st_size < 500_000


def test_the_room_that_the_log_takes_is_tried_before_giving_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "user.db"
    sizes: list[int] = []
    real = database._commit

    def commit(connection: sqlite3.Connection, edits: list[object]) -> None:
        sizes.append(path.with_name("user.db-wal").stat().st_size)
        if sizes[-1] > 0:
            full = sqlite3.OperationalError("database or disk is full")
            full.sqlite_errorcode = sqlite3.SQLITE_FULL  # type: ignore[misc]
            raise full
        real(connection, edits)  # type: ignore[arg-type]

    told: list[UserDataFault] = []
    with UserData(path, told.append) as data:
        data.notes.save(ref("one"), "w" * 20_000)
        data.flush()
        monkeypatch.setattr(database, "_commit", commit)
        data.notes.save(ref("two"), "two")
        data.flush()
        assert sizes[0] > sizes[1] == 0
        assert (data.unsaved, told) == (0, [])


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte, where root may make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    try:
        made = os.geteuid() == 0 and subprocess.run(command, check=False).returncode == 0
    except (OSError, AttributeError):
        made = False
    if not made:
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.soak
def test_a_real_disk_that_fills_up_again_and_again_loses_no_word(small_disk: Path) -> None:
    path, ballast = small_disk / "data" / "user.db", small_disk / "ballast"
    chance = random.Random(3)  # noqa: S311 - not for secrets
    told: list[UserDataFault] = []
    acknowledged: dict[str, str] = {}
    wanted: dict[str, str] = {}
    with UserData(path, told.append) as data:
        for step in range(300):
            if step % 10 == 5:
                left = os.statvfs(small_disk)
                room = left.f_bavail * left.f_frsize - chance.randrange(64) * 1024
                ballast.write_bytes(b"x" * max(0, room))
            elif step % 10 == 9:
                ballast.unlink()
            name, text = str(chance.randrange(10)), f"{step} " + "w" * chance.randrange(20_000)
            wanted[name] = text
            data.notes.save(
                ref(name), text, lambda name=name, text=text: acknowledged.update({name: text})
            )
            data.flush()
            assert on_the_disk(path) == acknowledged
        assert (data.unsaved, data.fault) == (0, None)
    assert {type(fault) for fault in told} == {UserDataUnwritten}
    assert on_the_disk(path) == wanted
