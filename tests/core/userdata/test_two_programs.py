"""Two programs that have one user.db open lose nothing of each other's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata import schema
from desktop_app.core.userdata.favourites import FIRST_LIST
from desktop_app.core.userdata.store import UserData

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
ZOPA = EntryRef("common-ground", Kind.TERM, "zopa")

_EDITS = 300
_WRITER = f"""
import sys
from pathlib import Path
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata.store import UserData
with UserData(Path(sys.argv[1])) as data:
    for number in range({_EDITS} // 2):
        ref = EntryRef("p", Kind.TERM, f"{{sys.argv[2]}} {{number}}")
        data.notes.save(ref, "own words")
        data.favourites.keep(ref)
        if number % 10 == 0:
            data.flush()
sys.exit(data.unsaved)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "user.db"


def brought_up_to_date(data: UserData) -> UserData:
    data.retry()
    data.flush()
    return data


def test_all_edits_of_two_processes_are_kept(path: Path) -> None:
    root = Path(schema.__file__).parents[3]
    children = [
        subprocess.Popen([sys.executable, "-c", _WRITER, str(path), name], cwd=root)
        for name in ("first", "second")
    ]
    assert [child.wait() for child in children] == [0, 0]
    with UserData(path) as data:
        assert len(data.notes.all()) + len(data.favourites.members(FIRST_LIST)) == 2 * _EDITS


def test_what_another_program_wrote_is_taken_in_with_the_next_edit(path: Path) -> None:
    told: list[str] = []
    with UserData(path, on_replaced=lambda: told.append("first")) as first, UserData(path) as other:
        first.notes.save(BATNA, "first")
        first.flush()
        assert told == []  # its own edits are no news to it
        other.notes.save(ZOPA, "other")
        other.remember_visit(ZOPA)
        other.flush()
        assert first.notes.text(ZOPA) == ""
        first.notes.save(BATNA, "first again")
        first.flush()
        assert (first.notes.text(ZOPA), told) == ("other", ["first"])
        assert [visit.ref for visit in first.history()] == [ZOPA]
        assert brought_up_to_date(other).notes.text(BATNA) == "first again"


def test_an_edit_that_is_not_written_yet_outlives_taking_in(path: Path) -> None:
    with UserData(path) as first, UserData(path) as other:
        other.notes.save(ZOPA, "other")
        other.flush()
        first.retry()
        first._file.do(lambda: first.notes.save(BATNA, "put while the file is read"))
        first._file.do(lambda: first._file.mirror.load(first._file.disk.connection()))
        first._file.do(lambda: seen.append(first.notes.text(BATNA)))
        seen: list[str] = []
        first.flush()
        assert seen == ["put while the file is read"]


def test_each_keeps_what_it_kept_in_one_list_and_in_its_own(path: Path) -> None:
    with UserData(path) as first, UserData(path) as other:
        first.favourites.keep(BATNA)
        other.favourites.keep(ZOPA)
        mine, theirs = first.favourites.make("Mine"), other.favourites.make("Theirs")
        first.favourites.keep(BATNA, mine.key)
        other.favourites.keep(ZOPA, theirs.key)
        first.favourites.rename(mine.key, "My own")
        first.flush()
        other.flush()
    with UserData(path) as data:
        assert set(data.favourites.members(FIRST_LIST)) == {BATNA, ZOPA}
        found = {one.name: one.members for one in data.favourites.lists()}
        assert (found["My own"], found["Theirs"]) == ((BATNA,), (ZOPA,))


def test_what_is_kept_in_a_list_that_is_deleted_elsewhere_brings_it_back(path: Path) -> None:
    with UserData(path) as first, UserData(path) as other:
        shared = first.favourites.make("Shared")
        first.favourites.keep(BATNA, shared.key)
        first.flush()
        brought_up_to_date(other)
        first.favourites.delete(shared.key)
        first.flush()
        other.favourites.keep(ZOPA, shared.key)
        other.flush()
        found = brought_up_to_date(first).favourites.lists()
        assert [(one.name, one.members) for one in found] == [("", ()), ("Shared", (ZOPA,))]
