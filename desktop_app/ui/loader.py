"""How are packs read and indexed while the window is already in use?"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from desktop_app.core.errors import AppError, Cancelled

READING = "reading"
INDEXING = "indexing"

Progress = Callable[[int, int], None]
# Reads the packs; returns the new library, or None when the one in use is still right.
Read = Callable[[Progress], Any]
# Brings the index of a library up to date.
Index = Callable[[Any, Progress], None]


class Loader(QObject):
    """Reads, compares, indexes: one run at a time on a pool thread, in this order.

    `loaded` carries a library that differs from the one in use, `indexed` that whose full
    text can be searched from now on. `progressed` says (READING or INDEXING, done, total).
    """

    loaded = Signal(object)
    indexed = Signal(object)
    progressed = Signal(str, int, int)
    finished = Signal()
    cancelled = Signal()
    failed = Signal(Exception)

    def __init__(self, parent: QObject, read: Read, index: Index) -> None:
        """`read` and `index` run on a pool thread and may raise AppError."""
        super().__init__(parent)
        self._read = read
        self._index = index
        self._stop = threading.Event()
        self._running = False

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._running

    def start(self, library: Any) -> None:
        """Begin a run for the library in use; does nothing while one is under way."""
        if self._running:
            return
        self._running = True
        self._stop.clear()
        QThreadPool.globalInstance().start(_Run(self, library))

    def cancel(self) -> None:
        """Stop the run at its next step; what was done so far stays usable."""
        self._stop.set()

    def work(self, library: Any) -> None:
        """The run itself, on the pool thread."""
        try:
            newer = self._read(self._stage(READING))
            if newer is not None:
                library = newer
                self.loaded.emit(library)
            self._index(library, self._stage(INDEXING))
            self.indexed.emit(library)
        except Cancelled:
            self.cancelled.emit()
        except AppError as fault:
            self.failed.emit(fault)
        finally:
            self._running = False
            self.finished.emit()

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
    """One run on the pool; the loader owns the signals and outlives it (the window waits)."""

    def __init__(self, loader: Loader, library: Any) -> None:
        super().__init__()
        self._loader = loader
        self._library = library

    def run(self) -> None:
        self._loader.work(self._library)
