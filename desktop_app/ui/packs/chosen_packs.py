"""Which folders are in the list of packs, which of them are on, and which cannot be opened?"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop_app.core.model.ref import PackPlace, ReadingOptions

if TYPE_CHECKING:
    from desktop_app.core.errors import FileFault
    from desktop_app.core.userdata.open_packs import OpenPack, OpenPacks

# Stands for the shipped pack, whose folder is another one after an update.
_SHIPPED = Path("shipped")


class ChosenPack(NamedTuple):
    """A folder in the list; one named on the command line is there for this `session` alone."""

    place: PackPlace
    on: bool = True
    session: bool = False


class ChosenPacks(QObject):
    """The list of packs. `changed` says that other folders are to be open than before.

    `told` says that it is known of one now that it cannot be opened, or can be again.
    """

    changed = Signal()
    told = Signal()

    def __init__(self, named: Sequence[PackPlace], parent: QObject | None = None) -> None:
        """`named` are the folders of the command line, the shipped pack among them."""
        super().__init__(parent)
        self._packs = tuple(ChosenPack(place, session=not place.shipped) for place in named)
        self._kept: OpenPacks | None = None
        self._faults: dict[Path, FileFault] = {}

    def all(self) -> tuple[ChosenPack, ...]:
        """The whole list, in the order in which the packs are read."""
        return self._packs

    def places(self) -> tuple[PackPlace, ...]:
        """The folders to be open."""
        return tuple(pack.place for pack in self._packs if pack.on)

    def begin_with(self, kept: OpenPacks) -> None:
        """Have in the list what a person had opened before, and keep the list from now on.

        Who wants nothing but the folders of the command line gets, and leaves, nothing more.
        """
        if not any(pack.place.shipped for pack in self._packs):
            return
        self._kept = kept
        packs = list(self._packs)
        for one in kept.all():
            at = next((at for at, pack in enumerate(packs) if _is(pack, one.folder)), -1)
            if at < 0:
                options = ReadingOptions(one.include_left_out, one.text_files, one.split)
                packs.append(ChosenPack(PackPlace(one.folder, options=options), one.open))
            elif packs[at].place.shipped:
                packs[at] = packs[at]._replace(on=one.open)
        self._packs = _in_order(packs)

    def add(self, folders: Iterable[Path]) -> None:
        """Open folders; those in the list already are switched on."""
        packs = list(self._packs)
        for folder in folders:
            at = next((at for at, pack in enumerate(packs) if _is(pack, folder)), -1)
            if at < 0:
                packs.append(ChosenPack(PackPlace(folder.absolute())))
            else:
                packs[at] = packs[at]._replace(on=True, session=False)
        self._take(packs)

    def switch(self, root: Path, *, on: bool) -> None:
        """Switch one pack on or off."""
        self._take(
            [pack._replace(on=on) if pack.place.root == root else pack for pack in self._packs]
        )

    def read_with(self, root: Path, options: ReadingOptions) -> None:
        """Read a pack in another way: with what was left out, with text files, files split."""
        self._take(
            [
                pack._replace(place=pack.place._replace(options=options))
                if pack.place.root == root
                else pack
                for pack in self._packs
            ]
        )

    def remove(self, root: Path) -> None:
        """Take a pack out of the list; nothing happens to its folder."""
        self._take([pack for pack in self._packs if pack.place.shipped or pack.place.root != root])

    def fault(self, root: Path) -> FileFault | None:
        """Why a folder could not be opened, None when it could or is off."""
        return self._faults.get(root)

    def tell_faults(self, faults: Sequence[tuple[PackPlace, FileFault]]) -> None:
        """These, and no others, could not be opened."""
        newer = {place.root: fault for place, fault in faults}
        if newer.keys() != self._faults.keys():
            self._faults = newer
            self.told.emit()

    def _take(self, packs: Sequence[ChosenPack]) -> None:
        ordered = _in_order(packs)
        if ordered == self._packs:
            return
        before = self.places()
        self._packs = ordered
        if self._kept is not None:
            self._kept.save([_kept(pack) for pack in ordered if not pack.session])
        self._faults = {root: self._faults[root] for root in self._faults if self._is_on(root)}
        self.told.emit()
        if self.places() != before:
            self.changed.emit()

    def _is_on(self, root: Path) -> bool:
        return any(place.root == root for place in self.places())


def _in_order(packs: Iterable[ChosenPack]) -> tuple[ChosenPack, ...]:
    """The shipped pack first, those of the command line last."""
    return tuple(sorted(packs, key=lambda pack: (not pack.place.shipped, pack.session)))


def _is(pack: ChosenPack, folder: Path) -> bool:
    """Whether that folder is the pack's, by whatever name."""
    if folder == _SHIPPED:
        return pack.place.shipped
    return os.path.realpath(pack.place.root) == os.path.realpath(folder)


def _kept(pack: ChosenPack) -> OpenPack:
    from desktop_app.core.userdata.open_packs import OpenPack

    folder = _SHIPPED if pack.place.shipped else pack.place.root
    return OpenPack(folder, pack.on, *pack.place.options)
