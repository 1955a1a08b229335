"""Libraries come step by step from a thread of their own, which leaves the window its turn."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QThread, QThreadPool
from PySide6.QtWidgets import QApplication

from desktop_app.core.errors import Cancelled, FileMissing
from desktop_app.ui import loader as loaders
from desktop_app.ui.loader import INDEXING, READING, Loader

Progress = Callable[[int, int], None]


class Made:
    """Stands for a library of so many entries."""

    def __init__(self, entries: int, gone: list[QThread] | None = None) -> None:
        self.entries = entries
        self._gone = gone

    def catalogue(self) -> range:
        return range(self.entries)

    def __del__(self) -> None:
        if self._gone is not None:
            self._gone.append(QThread.currentThread())


def nothing_to_index(_library: Made, _progress: Progress) -> None:
    """The index is right."""


@pytest.fixture
def make(qapp: QApplication) -> Iterator[Callable[..., Loader]]:
    made: list[tuple[Loader, QObject]] = []

    def new(index: Callable[[Made, Progress], None] = nothing_to_index) -> Loader:
        owner = QObject()
        made.append((Loader(owner, index), owner))  # type: ignore[arg-type]
        return made[-1][0]

    yield new
    for loader, _owner in made:
        loader.finish()
    QThreadPool.globalInstance().waitForDone()


def test_each_step_is_handed_over_and_the_last_one_indexed(make, qtbot) -> None:
    indexed: list[Made] = []
    loader = make(lambda library, _progress: indexed.append(library))
    seen: list[int] = []
    loader.loaded.connect(lambda library: seen.append(library.entries))
    with qtbot.waitSignals([loader.indexed, loader.finished]):
        loader.start(lambda _library, _progress: iter([Made(1), Made(2), Made(3)]))
    assert seen == [1, 2, 3]
    assert [library.entries for library in indexed] == [3]


def test_a_run_goes_on_from_the_newest_library(make, qtbot) -> None:
    loader = make()
    given: list[object] = []

    def steps(library: Made | None, _progress: Progress) -> Iterator[Made]:
        given.append(library)
        yield Made(len(given))

    first = Made(0)
    for _ in range(2):
        with qtbot.waitSignal(loader.finished):
            loader.start(steps, first)
    assert given[0] is first
    assert isinstance(given[1], Made)
    assert given[1].entries == 1


def test_no_step_is_made_before_the_window_has_taken_the_last_one(make, qtbot) -> None:
    loader = make()
    order: list[str] = []

    def steps(_library: object, _progress: Progress) -> Iterator[Made]:
        for number in (1, 2):
            order.append(f"made {number}")
            yield Made(number)

    loader.loaded.connect(lambda library: order.append(f"taken {library.entries}"))
    with qtbot.waitSignal(loader.finished):
        loader.start(steps)
    assert order == ["made 1", "taken 1", "made 2", "taken 2"]


def test_a_replaced_library_is_taken_to_pieces_away_from_the_window(make, qtbot) -> None:
    loader = make()
    gone: list[QThread] = []

    def steps(_library: object, _progress: Progress) -> Iterator[Made]:
        yield Made(1, gone)
        yield Made(2)

    with qtbot.waitSignal(loader.finished):
        loader.start(steps)
    assert len(gone) == 1
    assert gone[0] is not QApplication.instance().thread()


def test_a_newer_wish_stops_the_run_and_follows_it(make, qtbot) -> None:
    loader = make()
    started, cancelled, seen = threading.Event(), [], []

    def long(_library: object, progress: Progress) -> Iterator[Made]:
        yield Made(1)
        started.set()
        for done in range(1_000_000):
            progress(done, 1_000_000)

    loader.cancelled.connect(lambda: cancelled.append(True))
    loader.loaded.connect(lambda library: seen.append(library.entries))
    loader.start(long)
    qtbot.waitUntil(started.is_set)
    with qtbot.waitSignal(loader.finished):
        loader.start(lambda library, _progress: iter([Made(library.entries + 10)]))
    assert seen == [1, 11]
    assert not cancelled
    assert not loader.running


def test_a_run_that_is_cancelled_leaves_what_came_so_far(make, qtbot) -> None:
    loader = make()

    def long(_library: object, progress: Progress) -> Iterator[Made]:
        yield Made(1)
        while True:
            progress(0, 2)

    loader.loaded.connect(lambda _library: loader.cancel())
    with qtbot.waitSignals([loader.loaded, loader.cancelled, loader.finished]):
        loader.start(long)


def test_a_failure_is_told_and_the_next_run_goes_well(make, qtbot) -> None:
    loader = make()

    def failing(_library: object, _progress: Progress) -> Iterator[Made]:
        raise FileMissing(None)  # type: ignore[arg-type]
        yield

    with qtbot.waitSignals([loader.failed, loader.finished]):
        loader.start(failing)
    with qtbot.waitSignals([loader.indexed, loader.finished]):
        loader.start(lambda _library, _progress: iter([Made(1)]))


def test_progress_tells_the_stage_and_no_percent_twice(make, qtbot) -> None:
    def index(_library: Made, progress: Progress) -> None:
        progress(0, 0)

    loader = make(index)

    def steps(_library: object, progress: Progress) -> Iterator[Made]:
        for done in range(1001):
            progress(done, 1000)
        yield Made(1)

    told: list[tuple[str, int, int]] = []
    loader.progressed.connect(lambda *one: told.append(one))
    with qtbot.waitSignal(loader.finished):
        loader.start(steps)
    assert len([one for one in told if one[0] == READING]) == 101
    assert told[-1] == (INDEXING, 0, 0)


def test_the_collector_rests_while_packs_are_read_and_never_sees_them_again(
    make, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    frozen: list[int] = []
    monkeypatch.setattr(loaders.gc, "freeze", lambda: frozen.append(1))
    monkeypatch.setattr(loaders, "_MUCH", 10)
    loader = make(lambda _library, _progress: collecting.append(gc.isenabled()))
    collecting: list[bool] = []

    def steps(_library: object, _progress: Progress) -> Iterator[Made]:
        collecting.append(gc.isenabled())
        yield Made(20)

    for _ in range(2):
        with qtbot.waitSignal(loader.finished):
            loader.start(steps)
    assert collecting == [False, True] * 2
    assert gc.isenabled()
    assert frozen == [1]


def test_to_finish_waits_for_the_thread(make, qtbot) -> None:
    loader = make()
    started = threading.Event()
    ended: list[bool] = []

    def long(_library: object, progress: Progress) -> Iterator[Made]:
        started.set()
        try:
            while True:
                progress(0, 1)
        except Cancelled:
            ended.append(True)
            raise
        yield

    loader.start(long)
    assert started.wait(5)
    loader.finish()
    assert ended == [True]
    qtbot.waitUntil(lambda: not loader.running)
    started.clear()
    loader.start(long)  # as when a folder changes while everything ends
    loader.finish()
    assert not started.is_set()
