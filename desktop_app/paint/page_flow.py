"""Where does one page end and the next begin? Atoms in, one stack of marks a page out.

No atom is divided, and none is left out or shown twice, but the head of a table that goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from desktop_app.paint.atoms import Atom, Frame, Stack, gap, settled, shared, stacked


def paged(atoms: Sequence[Atom], height: float) -> Iterator[Stack]:
    """The atoms on pages of that height (dots); at least one atom a page, however high it is."""
    flow = settled(atoms)
    start = 0
    while start < len(flow):
        opened = shared(flow[start - 1], flow[start]) if start else ()
        heads = _heads(opened, height)
        end = _end_of_page(flow, start, height - _taken(opened, heads, flow[start]))
        closing = shared(flow[end - 1], flow[end]) if end < len(flow) else ()
        yield stacked([*heads, *flow[start:end]], opened, closing)
        start = end


def _heads(opened: Sequence[Frame], height: float) -> list[Atom]:
    """The heads of tables that go on here, if they leave room for what they head."""
    heads = [atom for frame in opened for atom in frame.head]
    return heads if sum(atom.height for atom in heads) < height / 3 else []


def _taken(opened: Sequence[Frame], heads: Sequence[Atom], first: Atom) -> float:
    """How much of the page is used before the first of the flow's atoms stands on it."""
    taken = sum(frame.pad for frame in opened)
    for above, below in pairwise([*heads, first]):
        taken += above.height + gap(above, below)
    return taken


def _end_of_page(flow: Sequence[Atom], start: int, room: float) -> int:
    """The index of the atom that begins the next page."""
    y = 0.0
    best = fitting = 0
    for at in range(start, len(flow)):
        atom = flow[at]
        y += (gap(flow[at - 1], atom) if at > start else 0.0) + atom.height
        if y > room:
            break
        if at + 1 == len(flow):
            return len(flow)
        below = flow[at + 1]
        if y + sum(frame.pad for frame in shared(atom, below)) <= room:
            fitting = at + 1
            if not below.glued:
                best = at + 1
    # A chain of atoms that want to stay together may be longer than a page: then it is broken.
    return best or fitting or start + 1
