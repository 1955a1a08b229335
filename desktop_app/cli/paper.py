"""How does an entry become a PDF where there is no window?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.offscreen import begin_painting
from desktop_app.cli.output import complain, say
from desktop_app.wording import counted_pages, tr, without_glyphs

if TYPE_CHECKING:
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.pages.reference import Reference


def write_paper(reference: Reference, ref: EntryRef, path: Path, paper: str) -> None:
    """Write the entry to `path` on "a4", "letter" or, for "", the paper that is usual here."""
    _app, tokens = begin_painting()
    from desktop_app.paint.entry_source import EntrySource
    from desktop_app.paint.page_layout import PageLayout, local_paper, paper_named
    from desktop_app.paint.pdf_file import write_pdf

    entry = reference.paper(ref)
    source = EntrySource.load(entry, tokens, reference.picture)
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
