"""What was done last, and how is it taken back and done again?"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

_MOST = 200


class Step(NamedTuple):
    """One thing that was done, in `words`, and what takes it back and does it again."""

    words: str
    back: Callable[[], object]
    again: Callable[[], object]


class Steps:
    """What was done in this session, newest last."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def last(self) -> Step | None:
        """What would be taken back."""
        return self._done[-1] if self._done else None

    @property
    def next(self) -> Step | None:
        """What would be done again."""
        return self._undone[-1] if self._undone else None

    def did(self, step: Step) -> None:
        """Remember a step; what was taken back before cannot be done again any more."""
        self._done = [*self._done[1 - _MOST :], step]
        self._undone = []

    def go_back(self) -> Step | None:
        """Take the last step back."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        step.back()
        return step

    def go_on(self) -> Step | None:
        """Do again what was taken back last."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        step.again()
        return step
