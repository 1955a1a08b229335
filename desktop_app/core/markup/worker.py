"""How is a stranger's Markdown rendered so that the program neither hangs nor grows nor dies?"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from desktop_app.core.markup.child import Child, ChildGone, ChildSlow
from desktop_app.core.markup.fallback import plain_page
from desktop_app.core.markup.job import MAX_BODY, Rendered, RenderJob, RenderReason
from desktop_app.core.markup.wire import job_message, page_of

JOB_SECONDS = 3.0
START_SECONDS = 30.0  # a cold disk and a virus scanner


class RenderWorker:
    """Renders in one long-lived child process; a job that fails comes back as plain text.

    Safe to use from several threads, which wait for one another. The child starts with the
    first job and anew after each failure. It ends with `close`, and by itself when this
    process ends in any way.
    """

    def __init__(self, seconds: float = JOB_SECONDS, command: Sequence[str] | None = None) -> None:
        """`seconds` is the time of one job; `command` replaces the child (for tests)."""
        self._seconds = seconds
        self._command = command
        self._child: Child | None = None
        self._lock = threading.Lock()
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pid(self) -> int:
        """The process id of the child, 0 while there is none."""
        child = self._child
        return child.pid if child else 0

    def render(self, job: RenderJob) -> Rendered:
        """The page of `job`, at the latest after the time limit (and the child's start)."""
        if len(job.body) > MAX_BODY:
            return plain_page(job.body, RenderReason.TOO_LARGE)
        with self._lock:
            try:
                return page_of(self._running().ask(job_message(job), self._seconds))
            except ChildSlow:
                slow = True
            except (ChildGone, OSError, ValueError):
                slow = False
            slow = self._end() or slow
        return plain_page(job.body, RenderReason.TOO_SLOW if slow else RenderReason.CRASHED)

    def close(self) -> None:
        """End the child. A job that is under way comes back as plain text."""
        self._closed = True
        if child := self._child:
            child.kill()  # before the lock, which a job under way may hold
        with self._lock:
            self._end()

    def _running(self) -> Child:
        if self._closed:
            raise ChildGone
        if self._child is None:
            self._child = Child(self._command)
            self._child.ready(START_SECONDS)
        return self._child

    def _end(self) -> bool:
        """End the child; whether it had run out of its processor time."""
        child, self._child = self._child, None
        if child is None:
            return False
        child.end()
        return child.ran_out_of_time
