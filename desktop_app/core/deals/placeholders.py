"""Which figure stands behind the words of a placeholder?"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.limits import CANDIDATES_WHILE_READING
from desktop_app.core.errors import DealTooLarge
from desktop_app.core.model.deal_block import DealBlock

_DIFFERENCE = re.compile(r"([a-z0-9.-]+)\s+-\s+([a-z0-9.-]+)")
_OPTION = re.compile(r"([a-z][a-z0-9-]*)\s*:\s*([^=]+?)\s*=\s*(.+)")
# A figure of a text has at most so many digits, else it is written as a fraction.
_DIGITS = 15


def figures(block: DealBlock) -> Callable[[str], str | None]:
    """Answers the words of a placeholder: "56", "1/3", or None where there is no such figure.

    None is also the answer where a solution has several agreements, where nothing is feasible,
    and where the deal is too large. Which words there are: see the content format.
    """
    analysis = Analysis(block, candidates=CANDIDATES_WHILE_READING)

    def figure(words: str) -> str | None:
        try:
            found = _figure(analysis, words)
        except DealTooLarge:
            return None
        return None if found is None else number_text(found)

    return figure


def number_text(number: Fraction) -> str:
    """The number as people write it: a decimal when it ends within 15 digits, else a fraction."""
    decimal = plain_decimal(number)
    return str(number) if decimal is None else decimal.replace("-", "\u2212")


def plain_decimal(number: Fraction) -> str | None:
    """The decimal expansion when it ends within 15 digits, else None."""
    places = 0
    while places <= _DIGITS and (number * 10**places).denominator != 1:
        places += 1
    digits = str(abs(int(number * 10**places)))
    if places > _DIGITS or len(digits) > _DIGITS:
        return None
    digits = digits.rjust(places + 1, "0")
    whole = digits[: len(digits) - places] + ("." + digits[-places:] if places else "")
    return f"-{whole}" if number < 0 else whole


def _figure(analysis: Analysis, words: str) -> Fraction | None:
    option = _OPTION.fullmatch(words)
    if option:
        return _of_option(analysis, option[1], option[2], option[3])
    both = _DIFFERENCE.fullmatch(words)
    if not both:
        return _of_term(analysis, words)
    first, second = _of_term(analysis, both[1]), _of_term(analysis, both[2])
    return None if first is None or second is None else first - second


def _of_option(analysis: Analysis, party: str, name: str, label: str) -> Fraction | None:
    place = _party(analysis, party)
    for issue, options in zip(analysis.block.issues, analysis.scoring.worths, strict=True):
        for option, worths in zip(issue.options, options, strict=True):
            if place is not None and (issue.name, option.label) == (name, label):
                return worths[place]
    return None


def _of_term(analysis: Analysis, term: str) -> Fraction | None:
    match term.split("."):
        case ["count", what]:
            return _count(analysis, what)
        case ["max", "joint"]:
            return analysis.most_joint
        case ["nash", party]:
            agreed, place = analysis.nash, _party(analysis, party)
            return agreed[0].values[place] if len(agreed) == 1 and place is not None else None
        case [party, "reservation"] if (place := _party(analysis, party)) is not None:
            return analysis.scoring.reservations[place]
        case [outcome, *what] if what:
            return _of_outcome(analysis, outcome, what)
    return None


def _count(analysis: Analysis, what: str) -> Fraction | None:
    counts: dict[str, Callable[[], int | None]] = {
        "outcomes": lambda: analysis.outcomes,
        "feasible": lambda: analysis.feasible,
        "frontier": lambda: len(analysis.frontier),
    }
    found = counts[what]() if what in counts else None
    return None if found is None else Fraction(found)


def _of_outcome(analysis: Analysis, key: str, what: list[str]) -> Fraction | None:
    if key == "no-deal":
        values = analysis.scoring.reservations
    elif key in {one.key for one in analysis.block.outcomes}:
        values = analysis.values(analysis.outcome(key).choices)
    else:
        return None
    match what:
        case ["joint"]:
            return analysis.joint(values)
        case ["left"]:
            joint, most = analysis.joint(values), analysis.most_joint
            return None if joint is None or most is None else most - joint
        case ["gain", party] if (place := _party(analysis, party)) is not None:
            return analysis.scoring.gains(values)[place]
        case [party] if (place := _party(analysis, party)) is not None:
            return values[place]
    return None


def _party(analysis: Analysis, key: str) -> int | None:
    keys = [party.key for party in analysis.block.parties]
    return keys.index(key) if key in keys else None
