"""How far is each page moved, so that backs lie behind their fronts on a printer that is off?

One holds a printed test page to the light, its front towards one, and reads where the back lies: a
millimetres to the right of its front and b millimetres lower. Behind a paper that was turned over
its long edge right is left, so that the back is moved by (a, -b) on its own page. A page for the
short edge is that page turned about: it is moved by (-a, b).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.cards.imposition import Box, Order, Sides, impose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.core.cards.sheet import Sheet

MOST_MM = 6.0  # either way; more is no drift but a wrong setting
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:[.,]\d{0,3})?|[.,]\d{1,3})")
_KEYS = ("right", "lower")


class Shift(NamedTuple):
    """How far a page is moved, in millimetres to the right and down as one looks at it."""

    right: float = 0.0
    down: float = 0.0


class Alignment(NamedTuple):
    """How far every front and every back is moved, each as one looks at it, marks and all."""

    front: Shift = Shift()
    back: Shift = Shift()

    def of(self, *, back: bool) -> Shift:
        """The shift of one side."""
        return self.back if back else self.front


class Reading(NamedTuple):
    """Where a printer puts backs: so far to the right of their fronts and lower, held to the light.

    In millimetres, negative to the left and higher. It is the same whichever way the paper is
    turned over.
    """

    right: float = 0.0
    lower: float = 0.0

    def alignment(self, sides: Sides) -> Alignment:
        """What puts the backs right again, for paper that is turned over like this."""
        if sides is Sides.SHORT:
            return Alignment(back=Shift(-self.right, self.lower))
        return Alignment(back=Shift(self.right, -self.lower))


class OffPaper(NamedTuple):
    """What is moved over an edge ("left", "right", "top" or "bottom"), by so many millimetres."""

    back: bool
    edge: str
    mm: float


def is_shift(mm: object) -> bool:
    """Whether a page can be moved so far."""
    if isinstance(mm, bool) or not isinstance(mm, int | float):
        return False
    return abs(mm) <= MOST_MM  # which no "not a number" is


def read_mm(text: str) -> float | None:
    """The length that a person typed, with comma or point; None for what is none or too long."""
    plain = text.strip().removesuffix("mm").rstrip().replace("\u2212", "-")
    if not _NUMBER.fullmatch(plain):
        return None
    length = float(plain.replace(",", "."))
    return length if is_shift(length) else None


def reading_from(kept: object) -> Reading | None:
    """The reading that plain values tell; None where they tell none."""
    if not isinstance(kept, Mapping) or set(kept) != set(_KEYS):
        return None
    if not all(is_shift(kept[key]) for key in _KEYS):
        return None
    return Reading(*(float(kept[key]) for key in _KEYS))


def readings_from(kept: Mapping[str, object]) -> dict[str, Reading]:
    """The readings that plain values tell, by the name of the printer."""
    found = ((name, reading_from(told)) for name, told in kept.items())
    return {name: reading for name, reading in found if reading is not None}


def kept(reading: Reading) -> dict[str, float]:
    """The reading as plain values that JSON can hold; `reading_from` turns them back."""
    return reading._asdict()


def off_paper(
    sheet: Sheet, sides: Sides, alignment: Alignment, inset: float
) -> tuple[OffPaper, ...]:
    """Over which edges the text of cards can be moved; it keeps `inset` from the cards' edges."""
    found: dict[tuple[bool, str], float] = {}
    for page in impose(sheet, 1, sides, Order.SHEET):
        shift = alignment.of(back=page.back)
        for slot in page.slots:
            for edge, over in _over(slot.box, sheet.paper, shift, inset):
                key = (page.back, edge)
                found[key] = max(found.get(key, 0.0), over)
    return tuple(OffPaper(*key, round(over, 2)) for key, over in found.items())


def _over(
    box: Box, paper: tuple[float, float], shift: Shift, inset: float
) -> Iterator[tuple[str, float]]:
    left, top = box.x + inset + shift.right, box.y + inset + shift.down
    right = box.x + box.width - inset + shift.right
    bottom = box.y + box.height - inset + shift.down
    overs = (
        ("left", -left, shift.right < 0),
        ("right", right - paper[0], shift.right > 0),
        ("top", -top, shift.down < 0),
        ("bottom", bottom - paper[1], shift.down > 0),
    )
    for edge, over, is_moved_there in overs:
        if is_moved_there and over > 1e-6:
            yield edge, over
