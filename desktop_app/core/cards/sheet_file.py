"""Which sheet does a JSON file describe, and which of its keys are wrong?

Keys: `paper` ([width, height], "a4" or "letter"), `card` [width, height], `columns`, `rows`; and
where there is something to say `id` (else the name of the file), `name`, `unit` ("mm" or "in"),
`origin` [x, y] of the first card (else centred), `pitch` [across, down] from card to card (else
they touch), `corner`, `perforated`, `fold` ("none", "horizontal" or "vertical"), `bleed`, `source`,
`also`.
"""

from __future__ import annotations

import json
import re
from math import isfinite
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, TypeVar

from desktop_app.core.cards.fitting import Misfit, Unit, faults
from desktop_app.core.cards.sheet import Fold, Sheet
from desktop_app.core.errors import SheetRefused
from desktop_app.core.files import printable

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

MOST_CELLS = 50  # in a row or a column
PAPERS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
_KEYS = (
    "id", "name", "unit", "paper", "card", "columns", "rows", "origin", "pitch", "corner",
    "perforated", "fold", "bleed", "source", "also",
)  # fmt: skip
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MOST_LETTERS = 120  # in a name or an id
_SHOWN = 40

Choice = TypeVar("Choice", bound="StrEnum")
Pair = tuple[float, float]


class Judged(NamedTuple):
    """What was read: a sheet that works out has no faults.

    One whose numbers can be read and do not work out is there all the same, to be drawn; None
    stands for one whose keys are wrong.
    """

    sheet: Sheet | None
    faults: tuple[SheetRefused, ...]


def read_sheet(text: str, stem: str, place: str) -> Sheet | tuple[SheetRefused, ...]:
    """The sheet that `text` describes, or all that is wrong with it; `place` tells the file."""
    judged = judge_sheet(text, stem, place)
    return judged.sheet if judged.sheet and not judged.faults else judged.faults


def judge_sheet(text: str, stem: str, place: str) -> Judged:
    """The sheet that `text` describes and all that is wrong with it; `place` tells the file."""
    try:
        keys = parsed_keys(text, place)
    except SheetRefused as fault:
        return Judged(None, (fault,))
    reading = _Reading(keys, place)
    sheet = reading.sheet(stem)
    if reading.found:
        return Judged(None, tuple(reading.found))
    return Judged(sheet, faults(sheet, reading.unit, place))


def parsed_keys(text: str, place: str) -> dict[str, Any]:
    """The keys of a file with their values, whatever they are; raises SheetRefused."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        keys = dict(pairs)
        if len(keys) < len(pairs):
            names = [name for name, _ in pairs]
            twice = next(name for name in names if names.count(name) > 1)
            raise SheetRefused(place, printable(twice)[:_SHOWN], Misfit.KEY_TWICE)
        return keys

    try:
        value = json.loads(text, object_pairs_hook=once, parse_constant=_no_number)
    except RecursionError as fault:
        raise SheetRefused(place, "", Misfit.NOT_AN_OBJECT) from fault
    except ValueError as fault:
        raise SheetRefused(place, "", Misfit.NOT_JSON, str(fault)) from fault
    if not isinstance(value, dict):
        raise SheetRefused(place, "", Misfit.NOT_AN_OBJECT)
    return value


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


class _Reading:
    """Takes the values out of one file; what is refused is noted, something harmless returned."""

    def __init__(self, keys: Mapping[str, Any], place: str) -> None:
        self._keys = keys
        self._place = place
        self.found: list[SheetRefused] = []
        self.unit = self._choice("unit", Unit.MM)

    def sheet(self, stem: str) -> Sheet:
        """The sheet; worthless when anything was found."""
        for key in self._keys:
            if key not in _KEYS:
                self._refuse(key, Misfit.KEY_UNKNOWN, key, ", ".join(_KEYS))
        paper = self._paper()
        card = self._pair("card") or (1.0, 1.0)
        columns, rows = self._count("columns"), self._count("rows")
        fold = self._choice("fold", Fold.NONE)
        blank = fold.blank(card)
        pitch = self._pair("pitch", blank) or blank
        origin = self._pair("origin", paper)
        if origin is None or "origin" not in self._keys:
            spare = [
                round((whole - (count - 1) * step - size) / 2, 4)
                for whole, count, step, size in zip(
                    paper, (columns, rows), pitch, blank, strict=True
                )
            ]
            # Cards that are too many for the paper are told as such and not as a wrong origin.
            x, y = (max(free, 0.0) for free in spare)
            origin = x + blank[0] - card[0], y + blank[1] - card[1]
        name = self._id(stem)
        return Sheet(
            id=name,
            name=self._text("name") or name,
            paper=paper,
            card=card,
            columns=columns,
            rows=rows,
            origin=origin,
            pitch=pitch,
            corner=self._length("corner"),
            perforated=self._truth("perforated"),
            fold=fold,
            bleed=self._length("bleed"),
            source=self._text("source"),
            also=self._ids("also"),
        )

    def _refuse(self, key: str, misfit: Misfit, value: object = "", limit: str = "") -> None:
        told = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        shown = printable(told)
        shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
        self.found.append(SheetRefused(self._place, printable(key)[:_SHOWN], misfit, shown, limit))

    def _id(self, stem: str) -> str:
        value = self._keys.get("id", stem)
        if not isinstance(value, str) or not _ID.fullmatch(value) or len(value) > MOST_LETTERS:
            self._refuse("id", Misfit.NOT_AN_ID, value)
            return ""
        return value

    def _ids(self, key: str) -> tuple[str, ...]:
        value = self._keys.get(key, [])
        listed = value if isinstance(value, list) else [value]
        for one in listed:
            if not isinstance(one, str) or not _ID.fullmatch(one):
                self._refuse(key, Misfit.NOT_AN_ID, one)
                return ()
        return tuple(listed)

    def _text(self, key: str) -> str:
        value = self._keys.get(key, "")
        if not isinstance(value, str) or len(value) > MOST_LETTERS:
            self._refuse(key, Misfit.NOT_TEXT, value)
            return ""
        return printable(value.strip())

    def _truth(self, key: str) -> bool:
        value = self._keys.get(key, False)
        if not isinstance(value, bool):
            self._refuse(key, Misfit.NOT_YES_OR_NO, value)
        return value is True

    def _choice(self, key: str, usual: Choice) -> Choice:
        value = self._keys.get(key, usual.value)
        known = [member.value for member in type(usual)]
        if value not in known:
            self._refuse(key, Misfit.NOT_ONE_OF, value, ", ".join(known))
            return usual
        return type(usual)(value)

    def _count(self, key: str) -> int:
        if key not in self._keys:
            self._refuse(key, Misfit.MISSING)
            return 1
        value = self._keys[key]
        if type(value) is not int or not 1 <= value <= MOST_CELLS:
            self._refuse(key, Misfit.NOT_A_COUNT, value, str(MOST_CELLS))
            return 1
        return value

    def _length(self, key: str) -> float:
        value = self._keys.get(key, 0)
        if not _is_number(value):
            self._refuse(key, Misfit.NOT_A_NUMBER, value)
            return 0.0
        return self.unit.mm(float(value))

    def _paper(self) -> Pair:
        value = self._keys.get("paper")
        if isinstance(value, str):
            if value.lower() in PAPERS:
                return PAPERS[value.lower()]
            self._refuse("paper", Misfit.NOT_ONE_OF, value, ", ".join(PAPERS))
            return PAPERS["a4"]
        return self._pair("paper") or PAPERS["a4"]

    def _pair(self, key: str, usual: Pair | None = None) -> Pair | None:
        """Two lengths; `usual` makes the key one that may be left out."""
        if key not in self._keys:
            if usual is None:
                self._refuse(key, Misfit.MISSING)
            return usual
        value = self._keys[key]
        if not isinstance(value, list) or len(value) != 2 or not all(map(_is_number, value)):
            self._refuse(key, Misfit.NOT_A_PAIR, value)
            return None
        return self.unit.mm(float(value[0])), self.unit.mm(float(value[1]))


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return abs(value) < 1e9 and isfinite(value)
