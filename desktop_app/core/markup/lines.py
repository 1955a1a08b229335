"""Which block does each line of a flat text belong to?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from desktop_app.core.markup.flat import BOX_CLOSE, BOX_OPEN, CALLOUT, MORE
from desktop_app.core.markup.mask import TOKEN_START


class Block(Enum):
    """The kinds of block that readers tell apart."""

    PROSE = auto()
    HEADING = auto()
    ITEM = auto()  # one list item
    QUOTE = auto()
    CALLOUT = auto()  # a quote that is a box
    TABLE = auto()
    CODE = auto()
    RULE = auto()
    BOX_OPEN = auto()
    BOX_CLOSE = auto()
    MORE = auto()  # the definition ends here


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block: its lines without block marks; `level` is that of a heading, else 0.

    It begins on line `at` of the flat text (from 0), its other lines follow there one by one.
    """

    kind: Block
    lines: tuple[str, ...]
    level: int = 0
    at: int = 0


_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]++(.*)|)$", re.DOTALL)
_ITEM = re.compile(r"[ \t]*+(?:[-*+•]|\d{1,9}[.)](?=[ \t]))(?:[ \t]++(.*)|)$", re.DOTALL)
_QUOTE = re.compile(r"[ \t]*+>[ \t>]*+")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*+){3,}|(?:-[ \t]*+){3,}|(?:_[ \t]*+){3,})$")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*+$")
_DELIMITER = re.compile(r"[ \t]*+\|?[ \t:|-]*+$")
_ADMONITION = re.compile(r"(?::::+|!!!|\?\?\?\+?)[ \t]*+(.*)$")
_NOTE = re.compile(r"[ \t]{0,3}\[\^[^\]\s]{1,100}\]:[ \t]*+")


def paragraphs(lines: Sequence[str]) -> Iterator[Paragraph]:
    """The blocks of a flat text, in order."""
    return _Reader().read(lines)


class _Reader:
    """Gathers lines into the block under construction."""

    def __init__(self) -> None:
        self._kind = Block.PROSE
        self._lines: list[str] = []
        self._number = 0  # of the line that is looked at
        self._first = 0  # of the first line gathered

    def read(self, lines: Sequence[str]) -> Iterator[Paragraph]:
        for self._number, line in enumerate(lines):
            head, mark, tail = line.partition(MORE)
            yield from self._line(head)
            if mark:
                yield from self._close()
                yield Paragraph(Block.MORE, (), 0, self._number)
                if tail.strip():
                    yield from self._line(tail)
        yield from self._close()

    def _gather(self, line: str) -> None:
        if not self._lines:
            self._first = self._number
        self._lines.append(line)

    def _close(self) -> Iterator[Paragraph]:
        if self._lines:
            yield Paragraph(self._kind, tuple(self._lines), 0, self._first)
        self._kind, self._lines = Block.PROSE, []

    def _start(self, kind: Block, text: str) -> Iterator[Paragraph]:
        yield from self._close()
        self._kind = kind
        self._gather(text)

    def _single(self, kind: Block, text: str, level: int = 0) -> Iterator[Paragraph]:
        yield from self._close()
        yield Paragraph(kind, (text,), level, self._number)

    def _line(self, line: str) -> Iterator[Paragraph]:
        if not line.strip():
            yield from self._close()
        elif BOX_OPEN in line or BOX_CLOSE in line:
            yield from self._boxes(line)
        elif TOKEN_START in line:
            yield from self._single(Block.CODE, line.strip())
        elif self._lines and self._kind is Block.PROSE and (found := _UNDERLINE.match(line)):
            words = " ".join(self._lines)
            self._lines = []
            level = 1 if found[1][0] == "=" else 2
            yield Paragraph(Block.HEADING, (words,), level, self._first)
        elif found := _HEADING.match(line):
            words = (found[2] or "").strip()
            bare = words.rstrip("#")
            words = bare.rstrip() if bare != words and bare[-1:] in ("", " ") else words
            yield from self._single(Block.HEADING, words, len(found[1]))
        elif _RULE.match(line):
            yield from self._single(Block.RULE, "")
        else:
            yield from self._running(line)

    def _running(self, line: str) -> Iterator[Paragraph]:
        """Lines that go on: quotes, items, tables, prose."""
        if found := _QUOTE.match(line):
            inner = line[found.end() :]
            if CALLOUT in inner:
                yield from self._start(Block.CALLOUT, inner)
            elif self._kind in (Block.QUOTE, Block.CALLOUT) and self._lines:
                self._gather(inner)
            else:
                yield from self._start(Block.QUOTE, inner)
        elif found := _ITEM.match(line):
            yield from self._start(Block.ITEM, found[1] or "")
        elif found := _NOTE.match(line):
            yield from self._start(Block.ITEM, line[found.end() :])
        elif found := _ADMONITION.match(line):
            yield from self._single(Block.BOX_OPEN if found[1] else Block.BOX_CLOSE, "")
        else:
            yield from self._row_or_text(line)

    def _row_or_text(self, line: str) -> Iterator[Paragraph]:
        in_table = self._kind is Block.TABLE
        if line.lstrip().startswith("|") or self._heads_table(line) or (in_table and "|" in line):
            if self._kind is not Block.TABLE:
                yield from self._start(Block.TABLE, line)
            else:
                self._lines.append(line)
            return
        if in_table:
            yield from self._close()
        self._gather(line.strip())

    def _heads_table(self, line: str) -> bool:
        """A delimiter row under a row of cells: the row above was no prose."""
        if "|" not in line or "-" not in line or not _DELIMITER.match(line):
            return False
        if self._kind is Block.PROSE and len(self._lines) == 1 and "|" in self._lines[0]:
            self._kind = Block.TABLE
        return self._kind is Block.TABLE

    def _boxes(self, line: str) -> Iterator[Paragraph]:
        """A line with box signs: what stands around them stays text."""
        part = ""
        for sign in line:
            if sign not in (BOX_OPEN, BOX_CLOSE):
                part += sign
                continue
            if part.strip():
                self._gather(part.strip())
            part = ""
            kind = Block.BOX_OPEN if sign == BOX_OPEN else Block.BOX_CLOSE
            yield from self._single(kind, "")
        if part.strip():
            self._gather(part.strip())
            yield from self._close()
