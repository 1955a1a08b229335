"""kill -9 at any moment loses no edit that was acknowledged, and leaves a sound file."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata import schema
from desktop_app.core.userdata.backups import sound_copies
from desktop_app.core.userdata.store import UserData

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")

# Says of each edit that it is on the disk: notes of many sizes that are written over again,
# entries kept for good, lists of packs.
_WRITER = """
import sys
from pathlib import Path
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata.open_packs import OpenPack
from desktop_app.core.userdata.store import UserData
number = int(sys.argv[2])
def told(what):
    return lambda: print(what, flush=True)
data = UserData(Path(sys.argv[1]), lambda fault: told(f"fault {fault.reason}")())
while True:
    number += 1
    ref = EntryRef("p", Kind.TERM, str(number))
    over = EntryRef("p", Kind.TERM, f"note {number % 7}")
    data.notes.save(over, "n" * (number * 97 % 9000) + f" {number}", told(f"note {number}"))
    data.favourites.keep(ref, saved=told(f"kept {number}"))
    data.packs.save([OpenPack(Path(str(number)))], told(f"pack {number}"))
    if number % 5 == 0:
        data.flush()
"""


def acknowledged_before_a_kill(path: Path, first: int, chance: random.Random) -> list[list[str]]:
    """What a writing process said to be on the disk before it was killed."""
    root = Path(schema.__file__).parents[3]
    command = [sys.executable, "-c", _WRITER, str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline() for _ in range(1 + chance.randrange(90))]
        child.send_signal(signal.SIGKILL)
        lines += child.stdout.readlines()
    return [line.decode().split() for line in lines if line.endswith(b"\n")]


def kill_while_saving(path: Path, times: int) -> int:
    """Kill a writer so often, look after each time; returns how many edits were acknowledged."""
    chance = random.Random(times)  # noqa: S311 - not for secrets
    kept: set[str] = set()
    count = newest = 0
    for _round in range(times):
        told = acknowledged_before_a_kill(path, newest, chance)
        assert {what for what, _ in told} <= {"note", "kept", "pack"}
        count += len(told)
        kept |= {number for what, number in told if what == "kept"}
        newest = max(newest, *(int(number) for _, number in told))
        with UserData(path) as data:
            assert kept <= {ref.id for ref in data.favourites.members("favourites")}
            notes = {note.ref.id: int(note.text.rpartition(" ")[2]) for note in data.notes.all()}
            for what, number in told:
                if what == "note":
                    assert notes[f"note {int(number) % 7}"] >= int(number)
            packs = [int(number) for what, number in told if what == "pack"]
            assert not packs or int(str(data.packs.all()[0].folder)) >= max(packs)
            assert data.fault is None
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        newest = max(newest, *(int(ref.id) for ref in data_members(path)))
    return count


def data_members(path: Path) -> list[EntryRef]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT pack, entry FROM kept").fetchall()
    return [EntryRef(pack, Kind.TERM, entry) for pack, entry in rows]


def check(path: Path, times: int) -> None:
    assert kill_while_saving(path, times) >= times
    names = {one.name for one in path.parent.iterdir()}
    assert names <= {"user.db", "user.db-wal", "user.db-shm", "backups"}
    # A copy that a kill interrupts never bears a copy's name; a later day sweeps it away.
    copies = [one for one in (path.parent / "backups").iterdir() if one.suffix != ".part"]
    assert len(sound_copies(path)) == len(copies) == 1


def test_no_acknowledged_edit_is_lost_by_kill_9(tmp_path: Path) -> None:
    check(tmp_path / "user.db", 10)


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_no_acknowledged_edit_is_lost_by_200_kills(tmp_path: Path) -> None:
    check(tmp_path / "user.db", 200)
