"""Which words of one line of Markdown are emphasised, and does a link stand among them?"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from desktop_app.core.markup.flat import piece_words, without_leftovers, without_signs
from desktop_app.core.markup.lexer import lex
from desktop_app.core.markup.tags import Meaning
from desktop_app.core.markup.tokens import Kind, Token

_MARKS = {1: ("em",), 2: ("strong",), 3: ("em", "strong")}  # by the length of a run of * or _
_LINKS = frozenset({Kind.WIKI, Kind.OPEN, Kind.IMAGE, Kind.AUTOLINK})


class Words(NamedTuple):
    """Words of one kind; `marks` holds "em" and "strong" where they are set so."""

    text: str
    marks: frozenset[str] = frozenset()


def emphasised(line: str) -> tuple[Words, ...]:
    """The words of `line` as they are set; links become their words, other markup goes."""
    text, pieces, blocks = lex(line)
    if blocks:  # what looks like the fence of a block is no block within a line
        return (Words(line),)
    within: Counter[str] = Counter()
    found: list[Words] = []
    for number, piece in enumerate(pieces):
        if piece.kind is Kind.MARK and piece.partner >= 0:
            step = 1 if piece.partner > number else -1
            if piece.value[0] in "*_":
                within.update(dict.fromkeys(_MARKS.get(len(piece.value), ()), step))
        elif words := without_signs(without_leftovers(piece_words(text, piece))):
            found.append(Words(words, frozenset(+within)))
    return tuple(
        Words("".join(one.text for one in alike), marks)
        for marks, alike in groupby(found, attrgetter("marks"))
    )


def line_words(line: str) -> str:
    """The words of `line` without any markup."""
    return "".join(one.text for one in emphasised(line)).strip()


def first_link(line: str) -> str:
    """The first link or picture in `line` as it is written, "" without one."""
    text, pieces, _ = lex(line)
    for piece in pieces:
        if _is_link(piece):
            end = pieces[piece.partner] if piece.kind is Kind.OPEN else piece
            return text[piece.start : end.end]
    return ""


def _is_link(piece: Token) -> bool:
    if piece.tag:
        return piece.tag.meaning in (Meaning.LINK, Meaning.IMAGE)
    return piece.kind in _LINKS or (piece.kind is Kind.HTML and piece.value in ("a", "img"))
