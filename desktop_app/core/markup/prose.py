"""Which words of a body define the entry?"""

from __future__ import annotations

import re
from itertools import takewhile

from desktop_app.core.markup.flat import CALLOUT, CONTENTS, IMAGE, IN_PAGE, TitleOf, flatten
from desktop_app.core.markup.lines import Block, Paragraph, paragraphs
from desktop_app.core.markup.plain import one_line

_IMAGE = re.compile(f"{IMAGE}[^{IMAGE}]*+{IMAGE}")
_IN_PAGE = re.compile(f"{IN_PAGE}[^{IN_PAGE}]*+{IN_PAGE}")
_DEFINED = re.compile(r": +")


def first_prose(body: str, title_of: TitleOf | None = None) -> str:
    """The first prose of `body` as plain text on one line, "" where there is none.

    Headings, comments, tables of contents, boxes, images, tables and code come before it and
    are passed over; `<!--more-->` ends it. Where a section has no prose at all, its first plain
    quotation or list item stands in; where the body has nothing but boxes, the first box.
    """
    blocks = list(paragraphs(flatten(body, title_of).lines))
    return _search(blocks, boxes=False) or _search(blocks, boxes=True)


def _search(blocks: list[Paragraph], *, boxes: bool) -> str:
    depth = 0
    stand_in = ""
    for block in blocks:
        if block.kind is Block.BOX_OPEN:
            depth += 1
        elif block.kind is Block.BOX_CLOSE:
            depth = max(0, depth - 1)
        elif depth and not boxes:
            continue
        elif block.kind in (Block.HEADING, Block.MORE):
            if stand_in:
                return stand_in
        elif block.kind is Block.PROSE or (boxes and block.kind is Block.CALLOUT):
            if text := _words(block):
                return text
        elif block.kind in (Block.QUOTE, Block.ITEM) and not stand_in:
            stand_in = _words(block)
    return stand_in


def _words(block: Paragraph) -> str:
    """The words of one block without its images; "" for a table of contents."""
    lines = block.lines
    if any(CONTENTS in line for line in lines):
        return ""
    if block.kind is Block.ITEM:  # a list of links within the page is a table of contents
        lines = tuple(_IN_PAGE.sub("", line) for line in lines)
    if block.kind is Block.CALLOUT and CALLOUT in lines[0]:
        lines = lines[1:] or lines
    if block.kind is Block.PROSE and len(lines) > 1 and _DEFINED.match(lines[1]):
        first = _DEFINED.sub("", lines[1], count=1)
        lines = (first, *takewhile(lambda line: not _DEFINED.match(line), lines[2:]))
    text = one_line(tuple(_IMAGE.sub("", line) for line in lines))
    return text if any(sign.isalnum() for sign in text) else ""
