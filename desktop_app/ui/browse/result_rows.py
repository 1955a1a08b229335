"""What does one row of the list say? Rows are made when they are first looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.browse.groups import Group, by_letter, by_shelf
from desktop_app.ui.listable import Listable
from desktop_app.ui.seams import Library
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.hit import Answer, Hit

Spans = tuple[tuple[int, int], ...]
# In which order rows stand: that of an answer, one of those that `list_by` of the settings has for
# terms, or that of the deals.
BEST, LETTER, CATEGORY, DEALS = "best", "letter", "category", "deals"


class Row(NamedTuple):
    """One row as shown. Spans are (start, end) offsets to be marked.

    A row `among_deals` needs no sign that it is one, and its excerpt is a single line.
    """

    ref: EntryRef
    title: str
    category: str
    excerpt: str
    title_spans: Spans = ()
    excerpt_spans: Spans = ()
    textless: bool = False
    kept: bool = False
    among_deals: bool = False

    @property
    def deal(self) -> bool:
        """Whether the row carries the diamond."""
        return self.ref.kind is Kind.DEAL and not self.among_deals

    @property
    def spoken(self) -> str:
        """The row for a screen reader."""
        star = tr("kept") if self.kept else ""
        head = ", ".join(filter(None, [self.title, self.category, star]))
        return f"{head}. {self.excerpt}"


class ResultRows:
    """A list of rows of which only those that were looked at exist."""

    def __init__(
        self,
        refs: Sequence[EntryRef],
        make: Callable[[int], Row],
        order: str = BEST,
        groups: tuple[Group, ...] = (),
        query: str = "",
        whole: int = 0,
    ) -> None:
        """`order` is one of those above; `groups` lie side by side, or there are none.

        `query` is what the rows answer, "" for all entries. The rows of the entries in `kept`
        carry a star. `whole` is out of how many these rows are, 0 when they are all.
        """
        self.kept: frozenset[EntryRef] = frozenset()
        self._refs = refs
        self._make = make
        self._made: dict[int, Row] = {}
        self._places: dict[EntryRef, int] = {}
        self.order = order
        self.groups = groups
        self.query = query
        self.whole = whole

    def __len__(self) -> int:
        return len(self._refs)

    def __getitem__(self, index: int) -> Row:
        row = self._made.get(index)
        if row is None:
            row = self._made[index] = self._make(index)
        return row._replace(kept=True) if row.ref in self.kept else row

    def ref(self, index: int) -> EntryRef:
        """The entry of a row, without making the row."""
        return self._refs[index]

    def goes_on(self, before: ResultRows) -> bool:
        """Whether these answer the same query, and begin with all that there was before."""
        if not self.query or self.query != before.query or len(before) > len(self):
            return False
        return all(before.ref(index) == self.ref(index) for index in range(len(before)))

    def find(self, ref: EntryRef) -> int:
        """The index of an entry's row, -1 when it has none."""
        if not self._places:
            self._places = {known: index for index, known in enumerate(self._refs)}
        return self._places.get(ref, -1)

    def spoken(self, index: int) -> str:
        """A row for a screen reader, the first of a category behind the heading."""
        told = self[index].spoken
        if self.order == CATEGORY:
            group = self.groups[bisect_right(self.groups, index, key=lambda one: one.first) - 1]
            if group.first == index:
                return f"{group.spoken}. {told}"
        return told

    def deals(self) -> int:
        """How many of the rows are deals."""
        return sum(ref.kind is Kind.DEAL for ref in self._refs)


def no_rows() -> ResultRows:
    """A list without a row."""

    def make(index: int) -> Row:
        raise IndexError(index)

    return ResultRows((), make)


def catalogue_rows(library: Library, order: str = LETTER) -> ResultRows:
    """All terms, by LETTER or by CATEGORY."""
    entries = library.catalogue()
    if order == CATEGORY:
        shelves = [shelf for shelf in library.shelves() if shelf.kind is Kind.TERM]
        places = [place for shelf in shelves for place in shelf.places]
        # Under the heading of its category a row need not name it again.
        return ResultRows(
            [entries[place].ref for place in places],
            lambda index: _catalogue_row(entries[places[index]], ""),
            CATEGORY,
            by_shelf(shelves),
        )
    terms = [entry for entry in entries if entry.ref.kind is Kind.TERM]
    return ResultRows(
        [entry.ref for entry in terms],
        lambda index: _catalogue_row(terms[index], library.category_label(terms[index])),
        LETTER,
        by_letter(len(terms), lambda index: terms[index].title),
    )


def _catalogue_row(entry: Listable, category: str) -> Row:
    excerpt = entry.definition or _no_text(entry)
    return Row(entry.ref, entry.title, category, excerpt, textless=not entry.has_text)


def answer_rows(library: Library, answer: Answer) -> ResultRows:
    """The hits of an answer, best first."""
    hits = answer.hits
    return ResultRows(
        [hit.ref for hit in hits],
        lambda index: _hit_row(library, hits[index]),
        query=answer.query,
    )


def _hit_row(library: Library, hit: Hit) -> Row:
    entry = library.entry(hit.ref)
    excerpt, spans = hit.excerpt or _no_text(entry), hit.excerpt_spans
    # A hidden alias or one of another language is found but never shown.
    if hit.in_note:
        lead = tr("Your note: ")
        excerpt = lead + excerpt
        spans = tuple((start + len(lead), end + len(lead)) for start, end in spans)
    elif hit.matched in entry.aliases and not spans:
        lead = tr("Also called {name}. ", name=hit.matched)
        start = lead.index(hit.matched)
        excerpt, spans = lead + excerpt, ((start, start + len(hit.matched)),)
    category, textless = _category(library, entry), not entry.has_text
    return Row(hit.ref, hit.title, category, excerpt, hit.title_spans, spans, textless)


def _category(library: Library, entry: Listable) -> str:
    return tr("Deal") if entry.kind is Kind.DEAL else library.category_label(entry)


def _no_text(entry: Listable) -> str:
    return "" if entry.has_text else tr("No text yet.")
