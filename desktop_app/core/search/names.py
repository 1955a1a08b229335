"""Which names do the documents bear, and which of two names comes first?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from desktop_app.core.model.ref import EntryRef
from desktop_app.core.search.document import Document
from desktop_app.core.search.forms import Forms
from desktop_app.core.search.normal import words


class NameKind(IntEnum):
    """Whose name it is; the first wins."""

    TITLE = 0
    ALIAS = 1
    FOREIGN = 2
    HIDDEN = 3


@dataclass(frozen=True, slots=True)
class Name:
    """One name of the document at place `document`; `rank` is its place among all names."""

    document: int
    kind: NameKind
    text: str
    rank: int


def ranked_names(documents: Sequence[Document], forms: Mapping[str, Forms]) -> list[Name]:
    """Every name; the place in the list is the rank: kind, then length, then the alphabet."""
    # Sorted in pieces: one sort of all would keep the window's thread waiting.
    pieces: dict[tuple[NameKind, int], list[tuple[str, str, EntryRef, int]]] = {}
    for place, document in enumerate(documents):
        for kind, texts in (
            (NameKind.TITLE, (document.title,)),
            (NameKind.ALIAS, document.aliases),
            (NameKind.FOREIGN, document.foreign_aliases),
            (NameKind.HIDDEN, document.hidden_aliases),
        ):
            for text in texts:
                folded = forms[text].folded
                if folded:
                    row = (folded, text, document.ref, place)
                    pieces.setdefault((kind, len(folded)), []).append(row)
    ranked: list[Name] = []
    for kind, length in sorted(pieces):
        for _folded, text, _ref, place in sorted(pieces[kind, length]):
            ranked.append(Name(place, kind, text, len(ranked)))
    return ranked


def ends_word(name: str, key: str) -> bool:
    """Whether `key` ends where a word of the name ends."""
    found = words(name)
    for start in range(len(found)):
        joined = ""
        for word in found[start:]:
            joined += word
            if joined == key:
                return True
    return False


def starts_often(name: str, starts: Mapping[str, int]) -> bool:
    """Whether as many words of the name start so as were typed ("win win")."""
    found = words(name)
    return all(
        sum(word.startswith(start) for word in found) >= count for start, count in starts.items()
    )
