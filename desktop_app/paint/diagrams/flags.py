"""How do the words of several marks on one line stand over each other, none over another's pole?

Each mark has a pole, a thin line from the line to its words. A row takes all words that are left,
if they can stand side by side over their marks; else it takes one, and the poles of the others
pass beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from desktop_app.paint.diagrams.lettering import Lettering

_GAP_PX = 8.0


class Flag(NamedTuple):
    """Words at `x`: a name, under it what is said of it."""

    x: float
    name: str
    told: str
    colour: str


class SetFlag(NamedTuple):
    """A flag with its lines: the name's, then the others; `left` and `width` of their box."""

    flag: Flag
    names: tuple[str, ...]
    told: tuple[str, ...]
    left: float
    width: float

    @property
    def line_count(self) -> int:
        """How many lines it has."""
        return len(self.names) + len(self.told)


def flag_rows(flags: Sequence[Flag], width: float, letters: Lettering) -> list[list[SetFlag]]:
    """The flags in rows from 0 to `width`, the row that is nearest to the line first."""
    left = sorted(flags, key=lambda flag: flag.x)
    rows: list[list[SetFlag]] = []
    while left:
        row = _together(left, width, letters)
        if row is None:
            row = [_alone(left, width, letters)]
        rows.append(row)
        met = [one.flag for one in row]
        left = [flag for flag in left if flag not in met]
    return rows


def _together(flags: Sequence[Flag], width: float, letters: Lettering) -> list[SetFlag] | None:
    """All in one row, each over its mark; None where there is no room for that."""
    gap = letters.px(_GAP_PX)
    row = [_set(flag, 0.0, width, letters) for flag in flags]
    lefts = [one.left for one in row]
    for at, (one, _next) in enumerate(pairwise(row)):
        lefts[at + 1] = max(lefts[at + 1], lefts[at] + one.width + gap)
    edge = width
    for at in range(len(row) - 1, -1, -1):
        lefts[at] = min(lefts[at], edge - row[at].width)
        edge = lefts[at] - gap
    placed = [one._replace(left=left) for one, left in zip(row, lefts, strict=True)]
    if lefts[0] < 0:
        return None
    over = all(one.left <= one.flag.x <= one.left + one.width for one in placed)
    return placed if over else None


def _alone(flags: Sequence[Flag], width: float, letters: Lettering) -> SetFlag:
    """The one that has the most room between the poles beside it."""
    gap = letters.px(_GAP_PX) / 2
    poles = [-gap, *(flag.x for flag in flags), width + gap]
    rooms = [
        (right - left - 2 * gap, left + gap, flag)
        for left, flag, right in zip(poles, flags, poles[2:], strict=False)
    ]
    room, begin, flag = max(rooms, key=lambda one: one[0])
    return _set(flag, begin, begin + room, letters)


def _set(flag: Flag, begin: float, end: float, letters: Lettering) -> SetFlag:
    """The flag as near over its mark as it can stand between two places."""
    names = letters.wrapped(flag.name, end - begin, bold=True)
    told = letters.wrapped(flag.told, end - begin)
    wide = max(letters.size(names, bold=True).width(), letters.size(told).width())
    left = min(max(flag.x - wide / 2, begin), end - wide)
    return SetFlag(flag, names, told, left, wide)
