"""Which packs does a command work on? Opens them without a window and without Qt."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.errors import FileUnwritable
from desktop_app.core.model.ref import USUAL, PackPlace, ReadingOptions
from desktop_app.paths import Paths

if TYPE_CHECKING:
    from desktop_app.cli.wanted import Wanted
    from desktop_app.core.model.pack import Pack
    from desktop_app.pages.reference import Reference

_log = logging.getLogger(__name__)


def places(
    paths: Paths, packs: Sequence[Path], *, only_packs: bool, options: ReadingOptions = USUAL
) -> list[PackPlace]:
    """The folders to open, the shipped one first; each folder once, by whatever name.

    The `options` are for the packs that are named; the shipped one is read as it always is.
    """
    chosen = [] if only_packs else [PackPlace(paths.content, shipped=True)]
    known = {real(place.root) for place in chosen}
    for pack in packs:
        if real(pack) not in known:
            known.add(real(pack))
            shipped = real(pack) == real(paths.content)
            chosen.append(PackPlace(pack.absolute(), shipped, USUAL if shipped else options))
    return chosen


def wanted_places(wanted: Wanted, paths: Paths) -> list[PackPlace]:
    """The folders that the command line names."""
    return places(paths, wanted.pack, only_packs=wanted.only_pack, options=wanted.options)


def real(folder: Path) -> Path:
    """The folder without links; `Path.resolve` fails on links that lead in a circle."""
    return Path(os.path.realpath(folder))


def open_places(paths: Paths, chosen: Sequence[PackPlace]) -> Reference:
    """Read these folders; of unchanged files what was kept is taken over, the rest is kept."""
    from desktop_app.pages.reference import Reference

    reference = Reference.reopened(chosen, paths.cache, paths.prebuilt)
    try:
        reference.remember()
    except FileUnwritable as fault:  # a copy: without it the next command only takes longer
        _log.info("the packs could not be kept: %s", fault)
    return reference


def open_reference(wanted: Wanted) -> Reference:
    """Read the packs that the command line names."""
    paths = Paths.discover(wanted.profile)
    return open_places(paths, wanted_places(wanted, paths))


def open_packs(wanted: Wanted) -> tuple[Reference, list[Pack]]:
    """All packs that are open, or the one FOLDER alone; its links may lead into the others."""
    if wanted.folder is None:
        reference = open_reference(wanted)
        return reference, list(reference.packs)
    paths = Paths.discover(wanted.profile)
    folders = [*wanted.pack, wanted.folder]
    chosen = places(paths, folders, only_packs=wanted.only_pack, options=wanted.options)
    reference = open_places(paths, chosen)
    root = real(wanted.folder)
    return reference, [pack for pack in reference.packs if real(pack.root) == root]
