"""How is the rendering child process started, asked and ended?

The child is a plain subprocess with two pipes and no more (see core/process.py).
"""

from __future__ import annotations

import queue
import signal
import threading
from collections.abc import Sequence
from typing import Any

from desktop_app.core import process
from desktop_app.core.markup.wire import receive, send

RENDER_ARGUMENT = "--render-worker"


class ChildGone(Exception):
    """The child ended or sent what is no message."""


class ChildSlow(Exception):
    """The child did not answer within its time."""


def worker_command() -> list[str]:
    """The command line of the child on this platform."""
    return process.command("desktop_app.core.markup.worker_main", RENDER_ARGUMENT)


class Child:
    """One process; after any failure it is ended and of no more use."""

    def __init__(self, command: Sequence[str] | None = None) -> None:
        """Start it; OSError when that is impossible."""
        self._process = process.start(command or worker_command())
        self._requests: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[Any] = queue.SimpleQueue()
        # A thread of its own waits for the pipes: they cannot be waited for with a time limit
        # on Windows. It ends when the child ends.
        self._thread = threading.Thread(target=self._converse, name="render-pipe", daemon=True)
        self._thread.start()

    @property
    def pid(self) -> int:
        """The process id, for tests and logs."""
        return self._process.pid

    @property
    def ran_out_of_time(self) -> bool:
        """Whether it was ended by its own limit of processor time; known after `end`."""
        return self._process.returncode == -getattr(signal, "SIGXCPU", 0) != 0

    def ready(self, seconds: float) -> None:
        """Wait until it has started; ChildSlow or ChildGone."""
        self._await(seconds)

    def ask(self, message: object, seconds: float) -> Any:
        """Its answer to one message; ChildSlow or ChildGone."""
        self._requests.put(message)
        return self._await(seconds)

    def kill(self) -> None:
        """Kill it; whoever waits for its answer gets ChildGone."""
        self._process.kill()

    def end(self) -> None:
        """Kill it and wait until it is gone."""
        self.kill()
        self._requests.put(None)
        self._thread.join()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            process.close(stream)

    def _await(self, seconds: float) -> Any:
        try:
            answer = self._answers.get(timeout=seconds)
        except queue.Empty:
            raise ChildSlow from None
        if isinstance(answer, Exception):
            raise ChildGone from answer
        return answer

    def _converse(self) -> None:
        source, sink = self._process.stdout, self._process.stdin
        assert source is not None and sink is not None  # noqa: S101, PT018
        try:
            self._answers.put(receive(source))
            while (message := self._requests.get()) is not None:
                send(sink, message)
                self._answers.put(receive(source))
        except (OSError, EOFError, ValueError, RecursionError) as fault:
            self._answers.put(fault)
