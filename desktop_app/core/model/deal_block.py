"""What are the parties, issues, options and outcomes that a deal is reckoned with?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType


class Unit(StrEnum):
    """What the numbers count."""

    POINTS = "points"
    MONEY = "money"


class BlockFault(StrEnum):
    """What is wrong with a deal block; the value `reason` of a DEAL_BLOCK_WRONG problem."""

    NOT_YAML = "not-yaml"  # detail
    UNCLOSED = "unclosed"
    SECOND_BLOCK = "second-block"
    WRONG_SHAPE = "wrong-shape"  # name: a list or mapping stands where it may not, or none does
    UNKNOWN_KEY = "unknown-key"  # name
    MISSING_KEY = "missing-key"  # name
    BAD_UNIT = "bad-unit"  # name
    NOT_YES_OR_NO = "not-yes-or-no"  # name
    BAD_KEY = "bad-key"  # name: a party or outcome key outside [a-z][a-z0-9-]*
    RESERVED_NAME = "reserved-name"  # name
    TOO_FEW_PARTIES = "too-few-parties"
    NAME_TWICE = "name-twice"  # name
    NOT_A_NUMBER = "not-a-number"  # name, value
    LABEL_WITH_COMMA = "label-with-comma"  # name: an option without its numbers
    WRONG_COUNT = "wrong-count"  # name, count, expected
    MISSING_ISSUE = "missing-issue"  # name: the outcome or party, issue
    UNKNOWN_ISSUE = "unknown-issue"  # name, issue
    UNKNOWN_OPTION = "unknown-option"  # name, issue, option
    UNKNOWN_PARTY = "unknown-party"  # name
    RESERVATION_OUT_OF_REACH = "reservation-out-of-reach"  # name, value, most
    SCORE_OUT_OF_RANGE = "score-out-of-range"  # name, value


@dataclass(frozen=True, slots=True)
class Party:
    """One side; `reservation` is what no deal is worth to it (None: not said, a fault)."""

    key: str
    name: str
    batna: str
    reservation: Fraction | None
    line: int


@dataclass(frozen=True, slots=True)
class Option:
    """One way to settle an issue; `values` has one number a party, in the parties' order."""

    label: str
    values: tuple[Fraction, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that is negotiated."""

    name: str
    options: tuple[Option, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """A named combination; `choices` maps each issue's name to an option's label."""

    key: str
    choices: Mapping[str, str]
    line: int


@dataclass(frozen=True, slots=True)
class DealBlock:
    """A deal block without faults, as its author ordered it; lines are those of the file.

    `comparable` says that one unit is worth the same to every party. With `weights` (party key
    to issue name to weight) the options' numbers are scores from 0 to 100, and a value is the
    sum of weight times score over 100.
    """

    unit: Unit
    parties: tuple[Party, ...]
    issues: tuple[Issue, ...]
    outcomes: tuple[Outcome, ...]
    line: int
    currency: str = ""
    comparable: bool = False
    price_issue: str = ""
    weights: Mapping[str, Mapping[str, Fraction]] = field(
        default_factory=lambda: MappingProxyType({})
    )

    def worth(self, issue: Issue, option: Option) -> tuple[Fraction, ...]:
        """What the option is worth to each party, weights applied, in the deal's unit."""
        if not self.weights:
            return option.values
        return tuple(
            self.weights[party.key][issue.name] * score / 100
            for party, score in zip(self.parties, option.values, strict=True)
        )
