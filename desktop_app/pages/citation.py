"""How is a work cited? APA 7, as plain text and as HTML with its italics."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from desktop_app.core.model.source import Source
from desktop_app.wording import tr

_Style = Callable[[str], str]

# APA 7, chapter 9: up to twenty authors are all named.
_MOST_AUTHORS = 20


def citation_text(source: Source) -> str:
    """The reference as one line of text."""
    return _reference(source, lambda text: text, lambda text: text)


def citation_html(source: Source) -> str:
    """The reference as HTML: titles of books and names of journals in italics."""
    return _reference(source, escape, lambda text: f"<i>{escape(text)}</i>")


def _reference(source: Source, plain: _Style, italic: _Style) -> str:
    whole = not source.container  # a work of its own: its title is in italics
    date = source.issued or tr("n.d.")
    authors = _authors(source)
    title = _stop(italic(source.title) if whole else plain(source.title), source.title)
    parts = [f"{plain(authors)} ({plain(date)}).", title] if authors else [title, f"({date})."]
    if source.container:
        parts.append(_container(source, plain, italic))
    if source.publisher:
        parts.append(plain(_ended(source.publisher)))
    return " ".join(parts)


def _container(source: Source, plain: _Style, italic: _Style) -> str:
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
