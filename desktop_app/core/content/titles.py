"""What is an entry called, under which id does it answer, and does its H1 repeat its title?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.core.content.headings import headings
from desktop_app.core.content.left_out import stem
from desktop_app.core.markup.names import name_key
from desktop_app.core.markup.plain import plain_text

_H1_SHARE = 0.8
_MARKUP = re.compile(r"[\[\]{}<>&\\_*`~]")
_SKIP = re.compile(r"\s*(?:<!--.*-->\s*)?")
_FIRST_LINES = 40
_LONGEST = 500  # characters; a longer line is no title, whatever stands before it
_SHIPPED_FOLDERS = ("terms/", "deals/")


@dataclass(frozen=True, slots=True)
class Opening:
    """The H1 that opens a body; the lines before `after` (from 0) are done with it."""

    text: str
    after: int


@dataclass(frozen=True, slots=True)
class Title:
    """The title, the names that lost against it, and whether the opening H1 says the same."""

    text: str
    others: tuple[str, ...]
    repeated: bool


def opening_h1(body: str) -> Opening | None:
    """The H1 before any other text of the body, or None."""
    lines = body.split("\n", _FIRST_LINES)[:_FIRST_LINES]
    start = next((n for n, line in enumerate(lines) if not _SKIP.fullmatch(line[:1000])), None)
    if start is None:
        return None
    first = next(iter(headings(lines[start : start + 2])), None)
    if first is None or first.level != 1 or first.start or not 0 < len(first.text) <= _LONGEST:
        return None
    raw = "\n".join(lines[start : start + first.after])
    text = plain_text(raw) if _MARKUP.search(raw) else first.text
    return Opening(" ".join(text.split()), start + first.after) if text.strip() else None


def uses_h1(openings: Sequence[bool]) -> bool:
    """Whether a folder works that way: four files of five open with an H1."""
    return bool(openings) and sum(openings) >= _H1_SHARE * len(openings)


def name_of(path: str) -> str:
    """The title that the path gives: `-` and `_` as spaces, the folder's name for an index."""
    *folders, name = path.split("/")
    word = stem(name)
    if folders and word.casefold() in {"index", "_index"}:
        word = folders[-1]
    spaced = " ".join(re.sub(r"[-_]+", " ", unicodedata.normalize("NFC", word)).split())
    return spaced or word


def choose_title(field: str, h1: str, path: str, *, from_h1: bool) -> Title:
    """Front matter first, then the H1 where the folder works that way, then the file name."""
    named = name_of(path)
    title = field or (h1 if from_h1 else "") or named
    same = name_key(h1) == name_key(title) if h1 else False
    others = (h1,) if h1 and not same else ()
    return Title(title, others, same)


def entry_id(path: str, *, shipped: bool) -> str:
    """The path in the pack without extension, NFC; shipped entries leave their folder out."""
    bare = unicodedata.normalize("NFC", stem(path))
    for folder in _SHIPPED_FOLDERS if shipped else ():
        bare = bare.removeprefix(folder)
    return bare


def slug(text: str) -> str:
    """ASCII letters, digits and single hyphens; "" when nothing of `text` is left."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"[\u0300-\u036f]", "", plain)).strip("-")
