"""How does slow work leave the GUI thread and come back, newest answer only?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance


class _Job(QRunnable):
    """Borrows the signal of the task: one that a runnable owned would die on a pool thread."""

    def __init__(self, ticket: int, job: Callable[[], Any], finished: SignalInstance) -> None:
        super().__init__()
        self._ticket = ticket
        self._job = job
        self._finished = finished

    def run(self) -> None:
        answer: Any = None
        fault: Exception | None = None
        try:
            answer = self._job()
        except Exception as raised:  # noqa: BLE001 - carried to the GUI thread and told there
            fault = raised
        try:
            self._finished.emit(self._ticket, answer, fault)
        except RuntimeError:
            # The task's owner was destroyed while the work ran: nobody waits for the answer.
            return


class LatestTask(QObject):
    """Answer only the newest request; an older, slower answer is dropped."""

    done = Signal(object)
    failed = Signal(Exception)
    _finished = Signal(int, object, object)

    def __init__(self, parent: QObject, pool: QThreadPool | None = None) -> None:
        super().__init__(parent)
        self._pool = pool or QThreadPool.globalInstance()
        self._ticket = 0
        self._running = False
        self._finished.connect(self._deliver)

    @property
    def running(self) -> bool:
        """Whether the newest request still waits for its answer."""
        return self._running

    def run(self, job: Callable[[], Any]) -> None:
        """Do `job` on the pool; `done` or `failed` follows unless a newer request comes."""
        self._ticket += 1
        self._running = True
        self._pool.start(_Job(self._ticket, job, self._finished))

    def cancel(self) -> None:
        """Drop the answer that is still to come; the work itself runs to its end."""
        self._ticket += 1
        self._running = False

    def finish(self) -> None:
        """Wait until the pool is at rest; for the end of the program."""
        self._pool.waitForDone()

    def _deliver(self, ticket: int, answer: object, fault: Exception | None) -> None:
        if ticket != self._ticket:
            return
        self._running = False
        if fault is None:
            self.done.emit(answer)
        else:
            self.failed.emit(fault)
