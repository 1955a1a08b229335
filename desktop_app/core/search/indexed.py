"""What of a document goes into the full-text index?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop_app.core.files import fingerprint
from desktop_app.core.search.document import Document
from desktop_app.core.search.normal import terms

SCHEMA = 4  # raise when fields(), digest(), normal.terms() or the text of an entry change
_NAMES_TIMES, _DEFINITION_TIMES = 3, 2


def key(document: Document) -> str:
    """Names a document within its pack."""
    return f"{document.ref.kind}/{document.ref.id}"


def digest(document: Document) -> str:
    """Differs wherever anything that is indexed differs, as far as the same program made it."""
    text = document.text if isinstance(document.text, str) else ""
    parts = (*document.names, "", document.definition, text, document.content_hash)
    return fingerprint("\0".join(parts).encode("utf-8", "surrogatepass"))


def fields(name: str, document: Document) -> dict[str, str]:
    """The fields of one document; terms stand apart by spaces, what weighs more is repeated."""
    names = [found for text in document.names for found in terms(text)]
    definition = terms(document.definition)
    everything = (
        names * _NAMES_TIMES + definition * _DEFINITION_TIMES + terms(document.whole_text())
    )
    return {
        "key": name,
        "digest": digest(document),
        "everything": " ".join(everything),
    }


def digests(documents: Iterable[Document]) -> dict[str, str]:
    """The digest of each document by its key."""
    return {key(document): digest(document) for document in documents}


def content_digest(marks: Mapping[str, str]) -> str:
    """Differs wherever any of the `digests` does; order means nothing."""
    rows = sorted(f"{name} {mark}" for name, mark in marks.items())
    return fingerprint("\n".join(rows).encode("utf-8", "surrogatepass"))
