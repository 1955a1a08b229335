"""Another process builds the index of large packs, and nothing depends on its doing so."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.core import process
from desktop_app.core.errors import Cancelled
from desktop_app.core.library import Library, index_child, searching
from desktop_app.core.search.full_text import FullText

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def _little_is_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "MANY", 1)


@pytest.fixture
def never_built_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise AssertionError("built in this process")

    monkeypatch.setattr(FullText, "_build", refuse)
    monkeypatch.setattr(FullText, "_open_in_memory", refuse)


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """The processes that are started."""
    started: list[subprocess.Popen[bytes]] = []
    real = process.start

    def start(words: list[str]) -> subprocess.Popen[bytes]:
        started.append(real(words))
        return started[-1]

    monkeypatch.setattr(process, "start", start)
    return started


@pytest.mark.usefixtures("never_built_here")
def test_another_process_builds_the_index(
    library: Library, children: list[subprocess.Popen[bytes]]
) -> None:
    told: list[tuple[int, int]] = []
    library.update_index(lambda done, total: told.append((done, total)), apart=True)
    assert library.search("lantern").hits[0].title == "Quay"
    assert not library.search("lantern").partial
    assert (5, 5) in told
    assert [child.poll() for child in children] == [0]
    library.update_index(apart=True)
    assert len(children) == 1  # nothing was left to do


def test_a_little_work_is_done_here(
    library: Library, children: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "MANY", 3)
    library.update_index(apart=True)
    assert children == []
    assert library.search("lantern").hits


@pytest.mark.parametrize(
    "command",
    [
        [sys.executable, "-c", "print('no number'); raise SystemExit(3)"],
        [sys.executable, "-c", "raise SystemExit(3)"],
        ["/nowhere/at/all"],
    ],
)
def test_what_the_other_process_does_not_do_is_done_here(
    library: Library, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    monkeypatch.setattr(process, "command", lambda *_words: command)
    library.update_index(apart=True)
    assert library.search("lantern").hits[0].title == "Quay"


def test_work_that_is_stopped_ends_the_other_process(
    library: Library, children: list[subprocess.Popen[bytes]]
) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        library.update_index(stop, apart=True)
    [child] = children
    assert child.returncode is not None


def test_until_the_index_is_built_a_search_gives_what_there_is(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = []

    def look(*_args: object) -> None:
        answers.append(library.search("quay"))
        answers.append(library.search("lantern"))

    monkeypatch.setattr(index_child, "index_apart", look)
    library.update_index(apart=True)
    by_name, by_text = answers
    assert (by_name.hits[0].title, by_name.partial) == ("Quay", True)
    assert (by_text.hits, by_text.partial) == ((), True)
    assert library.search("lantern").hits


def test_the_program_is_its_own_other_process_when_it_is_frozen(
    library: Library, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    words = process.command("desktop_app.core.library.index_worker", index_child.INDEX_ARGUMENT)
    assert words == [sys.executable, "--index-worker"]
    library.remember()
    told = {
        "catalogues": [str(path) for path in (cache / "catalogues").iterdir()],
        "index": str(cache / "index"),
    }
    with subprocess.Popen(
        [sys.executable, "-m", "desktop_app", *words[1:]],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(json.dumps(told).encode() + b"\n")
        child.stdin.flush()
        assert child.stdout.read().split()[-2:] == [b"5", b"5"]
        child.stdin.close()
        assert child.wait(30) == 0


def test_it_ends_with_the_program(cache: Path) -> None:
    words = process.command("desktop_app.core.library.index_worker", index_child.INDEX_ARGUMENT)
    child = process.start(words)
    assert child.stdin is not None
    child.stdin.close()
    assert child.wait(30) != 0
    process.close(child.stdout)


@pytest.mark.usefixtures("never_built_here")
def test_a_replaced_library_hands_its_indexes_on(
    library: Library, places: list[object], cache: Path, folder: Callable[..., Path]
) -> None:
    library.update_index(apart=True)
    folder("own", {"mole.md": "A wall of coral."})
    [newer] = Library.growing(places, cache, previous=library)  # type: ignore[arg-type]
    assert newer.searching.searcher.behind() == {"common-ground": 0, "own": 1}
    newer.update_index()
    assert newer.search("coral").hits[0].title == "mole"
    newer.close()
