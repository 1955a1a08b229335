"""What does a start show before the library is there? The list and one page, from one small file.

Importing and reading a library takes as long as an empty window takes in all. So the program keeps
what its window will show first; the library follows after the first paint and puts right what has
changed meanwhile.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop_app.core.model.deal_facts import DealFacts
from desktop_app.core.model.ref import EntryRef, Kind, PackPlace, Place
from desktop_app.core.model.shelf import Shelf

if TYPE_CHECKING:
    from desktop_app.core.cards.settings import CardSettings
    from desktop_app.core.deals.analysis import Analysis
    from desktop_app.core.model.deck import DeckCard
    from desktop_app.core.model.hit import Answer
    from desktop_app.core.model.margin import Margin
    from desktop_app.core.model.picture import NoPicture
    from desktop_app.core.model.problem import Problem
    from desktop_app.pages.cards.card import Card
    from desktop_app.pages.paper_entry import PaperEntry
    from desktop_app.pages.reference import Reference
    from desktop_app.pages.role_sheets import RoleSheets
    from desktop_app.pages.title_words import TitleWords
    from desktop_app.pages.written import Written

FIRST_ENTRY = "win-win-negotiation"  # what a first start shows
SNAPSHOT = "start.json"
_QUIET_LINK = '<a class="quiet"'
_FORMAT = 4
_LIMIT = 64 * 1024 * 1024


class Listed(NamedTuple):
    """As much of an entry as the list shows."""

    ref: EntryRef
    title: str
    definition: str
    category: str
    aliases: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        """Term or deal."""
        return self.ref.kind

    @property
    def has_text(self) -> bool:
        """Whether there is anything to read, as far as the list can tell."""
        return bool(self.definition)


class Snapshot:
    """Stands in for the library until `arrive` is called; knows every row and one page.

    `margin` is what `dump` made of the margin beside that page, `deals` is what the list says of
    every deal; each is None when it was not at hand.
    """

    def __init__(
        self,
        rows: Sequence[Listed],
        shelves: Sequence[Shelf],
        packs: dict[str, str],
        place: Place,
        page: str,
        margin: Any = None,
        deals: Sequence[DealFacts] | None = None,
    ) -> None:
        self.place = place
        self.problems: Sequence[Problem] = ()
        self._rows = tuple(rows)
        self._shelves = tuple(shelves)
        self._packs = packs
        self._page = page
        self._margin = margin
        self._deals = deals
        self._arrived = threading.Event()
        self._library: Reference | None = None

    def arrive(self, library: Reference) -> None:
        """Let those who wait for a page go on with the library itself."""
        self._library = library
        self._arrived.set()

    def give_up(self) -> None:
        """Let those who wait go home: no library will come."""
        self._arrived.set()

    def catalogue(self) -> tuple[Listed, ...]:
        """Every row of the list, in its order."""
        return self._rows

    def shelves(self) -> tuple[Shelf, ...]:
        """The rows by category."""
        return self._shelves

    def has(self, ref: EntryRef) -> bool:
        """Whether there is a row of that entry."""
        return any(row.ref == ref for row in self._rows)

    def entry(self, ref: EntryRef) -> Listed:
        """The row of an entry; EntryUnknown when there is none."""
        from desktop_app.core.errors import EntryUnknown

        for row in self._rows:
            if row.ref == ref:
                return row
        raise EntryUnknown(ref.id)

    def find(self, name: str) -> EntryRef:
        """The entry of that title or id."""
        from desktop_app.core.errors import EntryUnknown

        for row in self._rows:
            if name in (row.title, row.ref.id):
                return row.ref
        raise EntryUnknown(name)

    def category_label(self, entry: Listed) -> str:
        """The category as people read it."""
        return entry.category

    def pack_names(self) -> tuple[str, ...]:
        """The names of the open packs."""
        return tuple(self._packs.values())

    def pack_name(self, ref: EntryRef) -> str:
        """The name of an entry's pack."""
        return self._packs.get(ref.pack, ref.pack)

    def quick(self, text: str, limit: int = 50) -> Answer:
        """Nothing yet: the library, which is on its way, will answer."""
        del limit
        from desktop_app.core.model.hit import Answer

        return Answer(text, (), partial=True)

    def search(self, text: str, limit: int = 50) -> Answer:
        """The library's answer, once it is there. Belongs on a worker thread."""
        return self._later().search(text, limit)

    def cached_page(self, ref: EntryRef, *, quiet: bool = False) -> str | None:
        """The one page that is known."""
        if ref != self.place.entry:
            return None
        if not quiet and _QUIET_LINK in self._page:
            from desktop_app.pages.quiet_links import without_quiet_links

            return without_quiet_links(self._page)
        return self._page

    def page(self, ref: EntryRef, *, quiet: bool = False) -> str:
        """Any page, once the library is there. Belongs on a worker thread."""
        return self._later().page(ref, quiet=quiet)

    def picture(self, src: str) -> bytes | NoPicture:
        """Any picture, once the library is there. Belongs on a worker thread."""
        return self._later().picture(src)

    def written(self, ref: EntryRef) -> Written:
        """Any entry as one copies it, once the library is there. Belongs on a worker thread."""
        return self._later().written(ref)

    def cached_margin(self, ref: EntryRef) -> Margin | None:
        """The margin of the one page that is known."""
        from desktop_app.pages.kept_margin import margin_from

        return margin_from(self._margin, ref) if ref == self.place.entry else None

    def margin(self, ref: EntryRef) -> Margin:
        """Any margin, once the library is there. Belongs on a worker thread."""
        return self._later().margin(ref)

    def cached_deals(self) -> Sequence[DealFacts] | None:
        """What the list says of every deal, if that was known when the snapshot was taken."""
        return self._deals

    def deals(self) -> Sequence[DealFacts]:
        """The same from the library, once it is there. Belongs on a worker thread."""
        return self._later().deals()

    def briefs(self, ref: EntryRef) -> dict[int, str]:
        """The briefs of a deal, once the library is there. Belongs on a worker thread."""
        return self._later().briefs(ref)

    def analysis(self, ref: EntryRef) -> Analysis:
        """What a deal is reckoned with, once the library is there. Belongs on a worker thread."""
        return self._later().analysis(ref)

    def paper(self, ref: EntryRef) -> PaperEntry:
        """Any entry as it is printed, once the library is there. Belongs on a worker thread."""
        return self._later().paper(ref)

    def cards(self, rows: Sequence[DeckCard], settings: CardSettings) -> list[Card]:
        """The cards of any deck, once the library is there. Belongs on a worker thread."""
        return self._later().cards(rows, settings)

    def title_words(self, ref: EntryRef) -> TitleWords:
        """The title graphic of any entry, once the library is there. Belongs on a worker."""
        return self._later().title_words(ref)

    def role_sheets(self, ref: EntryRef) -> RoleSheets:
        """The sheets of any deal, once the library is there. Belongs on a worker thread."""
        return self._later().role_sheets(ref)

    def _later(self) -> Reference:
        self._arrived.wait()
        if self._library is None:
            from desktop_app.core.errors import Cancelled

            raise Cancelled
        return self._library


def dump(
    library: Reference, roots: Sequence[Path], place: Place, *, quiet: bool = True
) -> bytes | None:
    """A snapshot as bytes; None when the page of `place` is not at hand.

    `quiet` is whether the page has quiet links.
    """
    if place.entry is None:
        return None
    page = library.cached_page(place.entry, quiet=quiet) or library.cached_page(place.entry)
    if page is None:
        return None
    rows = [
        [*entry.ref, entry.title, entry.definition, library.category_label(entry)]
        for entry in library.catalogue()
    ]
    packs = {pack.info.id: pack.info.name for pack in library.packs}
    margin = library.cached_margin(place.entry)
    folders, shelves = [str(root) for root in roots], library.shelves()
    deals = library.cached_deals()
    told = [_FORMAT, folders, packs, rows, shelves, list(place), page, deals, margin]
    return json.dumps(told, separators=(",", ":")).encode("ascii")


def load(path: Path, roots: Sequence[Path]) -> Snapshot | None:
    """The snapshot of these folders; None when there is none that can be used.

    A copy that can be made again: whatever is wrong with it, the start is only slower.
    """
    try:
        if path.stat().st_size > _LIMIT:
            return None
        told = json.loads(path.read_bytes())
        return _snapshot(told, [str(root) for root in roots])
    except (OSError, ValueError, TypeError, KeyError, IndexError, AttributeError):
        return None


def load_first(cache: Path, prebuilt: Path, places: Sequence[PackPlace]) -> Snapshot | None:
    """The person's own snapshot, else the one that was made with the program."""
    found = load(cache / SNAPSHOT, [place.root for place in places])
    if found is None and [place.shipped for place in places] == [True]:
        found = load(prebuilt / SNAPSHOT, [])
    return found


def _snapshot(told: Any, roots: list[str]) -> Snapshot | None:
    number, kept, packs, rows, shelves, place, page, deals, margin = told
    if number != _FORMAT or kept != roots or not isinstance(page, str):
        return None
    listed = [
        Listed(EntryRef(pack, Kind(kind), entry), title, definition, category)
        for pack, kind, entry, title, definition, category in rows
    ]
    (pack, kind, entry), scroll, query, where = place
    left = Place(EntryRef(pack, Kind(kind), entry), int(scroll), str(query), str(where))
    known = None if deals is None else [_deal(*deal) for deal in deals]
    stands = _shelves(shelves, len(listed))
    return Snapshot(listed, stands, dict(packs), left, page, margin, known)


def _deal(ref: Any, title: str, *told: Any) -> DealFacts:
    form, sector, level, parties, issues, terms = told
    shown = tuple(EntryRef(pack, Kind(kind), entry) for pack, kind, entry in terms)
    counts = int(parties), int(issues)
    pack, kind, entry = ref
    return DealFacts(EntryRef(pack, Kind(kind), entry), title, form, sector, level, *counts, shown)


def _shelves(told: Any, rows: int) -> list[Shelf]:
    """The shelves; ValueError unless every row stands on one, once."""
    shelves = [Shelf(Kind(kind), str(label), tuple(places)) for kind, label, places in told]
    if sorted(place for shelf in shelves for place in shelf.places) != list(range(rows)):
        raise ValueError(told)
    return shelves
