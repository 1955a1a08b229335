"""Which figures does the plot of a deal show? Figures first, ink second: nothing is drawn here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from desktop_app.core.deals.analysis import Agreement, Analysis
from desktop_app.core.deals.scoring import Scoring, Values, Vector

# So many different agreements are all drawn; of more a sample is.
_ALL = 4_000
_SAMPLE = 2_000
_GOLDEN = 0.6180339887498949

XY = tuple[Fraction, Fraction]


class MarkKind(StrEnum):
    """What a labelled mark stands for; a solution's kind is the id of its glossary entry."""

    NAMED = "named"
    CURRENT = "current"
    PAIR = "pair"
    NASH = "nash-bargaining-solution"
    KALAI_SMORODINSKY = "kalai-smorodinsky-solution"
    EGALITARIAN = "egalitarian-solution"
    UTILITARIAN = "utilitarian-solution"


@dataclass(frozen=True, slots=True)
class Axis:
    """One party's values, from `low` to `high` in the deal's unit.

    `place` is that of the party among all of the deal, which decides how it is drawn.
    """

    party: str
    unit: str
    low: Fraction
    high: Fraction
    reservation: Fraction
    place: int = 0


@dataclass(frozen=True, slots=True)
class Spot:
    """An agreement on the plot: its two values and the first choices that have them."""

    at: XY
    choices: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Mark:
    """A spot that is told by name.

    `kinds` has more than one where several things fall together; `label` is the author's name
    for it, "" where the kinds say it all.
    """

    at: XY
    kinds: tuple[MarkKind, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """Offers in turn, the first first; `party` is 0 or 1, the side that made them.

    `numbers` are those of the offers among all that were made, () to count these alone.
    """

    party: int
    offers: tuple[XY, ...]
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """All that is drawn. With `shown` below `agreements` the spots are a sample.

    `staircase` are the corners of the line beyond which nothing lies, () with three parties or
    more, whose frontier is no line in a plot of two.
    """

    axes: tuple[Axis, Axis]
    spots: tuple[Spot, ...]
    frontier: tuple[Spot, ...]
    staircase: tuple[XY, ...]
    marks: tuple[Mark, ...]
    shown: int
    agreements: int
    ways: tuple[Way, ...] = ()

    @property
    def is_sample(self) -> bool:
        """Whether there are more agreements than spots stand for."""
        return self.shown < self.agreements


def chart_spec(analysis: Analysis, first: int = 0, second: int = 1) -> ChartSpec:
    """The plot of two parties, by their places; DealTooLarge where the deal has no figures."""
    places = (first, second)
    spots, shown = _spots(analysis.scoring, places)
    frontier = tuple(Spot(_at(one.values, places), one.choices) for one in analysis.frontier)
    efficient = {one.at for one in frontier}
    two = analysis.scoring.parties == 2
    return ChartSpec(
        (_axis(analysis, first), _axis(analysis, second)),
        tuple(one for one in spots if one.at not in efficient),
        frontier,
        _staircase([one.at for one in frontier]) if two else (),
        _marks(analysis, places),
        shown,
        analysis.outcomes,
    )


def with_current(spec: ChartSpec, at: XY) -> ChartSpec:
    """The plot with the agreement that is on the table."""
    return replace(spec, marks=(*spec.marks, Mark(at, (MarkKind.CURRENT,))))


def with_pairs(spec: ChartSpec, pairs: Iterable[tuple[str, XY]]) -> ChartSpec:
    """The plot with what each pair of a class agreed on, by the pair's name."""
    marks = [Mark(at, (MarkKind.PAIR,), name) for name, at in pairs]
    return replace(spec, marks=(*spec.marks, *marks))


def with_ways(spec: ChartSpec, ways: Iterable[Way]) -> ChartSpec:
    """The plot with the offers of a dance."""
    return replace(spec, ways=tuple(ways))


def _axis(analysis: Analysis, place: int) -> Axis:
    scoring, party = analysis.scoring, analysis.block.parties[place]
    lows = [min(option[place] for option in options) for options in scoring.worths]
    highs = [max(option[place] for option in options) for options in scoring.worths]
    floor = scoring.reservations[place]
    unit = analysis.block.currency or str(analysis.block.unit)
    return Axis(
        party.name,
        unit,
        min(sum(lows, Fraction(0)), floor),
        max(sum(highs, Fraction(0)), floor),
        floor,
        place,
    )


def _spots(scoring: Scoring, places: tuple[int, int]) -> tuple[list[Spot], int]:
    """Every different pair of values with its first choices, or a sample of agreements.

    The number is that of the agreements for which they stand.
    """
    sums = _distinct(scoring, places)
    if sums is None:
        ranks = sampled_ranks(scoring.outcomes)
        return [_spot(scoring, rank, places) for rank in ranks], len(ranks)
    return [_spot(scoring, rank, places) for rank in sums.values()], scoring.outcomes


def _distinct(scoring: Scoring, places: tuple[int, int]) -> dict[Vector, int] | None:
    """The rank of the first outcome of each pair of values; None when there are too many."""
    sums: dict[Vector, int] = {(0, 0): 0}
    first, second = places
    for options in scoring.steps:
        raised: dict[Vector, int] = {}
        for (own, other), rank in sums.items():
            for choice, option in enumerate(options):
                total = (own + option[first], other + option[second])
                raised.setdefault(total, rank * len(options) + choice)
            if len(raised) > _ALL:
                return None
        sums = raised
    return sums


def sampled_ranks(outcomes: int) -> list[int]:
    """Ranks of outcomes spread evenly over all of them, the same every time.

    Steps of the golden section: no issue's options are met in a rhythm.
    """
    step = int(outcomes * _GOLDEN) | 1
    return sorted({number * step % outcomes for number in range(_SAMPLE)})


def _spot(scoring: Scoring, rank: int, places: tuple[int, int]) -> Spot:
    choices = scoring.choices_at(rank)
    return Spot(_at(scoring.total(choices), places), scoring.labels(choices))


def _at(values: Values, places: tuple[int, int]) -> XY:
    return values[places[0]], values[places[1]]


def _staircase(points: Sequence[XY]) -> tuple[XY, ...]:
    """The corners of the line under which everything lies, from the second party's best on."""
    corners: list[XY] = []
    for x, y in sorted(points):
        if corners:
            corners.append((corners[-1][0], y))
        corners.append((x, y))
    return tuple(corners)


def _marks(analysis: Analysis, places: tuple[int, int]) -> tuple[Mark, ...]:
    """Named outcomes, then solutions that no named outcome has; what falls together is one."""
    found: dict[XY, Mark] = {}
    for key, one in analysis.named.items():
        _add(found, Mark(_at(one.values, places), (MarkKind.NAMED,), key))
    solutions: list[tuple[MarkKind, Sequence[Agreement] | None]] = [
        (MarkKind.NASH, analysis.nash),
        (MarkKind.KALAI_SMORODINSKY, analysis.kalai_smorodinsky),
        (MarkKind.EGALITARIAN, analysis.egalitarian),
        (MarkKind.UTILITARIAN, analysis.utilitarian),
    ]
    for kind, agreements in solutions:
        for agreement in agreements or ():
            _add(found, Mark(_at(agreement.values, places), (kind,)))
    return tuple(found.values())


def _add(found: dict[XY, Mark], mark: Mark) -> None:
    known = found.get(mark.at)
    if known is None:
        found[mark.at] = mark
        return
    kinds = tuple(dict.fromkeys((*known.kinds, *mark.kinds)))
    labels = ", ".join(filter(None, (known.label, mark.label)))
    found[mark.at] = Mark(mark.at, kinds, labels)
