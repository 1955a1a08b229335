"""How does an entry become a PDF where there is no window?"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.output import complain, say
from desktop_app.paths import Paths
from desktop_app.wording import counted_pages, tr, without_glyphs

if TYPE_CHECKING:
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.pages.reference import Reference


def write_paper(reference: Reference, ref: EntryRef, path: Path, paper: str) -> None:
    """Write the entry to `path` on "a4", "letter" or, for "", the paper that is usual here."""
    if sys.platform not in ("win32", "darwin"):
        # Nothing is shown, so no display is asked for, be there one or not.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop_app.app import application

    _app = application()  # type needs it as long as pages are painted
    from desktop_app.paint.entry_source import EntrySource
    from desktop_app.paint.fonts import FACES, load_faces
    from desktop_app.paint.page_layout import PageLayout, local_paper, paper_named
    from desktop_app.paint.pdf_file import write_pdf
    from desktop_app.paint.theme import load_tokens

    resources = Paths.discover().resources
    load_faces(resources / "fonts", FACES)
    entry = reference.paper(ref)
    source = EntrySource.load(
        entry, load_tokens(resources / "themes" / "print.toml"), reference.picture
    )
    layout = PageLayout(paper_named(paper) if paper else local_paper())
    pages = source.pages(layout, answers=True)
    write_pdf(path, pages, source.info)
    say(
        tr(
            "{title}: {pages} in {path}",
            title=entry.title,
            pages=counted_pages(len(pages)),
            path=path,
        )
    )
    if missing := source.missing():
        complain(without_glyphs(missing))
