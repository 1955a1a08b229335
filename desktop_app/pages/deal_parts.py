"""Which parts has the page of a deal? The debrief is read apart from all that is told before it."""

from __future__ import annotations

import re
from typing import NamedTuple

STORY, TRY, DEBRIEF = "story", "try", "debrief"
# Heads the figures of a deal (`deal_figures`), and stands nowhere else.
NUMBERS = '<h3 class="numbers">'

# As texts: a start compiles those alone that its page has something for.
_BEGIN = '<h2 id="debrief">'
# Where the author's section ends: at the next, or where this program wrote on.
_END = (
    r'(?=\n<h[12][ >]|<p class="law">|\n<hr>\n<p class="related">'
    r'|\n<h3>[^\n]*</h3>\n<p class="source">)'
)
# What stands above the text: category, title, terms.
_HEAD = r'\A(?:<p class="category">[^\n]*\n)?<h1>[^\n]*\n(?:<p class="chips">[^\n]*\n)?'
_NESTING = ("blockquote", "table", "ul", "ol", "dl", "div")


class Debrief(NamedTuple):
    """A page in three pieces: what stands before the debrief, the debrief, and what follows."""

    before: str
    debrief: str
    after: str


def debrief_of(html: str) -> Debrief | None:
    """The page of a deal around its section Debrief; None when it has none."""
    start = html.find("\n" + _BEGIN)
    if start < 0 or not _at_top(html[:start]):
        return None
    found = re.search(_END, html[start + 1 + len(_BEGIN) :])
    end = start + 1 + len(_BEGIN) + found.start() if found else len(html)
    return Debrief(html[:start], html[start:end], html[end:])


def part_pages(html: str) -> dict[str, str]:
    """The page of each part, in their order; none for a page that is one."""
    parts = debrief_of(html)
    if parts is None:
        return {}
    head = re.match(_HEAD, parts.before)
    debrief = (head[0] if head else "") + parts.debrief.lstrip("\n")
    return {STORY: parts.before + parts.after, DEBRIEF: debrief}


def has_numbers(html: str) -> bool:
    """Whether the deal of that page can be reckoned: its block has no fault."""
    return NUMBERS in html


def _at_top(before: str) -> bool:
    """Whether a heading that follows stands in no box, list or table."""
    return all(before.count(f"<{tag}") == before.count(f"</{tag}>") for tag in _NESTING)
