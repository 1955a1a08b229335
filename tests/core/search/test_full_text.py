from __future__ import annotations

import json
import os
import pickle
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.errors import Cancelled
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.search.document import Document
from desktop_app.core.search.full_text import FullText
from desktop_app.core.search.index_folder import IndexFolder
from desktop_app.core.search.normal import terms
from tests.core.search.documents import SMALL, document

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes and owners are POSIX's")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "own"


@pytest.fixture
def index(folder: Path) -> Iterator[FullText]:
    made = FullText(folder)
    yield made
    made.close()


def found(index: FullText, text: str) -> list[str]:
    wanted = [(term, 1.0) for term in terms(text, query=True)]
    return [name.removeprefix("term/") for name, _ in index.find(wanted, 10)]


def counted(index: FullText, documents: tuple[Document, ...]) -> int:
    """How many documents were indexed by preparing."""
    totals = [0]
    index.prepare(documents, lambda _done, total: totals.append(total))
    return totals[-1]


def indexes(folder: Path) -> list[Path]:
    return sorted(folder.glob("index-*"))


def test_words_are_found_by_stem_accent_and_script(index: FullText) -> None:
    index.prepare(SMALL)
    assert index.count == len(SMALL)
    assert found(index, "experts")[0] == "anchoring"
    assert found(index, "naive")[0] == "labelling"
    assert found(index, "定效")[0] == "anchoring"
    assert found(index, "5 cs")[0] == "five-cs"
    assert found(index, "photosynthesis") == []
    assert index.frequencies(["batna", "nowher"]) == {"batna": 2, "nowher": 0}
    assert index.find([], 10) == []


def test_a_start_is_completed_from_three_letters_on(index: FullText) -> None:
    index.prepare(SMALL)
    assert ("arbitrari", 1) in index.completions("arbi", 5)
    assert index.completions("ar", 5) == []


def test_only_what_changed_is_indexed_again(folder: Path, index: FullText) -> None:
    assert counted(index, SMALL) == len(SMALL)
    before = indexes(folder)
    assert counted(index, SMALL) == 0
    changed = (replace(SMALL[0], text="A marzipan of one's own."), *SMALL[1:-1])
    assert counted(index, changed) == 1
    assert found(index, "marzipan") == ["batna"]
    assert found(index, "serves elsewhere") == []
    assert found(index, "revenue") == []
    assert index.count == len(SMALL) - 1
    assert counted(index, (*changed, document("new", "Fresh marzipan"))) == 1
    assert set(found(index, "marzipan")) == {"batna", "new"}
    assert indexes(folder) == before


def test_a_new_process_takes_up_what_lies_there(folder: Path, index: FullText) -> None:
    index.prepare(SMALL)
    again = FullText(folder)
    assert counted(again, SMALL) == 0
    assert found(again, "experts")[0] == "anchoring"
    again.close()


def test_content_counts_and_not_the_hash_that_came_along(index: FullText) -> None:
    index.prepare(SMALL)
    same_hash = (replace(SMALL[0], definition="A marzipan."), *SMALL[1:])
    assert counted(index, same_hash) == 1
    assert found(index, "marzipan") == ["batna"]


def test_a_cancelled_build_leaves_the_old_index_in_use(folder: Path, index: FullText) -> None:
    index.prepare(SMALL)
    before = indexes(folder)
    others = tuple(document(f"n{number}", f"Novelty {number}") for number in range(20))

    def stop(done: int, total: int) -> None:
        if done == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        index.prepare(others, stop)
    assert found(index, "experts")[0] == "anchoring"
    assert indexes(folder) == before
    with pytest.raises(Cancelled):
        index.prepare((replace(SMALL[0], text="x"), *SMALL[1:]), _stop_at_once)
    assert found(index, "experts")[0] == "anchoring"
    index.prepare(others)
    assert found(index, "novelty") != []


def _stop_at_once(done: int, total: int) -> None:
    raise Cancelled


def test_what_a_killed_build_left_is_removed(folder: Path, index: FullText) -> None:
    index.prepare(SMALL)
    (folder / "index-00dead").mkdir()
    (folder / "index-00dead" / "half").write_bytes(b"x")
    assert counted(index, SMALL) == 0
    assert len(indexes(folder)) == 1


@pytest.mark.parametrize("part", ["folder", "made_by", "content"])
def test_an_index_of_another_make_is_built_again(folder: Path, index: FullText, part: str) -> None:
    index.prepare(SMALL)
    index.close()
    stamp = json.loads((folder / "stamp.json").read_text())
    stamp[part] = "other"
    (folder / "stamp.json").write_text(json.dumps(stamp))
    assert counted(index, SMALL) == (0 if part == "content" else len(SMALL))
    assert found(index, "experts")[0] == "anchoring"
    assert len(indexes(folder)) == 1


@pytest.mark.parametrize("stamp", ["", "{", "[]", "null", '{"folder": 1}', "[" * 4000])
def test_a_broken_stamp_is_no_stamp(folder: Path, index: FullText, stamp: str) -> None:
    index.prepare(SMALL)
    (folder / "stamp.json").write_text(stamp)
    assert counted(index, SMALL) == len(SMALL)
    assert len(indexes(folder)) == 1


def test_a_stamp_that_points_outside_is_no_stamp(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "index-aa"
    outside.mkdir(parents=True)
    place = IndexFolder(folder)
    place.claim()
    row = {"folder": "../../index-aa", "made_by": "x", "content": "y"}
    (folder / "stamp.json").write_text(json.dumps(row))
    assert place.stamp() is None


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_index_is_built_again_and_answers(
    folder: Path, index: FullText, seed: int
) -> None:
    index.prepare(SMALL)
    index.close()
    _damage(folder, random.Random(seed))  # noqa: S311 - the same every time
    index.prepare(SMALL)
    assert found(index, "experts")[0] == "anchoring"
    assert found(index, "revenue count")[0] == "deal/licence-renewal"
    assert len(indexes(folder)) == 1


def _damage(folder: Path, dice: random.Random) -> None:
    """Cut, overwrite or remove one of the index's files."""
    files = sorted(path for path in indexes(folder)[0].iterdir() if "LOCK" not in path.name)
    victim = dice.choice(files)
    data = bytearray(victim.read_bytes())
    how = dice.randrange(3)
    if how == 0:
        victim.unlink()
    elif how == 1:
        victim.write_bytes(bytes(data[: len(data) // 2]))
    else:
        victim.write_bytes(dice.randbytes(len(data)))


def test_an_index_damaged_while_open_is_built_again(folder: Path, index: FullText) -> None:
    index.prepare(SMALL)
    before = indexes(folder)

    class Broken:
        def search(self, *_: object, **__: object) -> None:
            raise EOFError

        def close(self) -> None:
            """Nothing to close."""

    index._searcher = Broken()
    assert found(index, "experts")[0] == "anchoring"
    assert indexes(folder) != before


def test_while_another_process_builds_the_index_stands_in_memory(folder: Path) -> None:
    holder = IndexFolder(folder)
    holder.claim()
    with holder.lock() as alone:
        assert alone
        index = FullText(folder)
        index.prepare(SMALL)
        assert index.in_memory
        assert found(index, "experts")[0] == "anchoring"
        assert indexes(folder) == []
    index.prepare(SMALL)
    assert not index.in_memory
    index.close()


def test_a_fitting_index_is_read_while_another_process_holds_the_lock(folder: Path) -> None:
    first, second = FullText(folder), FullText(folder)
    first.prepare(SMALL)
    with IndexFolder(folder).lock():
        second.prepare(SMALL)
    assert not second.in_memory
    assert found(second, "experts")[0] == "anchoring"
    first.close()
    second.close()


def test_a_lock_file_left_behind_is_no_lock(folder: Path, index: FullText) -> None:
    folder.mkdir(parents=True, mode=0o700)
    (folder / "lock").write_bytes(b"")
    index.prepare(SMALL)
    assert not index.in_memory


def test_a_process_that_dies_while_it_builds_blocks_nobody(
    folder: Path, index: FullText, root: Path
) -> None:
    index.prepare(SMALL)
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from desktop_app.core.search.full_text import FullText\n"
        "from tests.core.search.documents import document\n"
        "rows = tuple(document(f'n{n}', f'Novelty {n}') for n in range(50))\n"
        "def die(done, total):\n"
        "    if done == 20: os._exit(9)\n"
        "FullText(Path(sys.argv[1])).prepare(rows, die)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(folder)], check=False, cwd=root)
    assert done.returncode == 9
    assert found(index, "experts")[0] == "anchoring"
    assert counted(index, SMALL) == 0
    assert len(indexes(folder)) == 1


def test_where_no_folder_can_be_made_the_index_stands_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    index = FullText(tmp_path / "file" / "cache")
    index.prepare(SMALL)
    assert index.in_memory
    assert found(index, "experts")[0] == "anchoring"


@posix
def test_the_folder_is_for_this_user_alone(folder: Path, index: FullText) -> None:
    index.prepare(SMALL)
    assert folder.stat().st_mode & 0o077 == 0
    assert indexes(folder)[0].stat().st_mode & 0o077 == 0


class _Trap:
    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.mark),)


@posix
def test_an_index_that_others_could_write_is_never_opened(
    folder: Path, index: FullText, tmp_path: Path
) -> None:
    index.prepare(SMALL)
    index.close()
    mark = tmp_path / "sprung"
    for path in indexes(folder)[0].iterdir():
        path.write_bytes(pickle.dumps(_Trap(mark)))
    folder.chmod(0o777)
    index.prepare(SMALL)
    assert not mark.exists()
    assert folder.stat().st_mode & 0o077 == 0
    assert found(index, "experts")[0] == "anchoring"


@posix
def test_a_link_in_place_of_the_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    folder.parent.mkdir(parents=True)
    folder.symlink_to(elsewhere)
    index = FullText(folder)
    index.prepare(SMALL)
    assert index.in_memory
    assert list(elsewhere.iterdir()) == []


def test_without_documents_nothing_is_found(index: FullText) -> None:
    assert index.find([("batna", 1.0)], 5) == []
    index.prepare(())
    assert index.count == 0
    assert index.find([("batna", 1.0)], 5) == []


def test_how_much_there_is_to_write_is_known_beforehand(folder: Path, index: FullText) -> None:
    assert index.behind(SMALL) == len(SMALL)
    index.prepare(SMALL)
    changed = (replace(SMALL[0], definition="Other."), *SMALL[1:], document("new", "New"))
    assert (index.behind(SMALL), index.behind(SMALL[2:]), index.behind(changed)) == (0, 0, 2)
    again = FullText(folder)
    assert (again.behind(SMALL), again.behind(changed)) == (0, len(changed))


def test_a_text_that_is_made_late_is_made_for_what_is_written_alone(folder: Path) -> None:
    made: list[str] = []

    def late(number: int, text: str) -> Document:
        def text_of() -> str:
            made.append(text)
            return text

        ref = EntryRef("own", Kind.TERM, f"d{number}")
        return Document(ref, f"Name {number}", text=text_of, content_hash=text)

    rows = [late(number, f"word{number} lantern") for number in range(9)]
    first = FullText(folder)
    first.prepare(rows)
    assert len(made) == 9
    again = FullText(folder)
    again.prepare(rows)
    assert len(made) == 9
    again.prepare([late(0, "other marzipan"), *rows[1:]])
    assert made[9:] == ["other marzipan"]
    assert found(again, "marzipan") == ["d0"]
    first.close()
    again.close()


def test_one_may_ask_while_another_thread_prepares(index: FullText) -> None:
    index.prepare(SMALL)
    answers: list[list[str]] = []

    def ask(_done: int, _total: int) -> None:
        answers.append(found(index, "experts"))

    index.prepare((*SMALL, document("new", "Fresh marzipan")), ask)
    assert answers[0] == ["anchoring"]
    assert found(index, "marzipan") == ["new"]
