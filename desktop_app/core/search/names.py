"""Which names do the documents bear, and which of two names comes first?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from desktop_app.core.search.document import Document
from desktop_app.core.search.normal import fold, words


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


def ranked_names(documents: Sequence[Document]) -> list[Name]:
    """Every name; the place in the list is the rank: kind, then length, then the alphabet."""
    rows: list[tuple[NameKind, int, str, str, int]] = []
    for place, document in enumerate(documents):
        for kind, texts in (
            (NameKind.TITLE, (document.title,)),
            (NameKind.ALIAS, document.aliases),
            (NameKind.FOREIGN, document.foreign_aliases),
            (NameKind.HIDDEN, document.hidden_aliases),
        ):
            for text in texts:
                folded = fold(text)
                if folded:
                    rows.append((kind, len(folded), folded, text, place))
    rows.sort(key=lambda row: (*row[:4], documents[row[4]].ref, row[4]))
    return [Name(row[4], row[0], row[3], rank) for rank, row in enumerate(rows)]


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
