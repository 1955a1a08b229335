"""What did the person ask for: words, exact words, filters, a question?"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from desktop_app.core.search.normal import fold
from desktop_app.core.search.questions import difference, subject

LONGEST = 512  # characters that are looked at; more is no query
_MOST_WORDS = 48

FIELDS = ("category", "sector", "kind", "pack", "linked", "list")
_NOTES = frozenset({"note", "notes"})

_PIECE = re.compile(
    r"""
    (?P<field>(?:category|sector|kind|pack|linked|list)):(?:"(?P<quoted>[^"]*)"|(?P<value>[^\s"]*))
    | -"(?P<noquote>[^"]*)"
    | -(?P<without>[^\s"-][^\s"]*)
    | "(?P<phrase>[^"]*)"
    | (?P<word>[^\s"]+|")
    """,
    re.VERBOSE | re.IGNORECASE,
)
_QUOTES = str.maketrans("“”„‟«»＂", '"""""""')


@dataclass(frozen=True, slots=True)
class Part:
    """One side of an OR: running words and exact phrases, as typed.

    `subject` is what a question asks about ("BATNA" of "what is a BATNA?"), else `words`.
    `pair` holds both names of "the difference between A and B".
    """

    words: str
    phrases: tuple[str, ...] = ()
    subject: str = ""
    pair: tuple[str, str] | None = None

    @property
    def text(self) -> str:
        """Words and phrases in one row."""
        return " ".join(filter(None, (self.words, *self.phrases)))


@dataclass(frozen=True, slots=True)
class Query:
    """`parts` are alternatives (OR); filters and unwanted words hold for all of them.

    `filters` are (field, value) with a field of FIELDS and a value that is not empty.
    """

    text: str
    parts: tuple[Part, ...] = ()
    without: tuple[str, ...] = ()
    filters: tuple[tuple[str, str], ...] = ()

    @property
    def asks_notes(self) -> bool:
        """Whether the person's own notes are looked through, not the entries."""
        return any(is_note_filter(*one) for one in self.filters)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked for at all."""
        return not (self.parts or self.without or self.filters)


def is_note_filter(name: str, value: str) -> bool:
    """Whether this is `kind:note`, which asks for entries that the person wrote a note on."""
    return name == "kind" and fold(value) in _NOTES


@dataclass(slots=True)
class _Draft:
    words: list[str] = field(default_factory=list)
    phrases: list[str] = field(default_factory=list)

    def finished(self) -> Part | None:
        typed = " ".join(self.words[:_MOST_WORDS])
        if not (typed or self.phrases):
            return None
        if self.phrases:
            return Part(typed, tuple(self.phrases), typed)
        pair = difference(typed)
        return Part(typed, (), subject(typed), pair)


def parse(text: str) -> Query:
    """Any text as a query; what is no operator is a word. Never raises."""
    drafts = [_Draft()]
    without: list[str] = []
    filters: list[tuple[str, str]] = []
    for found in pieces(text):
        if name := found["field"]:
            value = (found["quoted"] or found["value"] or "").strip()
            if value:
                filters.append((name.lower(), value))
        elif unwanted := found["without"] or found["noquote"]:
            without.append(unwanted)
        elif found["phrase"] is not None:
            if fold(found["phrase"]):
                drafts[-1].phrases.append(found["phrase"].strip())
        elif found["word"] == "OR":
            drafts.append(_Draft())
        elif found["word"] is not None and found["word"] != '"':
            drafts[-1].words.append(found["word"])
    parts = tuple(part for part in (draft.finished() for draft in drafts) if part)
    return Query(text, parts, tuple(without), tuple(filters))


def pieces(text: str) -> list[re.Match[str]]:
    """The parts of a query as typed, each a match of one of the groups of _PIECE.

    They begin at the start of words only, so that "win-lose" and "a:b" stay whole.
    """
    typed = text[:LONGEST].translate(_QUOTES)
    found: list[re.Match[str]] = []
    place = 0
    while place < len(typed):
        if typed[place].isspace():
            place += 1
            continue
        piece = _PIECE.match(typed, place)
        if piece is None:
            place += 1
            continue
        found.append(piece)
        place = piece.end()
    return found
