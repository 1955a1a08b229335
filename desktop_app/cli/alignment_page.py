"""`alignment-page`: two pages that show where a printer puts backs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.offscreen import begin_painting
from desktop_app.cli.output import say
from desktop_app.core.cards.imposition import Sides
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.cli.wanted import Wanted

USUAL = Path("alignment-page.pdf")


def run(wanted: Wanted) -> int:
    """Write the PDF, on the paper that is usual here unless another is named."""
    _app, tokens = begin_painting()
    from desktop_app.paint.cards.alignment_pages import alignment_pages
    from desktop_app.paint.page_layout import local_paper, paper_named
    from desktop_app.paint.pdf_file import write_pdf

    path = wanted.output or USUAL
    paper = paper_named(wanted.paper) if wanted.paper else local_paper()
    made = alignment_pages(tokens, paper, Sides(wanted.sides or Sides.LONG))
    write_pdf(path, made.pages, made.info)
    say(tr("The test page for printers, on {paper}: {path}", paper=paper.name, path=path))
    return 0
