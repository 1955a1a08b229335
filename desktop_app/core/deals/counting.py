"""How many outcomes are acceptable to every party, without listing them?

The number of outcomes with each total is the coefficient of a product of polynomials, one an
issue. Small ones are kept in a table of distinct sums; large ones are packed into one big
integer, so that adding an option is a shift and an addition.
"""

from __future__ import annotations

from itertools import product
from math import prod

from desktop_app.core.deals.limits import TABLE_ENTRIES, Budget
from desktop_app.core.deals.scoring import Scoring, Vector
from desktop_app.core.errors import DealTooLarge

_PACKED_BYTES = 64 * 1024 * 1024
# So many bytes are shifted and added while a table looks at one sum.
_BYTES_A_SUM = 2_000
_SMALL_TABLE = 20_000


def count_feasible(scoring: Scoring, budget: Budget | None = None) -> int | None:
    """How many outcomes give each party its reservation value or more.

    None when both the table (a million sums) and the packed integer (64 MB) are too large, or
    when either would take too long.
    """
    if any(top < floor for top, floor in zip(_tops(scoring), scoring.thresholds, strict=True)):
        return 0
    packed = _Packed(scoring)
    try:
        if packed.fits and min(scoring.outcomes, packed.slots) > _SMALL_TABLE:
            return packed.count(budget or Budget())
        return _table(scoring, budget or Budget())
    except DealTooLarge:
        return None


def _tops(scoring: Scoring) -> Vector:
    """The largest total of each party."""
    return tuple(
        sum(max(option[party] for option in options) for options in scoring.steps)
        for party in range(scoring.parties)
    )


def _table(scoring: Scoring, budget: Budget) -> int | None:
    """Counts by distinct sums; whoever has reached the reservation value counts as just there."""
    floors = scoring.thresholds
    sums: dict[Vector, int] = {tuple(0 for _ in floors): 1}
    for options in scoring.steps:
        raised: dict[Vector, int] = {}
        for option in options:
            budget.look_at(len(sums))
            for vector, count in sums.items():
                total = tuple(map(min, map(sum, zip(vector, option, strict=True)), floors))
                raised[total] = raised.get(total, 0) + count
            if len(raised) > TABLE_ENTRIES:
                return None
        sums = raised
    return sums.get(floors, 0)


class _Packed:
    """The counts of all totals in one integer: a slot of some bytes for each total."""

    def __init__(self, scoring: Scoring) -> None:
        self._scoring = scoring
        self._sizes = [top + 1 for top in _tops(scoring)]
        self.slots = prod(self._sizes)
        self._width = scoring.outcomes.bit_length() // 8 + 1
        self._bytes = self.slots * self._width
        self.fits = self._bytes <= _PACKED_BYTES

    def count(self, budget: Budget) -> int:
        counts = 1
        for options in self._scoring.steps:
            raised = 0
            for option in options:
                budget.look_at(self._bytes // _BYTES_A_SUM)
                raised += counts << (8 * self._width * self._slot(option))
            counts = raised
        return self._feasible(counts.to_bytes(self._bytes, "little"))

    def _slot(self, vector: Vector) -> int:
        slot = 0
        for number, size in zip(vector, self._sizes, strict=True):
            slot = slot * size + number
        return slot

    def _feasible(self, counts: bytes) -> int:
        """Sum the slots of totals at or above every threshold, row by row of the last party."""
        *floors, last = self._scoring.thresholds
        sizes = self._sizes
        # A row read as one number, modulo one less than the size of a slot, is its sum.
        modulus = (1 << (8 * self._width)) - 1
        rows = product(*(range(floor, size) for floor, size in zip(floors, sizes, strict=False)))
        found = 0
        for row in rows:
            start = self._slot((*row, last)) * self._width
            end = (self._slot((*row, sizes[-1] - 1)) + 1) * self._width
            found += int.from_bytes(counts[start:end], "little") % modulus
        return found
