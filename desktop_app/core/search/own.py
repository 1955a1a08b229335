"""What did the person add to the entries, and in which notes do the words of a query stand?

Whoever opens the search supplies notes and lists; where they are kept is not its business.
"""

from __future__ import annotations

import threading
from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import takewhile
from typing import NamedTuple, Protocol

from desktop_app.core.model.ref import EntryRef
from desktop_app.core.search.normal import fold, term, terms, words
from desktop_app.core.search.query import Part
from desktop_app.core.search.stopwords import content_terms

_SHORTEST = 3  # letters of a word that is still being typed
_MOST_BEGUN = 20  # words of a note that it may become


class Own(Protocol):
    """A person's notes and lists; both are answered at once, from any thread."""

    def notes(self) -> Sequence[tuple[EntryRef, str]]:
        """Every note with its entry, the newest change first."""

    def lists(self) -> Sequence[tuple[str, Sequence[EntryRef]]]:
        """Every list by its name, with its entries in their order."""


class Nobody:
    """Nobody has written or kept anything."""

    def notes(self) -> Sequence[tuple[EntryRef, str]]:
        """None."""
        return ()

    def lists(self) -> Sequence[tuple[str, Sequence[EntryRef]]]:
        """None."""
        return ()


class Asked(NamedTuple):
    """What is looked for in each note: all `stems` and `phrases` (folded).

    `begun` is the last word as typed, which may be going on, and `last` its stem.
    """

    text: str
    stems: tuple[str, ...]
    begun: str
    last: str
    phrases: tuple[str, ...]


class _Words(NamedTuple):
    """The words of one note, made once for each text."""

    text: str
    folded: str
    tokens: tuple[str, ...]  # sorted
    stems: frozenset[str]


class OwnWords:
    """A person's notes, ready to be looked through at each key press, and lists by name.

    `refresh` reads the notes that changed and belongs on a worker; everything else is quick and
    may be called from any thread. A note that was not read yet is found by no word.
    """

    def __init__(self) -> None:
        self._own: Own = Nobody()
        self._read: dict[EntryRef, _Words] = {}
        self._refreshing = threading.Lock()

    def take(self, own: Own) -> None:
        """Look through the notes and lists of that person from now on."""
        self._own = own

    def refresh(self) -> None:
        """Read the notes that are new or changed."""
        with self._refreshing:
            notes = dict(self._own.notes())
            kept = {ref: known for ref, known in self._read.items() if ref in notes}
            for ref, text in notes.items():
                if ref not in kept or kept[ref].text != text:
                    kept[ref] = _read(text)
            self._read = kept

    def noted(self) -> list[tuple[EntryRef, str]]:
        """Every note with its entry, the newest change first."""
        return list(self._own.notes())

    def asked(self, part: Part, *, all_words: bool) -> Asked:
        """What is looked for in notes; without `all_words` the words that carry meaning."""
        typed = part.text if all_words else part.subject or part.text
        stems = terms(typed, query=True)
        wanted = list(dict.fromkeys(stems)) if all_words else content_terms(stems)
        begun = (words(typed) or ("",))[-1]
        phrases = tuple(f" {fold(phrase)} " for phrase in part.phrases)
        return Asked(part.text, tuple(wanted), begun, stems[-1] if stems else "", phrases)

    def held(self, ref: EntryRef, text: str, asked: Asked) -> frozenset[str]:
        """The stems of that note which answer to what is asked; none when it does not."""
        note = self._read.get(ref)
        if note is None or note.text != text:
            return frozenset()
        found = _held(note, asked)
        if found and not all(phrase in note.folded for phrase in asked.phrases):
            return frozenset()
        return frozenset(found)

    def holds(self, ref: EntryRef, stems: Collection[str]) -> bool:
        """Whether the note on an entry holds all of these."""
        note = self._read.get(ref)
        return note is not None and bool(stems) and note.stems.issuperset(stems)

    def list_names(self) -> list[str]:
        """The names of all lists."""
        return [name for name, _ in self._own.lists()]

    def members(self, name: str) -> dict[EntryRef, int]:
        """The entries of the list of that name, or of those that begin so, with their order."""
        wanted, lists = fold(name), [(fold(own), kept) for own, kept in self._own.lists()]
        named = [kept for own, kept in lists if own == wanted]
        named = named or [kept for own, kept in lists if own.startswith(wanted)]
        refs = dict.fromkeys(ref for kept in named for ref in kept)
        return {ref: place for place, ref in enumerate(refs)}


def _read(text: str) -> _Words:
    found = frozenset(words(text))
    return _Words(text, f" {fold(text)} ", tuple(sorted(found)), frozenset(terms(text)))


def _held(note: _Words, asked: Asked) -> set[str]:
    """The stems of the note that answer to all that is wanted; none when one is missing."""
    found: set[str] = set()
    for stem in asked.stems:
        if stem in note.stems:
            found.add(stem)
        elif stem == asked.last and (more := _begun(note, asked.begun)):
            found |= more
        else:
            return set()
    return found


def _begun(note: _Words, start: str) -> set[str]:
    if len(start) < _SHORTEST:
        return set()
    first = bisect_left(note.tokens, start)
    likely = note.tokens[first : first + _MOST_BEGUN]
    return {term(token) for token in takewhile(lambda token: token.startswith(start), likely)}
