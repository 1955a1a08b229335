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
from desktop_app.core.userdata.store import UserData

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")

# Every edit says on the standard output that it is on the disk. Notes of many sizes, favourites
# in two lists, packs and visits; from time to time all that is queued is waited for.
_WRITER = """
import sys
from contextlib import closing
from pathlib import Path
from desktop_app.core.model.ref import EntryRef, Kind, Place
from desktop_app.core.userdata.store import UserData
data = UserData(Path(sys.argv[1]))
number = 0
while True:
    data.remember_visit(EntryRef("p", Kind.TERM, str(number)))
    data.favourites.keep(EntryRef("p", Kind.TERM, str(number % 50)))
    note = EntryRef("p", Kind.TERM, "note")
    data.notes.save(note, "n" * 3000 + str(number), lambda told=number: print(told, flush=True))
    if number % 5 == 0:
        data.flush()
    number += 1
"""


def newest_before_a_kill(path: Path, chance: random.Random) -> int:
    """The last note that a writing process said to be on the disk before it was killed."""
    root = Path(schema.__file__).parents[3]
    child = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path)], stdout=subprocess.PIPE, cwd=root
    )
    assert child.stdout is not None
    acknowledged = [child.stdout.readline() for _ in range(1 + chance.randrange(40))][-1]
    child.send_signal(signal.SIGKILL)
    rest = child.stdout.read().split()
    child.stdout.close()
    child.wait()
    return int(rest[-1] if rest else acknowledged)


def kill_while_saving(path: Path, times: int) -> None:
    """No edit that was acknowledged is lost, and the file is sound, however often it is killed."""
    chance = random.Random(times)  # noqa: S311 - not for secrets
    for _round in range(times):
        newest = newest_before_a_kill(path, chance)
        with UserData(path) as data:
            note = data.notes.text(EntryRef("p", Kind.TERM, "note"))
            assert int(note.lstrip("n")) >= newest
            assert int(data.history(1)[0].ref.id) >= newest
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    names = {one.name for one in path.parent.iterdir()}
    assert names <= {"user.db", "user.db-wal", "user.db-shm", "backups"}


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")
def test_no_acknowledged_edit_is_lost_by_kill_9(tmp_path: Path) -> None:
    kill_while_saving(tmp_path / "user.db", 8)


@pytest.mark.soak
@pytest.mark.timeout(900)
@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")
def test_no_acknowledged_edit_is_lost_by_200_kills(tmp_path: Path) -> None:
    kill_while_saving(tmp_path / "user.db", 200)
