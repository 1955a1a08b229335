"""What may a page break not divide? Text comes as atoms: a line, a row of a table, a picture.

An atom's marks stand relative to its own top and to the left of the column. Boxes that hold
atoms of several pages are frames: each page paints the part of them that it shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop_app.paint.marks import GroundMark, Mark, Place, all_moved


@dataclass(frozen=True, eq=False, slots=True)
class Frame:
    """What is painted behind atoms: a ground and a bar at the left of it, both by colour or "".

    `pad` is kept free above or below where a page breaks the frame; `head` is repeated there.
    """

    x: float
    width: float
    ground: str = ""
    bar: str = ""
    bar_width: float = 0.0
    bar_inset: float = 0.0
    radius: float = 0.0
    pad: float = 0.0
    head: tuple[Atom, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Atom:
    """Something that stands on one page; `before` and `after` are its distances to neighbours.

    Of two distances that meet the larger counts. Nothing breaks between an atom that is `glued`
    and the one before it, nor after one that is to `keep_next`.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    before: float = 0.0
    after: float = 0.0
    glued: bool = False
    keep_next: bool = False
    frames: tuple[Frame, ...] = ()


@dataclass(frozen=True, slots=True)
class Stack:
    """Atoms one below the other: the marks of all and their height."""

    marks: tuple[Mark, ...]
    height: float


def framed(atoms: Iterable[Atom], frame: Frame) -> list[Atom]:
    """The atoms inside of a frame, which is around the frames that they have already."""
    return [replace(atom, frames=(frame, *atom.frames)) for atom in atoms]


def spaced(atoms: list[Atom], before: float | None = None, after: float | None = None) -> None:
    """Set the distance before the first and after the last of some atoms."""
    if atoms and before is not None:
        atoms[0] = replace(atoms[0], before=before)
    if atoms and after is not None:
        atoms[-1] = replace(atoms[-1], after=after)


def keep_with_next(atoms: list[Atom]) -> None:
    """Let no page begin right behind these atoms."""
    if atoms:
        atoms[-1] = replace(atoms[-1], keep_next=True)


def gap(above: Atom, below: Atom) -> float:
    """How far apart two neighbours stand."""
    return max(above.after, below.before)


def shared(above: Atom, below: Atom) -> tuple[Frame, ...]:
    """The frames that go on from one atom to the next, outermost first."""
    common = []
    for one, other in zip(above.frames, below.frames, strict=False):
        if one is not other:
            break
        common.append(one)
    return tuple(common)


def stacked(
    atoms: Sequence[Atom],
    opened: tuple[Frame, ...] = (),
    closing: tuple[Frame, ...] = (),
) -> Stack:
    """The atoms one below the other, with the grounds of their frames behind them.

    `opened` are frames that an earlier page began, `closing` those that a later one goes on with.
    """
    y = sum(frame.pad for frame in opened)
    tops: dict[Frame, float] = {}
    bottoms: dict[Frame, float] = {}
    for depth, frame in enumerate(opened):
        tops[frame] = sum(outer.pad for outer in opened[:depth])
    marks: list[Mark] = []
    above: Atom | None = None
    for atom in atoms:
        y += gap(above, atom) if above is not None else 0.0
        for frame in atom.frames:
            tops.setdefault(frame, y)
            bottoms[frame] = y + atom.height
        marks += all_moved(atom.marks, 0.0, y)
        y += atom.height
        above = atom
    for depth, frame in enumerate(closing):
        bottoms[frame] = y + sum(inner.pad for inner in closing[depth:])
    height = y + sum(frame.pad for frame in closing)
    grounds = [
        ground
        for frame, top in tops.items()
        for ground in _grounds(frame, top, bottoms[frame], frame in opened, frame in closing)
    ]
    return Stack((*grounds, *marks), height)


def _grounds(
    frame: Frame, top: float, bottom: float, goes_on_above: bool, goes_on_below: bool
) -> list[GroundMark]:
    made = []
    if frame.ground:
        place = Place(frame.x, top, frame.width, bottom - top)
        made.append(GroundMark(place, frame.ground, frame.radius, goes_on_above, goes_on_below))
    if frame.bar:
        first = top + (0.0 if goes_on_above else frame.bar_inset)
        last = bottom - (0.0 if goes_on_below else frame.bar_inset)
        made.append(GroundMark(Place(frame.x, first, frame.bar_width, last - first), frame.bar))
    return made


def settled(atoms: Sequence[Atom]) -> list[Atom]:
    """The atoms with every wish to keep with the next told to that next one as well."""
    out = list(atoms[:1])
    for above, below in pairwise(atoms):
        out.append(replace(below, glued=True) if above.keep_next else below)
    return out
