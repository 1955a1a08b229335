"""Sheets for tests, and what happens to paper in a printer and in hands."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

from desktop_app.core.cards.imposition import Box, Line, Sides, Slot
from desktop_app.core.cards.sheet import Fold, Sheet
from desktop_app.core.cards.stationery import Stationery, read_stationery

SHIPPED = Path(__file__).resolve().parents[3] / "resources" / "stationery"
SIGEL = Sheet(
    "sigel-lp795", "Sigel", (210, 297), (85, 55), 2, 5, (14, 10.5), (95, 55), perforated=True
)
USUAL = Sheet("a4-90x62", "Usual", (210, 297), (90, 62), 2, 4, (15, 24.5), (90, 62))
POKER = Sheet("a4-poker", "Poker", (210, 297), (63, 88), 3, 3, (10.5, 16.5), (63, 88))
WIDE_TENT = Sheet(
    "a4-tent-wide", "Wide tent", (210, 297), (105, 297), 1, 1, (105, 0), (105, 297),
    fold=Fold.VERTICAL,
)  # fmt: skip
TENTS = Sheet(
    "a4-tent-2", "Tents", (210, 297), (210, 74.25), 1, 2, (0, 74.25), (210, 148.5),
    fold=Fold.HORIZONTAL,
)  # fmt: skip


class Head(NamedTuple):
    """The two upper corners of a face, as one reads it, in places of the paper's front."""

    left: tuple[float, float]
    right: tuple[float, float]


def shipped() -> Stationery:
    return read_stationery(SHIPPED, SHIPPED / "none")


@st.composite
def sheets(draw: st.DrawFn, *, fold: Fold = Fold.NONE) -> Sheet:
    """Any sheet that fits, in tenths of a millimetre, mostly with unequal margins."""
    width = draw(st.integers(600, 3000))
    paper = (width, draw(st.integers(width, 4200)))
    faces = fold.panels
    counts = [  # no card is smaller than 10 mm
        min(draw(st.integers(1, 5)), whole // (100 * face))
        for whole, face in zip(paper, faces, strict=True)
    ]
    card, pitch, origin = [], [], []
    for whole, count, face in zip(paper, counts, faces, strict=True):
        size = draw(st.integers(100, whole // (count * face)))
        spare = whole - count * face * size
        gutter = draw(st.sampled_from([0, draw(st.integers(0, spare // max(count - 1, 1)))]))
        gutter = gutter if count > 1 else 0
        spare -= gutter * (count - 1)
        card.append(size / 10)
        pitch.append((size * face + gutter) / 10)
        origin.append((draw(st.integers(0, spare)) + size * (face - 1)) / 10)
    return Sheet(
        id="any", name="Any", paper=(paper[0] / 10, paper[1] / 10), card=(card[0], card[1]),
        columns=counts[0], rows=counts[1], origin=(origin[0], origin[1]),
        pitch=(pitch[0], pitch[1]), fold=fold, perforated=draw(st.booleans()),
    )  # fmt: skip


def head(slot: Slot) -> Head:
    """Where the head of a face lies on its own page."""
    x, y, w, h = slot.box
    upper, lower = ((x, y), (x + w, y)), ((x, y + h), (x + w, y + h))
    return {
        0: Head(*upper),
        90: Head(upper[1], lower[1]),
        180: Head(lower[1], lower[0]),
        270: Head(lower[0], upper[0]),
    }[slot.turn]


def through(paper: tuple[float, float], slot: Slot, sides: Sides) -> Head:
    """The same of a back page, seen through the paper from its front."""
    width, height = paper

    def seen(point: tuple[float, float]) -> tuple[float, float]:
        x, y = point
        return (x, height - y) if sides is Sides.SHORT else (width - x, y)

    return Head(*map(seen, head(slot)))


def folded(slot: Slot, fold: Line) -> Head:
    """The same after the paper is folded back along a line."""

    def seen(point: tuple[float, float]) -> tuple[float, float]:
        x, y = point
        return (2 * fold.x1 - x, y) if fold.x1 == fold.x2 else (x, 2 * fold.y1 - y)

    return Head(*map(seen, head(slot)))


def turned_like_a_page(front: Head, back: Head, slack: float = 1e-6) -> bool:
    """Whether a back lies behind its front, head at head, as when a page of a book is turned."""
    pairs = zip((*front.left, *front.right), (*back.right, *back.left), strict=True)
    return all(abs(a - b) < slack for a, b in pairs)


def inside(box: Box, paper: tuple[float, float], slack: float = 0.011) -> bool:
    return (
        min(box.x, box.y) >= -slack
        and box.x + box.width <= paper[0] + slack
        and box.y + box.height <= paper[1] + slack
    )
