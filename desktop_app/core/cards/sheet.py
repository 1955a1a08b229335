"""What is a sheet of cards: its paper, and where the cards lie on it?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fold(StrEnum):
    """Where each card of a sheet is folded before it is used."""

    NONE = "none"
    HORIZONTAL = "horizontal"  # a tent: the panel behind lies above the front panel, head down


@dataclass(frozen=True, slots=True)
class Sheet:
    """Stationery in millimetres, from the top left of an upright page.

    `card` is what one cell measures; of a tent (`fold` horizontal) it is the front panel, and a
    panel of the same size lies above it. `origin` is the top left of the first cell, `pitch` from
    one cell to the next, `corner` the radius of rounded corners, `bleed` how far a coloured ground
    may run over the edge of a card. `also` holds other product numbers of the same stationery,
    `source` who measured it.
    """

    id: str
    name: str
    paper: tuple[float, float]
    card: tuple[float, float]
    columns: int
    rows: int
    origin: tuple[float, float]
    pitch: tuple[float, float]
    corner: float = 0.0
    perforated: bool = False
    fold: Fold = Fold.NONE
    bleed: float = 0.0
    source: str = ""
    also: tuple[str, ...] = ()

    @property
    def cells(self) -> int:
        """How many cards lie on one side."""
        return self.columns * self.rows

    @property
    def top(self) -> float:
        """Where the topmost card begins, the panel behind a tent included."""
        return self.origin[1] - (self.card[1] if self.fold is Fold.HORIZONTAL else 0.0)
