"""Under which form are two names or words the same to a person who searches?"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from desktop_app.core.search.spelling import canonical
from desktop_app.core.search.stems import stem

Words = tuple[str, ...]

_APOSTROPHES = "'’‘ʼʻ`´′＇‛ʹ"
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
    | {"ħ": "h", "ŧ": "t", "ŋ": "n", "ə": "e", "&": " and "}
    | dict.fromkeys(_APOSTROPHES, "")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
# Accents, Hebrew points and Arabic vowel signs; the marks of other scripts are letters.
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]")
_ACRONYM = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
# Scripts that are written without spaces: Han, Kana, Hangul, Thai, Lao, Khmer, Burmese.
_UNSPACED_CLASS = (
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\u1100-\u11ff\uac00-\ud7a3\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    "\U00020000-\U0003fffd"
)
_WORD = re.compile(f"[{_UNSPACED_CLASS}]|(?:(?![{_UNSPACED_CLASS}])[^\\W_])+")
_RUN = re.compile(f"[{_UNSPACED_CLASS}]+|(?:(?![{_UNSPACED_CLASS}])[^\\W_])+")
_TO_CLEAN = re.compile("['`&]")
_LONGEST_RUN = 64  # letters of a word that count; a longer one is no word
_UNSPACED = re.compile(f"[{_UNSPACED_CLASS}]")


def fold(text: str) -> str:
    """Text without case, accents, apostrophes and punctuation, words one space apart.

    Dots go from acronyms, every dash becomes a space. A text of nothing but signs comes back
    in lower case as it is, so that it stays a name.
    """
    folded = text.casefold() if text.isascii() else _fold_letters(text)
    if "." in folded:
        folded = _ACRONYM.sub(lambda found: found[0].replace(".", ""), folded)
    if text.isascii() and _TO_CLEAN.search(folded):
        folded = folded.translate(_LETTERS)
    return " ".join(_RUN.findall(folded)) or " ".join(text.casefold().split())


def _fold_letters(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).translate(_LETTERS).casefold()
    folded = _MARKS.sub("", unicodedata.normalize("NFD", folded.translate(_LETTERS)))
    return unicodedata.normalize("NFC", folded)


def words(text: str) -> tuple[str, ...]:
    """The folded words; each sign of a script without spaces is a word of its own."""
    return _words_of(fold(text))


def _words_of(folded: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(folded)) or ((folded,) if folded else ())


def canonical_words(text: str) -> tuple[str, ...]:
    """The words in one spelling: numbers as figures, American, singular ("5 c" for "5 C's")."""
    return canonical_form(words(text))


def canonical_form(folded: tuple[str, ...]) -> tuple[str, ...]:
    """The same of words that are folded already."""
    plain = tuple(canonical(word) for word in folded)
    return tuple(
        "c" if word == "cs" and place and plain[place - 1].isdigit() else word
        for place, word in enumerate(plain)
    )


def readings(text: str, folded: str) -> tuple[Words, Words, Words]:
    """The words of a name: folded (`folded` is that already), canonical, and with ä as ae."""
    plain = _words_of(folded)
    if text.isascii():
        return plain, canonical_form(plain), plain
    expanded = unicodedata.normalize("NFC", text.casefold()).translate(_UMLAUTS)
    return plain, canonical_form(plain), words(expanded)


def exact_key(text: str) -> str:
    """The text as typed, but for case, width and spaces: "C++" and "C" stay two names."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


@lru_cache(maxsize=65536)
def term(word: str) -> str:
    """The stem of a folded word in its canonical spelling."""
    return stem(canonical(word))


def terms(text: str, *, query: bool = False) -> list[str]:
    """What the full text holds of a text: stems, and signs and pairs of unspaced scripts.

    A query asks for the pairs alone, since single signs are in nearly every text.
    """
    folded = fold(text)
    if folded.isascii():
        return [term(word[:_LONGEST_RUN]) for word in _RUN.findall(folded)]
    found: list[str] = []
    for whole in _RUN.findall(folded):
        run = whole[:_LONGEST_RUN] if not _UNSPACED.match(whole) else whole
        if not _UNSPACED.match(run):
            found.append(term(run))
            continue
        pairs = [run[place : place + 2] for place in range(len(run) - 1)]
        if not (query and pairs):
            found.extend(run)
        found.extend(pairs)
    return found


def is_unspaced(word: str) -> bool:
    """Whether the word is of a script that is written without spaces."""
    return bool(_UNSPACED.match(word))
