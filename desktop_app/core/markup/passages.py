"""Which passages of running words does a body hold, under which headings and on which lines?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.core.markup.flat import CALLOUT, CONTENTS, IMAGE, flatten, source_lines
from desktop_app.core.markup.flat import without_signs as signless
from desktop_app.core.markup.lines import Block, Paragraph, paragraphs

_IMAGE = re.compile(f"{IMAGE}[^{IMAGE}]*+{IMAGE}")
_CELLS = re.compile(r"(?<!\\)\|")
_SILENT = frozenset({Block.CODE, Block.RULE, Block.BOX_OPEN, Block.BOX_CLOSE, Block.MORE})


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that belong together: a paragraph, a heading, a list item, a cell, a title of a box.

    `text` is on one line. Its characters from `starts[n]` on stand on line `lines[n]` of the
    body (from 0). `level` is that of a heading, else 0.
    """

    kind: Block
    text: str
    starts: tuple[int, ...]
    lines: tuple[int, ...]
    level: int = 0

    @property
    def line(self) -> int:
        """The line of the body (from 0) on which it begins."""
        return self.lines[0]

    def line_at(self, offset: int) -> int:
        """The line of the body (from 0) on which that character of `text` stands."""
        return self.lines[bisect_right(self.starts, offset) - 1]


def passages(body: str, *, plain: bool = False) -> Iterator[Passage]:
    """The passages of `body` in order, without code and pictures; a `plain` body is no Markdown."""
    if plain:
        yield from _of_text(body)
        return
    numbers = source_lines(body)
    for block in paragraphs(flatten(body).lines):
        if block.kind in _SILENT or any(CONTENTS in line for line in block.lines):
            continue
        rows = list(zip(numbers[block.at : block.at + len(block.lines)], block.lines, strict=True))
        if block.kind is Block.TABLE:
            for number, line in rows:
                for cell in _CELLS.split(line):
                    yield from _passage(block, [(number, cell)])
        elif block.kind is Block.CALLOUT and CALLOUT in block.lines[0]:
            yield from _passage(block, rows[:1])  # its title
            yield from _passage(block, rows[1:])
        else:
            yield from _passage(block, rows)


def _of_text(body: str) -> Iterator[Passage]:
    rows: list[tuple[int, str]] = []
    for number, line in enumerate([*body.split("\n"), ""]):
        if line.strip():
            rows.append((number, line))
        elif rows:
            yield from _passage(Paragraph(Block.PROSE, ()), rows)
            rows = []


def _passage(block: Paragraph, rows: Sequence[tuple[int, str]]) -> Iterator[Passage]:
    parts: list[str] = []
    starts: list[int] = []
    lines: list[int] = []
    length = 0
    for number, line in rows:
        part = " ".join(signless(_IMAGE.sub("", line)).split())
        if any(map(str.isalnum, part)):
            parts.append(part)
            starts.append(length)
            lines.append(number)
            length += len(part) + 1
    if parts:
        yield Passage(block.kind, " ".join(parts), tuple(starts), tuple(lines), block.level)
