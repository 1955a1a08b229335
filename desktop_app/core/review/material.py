"""What is there to read of each entry, section by section?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.core.content.links import LinkTable
from desktop_app.core.markup.passages import Passage, passages
from desktop_app.core.markup.words import count_words
from desktop_app.core.model.entry import Entry, EntryRef
from desktop_app.core.model.pack import Pack

_SECTION_LEVEL = 2  # headings below stand within a section


@dataclass(frozen=True, slots=True)
class Part:
    """A section with its `heading` on `line` of the file; the words before the first have ""."""

    heading: str
    line: int
    passages: tuple[Passage, ...]

    @property
    def words(self) -> int:
        """How many words a person counts under the heading."""
        return sum(count_words(one.text) for one in self.passages if not one.level)


@dataclass(frozen=True, slots=True)
class Material:
    """An entry and its sections; the confidential briefs of a deal are no part of it."""

    entry: Entry
    parts: tuple[Part, ...]

    def running(self) -> Iterator[Passage]:
        """All its passages but headings."""
        for part in self.parts:
            yield from (one for one in part.passages if not one.level)

    def part(self, name: str) -> Part | None:
        """The first section of that name, in any case of letters."""
        return next((one for one in self.parts if one.heading.casefold() == name), None)


def material_of(entry: Entry) -> Material:
    """The sections of an entry in order, the words before the first heading included."""
    parts: list[Part] = []
    heading, line = "", entry.body_line
    gathered: list[Passage] = []
    for passage in passages(entry.body, plain=entry.plain):
        if 0 < passage.level <= _SECTION_LEVEL:
            parts.append(Part(heading, line, tuple(gathered)))
            heading, line, gathered = passage.text, entry.body_line + passage.line, []
        else:
            gathered.append(passage)
    parts.append(Part(heading, line, tuple(gathered)))
    return Material(entry, tuple(parts))


Ways = dict[EntryRef, dict[EntryRef, set[str]]]


def ways_of(pack: Pack, table: LinkTable) -> Ways:
    """From each entry of the pack to which others of it does it lead, and by which fields?

    The field of a link in running text is "". Links that several entries answer to lead nowhere.
    """
    own = {entry.ref for entry in pack.entries}
    ways: Ways = {}
    for entry in pack.entries:
        led: dict[EntryRef, set[str]] = {}
        for link in entry.links:
            ref = table.resolve(link.target, pack.info.id, entry.path, link.heading).ref
            if ref is not None and ref in own and ref != entry.ref:
                led.setdefault(ref, set()).add(link.field)
        ways[entry.ref] = led
    return ways
