"""Which plain values does the analysis of a deal make, for `deal --json`?"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import isqrt, sqrt

from desktop_app.core.deals.analysis import Agreement, Analysis, Judged
from desktop_app.core.deals.placeholders import plain_decimal
from desktop_app.core.deals.scoring import Values
from desktop_app.core.model.entry import Deal

Number = int | float | str


def deal_object(deal: Deal, analysis: Analysis) -> dict[str, object]:
    """Every figure of the deal; DealTooLarge where there are none.

    A number is a JSON number when its decimal expansion ends within 15 digits, else a string
    such as "1/3". What needs comparable units is null without them.
    """
    block = analysis.block
    ideal = analysis.ideal
    return {
        "id": deal.id,
        "title": deal.title,
        "unit": str(block.unit),
        "currency": block.currency or None,
        "comparable": block.comparable,
        "parties": [
            {
                "key": party.key,
                "name": party.name,
                "reservation": json_number(analysis.scoring.reservations[place]),
                "ideal": None if ideal is None else json_number(ideal[place]),
            }
            for place, party in enumerate(block.parties)
        ],
        "outcomes": analysis.outcomes,
        "feasible": analysis.feasible,
        "frontier": _agreements(analysis.frontier),
        "efficient_feasible": len(analysis.feasible_frontier),
        "nash": _agreements(analysis.nash),
        "kalai_smorodinsky": _agreements(analysis.kalai_smorodinsky),
        "egalitarian": _agreements(analysis.egalitarian),
        "utilitarian": _agreements(analysis.utilitarian),
        "max_joint": _or_null(analysis.most_joint),
        "issues": [
            {"name": issue.name, "kind": kind and str(kind), "swings": _numbers(swings)}
            for issue, kind, swings in zip(
                block.issues, analysis.kinds, analysis.swings, strict=True
            )
        ],
        "named": {key: _judged(one) for key, one in analysis.named.items()},
    }


def json_number(number: Fraction) -> Number:
    """The number for JSON: exact, or a string where a JSON number would not be."""
    decimal = plain_decimal(number)
    if decimal is None:
        return str(number)
    return float(decimal) if "." in decimal else int(decimal)


def root(square: Fraction) -> Number:
    """The square root: exact where it is rational, else to the precision of a float."""
    top, bottom = isqrt(square.numerator), isqrt(square.denominator)
    if top * top == square.numerator and bottom * bottom == square.denominator:
        return json_number(Fraction(top, bottom))
    return sqrt(square)


def _numbers(values: Values) -> list[Number]:
    return list(map(json_number, values))


def _or_null(number: Fraction | None) -> Number | None:
    return None if number is None else json_number(number)


def _agreements(found: Iterable[Agreement] | None) -> list[dict[str, object]] | None:
    if found is None:
        return None
    return [
        {
            "values": _numbers(one.values),
            "choices": dict(one.choices),
            "choices_count": one.outcomes,
        }
        for one in found
    ]


def _judged(one: Judged) -> dict[str, object]:
    left = one.left_on_table
    return {
        "choices": dict(one.choices),
        "values": _numbers(one.values),
        "gains": _numbers(one.gains),
        "joint": _or_null(one.joint),
        "left_on_table": {
            "joint": _or_null(left.joint),
            "pareto": json_number(left.pareto),
            "nearest": {"values": _numbers(left.nearest), "distance": root(left.distance_squared)},
        },
        "feasible": one.feasible,
        "efficient": one.efficient,
    }
