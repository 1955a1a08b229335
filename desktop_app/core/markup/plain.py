"""How does a body read as plain text?"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from desktop_app.core.markup.flat import TitleOf, flatten, without_signs
from desktop_app.core.markup.lines import Block, Paragraph, paragraphs
from desktop_app.core.markup.mask import TOKEN_END, TOKEN_START, CodeBlock

HIDDEN_BLOCKS = frozenset({"deal"})  # numbers for the program, not text for a reader
_TOKEN = re.compile(f"{TOKEN_START}(\\d+){TOKEN_END}")
_CELLS = re.compile(r"(?<!\\)\|")


def plain_text(
    body: str, title_of: TitleOf | None = None, told: Callable[[CodeBlock], str] | None = None
) -> str:
    """`body` as words, one block a line, for full text and excerpts.

    Links, shortcodes and images become their words, markup and comments go, code stays (a deal
    block goes: its numbers are shown as tables). `title_of` names the targets of links that
    have no words of their own; without it the target is made readable. `told` says what a
    block of code is in words, "" where its own text is.
    """
    flat = flatten(body, title_of)
    blocks = flat.blocks
    if told is not None:
        blocks = tuple(replace(one, text=told(one) or one.text) for one in blocks)
    out: list[str] = []
    for block in paragraphs(flat.lines):
        text = _block_text(block, blocks)
        if text:
            out.append(text)
    return "\n".join(out)


def _block_text(block: Paragraph, blocks: tuple[CodeBlock, ...]) -> str:
    if block.kind is Block.CODE:
        return "\n".join(_code(found, blocks) for found in _TOKEN.findall(block.lines[0]))
    if block.kind is Block.TABLE:
        rows = [row for line in block.lines if (row := _row(line))]
        return "\n".join(rows)
    text = one_line(block.lines)
    return f"• {text}" if text and block.kind is Block.ITEM else text


def one_line(lines: tuple[str, ...]) -> str:
    """Lines of one block as a single line of words."""
    return " ".join(without_signs(" ".join(lines)).split())


def _code(number: str, blocks: tuple[CodeBlock, ...]) -> str:
    block = blocks[int(number)] if int(number) < len(blocks) else None
    if block is None or block.info in HIDDEN_BLOCKS:
        return ""
    return block.text.strip("\n")


def _row(line: str) -> str:
    cells = [without_signs(cell).strip() for cell in _CELLS.split(line)]
    words = [cell for cell in cells if cell and cell.strip(":-")]
    return " · ".join(words)
