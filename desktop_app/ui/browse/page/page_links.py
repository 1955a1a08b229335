"""Where are the links and headings of the page that is shown?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextDocument


class LinkSpan(NamedTuple):
    """A link: its address as it stands in the page, its words, and where they begin and end."""

    href: str
    words: str
    start: int
    end: int


class Heading(NamedTuple):
    """A heading: its words, its level (1 is the title), and where it begins."""

    words: str
    level: int
    start: int


def links(document: QTextDocument) -> Iterator[LinkSpan]:
    """Every link of the page, in order."""
    block = document.begin()
    while block.isValid():
        yield from links_of(block)
        block = block.next()


def links_of(block: QTextBlock) -> Iterator[LinkSpan]:
    """The links of one block; a link of several typefaces is one."""
    span: LinkSpan | None = None
    parts = block.begin()
    while not parts.atEnd():
        fragment = parts.fragment()
        parts += 1
        form = fragment.charFormat()
        href = form.anchorHref() if form.isAnchor() else ""
        if span is not None and href == span.href and fragment.position() == span.end:
            end = fragment.position() + fragment.length()
            span = LinkSpan(href, span.words + fragment.text(), span.start, end)
            continue
        if span is not None:
            yield span
        start = fragment.position()
        span = LinkSpan(href, fragment.text(), start, start + fragment.length()) if href else None
    if span is not None:
        yield span


def link_at(document: QTextDocument, position: int) -> LinkSpan | None:
    """The link whose words are around a position of the page's text."""
    found = links_of(document.findBlock(position))
    return next((span for span in found if span.start <= position < span.end), None)


def headings(document: QTextDocument) -> Iterator[Heading]:
    """Every heading of the page, the title first."""
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level and block.text().strip():
            yield Heading(block.text().strip(), level, block.position())
        block = block.next()
