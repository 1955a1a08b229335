"""Which headings does a body have, and which lines stand under each?

Lines inside code fences are no headings. A fence that is never closed hides nothing: the parts
of a deal that only one party may see must not slip out behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_FENCE = re.compile(r" {0,3}(`{3,}+|~{3,}+)(.*)")
_ATX = re.compile(r" {0,3}(#{1,6})#*+[ \t]*+(.*)")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*")
_NO_PARAGRAPH = re.compile(r" {0,3}(?:[-*+>|]|\d{1,9}[.)][ \t]|#{1,6}[ \t])|(?: {4}|\t)")
_QUOTED = re.compile(r"(?:[ \t]*>)+[ \t]?")
_HTML = re.compile(r"\s*<h([1-6])\b[^<>]*>", re.IGNORECASE)
_HTML_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading on line `start` of its body (from 0, a setext heading covers two lines).

    Its text begins on line `after`; the lines before `end` belong to it, with all that is
    nested under it.
    """

    level: int
    text: str
    start: int
    after: int
    end: int


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block from line `start` to line `end` - 1 (from 0); `closed` by its own mark."""

    info: str
    start: int
    end: int
    closed: bool


def fences(lines: list[str]) -> list[Fence]:
    """Every fenced block; one that is never closed ends with the text."""
    found: list[Fence] = []
    at = 0
    while at < len(lines):
        mark = _FENCE.fullmatch(lines[at])
        if mark is None or (mark[1][0] == "`" and "`" in mark[2]):
            at += 1
            continue
        end = _closing(lines, at + 1, mark[1])
        closed = end is not None
        found.append(Fence(mark[2].strip(), at, len(lines) if end is None else end, closed))
        if end is None:
            break
        at = end
    return found


def headings(lines: list[str]) -> list[Heading]:
    """Every heading outside fences: ATX, setext and HTML ones, in quotes too."""
    closed = (fence for fence in fences(lines) if fence.closed)
    covered = {number for fence in closed for number in range(fence.start, fence.end)}
    starts: list[tuple[int, str, int, int]] = []
    for number in range(len(lines)):
        if number in covered:
            continue
        below = lines[number + 1] if number + 1 < len(lines) and number + 1 not in covered else ""
        found = _heading(lines[number], below)
        if found:
            level, text, height = found
            starts.append((level, text, number, number + height))
    return _with_ends(starts, len(lines))


def _with_ends(starts: list[tuple[int, str, int, int]], count: int) -> list[Heading]:
    """Each heading ends where the next of its level or a higher one starts; one pass from below."""
    next_of_level = [count] * 7
    found: list[Heading] = []
    for level, text, start, after in reversed(starts):
        end = min(next_of_level[: level + 1])
        found.append(Heading(level, text, start, after, end))
        next_of_level[level] = start
    return found[::-1]


def _closing(lines: list[str], start: int, mark: str) -> int | None:
    for number in range(start, len(lines)):
        bare = lines[number].strip()
        if len(bare) >= len(mark) and not bare.strip(mark[0]):
            return number + 1
    return None


def _heading(line: str, below: str) -> tuple[int, str, int] | None:
    """Level, text and height in lines of the heading that starts on `line`."""
    quote = _QUOTED.match(line)
    bare = line[quote.end() :] if quote else line
    atx = _ATX.fullmatch(bare)
    if atx:
        return len(atx[1]), _plain(_unclosed(atx[2])), 1
    html = _HTML.match(bare)
    if html:
        return int(html[1]), _plain(bare), 1
    under = _UNDERLINE.fullmatch(below[quote.end() :] if quote else below)
    if under and bare.strip() and not _NO_PARAGRAPH.match(bare):
        return (1 if under[1][0] == "=" else 2), _plain(bare), 2
    return None


def _unclosed(text: str) -> str:
    """`text` without the number signs that close a heading; "C#" keeps its own."""
    bare = text.rstrip()
    without = bare.rstrip("#")
    return without if not without or without[-1] in " \t" else bare


def _plain(text: str) -> str:
    """Heading text without tags and emphasis marks."""
    return " ".join(re.sub(r"[*_`~]+", "", _HTML_TAG.sub("", text)).split())
