"""By which names is an entry mentioned in running text, and in which forms of them?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import NamedTuple

from desktop_app.core.model.entry import Entry
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.ref import EntryRef
from desktop_app.core.search.stopwords import says_nothing

# Words of letters and figures; of Chinese, Japanese and Korean every sign for itself.
_EACH = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_WORD = re.compile(rf"&(?:#\d+|#x[0-9a-fA-F]+|\w+);|[{_EACH}]|[^\W_{_EACH}]+")
_BREAKS = re.compile(r"[\s_\-\u00a0\u2010\u2011\u2012\u2013]+")
_APOSTROPHES = str.maketrans("\u2018\u2019\u02bc", "'''")
_NO_PLURAL = ("ss", "us", "is")
_LONG_PLURAL = ("ches", "shes", "sses", "xes", "zes")
_LEAST = 3  # letters of a name that is no acronym
_MOST = 12  # words


class Words(NamedTuple):
    """The words of a text, where each begins and ends, and what stands before each."""

    raw: list[str]
    starts: list[int]
    ends: list[int]
    before: list[str]


class MentionName(NamedTuple):
    """A name: its words, what stands between them, whose it is (None: of several entries).

    An `exact` one is written in capitals: "ART" is not the art of anything.
    """

    words: tuple[str, ...]
    between: tuple[str, ...]
    ref: EntryRef | None
    exact: bool

    def is_written(self, raw: Sequence[str]) -> bool:
        """Whether these words of a text are the very name, or its plural."""
        *begun, ended = raw
        return (*begun,) == self.words[:-1] and ended in (self.words[-1], f"{self.words[-1]}s")


def split_words(html: str) -> Words:
    """The words of escaped text; an escape such as `&amp;` stands between words."""
    words = Words([], [], [], [])
    end = 0
    for found in _WORD.finditer(html):
        word = found[0]
        if word[0] == "&":
            continue
        start = found.start()
        words.raw.append(word)
        words.starts.append(start)
        words.before.append(html[end:start])
        end = found.end()
        words.ends.append(end)
    return words


def gap(between: str) -> str:
    """What stands between two words, in one form: spaces and hyphens make no difference."""
    if between == " ":
        return between
    plain = unescape(between) if "&" in between else between
    return _BREAKS.sub(" ", plain.translate(_APOSTROPHES))


def singular(word: str) -> str:
    """What an English word is the plural of, itself if of nothing."""
    if len(word) <= 3 or not word.endswith("s") or word.endswith(_NO_PLURAL):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(_LONG_PLURAL) else word[:-1]


def names_of(pack: Pack) -> list[MentionName]:
    """Every name of the pack by which text may mean an entry.

    Where a title of one entry is another name of a second, the first is meant; a name that two
    entries have with the same right means neither.
    """
    found: dict[tuple[tuple[str, ...], tuple[str, ...]], MentionName] = {}
    entries = [entry for entry in pack.entries if entry.has_text]
    for names in (_titles(entries), _aliases(entries)):
        tier: dict[tuple[tuple[str, ...], tuple[str, ...]], MentionName] = {}
        for name in names:
            key = tuple(word.casefold() for word in name.words), name.between
            other = tier.get(key)
            same = other is None or other.ref == name.ref
            tier[key] = name if same else name._replace(ref=None)
        for key, name in tier.items():
            found.setdefault(key, name)
    return list(found.values())


def _titles(entries: Sequence[Entry]) -> Iterator[MentionName]:
    for entry in entries:
        yield from _name(entry.title, entry.ref)


def _aliases(entries: Sequence[Entry]) -> Iterator[MentionName]:
    for entry in entries:
        for alias in entry.aliases:
            yield from _name(alias, entry.ref)


def _name(text: str, ref: EntryRef) -> Iterator[MentionName]:
    """The name, unless it is too short or too common to mean anything by itself."""
    words = split_words(text.replace("&", "&amp;"))
    letters = "".join(words.raw)
    exact = letters.upper() == letters != letters.lower() and len(letters) > 1
    each = len(letters) == len(words.raw)  # signs that are words by themselves
    enough = exact or len(letters) >= (2 if each else _LEAST)
    if not enough or letters.isdecimal() or len(words.raw) > _MOST:
        return
    if not exact and all(says_nothing(word) for word in words.raw):
        return
    yield MentionName(tuple(words.raw), tuple(map(gap, words.before[1:])), ref, exact)
