"""How much of the price issue would make up for a change in value?

Between two neighbouring options of the price issue the value is taken to be linear (Raiffa 1982,
"even swaps" of Hammond, Keeney & Raiffa, Smart Choices, 1998); beyond them nothing is said.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from desktop_app.core.deals.scoring import Scoring, option_number

_AMOUNT = re.compile(
    r"[^\d+−-]*(?P<sign>[+−-]?)[^\d]{0,3}?"
    r"(?P<number>(?:\d{1,3}(?:[,\u00a0\u202f' ]\d{3})+|\d+)(?:\.\d+)?)(?![,.]?\d)"
    r"\s*(?P<unit>k|m|million|thousand)?\b.*",
    re.IGNORECASE | re.DOTALL,
)
_UNITS = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}


class PriceEquivalent(NamedTuple):
    """What a change is worth in the price issue, in the unit of its labels.

    `amount` is how far the price may move, from the option `start` towards `towards`, to give
    the party the change (a change of 0 needs none).
    """

    amount: Fraction
    start: str
    towards: str


def price_equivalent(
    scoring: Scoring, party: int, change: Fraction, start: str
) -> PriceEquivalent | None:
    """The price move from the option labelled `start` that changes the party's value by `change`.

    None ("not defined") without a price issue, where its labels are no numbers, where the price
    is flat for the party, or where the move would pass the neighbouring options.
    """
    issue = next(
        (one for one in scoring.block.issues if one.name == scoring.block.price_issue), None
    )
    if issue is None:
        return None
    worths = scoring.worths[scoring.block.issues.index(issue)]
    here = option_number(issue, start)
    amount = label_amount(start)
    if amount is None:
        return None
    for place in (here - 1, here + 1):
        if not 0 <= place < len(worths):
            continue
        label = issue.options[place].label
        other = label_amount(label)
        rise = worths[place][party] - worths[here][party]
        if other is None or rise == 0 or not 0 <= change / rise <= 1:
            continue
        return PriceEquivalent((other - amount) * change / rise, start, label)
    return None


def label_amount(label: str) -> Fraction | None:
    """The number that a label such as "€108", "70k", "+6%" or "1,250.50 a month" begins with."""
    found = _AMOUNT.fullmatch(label)
    if found is None:
        return None
    number = Fraction(re.sub(r"[^\d.]", "", found["number"]))
    number *= _UNITS.get((found["unit"] or "").casefold(), 1)
    return -number if found["sign"] in ("-", "−") else number
