"""Which packs does a command work on? Opens them without a window and without Qt."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.model.ref import PackPlace
from desktop_app.paths import Paths

if TYPE_CHECKING:
    from desktop_app.cli.wanted import Wanted
    from desktop_app.pages.reference import Reference


def places(paths: Paths, packs: Sequence[Path], *, only_packs: bool) -> list[PackPlace]:
    """The folders to open, the shipped one first; each folder once, by whatever name."""
    chosen = [] if only_packs else [PackPlace(paths.content, shipped=True)]
    known = {real(place.root) for place in chosen}
    for pack in packs:
        if real(pack) not in known:
            known.add(real(pack))
            chosen.append(PackPlace(pack.absolute(), shipped=real(pack) == real(paths.content)))
    return chosen


def real(folder: Path) -> Path:
    """The folder without links; `Path.resolve` fails on links that lead in a circle."""
    return Path(os.path.realpath(folder))


def open_places(paths: Paths, chosen: Sequence[PackPlace]) -> Reference:
    """Read these folders; what the last reading kept of unchanged files is taken over."""
    from desktop_app.pages.reference import Reference

    known = Reference.remembered(chosen, paths.cache, paths.prebuilt)
    return Reference.read(chosen, paths.cache, previous=known, prebuilt=paths.prebuilt)


def open_reference(wanted: Wanted) -> Reference:
    """Read the packs that the command line names."""
    paths = Paths.discover(wanted.profile)
    return open_places(paths, places(paths, wanted.pack, only_packs=wanted.only_pack))
