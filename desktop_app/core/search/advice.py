"""What can be said about a query that is misspelt, or asks for what there is not?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from desktop_app.core.model.hit import NO_ADVICE, Advice
from desktop_app.core.search.document import Document
from desktop_app.core.search.filters import field_test
from desktop_app.core.search.own import OwnWords
from desktop_app.core.search.query import FIELDS, is_note_filter, pieces
from desktop_app.core.search.slips import ByLength, nearest_spellings

# The documents that bear a name, and the titles that come close to it.
Owners = Callable[[str], Iterable[Document]]
Nearest = Callable[[str], Iterable[str]]

_OTHER_WORDS = {
    "categories": "category", "topic": "category", "tag": "category", "type": "kind",
    "favourites": "list", "link": "linked", "links": "linked", "industry": "sector",
}  # fmt: skip
_SHORTEST = 3  # letters that an abbreviated operator has


def operator_advice(text: str) -> Advice:
    """What is said of the first word that is nearly an operator; NO_ADVICE when none is."""
    for piece in pieces(text):
        word = piece["word"] or ""
        name, colon, _ = word.partition(":")
        meant = _near(name.casefold()) if colon else ""
        if meant:
            start = piece.start()
            corrected = text[:start] + meant + text[start + len(name) :]
            return Advice(operator=name, corrected=corrected)
    return NO_ADVICE


def filter_advice(
    text: str, documents: Sequence[Document], owners: Owners, nearest: Nearest, own: OwnWords
) -> Advice:
    """What is said of the first filter that no entry passes; NO_ADVICE when each has some.

    `owners` and `nearest` look names up, for the value of `linked:`.
    """
    for piece in pieces(text):
        if not piece["field"]:
            continue
        field, value = piece["field"].lower(), (piece["quoted"] or piece["value"] or "").strip()
        if value and any(map(field_test(field, value, owners, own), documents)):
            continue
        if is_note_filter(field, value):
            return Advice(field="note", value=value)
        known = _known(field, value, documents, nearest, own)
        before, after = text[: piece.start()], text[piece.end() :]
        asked = tuple((name, f"{before}{field}:{_quoted(name)}{after}") for name in known)
        return Advice(field=field, value=value, known=asked)
    return NO_ADVICE


def widened(text: str) -> str:
    """A query's words without filters, unwanted words and quotes; "" if it has none of those."""
    kept, narrow = [], False
    for piece in pieces(text):
        narrow = narrow or piece["word"] is None
        if words := (piece["phrase"] or piece["word"] or "").strip():
            kept.append(words)
    return " ".join(kept) if narrow else ""


def _near(name: str) -> str:
    if name in FIELDS:
        return ""
    if name in _OTHER_WORDS:
        return _OTHER_WORDS[name]
    begun = [field for field in FIELDS if len(name) >= _SHORTEST and field.startswith(name)]
    return next(iter(begun or nearest_spellings(name, ByLength(FIELDS), 1)), "")


def _known(
    field: str, value: str, documents: Sequence[Document], nearest: Nearest, own: OwnWords
) -> Iterable[str]:
    if field == "list":
        return own.list_names()
    return nearest(value) if field == "linked" else _values(field, documents)


def _values(field: str, documents: Sequence[Document]) -> list[str]:
    """Every value of a field that some entry has, in words."""
    return sorted({_value(field, row) for row in documents} - {""}, key=str.casefold)


def _value(field: str, document: Document) -> str:
    match field:
        case "category":
            return document.category_label or document.category
        case "sector":
            return document.sector_label or document.sector
        case "kind":
            return document.ref.kind.value
    return document.pack_name or document.ref.pack


def _quoted(name: str) -> str:
    return f'"{name}"' if " " in name else name
