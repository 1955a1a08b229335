"""Where does each row of the list stand? Arithmetic alone: ten thousand rows cost nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from desktop_app.ui.browse.groups import Group


class RowPlan:
    """Rows of one height, with a heading above each group but the first.

    The bar over the list says which group is at its top, so the first needs no heading.
    Heights and places are in pixels from the top of the whole list.
    """

    def __init__(self, rows: int, groups: Sequence[Group], row_px: int, head_px: int) -> None:
        self._rows, self.row_px, self._head_px = rows, row_px, head_px
        self._firsts = [group.first for group in groups] or [0]
        self._tops = [
            first * row_px + max(0, place - 1) * head_px for place, first in enumerate(self._firsts)
        ]

    @property
    def height(self) -> int:
        """How high the whole list is."""
        return self._rows * self.row_px + (len(self._firsts) - 1) * self._head_px

    def top(self, row: int) -> int:
        """Where a row begins."""
        return row * self.row_px + self.group_of(row) * self._head_px

    def group_of(self, row: int) -> int:
        """The place of the group that a row belongs to."""
        return bisect_right(self._firsts, row) - 1

    def group_at(self, y: int) -> int:
        """The place of the group that stands at a height."""
        return max(0, bisect_right(self._tops, y) - 1)

    def group_over(self, y: int) -> int:
        """The group for the bar when the list is scrolled there: whose heading is quite past."""
        group = self.group_at(y)
        return group - 1 if group and y < self._tops[group] + self._head_px else group

    def row_at(self, y: int) -> int:
        """The row at a height; -1 on a heading and outside of the list."""
        if not 0 <= y < self.height:
            return -1
        group = self.group_at(y)
        below = y - self._tops[group] - (self._head_px if group else 0)
        return self._firsts[group] + below // self.row_px if below >= 0 else -1

    def rows_between(self, top: int, bottom: int) -> range:
        """The rows that show between two heights."""
        if not self._rows or bottom < 0 or top >= self.height:
            return range(0)
        return range(self._at_or_after(max(0, top)), self._at_or_before(bottom) + 1)

    def heads_between(self, top: int, bottom: int) -> Iterator[tuple[int, int]]:
        """(place, top) of each group whose heading shows between two heights."""
        for group in range(max(1, self.group_at(top)), len(self._tops)):
            if self._tops[group] > bottom:
                return
            if self._tops[group] + self._head_px > top:
                yield group, self._tops[group]

    def group_top(self, group: int) -> int:
        """To where the list is scrolled to begin with a group: below its heading."""
        return self._tops[group] + (self._head_px if group else 0)

    def _at_or_after(self, y: int) -> int:
        row = self.row_at(y)
        return row if row >= 0 else self._firsts[self.group_at(y)]

    def _at_or_before(self, y: int) -> int:
        if y >= self.height:
            return self._rows - 1
        row = self.row_at(y)
        return row if row >= 0 else self._firsts[self.group_at(y)] - 1
