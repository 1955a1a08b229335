"""How is a work cited? APA 7, as plain text, and with its italics as HTML and Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import NamedTuple

from desktop_app.core.model.source import Source
from desktop_app.wording import tr

_MARKS = re.compile(r"[\\`*_<>\[\]]")
_DOI = re.compile(r"10\.\d+/\S+")
_WEB = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)

# APA 7, chapter 9: up to twenty authors are all named.
_MOST_AUTHORS = 20
_Mark = Callable[[str], str]


class _Style(NamedTuple):
    """How plain words, words in italics and an address are written."""

    plain: _Mark
    italic: _Mark
    link: _Mark


def citation_text(source: Source) -> str:
    """The reference as one line of text."""
    return _reference(source, _Style(str, str, str))


def citation_html(source: Source) -> str:
    """The reference as HTML: titles of books and names of journals in italics."""
    return _reference(source, _Style(escape, _italic_html, _link_html))


def citation_markdown(source: Source) -> str:
    """The reference as Markdown, with the same italics."""
    return _reference(source, _Style(_literal, lambda text: f"*{_literal(text)}*", "<{}>".format))


def _italic_html(text: str) -> str:
    return f"<i>{escape(text)}</i>"


def _link_html(address: str) -> str:
    return f'<a class="ext" href="{escape(address)}">{escape(address)}</a>'


def _literal(text: str) -> str:
    """Text in which Markdown sees no marks."""
    return _MARKS.sub(r"\\\g<0>", text)


def _reference(source: Source, style: _Style) -> str:
    plain, italic, link = style
    whole = not source.container  # a work of its own: its title is in italics
    date = f"({plain(source.issued or tr('n.d.'))})."
    authors = _authors(source)
    title = _stop(italic(source.title) if whole else plain(source.title), source.title)
    parts = [f"{plain(authors)} {date}", title] if authors else [title, date]
    if source.container:
        parts.append(_container(source, style))
    if source.publisher:
        parts.append(plain(_ended(source.publisher)))
    if address := _address(source):
        parts.append(link(address))
    return " ".join(parts)


def _address(source: Source) -> str:
    """Where the work is on the web, "" where that is unknown (APA 7, 9.34 to 9.36)."""
    if found := _DOI.search(source.doi):
        return f"https://doi.org/{found[0]}"
    found = _WEB.fullmatch(source.url.strip())
    return found[0] if found else ""


def _container(source: Source, style: _Style) -> str:
    plain, italic, _link = style
    journal = source.kind.startswith("article")
    told = italic(source.container) if journal else plain(tr("In")) + " " + italic(source.container)
    if journal and source.volume:
        told += f", {italic(source.volume)}"
        told += plain(f"({source.issue})") if source.issue else ""
    if source.page:
        pages = source.page.replace("-", "–")
        told += plain(f", {pages}") if journal else plain(tr(" (pp. {pages})", pages=pages))
    return told + "."


def _authors(source: Source) -> str:
    names = [_name(family, given) for family, given in source.authors]
    if not names:
        return ""
    if len(names) == 1:
        return names[0]
    if len(names) > _MOST_AUTHORS:
        return ", ".join(names[: _MOST_AUTHORS - 1]) + ", … " + names[-1]
    return ", ".join(names[:-1]) + tr(", & {last}", last=names[-1])


def _name(family: str, given: str) -> str:
    initials = " ".join(
        "-".join(f"{piece[0]}." for piece in part.split("-") if piece) for part in given.split()
    )
    return f"{family}, {initials}" if initials else family


def _stop(shown: str, raw: str) -> str:
    return shown if raw.endswith((".", "?", "!")) else shown + "."


def _ended(text: str) -> str:
    return _stop(text, text)
