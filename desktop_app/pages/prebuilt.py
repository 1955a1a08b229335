"""What can be made of the shipped pack beforehand, so that the first start shows it at once?

`python -m desktop_app.pages.prebuilt FOLDER` fills FOLDER with the catalogue and the rendered
pages. The set-up of a checkout and the build of the wheel call it. Nothing in it is trusted: the
program compares the catalogue with the files after the first paint, and a page is found by the
hash of what it was made of.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from pathlib import Path

from desktop_app.core.library.opening import PREBUILT_CATALOGUE
from desktop_app.core.model.ref import EntryRef, Kind, PackPlace, Place
from desktop_app.pages import snapshot
from desktop_app.pages.reference import PAGES, Reference


def make(content: Path, folder: Path) -> int:
    """Make catalogue and pages of `content` in `folder`, anew; returns how many pages."""
    from desktop_app.core.content.catalogue import dump
    from desktop_app.core.files import write_atomic

    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    reference = Reference.read([PackPlace(content, shipped=True)], folder)
    # The folder it was read from is this machine's business alone.
    pack = replace(reference.packs[0], root=Path(PAGES))
    write_atomic(folder / PREBUILT_CATALOGUE, dump(pack))
    try:
        for entry in reference.catalogue():
            reference.page(entry.ref, quiet=True)
            reference.margin(entry.ref)
        first = Place(EntryRef(reference.shipped, Kind.TERM, snapshot.FIRST_ENTRY))
        kept = snapshot.dump(reference, [], first)
        if kept is not None:
            write_atomic(folder / snapshot.SNAPSHOT, kept)
    finally:
        reference.close()
    return len(reference.catalogue())


if __name__ == "__main__":
    from desktop_app.paths import Paths

    make(Paths.discover().content, Path(sys.argv[1]))
