"""Which entry comes next on the wall, in the order of the list or in a random one?"""

from __future__ import annotations

import random
from collections.abc import Sequence

from desktop_app.core.model.ref import EntryRef


class RunningOrder:
    """The entries of a list and a place among them. A random order goes through all, once each."""

    def __init__(self, refs: Sequence[EntryRef], start: int, chance: random.Random) -> None:
        """`refs` is not empty, `start` is a place in it."""
        self._refs = refs
        self._order = list(range(len(refs)))
        self._at = start
        self._chance = chance
        self.random = False

    def __len__(self) -> int:
        return len(self._order)

    @property
    def ref(self) -> EntryRef:
        """The entry that is shown."""
        return self._refs[self._order[self._at]]

    @property
    def place(self) -> int:
        """Its place in the present order, from 1."""
        return self._at + 1

    def go(self, steps: int) -> bool:
        """Go so many entries on or back, to the end at most; False if one stays where one is."""
        at = min(max(self._at + steps, 0), len(self._order) - 1)
        moved, self._at = at != self._at, at
        return moved

    def toggle_random(self) -> None:
        """Shuffle what there is beside the present entry, which becomes the first; or undo that."""
        here = self._order[self._at]
        self.random = not self.random
        self._order = list(range(len(self._refs)))
        if self.random:
            self._order.remove(here)
            self._chance.shuffle(self._order)
            self._order.insert(0, here)
        self._at = self._order.index(here)
