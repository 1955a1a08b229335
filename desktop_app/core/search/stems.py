"""What is the stem of an English word?

M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, 130-137, in its
original form. It stands here, not in the full text, because headwords are compared by stem
too and must not load the index for it.
"""

from __future__ import annotations

import re
from functools import lru_cache

_CONSONANT = "[^aeiou]"
_VOWEL = "[aeiouy]"
_CONSONANTS = _CONSONANT + "[^aeiouy]*"
_VOWELS = _VOWEL + "[aeiou]*"
_MEASURE_0 = re.compile(f"^({_CONSONANTS})?{_VOWELS}{_CONSONANTS}")
_MEASURE_1 = re.compile(f"^({_CONSONANTS})?{_VOWELS}{_CONSONANTS}({_VOWELS})?$")
_MEASURE_2 = re.compile(f"^({_CONSONANTS})?{_VOWELS}{_CONSONANTS}{_VOWELS}{_CONSONANTS}")
_HAS_VOWEL = re.compile(f"^({_CONSONANTS})?{_VOWEL}")
_SHORT = re.compile(f"^{_CONSONANTS}{_VOWEL}[^aeiouwxy]$")
_DOUBLE = re.compile(r"([^aeiouylsz])\1$")

_STEP_2_PAIRS = (
    "ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e "
    "ousli:ous ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful "
    "ousness:ous aliti:al iviti:ive biliti:ble logi:log"
)
_STEP_3_PAIRS = "icate:ic ative: alize:al iciti:ic ical:ic ful: ness:"
_STEP_4_ENDINGS = "al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize"
_STEP_2 = dict(pair.split(":") for pair in _STEP_2_PAIRS.split())
_STEP_3 = dict(pair.split(":") for pair in _STEP_3_PAIRS.split())
_STEP_4 = _STEP_4_ENDINGS.split()
_ENDS_2 = re.compile("^(.+?)(" + "|".join(sorted(_STEP_2, key=len, reverse=True)) + ")$")
_ENDS_3 = re.compile("^(.+?)(" + "|".join(sorted(_STEP_3, key=len, reverse=True)) + ")$")
_ENDS_4 = re.compile("^(.+?)(" + "|".join(sorted(_STEP_4, key=len, reverse=True)) + ")$")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Porter stem of a lower-case word; anything but a-z comes back as it is."""
    if len(word) < 3 or not (word.isascii() and word.isalpha()):
        return word
    starts_with_y = word[0] == "y"
    if starts_with_y:  # a y that opens a word is a consonant
        word = "Y" + word[1:]
    for step in (_plurals, _past, _final_y, _double_suffix, _suffix, _last_suffix, _final_e):
        word = step(word)
    return "y" + word[1:] if starts_with_y else word


def _plurals(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def _past(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _MEASURE_0.match(word[:-3]) else word
    for ending in ("ed", "ing"):
        base = word[: -len(ending)]
        if word.endswith(ending) and _HAS_VOWEL.match(base):
            if base.endswith(("at", "bl", "iz")) or _SHORT.match(base):
                return base + "e"
            return base[:-1] if _DOUBLE.search(base) else base
    return word


def _final_y(word: str) -> str:
    return word[:-1] + "i" if word.endswith("y") and _HAS_VOWEL.match(word[:-1]) else word


def _double_suffix(word: str) -> str:
    found = _ENDS_2.match(word)
    if found and _MEASURE_0.match(found[1]):
        return found[1] + _STEP_2[found[2]]
    return word


def _suffix(word: str) -> str:
    found = _ENDS_3.match(word)
    if found and _MEASURE_0.match(found[1]):
        return found[1] + _STEP_3[found[2]]
    return word


def _last_suffix(word: str) -> str:
    found = _ENDS_4.match(word)
    if found:
        return found[1] if _MEASURE_2.match(found[1]) else word
    if word.endswith(("sion", "tion")) and _MEASURE_2.match(word[:-3]):
        return word[:-3]
    return word


def _final_e(word: str) -> str:
    if word.endswith("e"):
        base = word[:-1]
        if _MEASURE_2.match(base) or (_MEASURE_1.match(base) and not _SHORT.match(base)):
            word = base
    if word.endswith("ll") and _MEASURE_2.match(word):
        return word[:-1]
    return word
