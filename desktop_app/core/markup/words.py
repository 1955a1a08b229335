"""Which words does a plain text have, how many would a person count, and where do sentences end?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

# Thai, Lao, Burmese, Khmer, kana and ideographs put no spaces between words.
_UNSPACED = re.compile(
    "[\u0e01-\u0e30\u0e40-\u0e46\u0e81-\u0eb0\u0ec0-\u0ec6\u1000-\u102a\u1780-\u17b3"
    "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_SIGNS_IN_A_WORD = 2  # of these scripts, on average
_IN_A_NUMBER = re.compile(r"(?<=\d)[.,\u00a0\u202f](?=\d)")
_APOSTROPHES = "'\u2018\u2019\u02bc\uff07"
_CLOSERS = r"[\"\u201d\u2019\u00bb)\]*'\u300d\u300f\uff09]"
_END = re.compile(
    rf"[.!?\u2026\u061f\u06d4\u0964]+{_CLOSERS}*+(?=\s)|[\u3002\uff01\uff1f]+{_CLOSERS}*+"
)
_OPENERS = "\"\u201c\u201e\u2018\u00ab([*'"
_LAST_WORD = re.compile(r"[^\s(\[\"\u201c\u2018]*\Z")
_ABBREVIATED = frozenset(
    {"mr", "mrs", "ms", "dr", "prof", "st", "vs", "v", "e.g", "i.e", "cf", "al", "inc", "ltd"}
    | {"co", "jr", "sr", "u.s", "u.k", "u.n", "approx", "eds"}
)
_WINDOW = 60  # characters in which the word before an initial stands
_BEFORE_A_NUMBER = frozenset({"no", "art", "sec", "ch", "fig", "p", "pp", "vol", "ca", "al"})
_LONGEST_WORD = 12  # characters of an abbreviation and of what stands before it


def words(text: str) -> list[str]:
    """The words of `text` by which two texts are compared: case, marks and hyphens are nothing."""
    plain = _IN_A_NUMBER.sub("", unicodedata.normalize("NFKC", text)).casefold()
    return plain.translate(_signs()).split()


def count_words(text: str) -> int:
    """How many words a person counts: what spaces part, but for lone marks.

    Where a script has no spaces, two signs are reckoned a word.
    """
    tokens = [token for token in text.split() if _is_word(token)]
    if not tokens or _UNSPACED.search(text) is None:
        return len(tokens)
    signs = [len(_UNSPACED.findall(token)) for token in tokens]
    return sum(max(1, -(-count // _SIGNS_IN_A_WORD)) for count in signs)


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Each sentence of a passage on one line, with its offset."""
    start = 0
    for found in _END.finditer(text):
        end = found.end()
        if found[0][0] not in "\u3002\uff01\uff1f" and not _ends(text, start, found.start(), end):
            continue
        yield from _sentence(text, start, end)
        start = end
    yield from _sentence(text, start, len(text))


def _sentence(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    told = text[start:end]
    bare = told.strip()
    if bare:
        yield start + len(told) - len(told.lstrip()), bare


def _ends(text: str, start: int, mark: int, end: int) -> bool:
    """Whether a full stop or the like ends a sentence.

    It does not in "e.g." or "Mary A. Smith", nor before a small letter.
    """
    after = text[end : end + 8].lstrip().lstrip(_OPENERS)
    if after[:1].islower():
        return False
    if text[mark] != "." or end - mark > 1:
        return True
    found = _LAST_WORD.search(text, max(start, mark - _LONGEST_WORD), mark)
    last = found[0] if found else ""
    if len(last) == 1 and last.isupper() and last != "I":
        before = text[max(start, mark - _WINDOW) : mark - 1].split()
        return bool(before) and before[-1][0].islower()  # "party A. Then", not "Mary A. Smith"
    shortened = last.casefold()
    numbered = shortened in _BEFORE_A_NUMBER and after[:1].isdigit()
    return not (numbered or shortened in _ABBREVIATED)


def _is_word(token: str) -> bool:
    return token.isalnum() or any(map(str.isalnum, token))


class _Signs(dict[int, str]):
    """What becomes of each sign; worked out when it is met first."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        category = unicodedata.category(sign)
        kept = sign if sign.isalnum() or category[0] == "M" else " "
        if category == "Cf" or sign in _APOSTROPHES:
            kept = ""
        self[code] = kept
        return kept


@cache
def _signs() -> _Signs:
    return _Signs()
