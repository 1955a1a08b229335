"""What has all work for paper in common that is done away from the window's thread?"""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal, SignalInstance

from desktop_app.core.errors import Cancelled
from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.printing.paper_pool import paper_pool


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

    def _task(self, done: SignalInstance) -> LatestTask:
        task = LatestTask(self, self.pool)
        task.done.connect(done)
        task.failed.connect(self.failed)
        self._tasks.append(task)
        return task

    def _progress(self, done: int, total: int) -> None:
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total)
