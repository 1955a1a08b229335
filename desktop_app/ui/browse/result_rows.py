"""What does one row of the list say? Rows are made when they are first looked at."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.listable import Listable
from desktop_app.ui.seams import Library
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.hit import Answer, Hit

Spans = tuple[tuple[int, int], ...]


class Row(NamedTuple):
    """One row as shown. Spans are (start, end) offsets to be marked; `letter` heads a group."""

    ref: EntryRef
    title: str
    category: str
    excerpt: str
    title_spans: Spans = ()
    excerpt_spans: Spans = ()
    letter: str = ""

    @property
    def deal(self) -> bool:
        """Whether the row carries the diamond."""
        return self.ref.kind is Kind.DEAL

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        head = ", ".join(filter(None, [self.title, self.category]))
        return f"{head}. {self.excerpt}"


class ResultRows:
    """A list of rows of which only those that were looked at exist."""

    def __init__(
        self, refs: Sequence[EntryRef], make: Callable[[int], Row], *, by_letter: bool = False
    ) -> None:
        self._refs = refs
        self._make = make
        self._made: dict[int, Row] = {}
        self._places: dict[EntryRef, int] = {}
        self.by_letter = by_letter

    def __len__(self) -> int:
        return len(self._refs)

    def __getitem__(self, index: int) -> Row:
        row = self._made.get(index)
        if row is None:
            row = self._made[index] = self._make(index)
        return row

    def ref(self, index: int) -> EntryRef:
        """The entry of a row, without making the row."""
        return self._refs[index]

    def find(self, ref: EntryRef) -> int:
        """The index of an entry's row, -1 when it has none."""
        if not self._places:
            self._places = {known: index for index, known in enumerate(self._refs)}
        return self._places.get(ref, -1)

    def deals(self) -> int:
        """How many of the rows are deals."""
        return sum(ref.kind is Kind.DEAL for ref in self._refs)


def catalogue_rows(library: Library) -> ResultRows:
    """All entries in their order; the first of each letter carries it."""
    entries = library.catalogue()

    def make(index: int) -> Row:
        entry = entries[index]
        letter = _letter(entry.title)
        if index and _letter(entries[index - 1].title) == letter:
            letter = ""
        excerpt = entry.definition or _no_text(entry)
        return Row(entry.ref, entry.title, _category(library, entry), excerpt, letter=letter)

    return ResultRows([entry.ref for entry in entries], make, by_letter=True)


def answer_rows(library: Library, answer: Answer) -> ResultRows:
    """The hits of an answer, best first."""
    hits = answer.hits
    return ResultRows([hit.ref for hit in hits], lambda index: _hit_row(library, hits[index]))


def _hit_row(library: Library, hit: Hit) -> Row:
    entry = library.entry(hit.ref)
    row = partial(Row, hit.ref, hit.title, _category(library, entry))
    excerpt, spans = hit.excerpt or _no_text(entry), hit.excerpt_spans
    # A hidden alias or one of another language is found but never shown.
    if hit.matched in entry.aliases and not spans:
        lead = tr("Also called {name}. ", name=hit.matched)
        start = lead.index(hit.matched)
        return row(lead + excerpt, hit.title_spans, ((start, start + len(hit.matched)),))
    return row(excerpt, hit.title_spans, spans)


def _category(library: Library, entry: Listable) -> str:
    return tr("Deal") if entry.kind is Kind.DEAL else library.category_label(entry)


def _no_text(entry: Listable) -> str:
    return "" if entry.body.strip() else tr("No text yet.")


def _letter(title: str) -> str:
    """The letter under which a title is listed: without accents, "#" for anything else."""
    for character in unicodedata.normalize("NFD", title):
        if character.isalpha():
            return character.upper()[0]
        if character.isdigit():
            return "#"
    return "#"
