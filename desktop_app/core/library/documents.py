"""What does the search get to know of an entry?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.model.entry import Deal, Entry
from desktop_app.core.model.pack import Pack

if TYPE_CHECKING:
    from desktop_app.core.library.linking import Linking
    from desktop_app.core.markup.mask import CodeBlock
    from desktop_app.core.search.document import Document


def document(pack: Pack, entry: Entry, linking: Linking) -> Document:
    """Names at once; text, and the entries that it links to, when somebody asks for them."""
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
        text=_Text(entry),
        linked=lambda: frozenset(
            name for other in linking.linked(entry) for name in (other.id, other.title)
        ),
        # Of one file more or less may belong to this entry: it can be split.
        content_hash=f"{entry.content_hash}:{len(entry.body)}",
        category_label=pack.info.categories.get(entry.category, ""),
        sector_label=pack.info.sectors.get(sector, ""),
        pack_name=pack.info.name,
    )


def words_of(entry: Entry) -> str:
    """The entry's text without any markup."""
    if entry.plain:
        return entry.body
    from desktop_app.core.markup.plain import plain_text

    return plain_text(entry.body, told=_told)


def _told(block: CodeBlock) -> str:
    """The words of a diagram; a wrong one is searched as it is written."""
    from desktop_app.core.content.diagram_block import authored_words, parse_diagram
    from desktop_app.core.markup.diagrams import INFO

    diagram = parse_diagram(block.text)[0] if block.info == INFO else None
    return authored_words(diagram) if diagram else ""


class _Text:
    """The words of an entry, made when they are first asked for."""

    __slots__ = ("_entry", "_made")

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self._made: str | None = None

    def __call__(self) -> str:
        if self._made is None:
            self._made = words_of(self._entry)
        return self._made
