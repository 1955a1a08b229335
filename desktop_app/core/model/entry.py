"""What is an entry: a term that is defined, or a deal that is told?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop_app.core.model.ref import EntryRef, Kind


@dataclass(frozen=True, slots=True)
class Link:
    """A link as written: `target` name, `heading` after #, shown `words`, `line` from 1.

    `field` is "" in running text, else the front-matter key that holds it (`see-also`).
    `embed` marks `![[...]]` and images.
    """

    target: str
    words: str
    line: int
    heading: str = ""
    field: str = ""
    embed: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A term of a pack, as its file says it.

    `id` is the path in the pack without `.md` (the shipped pack leaves `terms/` and `deals/`
    out). `body` is the public Markdown after the front matter, with confidential sections
    removed; `body_line` is the line of the file (from 1) on which `body` starts. `definition`
    is plain text, possibly "". `card_example` is a line for the printed card alone, with its
    emphasis as written, possibly "". `content_hash` is the fingerprint of the file's bytes.
    `field_lines` tells on which line of the file each front-matter field stands. With `plain`
    the body is plain text and no Markdown. Without `has_text` there is nothing to read yet.
    `heading` is the one under which it stands in a file that was split, else "". `redirect` is
    where a file leads that only refers to another entry; such a file is an entry where that
    cannot be found. The last of the `aliases` are `led_here`: names of files that only refer to
    this entry.
    """

    ref: EntryRef
    title: str
    path: str
    definition: str
    body: str
    body_line: int
    content_hash: str
    aliases: tuple[str, ...] = ()
    foreign_aliases: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    hidden_aliases: tuple[str, ...] = ()
    category: str = ""
    also_called: tuple[Link, ...] = ()  # other names that are entries of their own
    opposite: tuple[Link, ...] = ()
    see_also: tuple[Link, ...] = ()
    confused_with: tuple[Link, ...] = ()
    sources: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    card_example: str = ""
    links: tuple[Link, ...] = ()  # every link of front matter and body, in file order
    images: tuple[str, ...] = ()  # image targets as written
    extra: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    field_lines: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    plain: bool = False
    has_text: bool = True
    heading: str = ""
    redirect: Link | None = None
    led_here: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The entry's id within its pack."""
        return self.ref.id

    @property
    def kind(self) -> Kind:
        """Term or deal."""
        return self.ref.kind


@dataclass(frozen=True, slots=True)
class Section:
    """One `## heading` of a deal with the Markdown under it; `line` is the heading's.

    `body` starts on line `body_line` of the file.
    """

    heading: str
    body: str
    line: int
    body_line: int = 0


@dataclass(frozen=True, slots=True)
class Deal(Entry):
    """A deal told as a story. `block` is the raw text of its ```deal block ("" without one).

    `briefs` are confidential: they are never in `body`, and nothing but role sheets may show
    them. `terms` are the links to the terms that the deal shows; `minutes` is 0 when unknown.
    """

    form: str = ""
    sector: str = ""
    law: str = ""
    level: str = ""
    minutes: int = 0
    terms: tuple[Link, ...] = ()
    block: str = ""
    block_line: int = 0
    briefs: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Redirect:
    """A file that only refers: the entry that it would be, and the one that it leads to."""

    entry: Entry
    to: EntryRef


__all__ = ["Deal", "Entry", "EntryRef", "Kind", "Link", "Redirect", "Section"]
