"""What is a sheet of cards: its paper, and where the cards lie on it?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fold(StrEnum):
    """Where each card of a sheet is folded before it is used."""

    NONE = "none"
    HORIZONTAL = "horizontal"  # a tent: the panel behind lies above the front panel, head down
    VERTICAL = "vertical"  # a tent as long as the page: the panel behind lies to the left, and
    # both are turned by a quarter, heads to the fold

    @property
    def panels(self) -> tuple[int, int]:
        """How many panels what is folded has, across and down."""
        return 1 + (self is Fold.VERTICAL), 1 + (self is Fold.HORIZONTAL)

    def blank(self, card: tuple[float, float]) -> tuple[float, float]:
        """What is cut out of the paper for a card, the panel behind it included."""
        across, down = self.panels
        return card[0] * across, card[1] * down


@dataclass(frozen=True, slots=True)
class Sheet:
    """Stationery in millimetres, from the top left of an upright page.

    `card` is what one cell measures on the page; of a tent it is the front panel, and another panel
    lies above it (`fold` horizontal) or to the left of it (vertical). `origin` is the top left of
    the first cell, `pitch` from one cell to the next, `corner` the radius of rounded
    corners, `bleed` how far a coloured ground may run over the edge of a card. `also` holds other
    product numbers of the same stationery, `source` who measured it.
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
    def face(self) -> tuple[float, float]:
        """Width and height of a card as one reads it."""
        wide, high = self.card
        return (high, wide) if self.fold is Fold.VERTICAL else (wide, high)

    @property
    def blank(self) -> tuple[float, float]:
        """What is cut out for a card, the panel behind a tent included."""
        return self.fold.blank(self.card)

    @property
    def top_left(self) -> tuple[float, float]:
        """The top left of the first card, the panel behind a tent included."""
        (x, y), (wide, high) = self.origin, self.card
        return x + wide - self.blank[0], y + high - self.blank[1]
