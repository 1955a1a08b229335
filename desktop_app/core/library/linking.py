"""Where do the links of all open packs lead?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from desktop_app.core.model.entry import Entry, Link
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.ref import EntryRef

if TYPE_CHECKING:
    from desktop_app.core.content.links import LinkTable


class Linking:
    """The names of one library, looked through when the first link is followed."""

    def __init__(
        self, packs: Sequence[Pack], entries: Mapping[EntryRef, Entry], shipped: str
    ) -> None:
        self._packs, self._entries, self._shipped = packs, entries, shipped
        self._older: LinkTable | None = None

    def adopt(self, older: Linking) -> None:
        """Take over what is known of the packs that are the same in both."""
        self._older = older.table if older.is_ready else None

    @property
    def is_ready(self) -> bool:
        """Whether a link is followed at once."""
        return "table" in self.__dict__

    @cached_property
    def table(self) -> LinkTable:
        """Every name that a link can use."""
        from desktop_app.core.content.links import LinkTable

        made = LinkTable(self._packs, shipped=self._shipped, known=self._older)
        self._older = None
        return made

    def target(self, link: Link, origin: Entry) -> EntryRef | None:
        """Where a link of `origin` leads; None for a dead one."""
        found = self.table.resolve(link.target, origin.ref.pack, origin.path, link.heading)
        return found.refs[0] if found.refs else None

    def targets(self, links: Iterable[Link], origin: Entry) -> list[tuple[Link, EntryRef | None]]:
        """Each link with where it leads."""
        return [(link, self.target(link, origin)) for link in links]

    def linked(self, origin: Entry) -> list[Entry]:
        """The entries that `origin` links to."""
        targets = self.targets(origin.links, origin)
        return [self._entries[ref] for _, ref in targets if ref is not None]
