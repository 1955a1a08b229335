"""Which spellings of an English word count as one: British, American, plural, number word?

Every rule is applied to both sides of a comparison, so a rule may bend words that it was not
made for ("hour" becomes "hor"): what matters is that no two common words fall together.
"""

from __future__ import annotations

import re
from functools import lru_cache

_COUNTED = "zero one two three four five six seven eight nine ten eleven twelve"
NUMBERS = {word: str(number) for number, word in enumerate(_COUNTED.split())}

_IRREGULAR = {
    "criteria": "criterion",
    "ultimata": "ultimatum",
    "crises": "crisis",
    "analyses": "analysis",
    "hypotheses": "hypothesis",
    "theses": "thesis",
    "men": "man",
    "women": "woman",
    "parties": "party",
    "ties": "tie",
    "lies": "lie",
    "cheque": "check",
    "grey": "gray",
    "practise": "practice",
    "practised": "practiced",
    "practising": "practicing",
    "judgement": "judgment",
    "acknowledgement": "acknowledgment",
    "enquiry": "inquiry",
    "sceptic": "skeptic",
    "sceptical": "skeptical",
    "scepticism": "skepticism",
    "manoeuvre": "maneuver",
    "manoeuvring": "maneuvering",
    "programme": "program",
    "programmed": "programed",
    "plough": "plow",
    "mould": "mold",
    "tyre": "tire",
    "kerb": "curb",
    "ageing": "aging",
    "learnt": "learned",
    "spelt": "spelled",
    "whilst": "while",
    "amongst": "among",
    "towards": "toward",
    "afterwards": "afterward",
}
# Whose word is kept, and who bids against whom, changes with the speaker: the name is the same.
_PERSONS = {
    **dict.fromkeys(("my", "our", "their", "his", "her", "its"), "your"),
    **dict.fromkeys(("myself", "ourselves", "themselves", "themself"), "yourself"),
    **dict.fromkeys(("himself", "herself", "itself", "oneself", "yourselves"), "yourself"),
}
_SINGULAR_IN_S = (
    "bias alias chaos ethos pathos logos canvas atlas gas lens news always perhaps series "
    "means does was has his as is us this thus yes plus versus"
)
_NO_PLURAL = frozenset(_SINGULAR_IN_S.split())
_ENDINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<=[a-z]{2})is(?=(e|er|ed|ing|ation|able|ement)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ys(?=(e|er|ed|ing)$)"), "yz"),
    (
        re.compile(
            r"(?<=[a-z]{2})our"
            r"(?=(ed|ing|able|ably|ite|itism|al|ally|ful|less|er|ism|hood|ly|y)?$)"
        ),
        "or",
    ),
    (re.compile(r"(?<=[a-z]{2}[bt])re(?=d?$)"), "er"),
    (re.compile(r"ll(?=(ing|ed|er|or|ation|ment|ful|fully)?$)"), "l"),
    (re.compile(r"(?<=[a-z]{2}en)c(?=(e|ed|ing)$)"), "s"),
    (re.compile(r"(?<=[a-z]{2}log)ue$"), ""),
    (re.compile(r"(?<=[sxz])e$|(?<=[cs]h)e$"), ""),
)


@lru_cache(maxsize=32768)
def canonical(word: str) -> str:
    """The one spelling under which the variants of a folded word are compared."""
    if word in NUMBERS:
        return NUMBERS[word]
    if not word.isascii() or not word.isalpha():
        return word
    if word in _PERSONS:
        return _PERSONS[word]
    word = singular(_IRREGULAR.get(word, word))
    word = _IRREGULAR.get(word, word)
    if len(word) > 3:
        for pattern, replacement in _ENDINGS:
            word = pattern.sub(replacement, word)
    return word


def singular(word: str) -> str:
    """A folded English word without its plural or possessive s."""
    if len(word) < 4 or word in _NO_PLURAL or not word.endswith("s"):
        return word
    if word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1]
