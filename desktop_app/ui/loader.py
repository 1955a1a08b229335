"""How are packs read and indexed while the window is already in use?"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from desktop_app.core.errors import Cancelled

if TYPE_CHECKING:
    from desktop_app.pages.reference import Reference

READING = "reading"
INDEXING = "indexing"

Progress = Callable[[int, int], None]
# The library to begin with.
Open = Callable[[], "Reference"]
# Reads the packs; returns the new library, or None when the one in use is still right.
Read = Callable[["Reference", Progress], "Reference | None"]
# Brings the index of a library up to date.
Index = Callable[["Reference", Progress], None]


class Loader(QObject):
    """Opens, reads and compares, indexes: one run at a time on a pool thread, in this order.

    `loaded` carries a library that differs from the one in use, `indexed` that whose full
    text can be searched from now on. `progressed` says (READING or INDEXING, done, total).
    """

    loaded = Signal(object)
    indexed = Signal(object)
    progressed = Signal(str, int, int)
    finished = Signal()
    cancelled = Signal()
    failed = Signal(Exception)

    def __init__(self, parent: QObject, first: Open, read: Read, index: Index) -> None:
        """`first`, `read` and `index` run on a pool thread and may raise AppError."""
        super().__init__(parent)
        self._first, self._read, self._index = first, read, index
        self._stop = threading.Event()
        self._running = False

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._running

    def start(self, library: Reference | None) -> None:
        """Begin a run for the library in use, if any; does nothing while one is under way."""
        if self._running:
            return
        self._running = True
        self._stop.clear()
        QThreadPool.globalInstance().start(_Run(self, library))

    def cancel(self) -> None:
        """Stop the run at its next step; what was done so far stays usable."""
        self._stop.set()

    def work(self, library: Reference | None) -> None:
        """The run itself, on the pool thread."""
        try:
            self._work(library)
        except Cancelled:
            self.cancelled.emit()
        except Exception as fault:  # noqa: BLE001 - told on the GUI thread, expected or not
            self.failed.emit(fault)
        finally:
            self._running = False
            self.finished.emit()

    def _work(self, library: Reference | None) -> None:
        if library is None:
            library = self._first()
            self.loaded.emit(library)
        newer = self._read(library, self._stage(READING))
        if newer is not None:
            library = newer
            self.loaded.emit(library)
        self._index(library, self._stage(INDEXING))
        self.indexed.emit(library)

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
    """One run on the pool; the loader owns the signals and outlives it (the program waits)."""

    def __init__(self, loader: Loader, library: Reference | None) -> None:
        super().__init__()
        self._loader = loader
        self._library = library

    def run(self) -> None:
        self._loader.work(self._library)
