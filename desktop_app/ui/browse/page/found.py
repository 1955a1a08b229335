"""Which places of the page were found, and which of them is shown?"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple


class Found(NamedTuple):
    """Places from begin to end, in order, none within another; `current` counts from 0."""

    places: Sequence[tuple[int, int]] = ()
    current: int = 0

    def between(self, begin: int, end: int) -> Iterator[tuple[int, int, bool]]:
        """The places that touch the text from `begin` to `end`, and whether each is current."""
        at = max(0, bisect_right(self.places, (begin, begin)) - 1)
        for number in range(at, len(self.places)):
            first, last = self.places[number]
            if first >= end:
                return
            if last > begin:
                yield first, last, number == self.current
