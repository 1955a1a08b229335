"""One term among the many of a file: which lines are its own, and what is it called?"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 200  # characters of a term
_BRACKETS = re.compile(r"([^()]+?)\s*\(([^()]+)\)")
_LONGEST_SHORT = 12  # letters of an abbreviation
_MOST_NAMES = 4


@dataclass(frozen=True, slots=True)
class TermPart:
    """A term on the lines from `start` to `end` - 1 of its body (from 0).

    It is called `written`, in Markdown. Its own `body` begins on line `body_at`. `anchor` is the
    one that its author gave it, or "".
    """

    written: str
    start: int
    end: int
    body: str
    body_at: int
    anchor: str = ""

    def title(self) -> str:
        """What it is called, in words; "" where nothing of it can be read."""
        return plain_words(self.written).rstrip(":：").strip()[:LONGEST]


def other_names(title: str) -> tuple[str, ...]:
    """Names that a title tells: both sides of `Long name (LN)` and of `A / B`."""
    sides = re.split(r"\s+/\s+", title)
    names = sides if 1 < len(sides) <= _MOST_NAMES else []
    found = _BRACKETS.fullmatch(title)
    if found and (_shortens(found[2], found[1]) or _shortens(found[1], found[2])):
        names = [found[1], found[2]]
    return tuple(name.strip() for name in names if name.strip())


def plain_words(text: str) -> str:
    """Markdown of one line as words."""
    from desktop_app.core.markup.plain import plain_text

    return " ".join(plain_text(text).split())


def _shortens(short: str, long: str) -> bool:
    """Whether one is the abbreviation of the other: its letters follow in it, the first leads."""
    letters = [sign for sign in short.casefold() if sign.isalnum()]
    if not 1 < len(letters) <= _LONGEST_SHORT or " " in short or short.islower():
        return False
    rest = iter(long.casefold())
    return long[:1].casefold() == letters[0] and all(sign in rest for sign in letters)
