"""What stands on an entry's page? HTML for the window and for `show --format html`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape, unescape

from desktop_app.core.markup.render import RenderReason
from desktop_app.core.model.entry import Deal, Entry
from desktop_app.core.model.source import Source
from desktop_app.pages.citation import citation_html
from desktop_app.pages.deal_head import deal_category, deal_line
from desktop_app.wording import tr

_TAGS = re.compile(r"<[^>]*>")
_FIRST_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_FIRST_HEADING = re.compile(r"\A\s*<h([1-6])[^>]*>(.*?)</h\1>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link as it stands on a page: `href` is "" when it leads nowhere."""

    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Relations:
    """The entries that go with one, where no margin beside the page shows them."""

    opposite: Sequence[PageLink] = ()
    confused_with: Sequence[PageLink] = ()
    see_also: Sequence[PageLink] = ()
    terms: Sequence[PageLink] = ()
    deals: Sequence[PageLink] = ()


@dataclass(frozen=True, slots=True)
class PageParts:
    """All that a page shows of one entry, already resolved.

    `body` is sanitised HTML; `plain_reason` is set when it had to be shown as plain text.
    `figures` is what stands in the place of a deal's block (`deal_figures.figures_html`).
    `parties` and `terms` are those of a deal; its terms stand under the title.
    """

    entry: Entry
    category: str
    body: str
    pack: str = ""
    also_called: Sequence[PageLink] = ()
    relations: Relations | None = None
    sources: Sequence[Source] = ()
    sectors: Mapping[str, str] | None = None
    parties: int = 0
    terms: Sequence[PageLink] = ()
    plain_reason: RenderReason | None = None
    figures: str = ""


def entry_html(parts: PageParts) -> str:
    """The whole page: category, title, other names, definition, body, relations, sources."""
    entry = parts.entry
    pieces = [
        _labelled("category", _category(parts)),
        f"<h1>{escape(entry.title)}</h1>",
        _chips(parts.terms),
        _aliases(parts),
        _labelled("facts", _facts(parts)),
        _plain_bar(parts.plain_reason),
        _body(parts),
        _relations(parts.relations) if parts.relations else "",
        _sources(parts.sources),
    ]
    return "\n".join(piece for piece in pieces if piece)


def _labelled(name: str, text: str) -> str:
    return f'<p class="{name}">{escape(text)}</p>' if text else ""


def _category(parts: PageParts) -> str:
    if isinstance(parts.entry, Deal):
        sector = parts.entry.sector
        return deal_category((parts.sectors or {}).get(sector, sector), parts.parties)
    return parts.category


def _chips(terms: Sequence[PageLink]) -> str:
    return f'<p class="chips">{" · ".join(map(_link, terms))}</p>' if terms else ""


def _aliases(parts: PageParts) -> str:
    """Other names: first those that have an entry of their own, as links."""
    names = [*map(_link, parts.also_called), *map(escape, parts.entry.aliases)]
    if not names:
        return ""
    return f'<p class="aliases">{escape(tr("also known as"))} {" · ".join(names)}</p>'


def _facts(parts: PageParts) -> str:
    """The line of a deal that says what it is and how long it takes."""
    return deal_line(parts.entry) if isinstance(parts.entry, Deal) else ""


def _plain_bar(reason: RenderReason | None) -> str:
    if reason is None:
        return ""
    why = {
        RenderReason.TOO_LARGE: tr("it is too large"),
        RenderReason.TOO_COMPLEX: tr("it is nested or tabulated too deeply"),
        RenderReason.TOO_SLOW: tr("it took too long to lay out"),
        RenderReason.CRASHED: tr("its markup could not be read"),
    }
    told = tr("Shown as plain text, because {why}.", why=why[reason])
    return f'<p class="plain-bar">{escape(told)}</p>'


def _body(parts: PageParts) -> str:
    """The body, its definition marked, without a heading that repeats the title."""
    body = parts.body
    if parts.figures and isinstance(parts.entry, Deal):
        from desktop_app.pages.deal_place import with_figures

        body = with_figures(body, parts.entry, parts.figures)
    heading = _FIRST_HEADING.match(body)
    if heading and _words(heading[2]) == parts.entry.title:
        body = body[heading.end() :]
    if parts.plain_reason is None and parts.entry.definition:
        first = _FIRST_PARAGRAPH.search(body)
        if first and _same(_words(first[1]), parts.entry.definition):
            marked = f'<p class="definition">{first[1]}</p>'
            body = body[: first.start()] + marked + body[first.end() :]
    law = parts.entry.law if isinstance(parts.entry, Deal) else ""
    return body + _labelled("law", law)


def _words(html: str) -> str:
    return " ".join(unescape(_TAGS.sub("", html)).split())


def _same(first: str, second: str) -> bool:
    """Equal but for marks of punctuation that the two roads to plain text treat differently."""
    return re.sub(r"\W+", "", first) == re.sub(r"\W+", "", second)


def _relations(relations: Relations) -> str:
    rows = [
        (tr("Opposite"), relations.opposite),
        (tr("Often confused with"), relations.confused_with),
        (tr("See also"), relations.see_also),
        (tr("Shows"), relations.terms),
        (tr("Seen in deals"), relations.deals),
    ]
    told = [
        f'<p class="related"><b>{escape(label)}:</b> {" · ".join(map(_link, links))}</p>'
        for label, links in rows
        if links
    ]
    return "\n".join(["<hr>", *told]) if told else ""


def _link(link: PageLink) -> str:
    if not link.href:
        return f'<span class="dead">{escape(link.title)}</span>'
    return f'<a href="{escape(link.href)}">{escape(link.title)}</a>'


def _sources(sources: Sequence[Source]) -> str:
    if not sources:
        return ""
    items = "\n".join(f'<p class="source">{citation_html(source)}</p>' for source in sources)
    return f"<h3>{escape(tr('Sources'))}</h3>\n{items}"
