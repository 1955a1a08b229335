"""What of a document goes into the full-text index?"""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.files import fingerprint
from desktop_app.core.search.document import Document
from desktop_app.core.search.normal import terms

SCHEMA = 1  # raise when fields(), digest() or normal.terms() change
_NAMES_TIMES, _DEFINITION_TIMES = 3, 2


def key(document: Document) -> str:
    """Names a document within its pack."""
    return f"{document.ref.kind}/{document.ref.id}"


def digest(document: Document) -> str:
    """Differs wherever anything that is indexed differs."""
    parts = (*document.names, "", document.definition, document.text, document.content_hash)
    return fingerprint("\0".join(parts).encode("utf-8", "surrogatepass"))


def fields(name: str, document: Document) -> dict[str, str]:
    """The fields of one document; terms stand apart by spaces, what weighs more is repeated."""
    names = [found for text in document.names for found in terms(text)]
    definition = terms(document.definition)
    everything = names * _NAMES_TIMES + definition * _DEFINITION_TIMES + terms(document.text)
    return {
        "key": name,
        "digest": digest(document),
        "everything": " ".join(everything),
    }


def content_digest(documents: Mapping[str, Document]) -> str:
    """Differs wherever the digest of any document does; order means nothing."""
    rows = sorted(f"{name} {digest(document)}" for name, document in documents.items())
    return fingerprint("\n".join(rows).encode("utf-8", "surrogatepass"))
