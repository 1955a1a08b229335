"""Which entries were read, in which order, and where in them?"""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.core.model.ref import EntryRef


class Stop(NamedTuple):
    """One stop on the way: `scroll` in pixels from the top, of `reach` that could be scrolled."""

    ref: EntryRef
    scroll: int = 0
    reach: int = 0

    def scroll_within(self, reach: int) -> int:
        """The same place where the page is now longer or shorter (another text size or width)."""
        return round(self.scroll * reach / self.reach) if self.reach else self.scroll


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

    def leave(self, scroll: int, reach: int) -> None:
        """Note how far the present entry was scrolled, and how far it could be."""
        if self.here is not None:
            self._stops[self._at] = self.here._replace(scroll=scroll, reach=reach)

    def stops(self, direction: int) -> list[EntryRef]:
        """What lies behind (-1) or ahead (1), the nearest first."""
        ahead = self._stops[self._at + 1 :]
        return [stop.ref for stop in (ahead if direction > 0 else self._stops[: self._at][::-1])]

    def go(self, steps: int) -> Stop | None:
        """Go so many stops ahead, or behind where negative; None where there is none."""
        if self.here is None or not 0 <= self._at + steps < len(self._stops):
            return None
        self._at += steps
        return self.here
