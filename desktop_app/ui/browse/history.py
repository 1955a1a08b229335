"""Which entries were read, in which order, and where in them?"""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.core.model.ref import EntryRef


class Stop(NamedTuple):
    """One stop on the way: `scroll` in pixels from the top."""

    ref: EntryRef
    scroll: int = 0


class History:
    """The way back and forward. A new visit cuts off what lay ahead."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._at = -1

    @property
    def here(self) -> Stop | None:
        """The present stop; None before the first visit."""
        return self._stops[self._at] if self._at >= 0 else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier stop."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a later stop."""
        return self._at + 1 < len(self._stops)

    def visit(self, ref: EntryRef) -> bool:
        """Stop at an entry; False when that is where one is already."""
        if self.here is not None and self.here.ref == ref:
            return False
        del self._stops[self._at + 1 :]
        self._stops.append(Stop(ref))
        self._at += 1
        return True

    def leave(self, scroll: int) -> None:
        """Note how far the present entry was scrolled."""
        if self.here is not None:
            self._stops[self._at] = self.here._replace(scroll=scroll)

    def back(self) -> Stop | None:
        """Go to the stop before, if any."""
        if not self.can_go_back:
            return None
        self._at -= 1
        return self.here

    def forward(self) -> Stop | None:
        """Go to the stop after, if any."""
        if not self.can_go_forward:
            return None
        self._at += 1
        return self.here
