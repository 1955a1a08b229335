"""Which parts of a deal's body are public, which are one party's alone, and where is its block?

What is taken out leaves empty lines behind, so that every line keeps its number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.core.content.block_values import BlockValues
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.headings import Fence, fences, headings
from desktop_app.core.model.deal_block import BlockFault
from desktop_app.core.model.entry import Section

_BRIEF = re.compile(r"\W*brief(?:ing)?\s*[:：–—-]\s*(.*)", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_HEADING_LINE = re.compile(r"#{2,6}[ \t]+\S")


@dataclass(frozen=True, slots=True)
class Block:
    """The text between the fences of a deal block; `line` of the file is its first."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Parts:
    """The public body without block and briefs, the briefs, and the block."""

    body: str
    briefs: tuple[Section, ...]
    block: Block | None


def holds_deal_block(body: str) -> bool:
    """Whether a fence of the body is marked as a deal."""
    return "deal" in body and any(map(_is_deal, fences(body.split("\n"))))


def split_deal(body: str, first_line: int, findings: Findings) -> Parts:
    """Take the deal block and the `Brief: …` sections out of a deal's body."""
    lines = body.split("\n")
    block = _take_block(lines, first_line, findings)
    found = [one for one in headings(lines) if _BRIEF.fullmatch(visible(one.text))]
    briefs: list[Section] = []
    # From below, so that a brief within another one's section is taken out of that first.
    for heading in reversed(found):
        text = "\n".join(lines[heading.after : heading.end])
        at = first_line + heading.after + len(text) - len(text.lstrip("\n"))
        briefs.append(Section(heading.text, text.strip("\n"), first_line + heading.start, at))
        lines[heading.start : heading.end] = [""] * (heading.end - heading.start)
    return Parts("\n".join(lines), tuple(reversed(briefs)), block)


def role_of(heading: str) -> str:
    """Whom a brief is for, by its heading: "Brief: Vendor" is the vendor's."""
    brief = _BRIEF.fullmatch(visible(heading))
    return " ".join(brief[1].split()) if brief else ""


def section_text(body: str, name: str) -> str:
    """The Markdown under the first heading of that name, whatever its capitals; "" without one."""
    lines = body.split("\n")
    for heading in headings(lines):
        if visible(heading.text).strip(" :").casefold() == name.casefold():
            return "\n".join(lines[heading.after : heading.end]).strip("\n")
    return ""


def visible(text: str) -> str:
    """`text` without zero-width marks, which could hide a word from a comparison."""
    return _INVISIBLE.sub("", text)


def _is_deal(fence: Fence) -> bool:
    words = fence.info.casefold().split()
    return bool(words) and words[0].strip("{}.") == "deal"


def _take_block(lines: list[str], first_line: int, findings: Findings) -> Block | None:
    block: Block | None = None
    faults = BlockValues(findings)
    for fence in fences(lines):
        if not _is_deal(fence):
            continue
        end = fence.end
        if not fence.closed:
            faults.fault(BlockFault.UNCLOSED, first_line + fence.start, suggestion="```")
            rows = range(fence.start + 1, len(lines))
            end = next((row for row in rows if _HEADING_LINE.match(lines[row])), len(lines))
        if block is None:
            text = "\n".join(lines[fence.start + 1 : end - 1 if fence.closed else end])
            block = Block(text, first_line + fence.start + 1)
        else:
            faults.fault(BlockFault.SECOND_BLOCK, first_line + fence.start)
        lines[fence.start : end] = [""] * (end - fence.start)
    return block
