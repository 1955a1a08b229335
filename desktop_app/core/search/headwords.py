"""Which entries answer to a name, typed whole, in part or wrongly?

Nothing here reads the full text: this is what happens at each key press. All names, from each
of their words on, stand in one sorted list, so that a prefix is two bisections.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from heapq import nsmallest

from desktop_app.core.search.document import Document
from desktop_app.core.search.forms import Forms, forms_of
from desktop_app.core.search.names import Name, NameKind, ends_word, ranked_names, starts_often
from desktop_app.core.search.normal import (
    canonical_words,
    exact_key,
    fold,
    term,
    words,
)
from desktop_app.core.search.slips import ByLength, most_alike, nearest_spellings, nearest_word

_KEPT = 200  # answers kept for each start of one or two letters
_LONGEST = 8  # words of a name that is looked for inside a question
_END = "\U0010ffff"


class Match(IntEnum):
    """How a name was met; the first wins."""

    EXACT = 0  # as typed
    FOLDED = 1  # but for case, accents, hyphens
    SPELLED = 2  # but for plural, spelling, number word
    STEM = 3  # but for endings
    PREFIX = 4
    WORD_PREFIX = 5  # a later word starts so
    WORDS = 6  # every word typed starts a word of the name
    CONTAINED = 7  # the name stands whole in the question
    TYPO = 8


@dataclass(frozen=True, slots=True)
class Found:
    """One document with the name that was met; `words` is how many words of it were."""

    document: int
    name: Name
    match: Match
    words: int = 0


class HeadwordTable:
    """The names of all documents, ready to be looked up; `documents` keep their places."""

    def __init__(
        self, documents: Sequence[Document], known: Mapping[str, Forms] | None = None
    ) -> None:
        """`known` are the `forms` of a table before this one: they need not be worked out."""
        self.forms = _forms(documents, known or {})
        self._names = ranked_names(documents, self.forms)
        self._exact: dict[str, list[int]] = {}
        self._folded: dict[str, list[int]] = {}
        self._spelled: dict[str, list[int]] = {}
        self._stems: dict[str, list[int]] = {}
        rows: dict[str, list[tuple[str, int]]] = {}
        vocabulary: set[str] = set()
        for place, name in enumerate(self._names):
            forms = self.forms[name.text]
            self._enter(place, forms, rows)
            vocabulary.update(forms.words)
        # Sorted in pieces: one sort of all would keep the window's thread waiting.
        entries = [row for start in sorted(rows) for row in sorted(rows[start])]
        self._keys = [key for key, _ in entries]
        self._orders = [order for _, order in entries]
        self._starts = {start: self._range(start) for start in self._short_starts()}
        self._vocabulary = ByLength(vocabulary)
        self._spelled_keys = ByLength(self._spelled)

    def _enter(self, place: int, forms: Forms, rows: dict[str, list[tuple[str, int]]]) -> None:
        _add(self._exact, forms.exact, place)
        for joined in forms.joined:
            _add(self._folded, joined, place)
        _add(self._spelled, forms.spelled, place)
        _add(self._stems, forms.stems, place)
        for key in forms.whole:
            rows.setdefault(key[:1], []).append((key, place))
        count = len(self._names)
        for key in forms.inner:
            rows.setdefault(key[:1], []).append((key, count + place))

    def _short_starts(self) -> set[str]:
        return {key[:length] for key in self._keys for length in (1, 2)}

    def lookup(self, text: str, limit: int) -> list[Found]:
        """Documents whose names answer to `text`, best first, each once, no typos."""
        found = _Collected()
        for match, places in self._whole(text):
            found.add(match, (self._names[place] for place in places))
        for key in dict.fromkeys(("".join(words(text)), "".join(canonical_words(text)))):
            if key:
                self._collect_prefixes(key, limit, found)
        typed = words(text)
        if len(typed) > 1 and len(found) < limit:
            found.add(Match.WORDS, self._with_words(typed))
        return found.best(limit)

    def _whole(self, text: str) -> Iterator[tuple[Match, list[int]]]:
        yield Match.EXACT, self._exact.get(exact_key(text), [])
        yield Match.FOLDED, self._folded.get("".join(words(text)), [])
        yield Match.SPELLED, self._spelled.get("".join(canonical_words(text)), [])
        yield Match.STEM, self._stems.get(" ".join(map(term, words(text))), [])

    def whole(self, text: str) -> list[Found]:
        """Documents of which `text` is a whole name, but for spelling and endings."""
        found = _Collected()
        for match, places in self._whole(text):
            found.add(match, (self._names[place] for place in places))
        return found.best(len(self._names))

    def _collect_prefixes(self, key: str, limit: int, found: _Collected) -> None:
        rows = self._starts.get(key, []) if len(key) < 3 else self._range(key, limit * 4)
        count = len(self._names)
        later = [order - count for order in rows if order >= count]
        first = [order for order in rows if order < count]
        for match, ranks in ((Match.PREFIX, first), (Match.WORD_PREFIX, later)):
            names = [self._names[rank] for rank in ranks]
            # A name that goes on with a new word beats one whose word goes on.
            names.sort(key=lambda name: (name.kind, not ends_word(name.text, key), name.rank))
            found.add(match, names)

    def _range(self, key: str, limit: int = _KEPT) -> list[int]:
        """The best orders of the keys that start with `key`."""
        low = bisect_left(self._keys, key)
        high = bisect_right(self._keys, key + _END)
        return nsmallest(limit, self._orders[low:high])

    def _with_words(self, typed: Sequence[str]) -> list[Name]:
        """Names of which each typed word starts one word, in any order."""
        places: set[int] | None = None
        count = len(self._names)
        for word in dict.fromkeys(typed):
            low = bisect_left(self._keys, word)
            high = bisect_right(self._keys, word + _END)
            met = {order % count for order in self._orders[low:high]}
            places = met if places is None else places & met
            if not places:
                return []
        doubled = {word: count for word, count in Counter(typed).items() if count > 1}
        names = [self._names[place] for place in sorted(places or ())]
        # The words of a thousand names take longer than a frame of the screen.
        return [name for name in names if starts_often(name.text, doubled)] if doubled else names

    def contained(self, text: str) -> list[Found]:
        """Documents whose whole name stands within `text`, the longest name first."""
        typed, spelled = words(text), canonical_words(text)
        taken = [False] * len(spelled)
        found: list[Found] = []
        for length in range(min(_LONGEST, len(spelled)), 0, -1):
            for start in range(len(spelled) - length + 1):
                part = slice(start, start + length)
                places = self._spelled.get("".join(spelled[part]), [])
                if not places and length > 1:
                    places = self._stems.get(" ".join(map(term, typed[part])), [])
                if places and not all(taken[part]):
                    taken[part] = [True] * length
                    found += [
                        Found(self._names[place].document, self._names[place], match, length)
                        for place, match in ((place, Match.CONTAINED) for place in places)
                    ]
        return _once(found)

    def typos(self, text: str, limit: int) -> list[Found]:
        """Documents with a name that `text` nearly spells (OSA distance 1, 2 when longer)."""
        found = _Collected()
        for spelled in nearest_spellings("".join(canonical_words(text)), self._spelled_keys, limit):
            found.add(Match.TYPO, (self._names[place] for place in self._spelled[spelled]))
        return found.best(limit)

    def typos_by_word(self, text: str, limit: int) -> list[Found]:
        """As `typos`, but word by word: every word known, or nearly, and in one name."""
        corrected = self.corrected(text)
        if corrected is None:
            return []
        found = _Collected()
        for hit in self.lookup(corrected, limit):
            found.add(Match.TYPO, [hit.name])
        return found.best(limit)

    def corrected(self, text: str) -> str | None:
        """The text with each unknown word replaced by the nearest word of a name.

        None when nothing had to be, or could be, replaced.
        """
        changed = False
        kept: list[str] = []
        for word in words(text):
            near = None if self.knows(word) else nearest_word(word, self._vocabulary)
            changed = changed or near is not None
            kept.append(near or word)
        return " ".join(kept) if changed else None

    def knows(self, word: str) -> bool:
        """Whether some word of a name starts with `word`."""
        place = bisect_left(self._keys, word)
        return place < len(self._keys) and self._keys[place].startswith(word)

    def nearest(self, text: str, limit: int) -> tuple[str, ...]:
        """Titles that look most like `text`, to be offered when nothing was found."""
        titles = {
            fold(name.text): name.text
            for name in reversed(self._names)
            if name.kind is NameKind.TITLE
        }
        return tuple(titles[folded] for folded in most_alike(fold(text), list(titles), limit))


class _Collected:
    """Documents in the order of their best match; a later, worse match changes nothing."""

    def __init__(self) -> None:
        self._found: dict[int, Found] = {}

    def __len__(self) -> int:
        return len(self._found)

    def add(self, match: Match, names: Iterable[Name]) -> None:
        for name in names:
            if name.document not in self._found:
                self._found[name.document] = Found(name.document, name, match)

    def best(self, limit: int) -> list[Found]:
        ranked = sorted(self._found.values(), key=lambda hit: hit.match)
        return ranked[:limit]


def _once(found: Iterable[Found]) -> list[Found]:
    kept: dict[int, Found] = {}
    for hit in found:
        kept.setdefault(hit.document, hit)
    return list(kept.values())


def _forms(documents: Iterable[Document], known: Mapping[str, Forms]) -> dict[str, Forms]:
    names = {name for document in documents for name in document.names}
    return {name: known.get(name) or forms_of(name) for name in names}


def _add(table: dict[str, list[int]], key: str, place: int) -> None:
    places = table.setdefault(key, [])
    if place not in places:
        places.append(place)
