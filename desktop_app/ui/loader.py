"""How are packs read and indexed while the window is already in use?"""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from desktop_app.core.errors import Cancelled
from desktop_app.core.garbage import uncollected

if TYPE_CHECKING:
    from desktop_app.pages.reference import Reference

READING = "reading"
INDEXING = "indexing"
_MUCH = 1000  # entries more than before
_GLANCE_S, _PATIENCE_S = 0.02, 1.0

Progress = Callable[[int, int], None]
# Goes on from a library (or none) in steps; each is a library that is ready to be used.
Steps = Callable[["Reference | None", Progress], Iterator["Reference"]]
# Brings the index of a library up to date.
Index = Callable[["Reference", Progress], None]


class Loader(QObject):
    """Reads and indexes: one run at a time on a thread of its own.

    `loaded` carries each library that a run comes to, `indexed` the last one, whose full text
    can be searched from now on. `progressed` says (READING or INDEXING, done, total).
    """

    loaded = Signal(object)
    indexed = Signal(object)
    progressed = Signal(str, int, int)
    finished = Signal()
    cancelled = Signal()
    failed = Signal(Exception)
    _ended = Signal()
    _handed_over = Signal()

    def __init__(self, parent: QObject, index: Index) -> None:
        """`index` runs on that thread and may raise AppError."""
        super().__init__(parent)
        self._index = index
        # Not the pool of all: what waits there for the library would keep it from coming.
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._library: Reference | None = None
        self._stop = threading.Event()
        self._running = self._over = False
        self._next: Steps | None = None
        self._settled = 0
        self._taken = threading.Event()
        self._ended.connect(self._go_on)
        # After the slots of `loaded`, and after what these left for the next turn.
        self._handed_over.connect(lambda: QTimer.singleShot(0, self._taken.set))

    @property
    def running(self) -> bool:
        """Whether a run is under way, or waits for its turn."""
        return self._running

    def start(self, steps: Steps, library: Reference | None = None) -> None:
        """Go on in these steps from the newest library (`library`, in the very first run).

        A run that is under way is stopped: what it has read so far need not be read again.
        """
        if self._over:
            return
        if self._library is None:
            self._library = library
        if self._running:
            self._next = steps
            self._stop.set()
            return
        self._begin(steps)

    def cancel(self) -> None:
        """Stop the run at its next step; what was done so far stays usable."""
        self._next = None
        self._stop.set()

    def finish(self) -> None:
        """Stop for good, and wait until the thread is at rest; for the end of the program."""
        self._over = True
        self.cancel()
        self._pool.waitForDone()

    def work(self, steps: Steps) -> None:
        """The run itself, on the thread."""
        try:
            self._work(steps)
        except Cancelled:
            if self._next is None:
                self.cancelled.emit()
        except Exception as fault:  # noqa: BLE001 - told on the GUI thread, expected or not
            self.failed.emit(fault)
        finally:
            self._ended.emit()

    def _begin(self, steps: Steps) -> None:
        self._running = True
        self._stop.clear()
        self._pool.start(_Run(self, steps))

    def _go_on(self) -> None:
        following, self._next = self._next, None
        if following is not None:
            self._begin(following)
            return
        self._running = False
        self.finished.emit()

    def _work(self, steps: Steps) -> None:
        # Python's collector stops all threads for as long as it takes to look at everything.
        with uncollected():
            for library in steps(self._library, self._stage(READING)):
                self._hand_over(library)
            self._settle()
        if self._library is not None:
            self._index(self._library, self._stage(INDEXING))
            self.indexed.emit(self._library)

    def _hand_over(self, library: Reference) -> None:
        """Publish a library, and leave the processor to the window until it has taken it over.

        The one before goes on this thread: to take it to pieces takes long.
        """
        before, self._library = self._library, library
        self.loaded.emit(library)
        deadline = time.monotonic() + _PATIENCE_S
        self._wait_for_window(deadline)
        # What it has others work at for it, it will show when that is done.
        while QThreadPool.globalInstance().activeThreadCount() and time.monotonic() < deadline:
            time.sleep(_GLANCE_S)
            self._wait_for_window(deadline)
        del before

    def _wait_for_window(self, deadline: float) -> None:
        """Until it has done all that waits for it now."""
        self._taken.clear()
        self._handed_over.emit()
        while not self._taken.wait(_GLANCE_S):
            if self._stop.is_set() or time.monotonic() > deadline:
                return

    def _settle(self) -> None:
        """Never look again at what was read; not at every change, or old copies would stay."""
        entries = len(self._library.catalogue()) if self._library is not None else 0
        if entries > self._settled + _MUCH:
            self._settled = entries
            gc.freeze()

    def _stage(self, stage: str) -> Progress:
        told = -1

        def progress(done: int, total: int) -> None:
            nonlocal told
            if self._stop.is_set():
                raise Cancelled
            percent = 100 * done // total if total else 100
            if percent != told:
                told = percent
                self.progressed.emit(stage, done, total)

        return progress


class _Run(QRunnable):
    """One run; the loader owns the signals and outlives it (the program waits)."""

    def __init__(self, loader: Loader, steps: Steps) -> None:
        super().__init__()
        self._loader = loader
        self._steps = steps

    def run(self) -> None:
        self._loader.work(self._steps)
