"""What does the search need to know of one entry?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.core.model.entry import EntryRef


@dataclass(frozen=True, slots=True)
class Document:
    """One entry as the search sees it; the library makes it from an Entry.

    `definition` and `text` are plain text (`text` is the body, with or without the
    definition). `foreign_aliases` holds those of every language in one row, `linked` the
    names or ids of the entries that this one links to. `text` and `linked` may be given as
    something to call for them, since few searches ask for those of many documents; what such
    a text says must follow from `content_hash`. `category` and `sector` are keys; their
    labels, where given, answer `category:` and `sector:` as well, and so does `pack_name`
    answer `pack:`.
    """

    ref: EntryRef
    title: str
    aliases: tuple[str, ...] = ()
    foreign_aliases: tuple[str, ...] = ()
    hidden_aliases: tuple[str, ...] = ()
    category: str = ""
    sector: str = ""
    definition: str = ""
    text: str | Callable[[], str] = ""
    linked: frozenset[str] | Callable[[], frozenset[str]] = frozenset()
    content_hash: str = ""
    category_label: str = ""
    sector_label: str = ""
    pack_name: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Title and every alias, best first."""
        return (self.title, *self.aliases, *self.foreign_aliases, *self.hidden_aliases)

    def whole_text(self) -> str:
        """`text`, made now if it must be."""
        return self.text if isinstance(self.text, str) else self.text()

    def links_to(self) -> frozenset[str]:
        """`linked`, found now if it must be."""
        return self.linked if isinstance(self.linked, frozenset) else self.linked()
