"""Which packs does a command work on? Opens them without a window and without Qt."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.library import PackPlace
from desktop_app.pages.reference import Reference
from desktop_app.paths import Paths

if TYPE_CHECKING:
    from desktop_app.cli.wanted import Wanted


def places(paths: Paths, packs: Sequence[Path], *, only_packs: bool) -> list[PackPlace]:
    """The folders to open, the shipped one first; each folder once, by whatever name."""
    chosen = [] if only_packs else [PackPlace(paths.content, shipped=True)]
    known = {place.root.resolve() for place in chosen}
    for pack in packs:
        if pack.resolve() not in known:
            known.add(pack.resolve())
            chosen.append(PackPlace(pack.absolute(), shipped=pack.resolve() == paths.content))
    return chosen


def open_places(paths: Paths, chosen: Sequence[PackPlace]) -> Reference:
    """Read these folders; what the last reading kept of unchanged files is taken over."""
    known = Reference.remembered(chosen, paths.cache, paths.prebuilt)
    return Reference.read(chosen, paths.cache, previous=known, prebuilt=paths.prebuilt)


def open_reference(wanted: Wanted) -> Reference:
    """Read the packs that the command line names."""
    paths = Paths.discover(wanted.profile)
    return open_places(paths, places(paths, wanted.pack, only_packs=wanted.only_pack))


def say(text: str = "") -> None:
    """One line on standard output."""
    sys.stdout.write(text + "\n")
