"""In which words are sheets and settings of cards refused? By `core.cards.fitting.Misfit`."""

from __future__ import annotations

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
    "lying": "pages stand upright, but {value} of width is more than {limit} of height; "
    "turn the sheet about",
    "card-wide": "the card is {value} wide, the paper {limit}",
    "card-high": "the card is {value} high, the paper {limit}",
    "pitch-across": "the cards overlap: from one to the next it is {value} across, "
    "and a card is {limit} wide",
    "pitch-down": "the cards overlap: from one to the next it is {value} down, "
    "and a card is {limit} high",
    "over-right": "the last card ends {value} from the left, but the paper is {limit} wide",
    "over-bottom": "the last card ends {value} from the top, but the paper is {limit} high",
    "tent-top": "the panel behind the first front needs {limit} above it, and there are {value}",
    "corner": "a radius of {value} is more than half of the card’s shorter side ({limit})",
    "bleed-edge": "{value} are needed around the cards; the narrowest margin is {limit}",
    "bleed-gutter": "{value} are needed between two cards, and there are {limit}",
    "start": "a sheet printed like this has {limit} places, so that place {value} is not on it",
    "fold-alone": "it has no two cards side by side or one above the other to be folded",
}
