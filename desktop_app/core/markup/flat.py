"""How does a body read line by line, once every inline piece has become its words?

The flat text keeps the line structure (headings, lists, quotes, tables) and no inline markup.
Code spans stand between two signs, code blocks are single signs, and boxes made by tags, a
`<!--more-->` and a table of contents are marked, so that `plain` and `prose` need look at lines
only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from desktop_app.core.markup.html_tags import LINE_TAGS, attribute
from desktop_app.core.markup.lexer import lex
from desktop_app.core.markup.mask import TOKEN_END, TOKEN_START, CodeBlock
from desktop_app.core.markup.names import shown_name
from desktop_app.core.markup.tags import Meaning, Tag
from desktop_app.core.markup.tokens import Kind, Token

CODE_START, CODE_END = "\U000f0010", "\U000f0011"
MORE, CONTENTS, IMAGE, BOX_OPEN, BOX_CLOSE, CALLOUT = (
    "\U000f0012",
    "\U000f0013",
    "\U000f0014",
    "\U000f0015",
    "\U000f0016",
    "\U000f0017",
)
IN_PAGE = "\U000f001a"  # around the words of a link within the page
TitleOf = Callable[[str], str]  # link target as written -> the entry's title, "" when unknown
_LEFTOVER = re.compile(
    f"{CODE_START}[^{CODE_END}]*+{CODE_END}|(\\[\\[++|\\]\\]++|\\{{\\{{++|\\{{%|%\\}}|\\}}\\}}++)"
)
_BLOCK_ID = re.compile(r"(?:^|(?<=\s))\^[A-Za-z0-9-]++[ \t]*+$", re.MULTILINE)
_MARKS = re.compile("[\U000f0010-\U000f001f]")


@dataclass(frozen=True, slots=True)
class Flat:
    """Lines of words, and the code blocks whose signs they hold."""

    lines: tuple[str, ...]
    blocks: tuple[CodeBlock, ...]


def flatten(body: str, title_of: TitleOf | None = None) -> Flat:
    """The flat text of `body`; `title_of` gives words to links that have none."""
    return _flatten(body, title_of) if title_of else _flatten_alone(body)


@lru_cache(maxsize=4)
def _flatten_alone(body: str) -> Flat:
    """Kept for a moment, since plain text and definition are asked for in a row."""
    return _flatten(body, None)


def _flatten(body: str, title_of: TitleOf | None) -> Flat:
    text, pieces, blocks = lex(body)
    out = [piece_words(text, piece, title_of) for piece in pieces]
    flat = without_leftovers("".join(out))
    if "^" in flat:
        flat = _BLOCK_ID.sub("", flat)
    return Flat(tuple(flat.split("\n")), blocks)


def source_lines(body: str) -> list[int]:
    """On which line of `body` (from 0) does each line of its flat text begin?

    They differ behind what vanishes with its line ends, such as a comment of many lines.
    """
    text, pieces, _ = lex(body)
    numbers, line = [0], 0
    for piece in pieces:
        breaks = piece_words(text, piece, None).count("\n")
        height = text.count("\n", piece.start, piece.end)
        numbers.extend(line + min(number, height) for number in range(1, breaks + 1))
        line += height
    return numbers


def words_of(text: str, pieces: Sequence[Token], title_of: TitleOf | None = None) -> str:
    """The words of a few pieces on one line, such as those of a link."""
    flat = "".join(piece_words(text, piece, title_of) for piece in pieces)
    return " ".join(without_signs(flat).split())


def without_leftovers(flat: str) -> str:
    """Flat text without the brackets and braces that belong to nothing, but for code."""
    return _LEFTOVER.sub(lambda found: found[0] if found[1] is None else "", flat)


def without_signs(flat: str) -> str:
    """Flat text without the signs that `flatten` puts in."""
    return _MARKS.sub("", flat)


def piece_words(text: str, piece: Token, title_of: TitleOf | None = None) -> str:
    """One piece as flat text."""
    kind = piece.kind
    if kind is Kind.TEXT:
        return unescape(piece.value) if "&" in piece.value else piece.value
    if kind is Kind.CODE:
        return f"{CODE_START}{piece.value}{CODE_END}"
    if kind is Kind.WIKI:
        return piece.value or shown_name(piece.target, piece.heading)
    if kind is Kind.MARK:
        return "" if piece.partner >= 0 else piece.value
    if kind is Kind.HIDDEN:
        return "\n" if "\n" in text[piece.start : piece.end] else ""
    if kind is Kind.TAG and piece.tag is not None:
        return _tag_words(piece.tag, title_of)
    if kind is Kind.HTML:
        return _html_words(text, piece)
    return _SIMPLE[kind](text, piece) if kind in _SIMPLE else ""


_SIMPLE: dict[Kind, Callable[[str, Token], str]] = {
    Kind.LITERAL: lambda _, piece: piece.value,
    Kind.NOTE: lambda _, piece: piece.value if piece.value[-1] == ":" else "",
    Kind.IMAGE: lambda _, piece: f"{IMAGE}{piece.value}{IMAGE}",
    Kind.AUTOLINK: lambda _, piece: piece.target.removeprefix("mailto:"),
    Kind.TASK: lambda _, piece: "☑" if piece.value == "x" else "☐",
    Kind.BLOCK: lambda _, piece: f"{TOKEN_START}{piece.number}{TOKEN_END}",
    Kind.BREAK: lambda text, piece: text[piece.start : piece.end],
    Kind.CALLOUT: lambda _, __: CALLOUT,
    Kind.OPEN: lambda _, piece: IN_PAGE if piece.target.startswith("#") else "",
    Kind.CLOSE: lambda text, piece: IN_PAGE if text.startswith("](#", piece.start) else "",
    Kind.MORE: lambda _, __: MORE,
    Kind.CONTENTS: lambda _, __: CONTENTS,
}


def _tag_words(tag: Tag, title_of: TitleOf | None) -> str:
    if tag.meaning is Meaning.LINK:
        known = title_of(tag.target) if title_of and not tag.words else ""
        return tag.words or known or _readable_id(tag.target)
    if tag.meaning is Meaning.IMAGE:
        return f"{IMAGE}{tag.words}{IMAGE}"
    if tag.meaning is Meaning.OPEN_BOX:
        return f"{BOX_OPEN}{tag.words}"
    if tag.meaning is Meaning.CLOSE_BOX:
        return BOX_CLOSE
    return CONTENTS if tag.meaning is Meaning.SKIP else tag.words


def _readable_id(target: str) -> str:
    return shown_name(target.partition("#")[0]).replace("-", " ").replace("_", " ")


def _html_words(text: str, piece: Token) -> str:
    if piece.value == "img":
        return f"{IMAGE}{attribute(text[piece.start : piece.end], 'alt')}{IMAGE}"
    return " " if piece.value in LINE_TAGS else ""
