"""Deals for tests: made from short tables, drawn at random, and judged by listing everything."""

from __future__ import annotations

import itertools
import random
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import prod
from types import MappingProxyType

from hypothesis import strategies as st

from desktop_app.core.model.deal_block import DealBlock, Issue, Option, Outcome, Party, Unit

Values = tuple[Fraction, ...]
Number = int | str | Fraction


def deal(
    issues: Mapping[str, Mapping[str, Sequence[Number]]],
    reservations: Sequence[Number] = (0, 0),
    *,
    outcomes: Mapping[str, Sequence[str]] = MappingProxyType({}),
    weights: Sequence[Sequence[Number]] = (),
    comparable: bool = True,
    price_issue: str = "",
    unit: Unit = Unit.POINTS,
) -> DealBlock:
    """A deal of parties a, b, c …; an outcome names an option for each issue in order."""
    keys = "abcdefgh"[: len(reservations)]
    return DealBlock(
        unit,
        tuple(
            Party(key, key.upper(), f"Alternative of {key}", Fraction(worth), 1)
            for key, worth in zip(keys, reservations, strict=True)
        ),
        tuple(
            Issue(
                name,
                tuple(
                    Option(label, tuple(map(Fraction, values)), 1)
                    for label, values in options.items()
                ),
                1,
            )
            for name, options in issues.items()
        ),
        tuple(
            Outcome(name, MappingProxyType(dict(zip(issues, labels, strict=True))), 1)
            for name, labels in outcomes.items()
        ),
        1,
        comparable=comparable,
        price_issue=price_issue,
        weights=MappingProxyType(
            {
                key: MappingProxyType(dict(zip(issues, map(Fraction, of), strict=True)))
                for key, of in zip(keys, weights, strict=False)
            }
        ),
    )


def drawn(issues: int, options: int, most: int = 40, parties: int = 2, seed: int = 1) -> DealBlock:
    """A deal with integer scores from 0 to `most`, the same every time; its first outcome is x."""
    rng = random.Random(seed)  # noqa: S311 - no secret
    table: dict[str, dict[str, list[Number]]] = {
        f"issue {issue}": {
            f"o{option}": [rng.randint(0, most) for _ in range(parties)]
            for option in range(options)
        }
        for issue in range(issues)
    }
    return deal(table, [most * issues // 3] * parties, outcomes={"x": ["o0"] * issues})


numbers = st.one_of(
    st.integers(-3, 4).map(Fraction),  # few values, many ties
    st.integers(-40, 60).map(Fraction),
    st.fractions(min_value=-5, max_value=5, max_denominator=6),
)


@st.composite
def deals(draw: st.DrawFn, parties: int | None = None, most_issues: int = 4) -> DealBlock:
    """A deal of two to four parties, some of them with weights; its first outcome is named x."""
    count = parties or draw(st.sampled_from((2, 2, 3, 4)))
    kind = draw(st.sampled_from((st.integers(-3, 4).map(Fraction), numbers)))
    weighted = draw(st.integers(0, 4)) == 0
    score = st.integers(0, 100).map(Fraction) if weighted else kind
    sizes = draw(st.lists(st.integers(1, 4), min_size=1, max_size=most_issues))
    issues = {
        f"issue {number}": {
            f"option {option}": draw(st.tuples(*[score] * count)) for option in range(size)
        }
        for number, size in enumerate(sizes)
    }
    weights = draw(
        st.lists(
            st.lists(st.integers(0, 50), min_size=len(sizes), max_size=len(sizes)),
            min_size=count,
            max_size=count,
        )
    )
    return deal(
        issues,
        draw(st.tuples(*[kind] * count)),
        outcomes={"x": [f"option {draw(st.integers(0, size - 1))}" for size in sizes]},
        weights=weights if weighted else (),
        comparable=draw(st.booleans()),
    )


class Listed:
    """Every outcome of a deal, in table order, with its values; the slow, plain way."""

    def __init__(self, block: DealBlock) -> None:
        self.block = block
        self.floor = tuple(party.reservation or Fraction(0) for party in block.parties)
        self.outcomes: list[tuple[tuple[Option, ...], Values]] = [
            (combination, self._values(combination))
            for combination in itertools.product(*(issue.options for issue in block.issues))
        ]

    def _values(self, combination: tuple[Option, ...]) -> Values:
        return tuple(
            sum(
                (
                    self._worth(party.key, issue.name, option.values[place])
                    for issue, option in zip(self.block.issues, combination, strict=True)
                ),
                Fraction(0),
            )
            for place, party in enumerate(self.block.parties)
        )

    def _worth(self, party: str, issue: str, score: Fraction) -> Fraction:
        weights = self.block.weights
        return weights[party][issue] * score / 100 if weights else score

    def choices(self, values: Values) -> dict[str, str]:
        """The first outcome in table order that has these values."""
        combination = next(one for one, worth in self.outcomes if worth == values)
        return {
            issue.name: option.label
            for issue, option in zip(self.block.issues, combination, strict=True)
        }

    def ways(self, values: Values) -> int:
        """How many outcomes have these values."""
        return sum(worth == values for _one, worth in self.outcomes)

    def feasible(self) -> list[Values]:
        """The values of the outcomes that all accept, with repeats."""
        return [worth for _one, worth in self.outcomes if reaches(worth, self.floor)]

    def frontier(self) -> set[Values]:
        """The values that no others dominate."""
        known = {worth for _one, worth in self.outcomes}
        return {one for one in known if not any(dominating(other, one) for other in known)}

    def gains(self, values: Values) -> Values:
        return tuple(a - b for a, b in zip(values, self.floor, strict=True))

    def best(self, worth: str) -> set[Values]:
        """The feasible efficient values that a solution picks."""
        accepted = self.frontier() & set(self.feasible())
        if not accepted:
            return set()
        ideal = self.gains(tuple(map(max, zip(*accepted, strict=True))))

        def shares(gains: Values) -> list[Fraction]:
            return [gain / most for gain, most in zip(gains, ideal, strict=True) if most]

        measures = {
            "nash": lambda gains: prod(gains, start=Fraction(1)),
            "kalai_smorodinsky": lambda gains: (min(shares(gains), default=0), sum(shares(gains))),
            "egalitarian": lambda gains: tuple(sorted(gains)),
            "utilitarian": sum,
        }
        measured = {one: measures[worth](self.gains(one)) for one in accepted}  # type: ignore[operator]
        return {one for one, found in measured.items() if found == max(measured.values())}


def reaches(one: Values, other: Values) -> bool:
    return all(a >= b for a, b in zip(one, other, strict=True))


def dominating(one: Values, other: Values) -> bool:
    return one != other and reaches(one, other)
