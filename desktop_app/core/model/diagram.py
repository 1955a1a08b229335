"""What does a diagram of an entry show, before anything is drawn?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple, TypeAlias


class DiagramKind(StrEnum):
    """The kinds of diagrams, as their blocks name them."""

    PRICE_LINE = "price-line"
    TWO_AXES = "two-axes"
    CREATE_CLAIM = "create-claim"
    INTERESTS = "positions-to-interests"


class DiagramFault(StrEnum):
    """What is wrong with a diagram alone; with BlockFault the `reason` of a DIAGRAM_WRONG."""

    UNKNOWN_KIND = "unknown-kind"  # name
    TOO_LONG = "too-long"  # count, limit
    WORDS_TOO_LONG = "words-too-long"  # name, count, limit
    TOO_MANY = "too-many"  # name, count, limit
    TOO_FEW = "too-few"  # name, count, least
    NUMBER_TOO_LARGE = "number-too-large"  # name, value, limit
    TARGET_BEYOND = "target-beyond"  # name: worse than its own reservation value
    NO_SIDE = "no-side"
    FRONTIER_RISES = "frontier-rises"
    OFF_FRONTIER = "off-frontier"  # name
    TOO_MANY_DIAGRAMS = "too-many-diagrams"  # limit


class Spot(NamedTuple):
    """A named place: its values across and up."""

    name: str
    across: Fraction
    up: Fraction


class PriceMark(NamedTuple):
    """A named price."""

    name: str
    value: Fraction


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a price; `target` is what it hopes for (None: not said)."""

    name: str
    reservation: Fraction
    target: Fraction | None = None


@dataclass(frozen=True, slots=True)
class PriceLine:
    """One price, who wants more and who wants less of it; one of the two may be left out."""

    title: str
    unit: str
    more: Side | None
    less: Side | None
    marks: tuple[PriceMark, ...] = ()
    text: str = ""

    @property
    def overlap(self) -> Fraction | None:
        """How wide the zone of agreement is, below 0 for a gap; None with one side alone."""
        if self.more is None or self.less is None:
            return None
        return self.less.reservation - self.more.reservation


class AxisWords(NamedTuple):
    """What an axis counts, and the words at its two ends."""

    name: str
    low: str = ""
    high: str = ""


@dataclass(frozen=True, slots=True)
class TwoAxes:
    """Named places on two axes that run from 0 to 100."""

    across: AxisWords
    up: AxisWords
    spots: tuple[Spot, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class CreateClaim:
    """What two parties gain: from `start` outwards to the frontier, and along it.

    `across` and `up` are the parties' names; the frontier falls from its first corner to its last.
    """

    across: str
    up: str
    unit: str
    frontier: tuple[tuple[Fraction, Fraction], ...]
    start: Spot
    agreement: Spot
    spots: tuple[Spot, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Stance:
    """What a party says it wants, and why."""

    name: str
    position: str
    interests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Interests:
    """From what parties say to why they say it, and to what meets their reasons."""

    stances: tuple[Stance, ...]
    agreement: str = ""
    text: str = ""


Diagram: TypeAlias = PriceLine | TwoAxes | CreateClaim | Interests
