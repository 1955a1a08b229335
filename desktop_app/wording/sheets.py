"""In which words are sheets and settings of cards refused? By `core.cards.fitting.Misfit`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.errors import AppError, FileFault, SheetRefused
from desktop_app.wording import sentence, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

SHEETS = {
    "not-json": "this is not valid JSON ({value})",
    "not-an-object": "a sheet is written as one object, in braces",
    "key-twice": "the key stands there twice",
    "key-unknown": "no such key is known; there are {limit}",
    "missing": "it is missing",
    "not-text": "it needs a text of at most 120 characters, not {value}",
    "not-an-id": "it may hold only small letters, digits and single hyphens, not {value}",
    "id-taken": "{value} is the id of another sheet already ({limit})",
    "not-one-of": "it cannot be {value}; it is one of {limit}",
    "not-a-number": "it needs a number, not {value}",
    "not-a-pair": "it needs two numbers in brackets, such as [90, 62], not {value}",
    "not-a-count": "it needs a whole number from 1 to {limit}, not {value}",
    "not-yes-or-no": "it is true or false, not {value}",
    "not-a-language": "it needs a code such as nl or pt-BR, not {value}",
    "negative": "{value} is less than nothing",
    "too-small": "{value} is less than {limit}",
    "inches": '{value} is less than {limit}; inches need "unit": "in"',
    "too-large": "{value} is more than {limit}",
    "lying": "a page stands upright, but {value} of width is more than {limit} of height",
    "card-wide": "the card is {value} wide, the paper {limit}",
    "card-high": "the card is {value} high, the paper {limit}",
    "pitch-across": "the cards overlap: it is {value} across, and a card is {limit} wide",
    "pitch-down": "the cards overlap: it is {value} down, and a card is {limit} high",
    "over-right": "the last card ends {value} from the left, but the paper is {limit} wide",
    "over-bottom": "the last card ends {value} from the top, but the paper is {limit} high",
    "tent-top": "the panel behind the first front needs {limit} above it, and there are {value}",
    "tent-left": "the panel behind the first front needs {limit} beside it, and there are {value}",
    "corner": "a radius of {value} is more than half of the card’s shorter side ({limit})",
    "bleed-edge": "{value} are needed around the cards; the narrowest margin is {limit}",
    "bleed-gutter": "{value} are needed between two cards, and there are {limit}",
    "start": "a sheet printed like this has {limit} places, so that place {value} is not on it",
    "fold-alone": "it has no two cards side by side or one above the other to be folded",
}

# Where a form is filled in, keys are fields and no file is edited.
_FIELDS = {
    "name": "Name",
    "paper": "Paper",
    "card": "Card",
    "columns": "Columns",
    "rows": "Rows",
    "origin": "First card",
    "pitch": "From card to card",
    "corner": "Round corners",
    "bleed": "Bleed",
}
_IN_A_FORM = {
    "inches": "{value} is less than {limit}; if it is in inches, choose them as the unit",
    "not-a-pair": "no sheet is that large",
    "not-a-number": "no sheet is that large",
}


def sheet_fault(fault: SheetRefused) -> str:
    """What is wrong with a number of a form: its field and a sentence, no file."""
    words = _IN_A_FORM.get(fault.reason) or SHEETS.get(fault.reason, fault.reason)
    told = tr(words).format_map(vars(fault))
    return tr("{field}: {told}.", field=tr(_FIELDS.get(fault.key, fault.key)), told=told)


def unusable_sheets(faults: Sequence[AppError]) -> str:
    """How many files of one's own sheets cannot be used, and what is wrong with the first."""
    if not faults:
        return ""
    files = {_file(fault) for fault in faults}
    first = sentence(_nearby(faults[0]))
    if len(files) == 1:
        return tr("One of your own sheets cannot be used. {first}", first=first)
    return tr("{count} of your own sheets cannot be used. {first}", count=len(files), first=first)


def _file(fault: AppError) -> str:
    match fault:
        case SheetRefused():
            return fault.place
        case FileFault():
            return str(fault.path)
    return ""


def _nearby(fault: AppError) -> AppError:
    """The same fault of a file that is named without its folder."""
    match fault:
        case SheetRefused(place=place, key=key, reason=reason, value=value, limit=limit):
            return SheetRefused(Path(place).name, key, reason, value, limit)
        case FileFault(path=path, reason=reason):
            return type(fault)(Path(path.name), reason)
    return fault
