"""How does a person want a deck of cards printed, and how is that kept?"""

from __future__ import annotations

import json
import re
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop_app.core.cards.fitting import Misfit
from desktop_app.core.cards.imposition import Order, Sides
from desktop_app.core.errors import CardSettingRefused
from desktop_app.core.files import printable

if TYPE_CHECKING:
    from collections.abc import Mapping

# What stands on front and back; the card of a deal shows its summary whatever is chosen.
FACES = (
    "term-definition-example",
    "definition-example",
    "term-definition",
    "definition-term",
    "question",
    "notes",
    "pairs",
)
LEAST_PT, MOST_PT = 7.0, 24.0  # the foot of a card has 7 pt, and no text is smaller
MOST_START = 2500  # as many cells as a sheet may have
_MOST_LETTERS = 120
_SHOWN = 40
_LANGUAGE = re.compile(r"(?:[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)?")
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "face": FACES,
    "sides": tuple(Sides),
    "order": tuple(Order),
}


class CardSettings(NamedTuple):
    """All of it. `sheet` is the id of a sheet, which may be one that is not there any more.

    `least_pt` is the smallest body text, `marks` are those for cutting and folding; category,
    source, number and pack are printed or not. `language` adds the headword in that language (""
    for none), `large` is large print, `reverse` turns the second of two manual passes about.
    """

    sheet: str = "a4-90x62"
    face: str = "term-definition-example"
    sides: Sides = Sides.LONG
    order: Order = Order.SHEET
    start: int = 1
    least_pt: float = 8.0
    marks: bool = True
    category: bool = True
    source: bool = False
    number: bool = True
    pack: bool = False
    language: str = ""
    large: bool = False
    reverse: bool = False


def settings_from(told: Mapping[str, Any]) -> CardSettings:
    """The settings that plain values tell; what is not among them is as usual.

    Unknown keys are passed over: a newer version may have written them. Raises CardSettingRefused
    for the first value that is wrong.
    """
    known = {key: _taken(key, told[key]) for key in CardSettings._fields if key in told}
    return CardSettings(**known)


def told(settings: CardSettings) -> dict[str, Any]:
    """The settings as plain values that JSON can hold; `settings_from` turns them back."""
    return {
        key: str(value) if isinstance(value, str) else value
        for key, value in settings._asdict().items()
    }


def _taken(key: str, value: Any) -> Any:
    usual = CardSettings._field_defaults[key]
    if key in _CHOICES:
        if not isinstance(value, str) or value not in _CHOICES[key]:
            raise _refused(key, Misfit.NOT_ONE_OF, value, ", ".join(_CHOICES[key]))
        return type(usual)(value)
    if isinstance(usual, bool):
        if not isinstance(value, bool):
            raise _refused(key, Misfit.NOT_YES_OR_NO, value)
        return value
    if key == "start":
        if type(value) is not int or not 1 <= value <= MOST_START:
            raise _refused(key, Misfit.NOT_A_COUNT, value, str(MOST_START))
        return value
    if key == "least_pt":
        return _points(key, value)
    if key == "language" and not (isinstance(value, str) and _LANGUAGE.fullmatch(value)):
        raise _refused(key, Misfit.NOT_A_LANGUAGE, value)
    if not isinstance(value, str) or len(value) > _MOST_LETTERS:
        raise _refused(key, Misfit.NOT_TEXT, value)
    return value


def _points(key: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise _refused(key, Misfit.NOT_A_NUMBER, value)
    if value < LEAST_PT:
        raise _refused(key, Misfit.TOO_SMALL, f"{value:g} pt", f"{LEAST_PT:g} pt")
    if value > MOST_PT:
        raise _refused(key, Misfit.TOO_LARGE, f"{value:g} pt", f"{MOST_PT:g} pt")
    return float(value)


def _refused(key: str, misfit: Misfit, value: Any, limit: str = "") -> CardSettingRefused:
    shown = value if isinstance(value, str) else json.dumps(value, default=repr)
    return CardSettingRefused(key, misfit, printable(shown)[:_SHOWN], limit)
