"""What stands under one heading of an entry, without reading the rest of its page?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html import unescape

from desktop_app.pages.blocks import Block, Box, Paragraph, Picture, Rule, plain_words
from desktop_app.pages.page_blocks import page_blocks

_ENDS = frozenset({"h1", "h2", "h3", "law", "related"})
_HEADING = re.compile(r"<h([123])[ >].*?</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_CONTAINERS = ("blockquote", "div", "dl", "ul", "ol", "table")


def section_of(html: str, heading: str) -> tuple[Block, ...]:
    """The words of a section of an entry's rendered body; () without it."""
    return section(plain_words(page_blocks(section_html(html, heading))), heading)


def section_html(html: str, heading: str) -> str:
    """The part of a page in which the section stands; all of it where it is not plain to see."""
    begin = None
    for found in _HEADING.finditer(html):
        if begin is None:
            words = " ".join(unescape(_TAG.sub("", found[0])).split())
            begin = found.start() if words.casefold() == heading.casefold() else None
        elif _is_whole(html[:begin]) and _is_whole(html[begin : found.start()]):
            return html[begin : found.start()]
        else:
            return html
    return html if begin is None or not _is_whole(html[:begin]) else html[begin:]


def _is_whole(html: str) -> bool:
    """Whether every box, list and table that begins here also ends here."""
    return all(html.count(f"<{tag}") == html.count(f"</{tag}>") for tag in _CONTAINERS)


def section(blocks: Sequence[Block], heading: str) -> tuple[Block, ...]:
    """The words of a section: its paragraphs, lists and tables.

    A diagram stays on the page; so does the box that points to a deal, but where nothing else
    stands in the section.
    """
    inside: list[Block] = []
    found = False
    for block in blocks:
        if isinstance(block, Rule) or (isinstance(block, Paragraph) and block.role in _ENDS):
            if found:
                break
            found = isinstance(block, Paragraph) and block.text.casefold() == heading.casefold()
        elif found and not isinstance(block, Picture):
            inside.append(block)
    own = tuple(block for block in inside if not isinstance(block, Box))
    boxed = (_unboxed(block) for block in inside if isinstance(block, Box))
    return own or next(boxed, ())


def _unboxed(box: Box) -> tuple[Block, ...]:
    return (*((replace(box.title, role="card-body"),) if box.title else ()), *box.blocks)
