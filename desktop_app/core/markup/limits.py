"""Is sanitised HTML small and flat enough to be laid out at once?

QTextDocument needs seconds for tables 16 deep, 10,000 cells or a word of 300,000 letters, and
tables 5,000 deep end the process.
"""

from __future__ import annotations

import re
from html import unescape

from desktop_app.core.markup.tree import tokens

MAX_DEPTH = 24
MAX_TABLES = 2
MAX_CELLS = 3_000
MAX_BLOCKS = 5_000
MAX_WORD = 2_000
_BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "div", "pre", "br", "hr"}
    | {"blockquote", "table", "ul", "ol", "dl", "details", "summary"}
)
_LINES = _BLOCKS | {"tr", "td", "th"}
_SPAN = re.compile(r'(?:colspan|rowspan)="(\d{1,3})"')
# Letters between which a line may not be broken; Chinese, Japanese and Korean break anywhere.
_UNBREAKABLE = re.compile(
    "[^ \t\n\u1680\u2000-\u2006\u2008-\u200b\u2e80-\u303f\u3040-\u9fff\ua960-\ua97f\uac00-\ud7a3"
    "\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\U00020000-\U0003ffff]"
    f"{{{MAX_WORD + 1}}}"
)


def too_complex(html: str, *, depth_limit: int = MAX_DEPTH) -> bool:
    """Whether `html` is over any structural limit."""
    depth = tables = cells = blocks = 0
    pre = 0
    words: list[str] = []
    for text, kind, tag in tokens(html):
        words.append(text)
        blocks += text.count("\n") if pre else 0
        name = tag.partition(" ")[0]
        if not name:
            continue
        if name in _LINES:
            words.append("\n")
        step = {"/": -1, ".": 0}.get(kind, 1)
        depth += step
        tables += step if name == "table" else 0
        pre += step if name == "pre" else 0
        if kind != "/":
            blocks += name in _BLOCKS
            cells += _cells(tag) if name in ("td", "th") else 0
        if depth > depth_limit or tables > MAX_TABLES or cells > MAX_CELLS or blocks > MAX_BLOCKS:
            return True
    return _UNBREAKABLE.search(unescape("".join(words))) is not None


def _cells(tag: str) -> int:
    """How many places of a table one cell takes."""
    count = 1
    for span in _SPAN.findall(tag):
        count *= max(int(span), 1)
    return count
