"""What is in the open packs? One facade over entries, links, search and rendering."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from desktop_app.core.errors import EntryUnknown, FileFault, FileMissing
from desktop_app.core.files import fingerprint, make_folder, read_regular, write_atomic
from desktop_app.core.model.entry import Deal, Entry, Link
from desktop_app.core.model.hit import Answer
from desktop_app.core.model.pack import SHIPPED_PACK, Pack
from desktop_app.core.model.problem import Problem
from desktop_app.core.model.ref import EntryRef, Kind, PackPlace
from desktop_app.core.model.shelf import Shelf
from desktop_app.core.model.source import Source

if TYPE_CHECKING:
    from desktop_app.core.checks.report import CheckReport
    from desktop_app.core.content.links import LinkTable
    from desktop_app.core.library.pictures import Pictures
    from desktop_app.core.model.picture import NoPicture
    from desktop_app.core.search.searcher import Searcher

Progress = Callable[[int, int], None]

PREBUILT_CATALOGUE = "catalogue.json"
_CATALOGUE_LIMIT = 256 * 1024 * 1024


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
        from desktop_app.core.search.own import OwnWords

        self.packs = tuple(packs)
        self.shipped = shipped
        self.cache = cache
        self.prebuilt = prebuilt
        # What the search knows of the person: hand it notes and lists with `take`.
        self.own_words = OwnWords()
        self._searching = threading.Lock()
        self._indexing = threading.Event()
        self._by_ref = {entry.ref: entry for pack in packs for entry in pack.entries}
        self._pack_by_id = {pack.info.id: pack for pack in packs}

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
        """Read every folder, reusing what `previous` holds of unchanged files."""
        from desktop_app.core.content.reader import read_pack

        packs: list[Pack] = []
        for place in places:
            if not place.root.exists():
                raise FileMissing(place.root)
            if not place.root.is_dir():
                raise FileFault(place.root, "Not a directory")
            old = _same_root(previous.packs if previous else (), place.root)
            pack = read_pack(place.root, shipped=place.shipped, progress=progress, previous=old)
            packs.append(_with_free_id(pack, packs, shipped=place.shipped))
        return cls(packs, cache, _shipped_id(places, packs), prebuilt)

    @classmethod
    def remembered(
        cls, places: Sequence[PackPlace], cache: Path, prebuilt: Path | None = None
    ) -> Self | None:
        """What the last session kept of these folders, unchecked; None if it kept not all.

        Of the shipped pack the copy in `prebuilt` will do, so that a first start is quick too.
        """
        packs: list[Pack] = []
        for place in places:
            found = _kept(_catalogue_path(cache, place.root), place.root)
            if found is None and place.shipped and prebuilt:
                found = _kept(prebuilt / PREBUILT_CATALOGUE)
            if found is None:
                return None
            packs.append(replace(found, root=place.root))
        return cls(packs, cache, _shipped_id(places, packs), prebuilt)

    def remember(self) -> None:
        """Keep the packs for the next start; FileUnwritable when the disk refuses."""
        from desktop_app.core.content.catalogue import dump

        for pack in self.packs:
            path = _catalogue_path(self.cache, pack.root)
            make_folder(path.parent)
            write_atomic(path, dump(pack))

    def same_as(self, other: Library) -> bool:
        """Whether both hold the same packs, so that a window need not be told."""
        return self.packs == other.packs

    # entries

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

    def entry(self, ref: EntryRef) -> Entry:
        """The entry of that reference; EntryUnknown when no open pack has it."""
        if ref not in self._by_ref:
            raise EntryUnknown(ref.id)
        return self._by_ref[ref]

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
        own, _, rest = name.partition("/")
        kind, _, entry_id = rest.partition("/")
        if kind in list(Kind) and (own, kind, entry_id) in self._by_ref:
            return EntryRef(own, Kind(kind), entry_id)
        for pack in self.packs:
            found = self.links.resolve(name, pack.info.id)
            if found.refs:
                return found.refs[0]
        close = self.quick(name, 3)
        raise EntryUnknown(name, tuple(hit.title for hit in close.hits) or close.nearest)

    def sources_of(self, entry: Entry) -> tuple[Source, ...]:
        """The works that an entry names, in its order, without unknown keys."""
        known = self.pack_of(entry.ref).sources
        return tuple(known[key] for key in entry.sources if key in known)

    # links

    @cached_property
    def links(self) -> LinkTable:
        """Every name that a link can use."""
        from desktop_app.core.content.links import LinkTable

        return LinkTable(self.packs, shipped=self.shipped)

    def target(self, link: Link, origin: Entry) -> EntryRef | None:
        """Where a link of `origin` leads; None for a dead one."""
        found = self.links.resolve(link.target, origin.ref.pack, origin.path)
        return found.refs[0] if found.refs else None

    def targets(self, links: Iterable[Link], origin: Entry) -> list[tuple[Link, EntryRef | None]]:
        """Each link with where it leads."""
        return [(link, self.target(link, origin)) for link in links]

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
        return self._headwords.quick(text, limit)

    def search(self, text: str, limit: int = 50) -> Answer:
        """Headwords and full text ranked together; builds what is missing of the index.

        While another thread builds the index, the headwords answer alone (`partial`).
        """
        if self._indexing.is_set():
            return self.quick(text, limit)
        with self._searching:
            return self._searcher.answer(text, limit)

    def update_index(self, progress: Progress | None = None) -> None:
        """Bring the full-text index of each pack up to date; Cancelled leaves the old one."""
        with self._searching:
            self._indexing.set()
            try:
                self._searcher.prepare(progress)
            finally:
                self._indexing.clear()

    def close(self) -> None:
        """Let go of the index files."""
        with self._searching:
            if "_searcher" in self.__dict__:
                self._searcher.close()

    @cached_property
    def _headwords(self) -> Searcher:
        from desktop_app.core.library.documents import headword_document
        from desktop_app.core.search.searcher import Searcher

        rows = {p.info.id: [headword_document(p, e) for e in p.entries] for p in self.packs}
        return Searcher(rows, None, own=self.own_words)

    @cached_property
    def _searcher(self) -> Searcher:
        from desktop_app.core.library.documents import full_document
        from desktop_app.core.search.searcher import Searcher

        rows = {
            p.info.id: [full_document(p, e, self._linked(e)) for e in p.entries] for p in self.packs
        }
        return Searcher(rows, self.cache / "index", own=self.own_words)

    def _linked(self, entry: Entry) -> list[Entry]:
        return [self.entry(ref) for _, ref in self.targets(entry.links, entry) if ref is not None]


def _kept(path: Path, root: Path | None = None) -> Pack | None:
    """A pack from a catalogue; None without one of that `root` that can be used."""
    from desktop_app.core.content.catalogue import load

    try:
        pack = load(read_regular(path.parent, path.name, _CATALOGUE_LIMIT))
    except (FileFault, ValueError):
        # A copy: whatever is wrong with it, the folder itself is read instead.
        return None
    return pack if root in (None, pack.root) else None


def _catalogue_path(cache: Path, root: Path) -> Path:
    return (
        cache / "catalogues" / f"{fingerprint(str(root).encode('utf-8', 'surrogateescape'))}.json"
    )


def _same_root(packs: Sequence[Pack], root: Path) -> Pack | None:
    return next((pack for pack in packs if pack.root == root), None)


def _shipped_id(places: Sequence[PackPlace], packs: Sequence[Pack]) -> str:
    return next((p.info.id for place, p in zip(places, packs, strict=True) if place.shipped), "")


def _with_free_id(pack: Pack, taken: Sequence[Pack], *, shipped: bool) -> Pack:
    """The pack, under another id where that id is an open pack's or the shipped one's."""
    ids = {other.info.id for other in taken} | (set() if shipped else {SHIPPED_PACK})
    if pack.info.id not in ids:
        return pack
    number = 2
    while (free := f"{pack.info.id}-{number}") in ids:
        number += 1
    moved = (replace(entry, ref=entry.ref._replace(pack=free)) for entry in pack.entries)
    return replace(pack, info=replace(pack.info, id=free), entries=tuple(moved))
