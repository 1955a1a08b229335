"""How large may a deal be, so that its figures are still exact?"""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.core.errors import DealTooLarge

PARTIAL_SUMS = 100_000
TABLE_ENTRIES = 1_000_000
# What one fold looks at before it gives up: half a minute on a slow machine, and two seconds
# where a folder is being read.
CANDIDATES = 20_000_000
CANDIDATES_WHILE_READING = 2_000_000

Check = Callable[[], None]


class Budget:
    """Counts what a fold looks at and keeps; raises DealTooLarge where that is too much.

    `check` is called now and then and may raise (Cancelled) to stop the work.
    """

    def __init__(self, check: Check | None = None, candidates: int = CANDIDATES) -> None:
        self._check = check
        self._left = candidates

    def look_at(self, candidates: int) -> None:
        """So many sums are to be looked at next."""
        self._left -= candidates
        if self._check:
            self._check()
        if self._left < 0:
            raise DealTooLarge(PARTIAL_SUMS)

    def keep(self, sums: int) -> None:
        """So many partial sums were kept."""
        if sums > PARTIAL_SUMS:
            raise DealTooLarge(PARTIAL_SUMS)
