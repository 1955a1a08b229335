"""How do folders become the packs of a library: whole, while they are read, or as kept?"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from desktop_app.core.errors import Cancelled, FileFault, FileMissing
from desktop_app.core.files import fingerprint, make_folder, read_regular, write_atomic
from desktop_app.core.model.entry import Entry, Redirect
from desktop_app.core.model.pack import SHIPPED_PACK, Pack
from desktop_app.core.model.ref import PackPlace

if TYPE_CHECKING:
    from desktop_app.core.content.placeholders import Figure
    from desktop_app.core.model.deal_block import DealBlock

PREBUILT_CATALOGUE = "catalogue.json"
_CATALOGUE_LIMIT = 256 * 1024 * 1024

Progress = Callable[[int, int], None]
# Told of a folder that cannot be opened at all.
Broken = Callable[[PackPlace, FileFault], None]


@dataclass(frozen=True, slots=True)
class Shown:
    """The packs that are open while others are still read, and which of them is shipped."""

    packs: tuple[Pack, ...]
    shipped: str


class Doubling:
    """Due whenever as much time has gone by again as until the last time, which took its own.

    So what is shown meanwhile is seldom made anew, however large a folder is. The time counts
    from when it is first asked.
    """

    def __init__(self, first_s: float = 0.1, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._first_s = first_s
        self._began = self._next = -1.0
        self._was_due = False

    def __call__(self) -> bool:
        """Whether the time has come."""
        now = self._clock()
        if self._began < 0:
            self._began, self._next = now, now + self._first_s
        if self._was_due:
            self._next = now + (now - self._began)
        self._was_due = now >= self._next
        return self._was_due


class Opening:
    """Reads the folders of one library, each once."""

    def __init__(
        self,
        places: Sequence[PackPlace],
        known: Mapping[Path, Pack],
        *,
        progress: Progress | None = None,
        broken: Broken | None = None,
        thorough: bool = False,
    ) -> None:
        """`known` are packs as read before, by their roots; `thorough` looks into every file.

        A folder that cannot be opened raises FileMissing or FileFault, or is told to `broken`.
        """
        self._places = places
        self._known = {root: _as_read(pack) for root, pack in known.items()}
        self._progress = progress
        self._broken = broken
        self._thorough = thorough
        self._read: dict[Path, Pack] = {}
        self._gone: set[Path] = set()
        self._moved: dict[tuple[Path, str], tuple[Pack, Pack]] = {}

    def known(self) -> Shown:
        """The packs as they were before, those that there are."""
        return self._shown()

    def grow(self, due: Callable[[], bool]) -> Iterator[Shown]:
        """Read one folder after the other; gives what there is when it is `due`, then all.

        A pack that was known stands as it was until it has been read. Cancelled comes after what
        was read until then.
        """
        for place in self._places:
            try:
                for part in self._parts(place, due):
                    yield self._shown({place.root: part})
            except FileFault as fault:
                if self._broken is None:
                    raise
                self._gone.add(place.root)
                self._broken(place, fault)
        yield self._shown()

    def whole(self) -> Shown:
        """Read all folders; the errors of `grow`."""
        *_, last = self.grow(lambda: False)
        return last

    def _parts(self, place: PackPlace, due: Callable[[], bool]) -> Iterator[Pack]:
        from desktop_app.core.content.reader import PackReading

        _require_folder(place.root)
        before = self._known.get(place.root)
        reading = PackReading(
            place.root,
            shipped=place.shipped,
            options=place.options,
            previous=before,
            thorough=self._thorough,
            figures=_figures,
        )
        try:
            for _done in reading.go_on(self._progress):
                if before is None and due():
                    yield reading.pack()
        except Cancelled:
            if before is None:
                yield reading.pack()
            raise
        self._read[place.root] = _kept_where_equal(reading.pack(), before)

    def _shown(self, growing: Mapping[Path, Pack] = MappingProxyType({})) -> Shown:
        packs: list[Pack] = []
        shipped = ""
        for place in self._places:
            root = place.root
            found = self._read.get(root) or growing.get(root) or self._known.get(root)
            if found is None or root in self._gone:
                continue
            packs.append(self._under(_free_id(found, packs, shipped=place.shipped), found))
            if place.shipped:
                shipped = packs[-1].info.id
        return Shown(tuple(packs), shipped)

    def _under(self, own_id: str, pack: Pack) -> Pack:
        """The pack under that id, the same object each time."""
        if pack.info.id == own_id:
            return pack
        found, moved = self._moved.get((pack.root, own_id), (None, None))
        if moved is None or found is not pack:
            moved = _renamed(pack, own_id, declared=pack.info.id)
            self._moved[pack.root, own_id] = (pack, moved)
        return moved


def kept_packs(places: Sequence[PackPlace], cache: Path, prebuilt: Path | None) -> dict[Path, Pack]:
    """What the last start kept of folders, unchecked, by their roots; some may not be kept.

    Of the shipped pack the copy in `prebuilt` will do, so that a first start is quick too.
    """
    found = {place.root: _kept_pack(place, cache, prebuilt) for place in places}
    return {root: pack for root, pack in found.items() if pack is not None}


def _kept_pack(place: PackPlace, cache: Path, prebuilt: Path | None) -> Pack | None:
    found = load_pack(catalogue_path(cache, place.root), place.root)
    if found is None and place.shipped and prebuilt:
        found = load_pack(prebuilt / PREBUILT_CATALOGUE)
    if found is None or found.options != place.options:
        return None
    return replace(found, root=place.root)


def keep_pack(pack: Pack, cache: Path) -> None:
    """Keep a pack for the next start; FileUnwritable when the disk refuses."""
    from desktop_app.core.content.catalogue import dump

    path = catalogue_path(cache, pack.root)
    make_folder(path.parent)
    write_atomic(path, dump(pack))


def load_pack(path: Path, root: Path | None = None) -> Pack | None:
    """A pack from a catalogue; None without one of that `root` that can be used."""
    from desktop_app.core.content.catalogue import load

    try:
        pack = load(read_regular(path.parent, path.name, _CATALOGUE_LIMIT))
    except (FileFault, ValueError):
        # A copy: whatever is wrong with it, the folder itself is read instead.
        return None
    return pack if root in (None, pack.root) else None


def catalogue_path(cache: Path, root: Path) -> Path:
    """Where the catalogue of a folder lies in the cache."""
    name = fingerprint(str(root).encode("utf-8", "surrogateescape"))
    return cache / "catalogues" / f"{name}.json"


def _figures(block: DealBlock) -> Figure:
    """What the placeholders of a deal ask for; where no file changed, no deal is reckoned."""
    from desktop_app.core.deals.placeholders import figures

    return figures(block)


def _kept_where_equal(pack: Pack, before: Pack | None) -> Pack:
    """The pack with the entries of `before` where nothing changed, so that all know it again."""
    return replace(pack, entries=before.entries) if before is not None and pack == before else pack


def _free_id(pack: Pack, taken: Sequence[Pack], *, shipped: bool) -> str:
    """The pack's id, or another one where that is an open pack's or the shipped one's."""
    ids = {other.info.id for other in taken} | (set() if shipped else {SHIPPED_PACK})
    free, number = pack.info.id, 2
    while free in ids:
        free = f"{pack.info.id}-{number}"
        number += 1
    return free


def _as_read(pack: Pack) -> Pack:
    """The pack under the id that it declares itself."""
    return _renamed(pack, pack.info.declared_id) if pack.info.declared_id else pack


def _renamed(pack: Pack, own_id: str, declared: str = "") -> Pack:
    def moved(entry: Entry) -> Entry:
        return replace(entry, ref=entry.ref._replace(pack=own_id))

    redirects = [Redirect(moved(one.entry), one.to._replace(pack=own_id)) for one in pack.redirects]
    return replace(
        pack,
        info=replace(pack.info, id=own_id, declared_id=declared),
        entries=tuple(map(moved, pack.entries)),
        redirects=tuple(redirects),
    )


def _require_folder(root: Path) -> None:
    try:
        if not root.exists():
            raise FileMissing(root)
        if not root.is_dir():
            raise FileFault(root, "Not a directory")
    except OSError as fault:
        raise FileFault(root, fault.strerror or type(fault).__name__) from fault
