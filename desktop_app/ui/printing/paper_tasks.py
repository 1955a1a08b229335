"""What has all work for paper in common that is done away from the window's thread?"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop_app.core.errors import Cancelled
from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.printing.paper_pool import paper_pool

if TYPE_CHECKING:
    from desktop_app.paint.page_painter import Progress


class PaperTasks(QObject):
    """Tasks on the one thread of paper; printing and writing tell how far they are, and stop."""

    progressed = Signal(int, int)
    failed = Signal(Exception)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self._tasks: list[LatestTask] = []
        self.pool = paper_pool()

    @property
    def busy(self) -> bool:
        """Whether anything is still to come."""
        return any(task.running for task in self._tasks)

    def cancel(self) -> None:
        """Stop printing or writing at the next page; no file is left behind."""
        self._stop.set()
        self._stop = threading.Event()  # what begins from now on is not stopped

    def _task(self, done: SignalInstance, failed: SignalInstance | None = None) -> LatestTask:
        task = LatestTask(self, self.pool)
        task.done.connect(done)
        task.failed.connect(failed or self.failed)
        self._tasks.append(task)
        return task

    def _begin(self) -> Progress:
        """What a job that begins now calls to tell how far it is; raises Cancelled to stop it."""
        stop = self._stop

        def progress(done: int, total: int) -> None:
            if stop.is_set():
                raise Cancelled
            self.progressed.emit(done, total)

        return progress
