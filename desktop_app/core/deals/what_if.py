"""What would a deal be like with other reservation values or weights? Nothing of it is saved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from types import MappingProxyType

from desktop_app.core.deals.scoring import Values, score
from desktop_app.core.model.deal_block import DealBlock

_MOST_WEIGHT = Fraction(100)


@dataclass(frozen=True, slots=True)
class Supposed:
    """Numbers in the place of the author's; `weights[party][issue]`, () where there are none."""

    reservations: Values
    weights: tuple[Values, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One number that is supposed: of a party, and of an issue where it is a weight."""

    party: int
    issue: int | None
    written: Fraction
    supposed: Fraction


def as_written(block: DealBlock) -> Supposed:
    """The numbers of the author."""
    weights = tuple(
        tuple(block.weights[party.key][issue.name] for issue in block.issues)
        for party in block.parties
        if block.weights
    )
    return Supposed(
        tuple(party.reservation or Fraction(0) for party in block.parties),
        weights,
    )


def suppose(block: DealBlock, supposed: Supposed) -> DealBlock:
    """The deal with these numbers; the block itself stays as it is."""
    parties = tuple(
        replace(party, reservation=value)
        for party, value in zip(block.parties, supposed.reservations, strict=True)
    )
    names = [issue.name for issue in block.issues]
    weights = {
        party.key: MappingProxyType(dict(zip(names, values, strict=True)))
        for party, values in zip(block.parties, supposed.weights, strict=False)
    }
    return replace(block, parties=parties, weights=MappingProxyType(weights))


def changes(block: DealBlock, supposed: Supposed) -> tuple[Change, ...]:
    """What is other than the author wrote it."""
    written = as_written(block)
    found = [
        Change(party, None, old, new)
        for party, (old, new) in enumerate(
            zip(written.reservations, supposed.reservations, strict=True)
        )
    ]
    for party, (olds, news) in enumerate(zip(written.weights, supposed.weights, strict=True)):
        found += [
            Change(party, issue, old, new)
            for issue, (old, new) in enumerate(zip(olds, news, strict=True))
        ]
    return tuple(one for one in found if one.written != one.supposed)


def with_change(supposed: Supposed, party: int, issue: int | None, value: Fraction) -> Supposed:
    """The same with one other number."""
    if issue is None:
        return replace(supposed, reservations=_with(supposed.reservations, party, value))
    rows = list(supposed.weights)
    rows[party] = _with(rows[party], issue, value)
    return replace(supposed, weights=tuple(rows))


def reach(block: DealBlock, party: int, issue: int | None) -> tuple[Fraction, Fraction]:
    """Between which values a number is to be had: what the deal can give, or 0 to 100."""
    if issue is not None:
        weight = block.weights[block.parties[party].key][block.issues[issue].name]
        return Fraction(0), max(_MOST_WEIGHT, weight)
    worths = score(block).worths
    low = sum((min(option[party] for option in options) for options in worths), Fraction(0))
    high = sum((max(option[party] for option in options) for options in worths), Fraction(0))
    floor = block.parties[party].reservation or Fraction(0)
    return min(low, floor), max(high, floor)


def _with(values: Values, at: int, value: Fraction) -> Values:
    return (*values[:at], value, *values[at + 1 :])
