"""In which forms does one take an entry along: text, Markdown, citations?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desktop_app.core.model.entry import Entry
from desktop_app.core.model.source import Source
from desktop_app.pages.citation import citation_markdown, citation_text
from desktop_app.pages.entry_text import html_as_text
from desktop_app.wording import tr

_UNWRAPPED = 1_000_000  # letters a line: what is pasted is wrapped where it is pasted


class Written(NamedTuple):
    """An entry as plain text, in its own Markdown, and each of its sources as APA writes it."""

    title: str
    text: str
    markdown: str
    citations: tuple[str, ...]


def written(entry: Entry, page: str, sources: Sequence[Source]) -> Written:
    """The forms of an entry; `page` is its HTML. What is confidential is in neither."""
    return Written(
        entry.title,
        html_as_text(page, _UNWRAPPED) + "\n",
        _markdown(entry, sources),
        tuple(map(citation_text, sources)),
    )


def _markdown(entry: Entry, sources: Sequence[Source]) -> str:
    """Title, other names, the body as it was written, and the sources."""
    body = entry.body.strip()
    first, _, rest = body.partition("\n")
    if first.lstrip("# ").strip().casefold() == entry.title.casefold() and first.startswith("# "):
        body = rest.strip()
    parts = [f"# {entry.title}"]
    if entry.aliases:
        parts.append(f"*{tr('also known as')} {' · '.join(entry.aliases)}*")
    parts += [body] if body else []
    if sources:
        listed = "\n".join(f"- {citation_markdown(source)}" for source in sources)
        parts.append(f"## {tr('Sources')}\n\n{listed}")
    return "\n\n".join(parts) + "\n"
