"""Which entries and images does a body point to, and on which lines?"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from desktop_app.core.markup.brackets import IMAGE_NAME, is_external, local_target
from desktop_app.core.markup.flat import words_of
from desktop_app.core.markup.html_tags import attribute
from desktop_app.core.markup.lexer import lex
from desktop_app.core.markup.names import decoded
from desktop_app.core.markup.tags import Meaning, Tag
from desktop_app.core.markup.tokens import Kind, Token
from desktop_app.core.model.entry import Link

_LINE_FEED = re.compile("\n")


@dataclass(frozen=True, slots=True)
class Scanned:
    """Links in the order of the text, and the targets of local images, each once, as written."""

    links: tuple[Link, ...]
    images: tuple[str, ...]


def scan(body: str, first_line: int = 1) -> Scanned:
    """The links and images of `body`, whose first line is line `first_line` of its file.

    A link's target is as written, without escapes, heading and brackets; `render` looks it up
    as `name_key(target)`. A link within the page (`[[#Heading]]`, `[x](#heading)`) has the
    target "". Addresses with a scheme or a host are no links to entries and are left out; so is
    everything in code and comments.
    """
    text, pieces, _ = lex(body)
    breaks = [found.start() for found in _LINE_FEED.finditer(text)]
    links: list[Link] = []
    images: dict[str, None] = {}
    for number, piece in enumerate(pieces):
        line = first_line + bisect_right(breaks, piece.start - 1)
        if link := _link(text, pieces, number, line):
            links.append(link)
        elif image := image_target(text, piece):
            images[image] = None
    return Scanned(tuple(links), tuple(images))


def image_target(text: str, piece: Token) -> str:
    """The local file that an image piece shows, "" for other pieces and remote pictures."""
    target = ""
    if piece.kind is Kind.IMAGE:
        target = decoded(piece.target)
    elif piece.kind is Kind.TAG and piece.tag and piece.tag.meaning is Meaning.IMAGE:
        target = piece.tag.target
    elif piece.kind is Kind.HTML and piece.value == "img":
        target = decoded(attribute(text[piece.start : piece.end], "src"))
    return "" if is_external(target) else target


def _link(text: str, pieces: tuple[Token, ...], number: int, line: int) -> Link | None:
    piece = pieces[number]
    if piece.kind is Kind.WIKI:
        if is_web(piece.target):
            return None
        words = words_of(text, (piece,))
        return Link(piece.target, words, line, piece.heading, embed=piece.embed)
    if piece.kind is Kind.TAG and piece.tag and piece.tag.meaning is Meaning.LINK:
        return _tag_link(text, piece, piece.tag, line)
    if piece.kind is Kind.OPEN:
        return _local(link_address(text, pieces[piece.partner], piece), line, pieces, number, text)
    if piece.kind is Kind.HTML and piece.value == "a":
        address = attribute(text[piece.start : piece.end], "href")
        return _local(address, line, pieces, number, text)
    return None


def is_web(target: str) -> bool:
    """Whether a wikilink's target is an address: elsewhere a colon belongs to a title."""
    return target.lower().startswith(("http://", "https://", "mailto:"))


def link_address(text: str, close: Token, opening: Token) -> str:
    """The address of `[words](address)`; a `{{< ref … >}}` there gives its argument."""
    if "{{" not in opening.target and "{%" not in opening.target:
        return opening.target
    inside = [piece.tag for piece in lex(text[close.start + 2 : close.end - 1])[1] if piece.tag]
    named = next((tag.target for tag in inside if tag.address), "")
    return named or opening.target


def _tag_link(text: str, piece: Token, tag: Tag, line: int) -> Link | None:
    if is_external(tag.target):
        return None
    target, heading = local_target(tag.target)
    return Link(target, words_of(text, (piece,)), line, heading)


def _local(
    address: str, line: int, pieces: tuple[Token, ...], number: int, text: str
) -> Link | None:
    if not address or is_external(address):
        return None
    end = pieces[number].partner
    if end < 0:
        rest = range(number + 1, min(number + 50, len(pieces)))
        end = next((at for at in rest if pieces[at].value == "/a"), number + 1)
    target, heading = local_target(address)
    embed = IMAGE_NAME.search(target) is not None
    words = words_of(text, pieces[number + 1 : end])
    return Link(target, words, line, heading, embed=embed)
