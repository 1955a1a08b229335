"""How does one go back? A value with those that it had before."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")
_MOST = 200


class StepsBack(Generic[T]):
    """A value that changes, and can be undone and done again; the 200 newest changes are kept."""

    def __init__(self, first: T) -> None:
        self._values = [first]
        self._at = 0

    @property
    def now(self) -> T:
        """The value."""
        return self._values[self._at]

    @property
    def can_undo(self) -> bool:
        """Whether there is a value before."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        """Whether a change was undone."""
        return self._at + 1 < len(self._values)

    def do(self, value: T) -> None:
        """Let it be another value; what was undone is forgotten. The same value is no change."""
        if value == self.now:
            return
        self._values = [*self._values[: self._at + 1], value][-_MOST - 1 :]
        self._at = len(self._values) - 1

    def undo(self) -> bool:
        """Go back by one change; False when there is none."""
        moved = self.can_undo
        self._at -= moved
        return moved

    def redo(self) -> bool:
        """Do again what was undone; False when nothing was."""
        moved = self.can_redo
        self._at += moved
        return moved
