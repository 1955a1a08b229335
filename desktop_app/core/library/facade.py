"""What is in the open packs? One facade over entries, links, search and rendering."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Self

from desktop_app.core.errors import DealUnread, EntryUnknown
from desktop_app.core.library.deal_sizes import DealSizes
from desktop_app.core.library.linking import Linking
from desktop_app.core.library.opening import (
    Broken,
    Doubling,
    Opening,
    Progress,
    catalogue_path,
    keep_pack,
    kept_packs,
)
from desktop_app.core.library.searching import Searching
from desktop_app.core.model.entry import Deal, Entry, Link
from desktop_app.core.model.hit import Answer
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem
from desktop_app.core.model.ref import EntryRef, Kind, PackPlace
from desktop_app.core.model.shelf import Shelf
from desktop_app.core.model.source import Source

if TYPE_CHECKING:
    from desktop_app.core.checks.report import CheckReport
    from desktop_app.core.content.links import LinkTable
    from desktop_app.core.deals.analysis import Analysis
    from desktop_app.core.library.pictures import Pictures
    from desktop_app.core.model.picture import NoPicture
    from desktop_app.core.review.report import ContentReport
    from desktop_app.core.search.own import OwnWords


class Library:
    """All open packs as one reference. The packs never change: a new reading is a new Library.

    Everything but `cached_*`, `quick` and the plain look-ups may take long and belongs on a
    worker thread; every method may be called from any thread.
    """

    def __init__(
        self,
        packs: Sequence[Pack],
        cache: Path,
        shipped: str = "",
        prebuilt: Path | None = None,
    ) -> None:
        """`cache` may be lost at any time, `prebuilt` is what was made with the program."""
        self.packs = tuple(packs)
        self.shipped = shipped
        self.cache = cache
        self.prebuilt = prebuilt
        self.kept: dict[Path, Pack] = {}  # what lies in the cache, by root
        self.deal_sizes = DealSizes()
        self._by_ref = {entry.ref: entry for pack in packs for entry in pack.entries}
        self._led = {one.entry.ref: one.to for pack in packs for one in pack.redirects}
        self._pack_by_id = {pack.info.id: pack for pack in packs}
        self.linking = Linking(self.packs, self._by_ref, shipped)
        self.searching = Searching(self.packs, self.linking, cache / "index")

    # opening

    @classmethod
    def read(
        cls,
        places: Sequence[PackPlace],
        cache: Path,
        progress: Progress | None = None,
        previous: Library | None = None,
        prebuilt: Path | None = None,
    ) -> Self:
        """Read every folder, reusing what `previous` holds of unchanged files.

        FileMissing or FileFault when one cannot be opened.
        """
        known = {pack.root: pack for pack in previous.packs} if previous else {}
        shown = Opening(places, known, progress=progress).whole()
        library = cls(shown.packs, cache, shown.shipped, prebuilt)
        if previous is not None:
            library.kept = dict(previous.kept)
        return library

    @classmethod
    def growing(
        cls,
        places: Sequence[PackPlace],
        cache: Path,
        progress: Progress | None = None,
        previous: Self | None = None,
        prebuilt: Path | None = None,
        *,
        broken: Broken | None = None,
        thorough: bool = False,
        due: Callable[[], bool] | None = None,
    ) -> Iterator[Self]:
        """Go on from `previous` to these folders in steps, each a library ready to be used.

        First what is known of them, then, when it is `due`, what was read of new ones so far,
        at last all as they are now; no step where nothing is different. A folder that cannot
        be opened is told to `broken`, or raises FileMissing or FileFault. `thorough` looks
        into files that seem unchanged.
        """
        known = {pack.root: pack for pack in previous.packs} if previous else {}
        kept = dict(previous.kept) if previous else {}
        found = kept_packs([one for one in places if one.root not in known], cache, prebuilt)
        known |= found
        kept |= found
        opening = Opening(places, known, progress=progress, broken=broken, thorough=thorough)
        last, before = previous, opening.known()
        steps = chain((before,) if before.packs else (), opening.grow(due or Doubling()))
        for shown in steps:
            if last is not None and last.packs == shown.packs:
                last.packs = shown.packs  # equal, but for the states of files that were touched
                continue
            newer = cls(shown.packs, cache, shown.shipped, prebuilt)
            newer.kept = kept
            if last is not None:
                newer.adopt(last)
            newer.make_ready()
            last = newer
            yield newer

    @classmethod
    def remembered(
        cls, places: Sequence[PackPlace], cache: Path, prebuilt: Path | None = None
    ) -> Self | None:
        """What the last session kept of these folders, unchecked; None if it kept not all.

        Of the shipped pack the copy in `prebuilt` will do, so that a first start is quick too.
        """
        packs = kept_packs(places, cache, prebuilt)
        if len(packs) < len({place.root for place in places}):
            return None
        shown = Opening(places, packs).known()
        library = cls(shown.packs, cache, shown.shipped, prebuilt)
        library.kept = packs
        return library

    @classmethod
    def reopened(
        cls, places: Sequence[PackPlace], cache: Path, prebuilt: Path | None = None
    ) -> Self:
        """As `read`, with what was kept of unchanged files, by whatever start."""
        packs = kept_packs(places, cache, prebuilt)
        shown = Opening(places, packs).whole()
        library = cls(shown.packs, cache, shown.shipped, prebuilt)
        library.kept = packs
        return library

    def remember(self) -> None:
        """Keep the packs for the next start; FileUnwritable when the disk refuses."""
        for pack in self.packs:
            self._keep(pack)

    def _keep(self, pack: Pack) -> None:
        kept = self.kept.get(pack.root)
        if kept is None or kept != pack or kept.known != pack.known:
            keep_pack(pack, self.cache)
            self.kept[pack.root] = pack

    def adopt(self, older: Self) -> None:
        """Go on from the library that this one replaces: what is the same is not made again."""
        self.deal_sizes = older.deal_sizes
        self.linking.adopt(older.linking)
        self.searching.adopt(older.searching)

    def make_ready(self) -> None:
        """Make what a window asks for all the time, so that it never waits for it."""
        self.catalogue()
        self.shelves()
        self.told_apart(EntryRef("", Kind.TERM, ""))
        self.searching.make()

    def same_as(self, other: Library) -> bool:
        """Whether both hold the same packs, so that a window need not be told."""
        return self.packs == other.packs

    # entries

    @property
    def own_words(self) -> OwnWords:
        """What the search knows of the person: hand it notes and lists with `take`."""
        return self.searching.own

    def catalogue(self) -> tuple[Entry, ...]:
        """Every entry of every pack, by title as people sort."""
        return self._sorted

    @cached_property
    def _sorted(self) -> tuple[Entry, ...]:
        from desktop_app.core.markup.names import sort_key

        return tuple(sorted(self._by_ref.values(), key=lambda e: (sort_key(e.title), e.ref)))

    def shelves(self) -> tuple[Shelf, ...]:
        """The catalogue by category, deals by sector, as pack.yaml orders them."""
        return self._shelves

    @cached_property
    def _shelves(self) -> tuple[Shelf, ...]:
        from desktop_app.core.library.shelves import shelves

        return shelves(self.packs, self._sorted)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was wrong with the files as they were read (not the rules of `check`)."""
        return tuple(problem for pack in self.packs for problem in pack.problems)

    def has(self, ref: EntryRef) -> bool:
        """Whether an open pack has that entry."""
        return ref in self._by_ref

    def entry(self, ref: EntryRef) -> Entry:
        """The entry of that reference, or the one that its file leads to.

        EntryUnknown when no open pack has it.
        """
        found = self._by_ref.get(self._led.get(ref, ref))
        if found is None:
            raise EntryUnknown(ref.id)
        return found

    def pack_of(self, ref: EntryRef) -> Pack:
        """The pack that an entry belongs to."""
        return self._pack_by_id[ref.pack]

    def pack_names(self) -> tuple[str, ...]:
        """The names of the open packs, also of those without entries."""
        return tuple(pack.info.name for pack in self.packs)

    def pack_name(self, ref: EntryRef) -> str:
        """The name of an entry's pack."""
        return self.pack_of(ref).info.name

    def category_label(self, entry: Entry) -> str:
        """An entry's category as people read it, the key itself where the pack has no label."""
        return self.pack_of(entry.ref).info.categories.get(entry.category, entry.category)

    def told_apart(self, ref: EntryRef) -> str:
        """What tells an entry from others of its title: its path, or its pack's name and path.

        "" for a title that only one entry has.
        """
        return self._told_apart.get(ref, "")

    @cached_property
    def _told_apart(self) -> dict[EntryRef, str]:
        from desktop_app.core.library.namesakes import told_apart

        return told_apart(self.packs)

    def find(self, name: str) -> EntryRef:
        """The entry that a title, alias, id or `pack/kind/id` means.

        EntryUnknown, with the nearest titles, when there is none.
        """
        from desktop_app.core.markup.names import split_heading

        own, _, rest = name.partition("/")
        kind, _, entry_id = rest.partition("/")
        if kind in list(Kind):
            ref = EntryRef(own, Kind(kind), entry_id)
            if self._led.get(ref, ref) in self._by_ref:
                return self._led.get(ref, ref)
        heading = split_heading(name)[1]
        for pack in self.packs:
            found = self.links.resolve(name, pack.info.id, heading=heading)
            if found.refs:
                return found.refs[0]
        close = self.quick(name, 3)
        raise EntryUnknown(name, tuple(hit.title for hit in close.hits) or close.nearest)

    def sources_of(self, entry: Entry) -> tuple[Source, ...]:
        """The works that an entry names, in its order, without unknown keys."""
        known = self.pack_of(entry.ref).sources
        return tuple(known[key] for key in entry.sources if key in known)

    # links

    @property
    def links(self) -> LinkTable:
        """Every name that a link can use."""
        return self.linking.table

    def target(self, link: Link, origin: Entry) -> EntryRef | None:
        """Where a link of `origin` leads; None for a dead one."""
        return self.linking.target(link, origin)

    def targets(self, links: Iterable[Link], origin: Entry) -> list[tuple[Link, EntryRef | None]]:
        """Each link with where it leads."""
        return self.linking.targets(links, origin)

    def deals_showing(self, ref: EntryRef) -> list[Deal]:
        """The deals whose `terms` name the entry."""
        return self._deals_by_term.get(ref, [])

    @cached_property
    def _deals_by_term(self) -> dict[EntryRef, list[Deal]]:
        shown: dict[EntryRef, list[Deal]] = {}
        for entry in self._sorted:
            if isinstance(entry, Deal):
                for _link, ref in self.targets(entry.terms, entry):
                    if ref is not None and entry not in shown.setdefault(ref, []):
                        shown[ref].append(entry)
        return shown

    def check(self, pack: Pack) -> CheckReport:
        """Every rule over one of the open packs."""
        from desktop_app.core.checks.report import check_pack

        return check_pack(pack, self.links, shipped=pack.info.id == self.shipped)

    def content_report(self, pack: Pack, first: str = "") -> ContentReport:
        """What a reviewer of an open pack should look at; `first` is the entry shown first."""
        from desktop_app.core.review.report import report_on

        return report_on(pack, self.links, first)

    # deals

    def analysis(self, ref: EntryRef) -> Analysis:
        """What a deal is reckoned with; DealUnread when its numbers are wrong or missing.

        Belongs on a worker thread, and so does the first question for each of its quantities.
        """
        from desktop_app.core.library.deal_numbers import analysis_of

        entry = self.entry(ref)
        if not isinstance(entry, Deal):
            raise DealUnread(entry.title)
        return analysis_of(entry, self.pack_of(entry.ref).problems)

    # pictures

    @cached_property
    def pictures(self) -> Pictures:
        """The pictures of every pack, by the addresses that pages give them."""
        from desktop_app.core.library.pictures import Pictures

        return Pictures(self.packs)

    def picture(self, src: str) -> bytes | NoPicture:
        """The bytes of the png, jpeg, webp or gif that a page names, or why it is not shown."""
        return self.pictures.read(src)

    # search

    def quick(self, text: str, limit: int = 50) -> Answer:
        """What the headwords alone answer: quick enough for every key press."""
        return self.searching.searcher.quick(text, limit)

    def search(self, text: str, limit: int = 50) -> Answer:
        """Headwords and full text ranked together; builds what is missing of the index.

        While another thread updates the index, `partial`: from what can be searched so far.
        """
        return self.searching.search(text, limit)

    def update_index(self, progress: Progress | None = None, *, apart: bool = False) -> None:
        """Bring the full-text index of each pack up to date; Cancelled leaves the old one.

        With `apart` another process does what is much work, so that a window stays smooth.
        """
        self.searching.update(progress, self._index_apart if apart else None)

    def _index_apart(self, packs: Sequence[Pack], progress: Progress) -> None:
        from desktop_app.core.library.index_child import index_apart

        for pack in packs:
            self._keep(pack)
        paths = [catalogue_path(self.cache, pack.root) for pack in packs]
        index_apart(paths, self.cache, progress)

    def close(self) -> None:
        """Let go of the index files."""
        self.searching.close()
