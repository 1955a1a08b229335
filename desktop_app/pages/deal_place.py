"""Where on a deal's page is the place of its block?"""

from __future__ import annotations

import re

from desktop_app.core.content.headings import headings
from desktop_app.core.model.entry import Deal

_HEADING = re.compile(r"<h[1-6][\s>]")


def with_figures(body: str, deal: Deal, figures: str) -> str:
    """The body of a page (HTML) with the figures where the block stands in the file.

    They come before the heading that follows it; without such a heading they come last.
    """
    place = deal.block_line - deal.body_line
    before = sum(heading.start < place for heading in headings(deal.body.split("\n")))
    starts = [found.start() for found in _HEADING.finditer(body)]
    at = starts[before] if before < len(starts) else len(body)
    return f"{body[:at]}{figures}\n{body[at:]}"
