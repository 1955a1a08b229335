"""What does the search get to know of an entry?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.core.model.entry import Deal, Entry
from desktop_app.core.model.pack import Pack

if TYPE_CHECKING:
    from desktop_app.core.search.document import Document


def headword_document(pack: Pack, entry: Entry) -> Document:
    """The names alone: enough for every key press, and made without reading the text."""
    from desktop_app.core.search.document import Document

    sector = entry.sector if isinstance(entry, Deal) else ""
    return Document(
        ref=entry.ref,
        title=entry.title,
        aliases=entry.aliases,
        foreign_aliases=tuple(name for row in entry.foreign_aliases.values() for name in row),
        hidden_aliases=entry.hidden_aliases,
        category=entry.category,
        sector=sector,
        definition=entry.definition,
        content_hash=entry.content_hash,
        category_label=pack.info.categories.get(entry.category, ""),
        sector_label=pack.info.sectors.get(sector, ""),
        pack_name=pack.info.name,
    )


def full_document(pack: Pack, entry: Entry, linked: Iterable[Entry]) -> Document:
    """Names, text and the entries that it links to: what the full text holds."""
    from desktop_app.core.markup.plain import plain_text

    names = frozenset(name for other in linked for name in (other.id, other.title))
    return replace(headword_document(pack, entry), text=plain_text(entry.body), linked=names)
