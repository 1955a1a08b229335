"""Which whole group of entries shall go into the deck: a category, a list?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.search.normal import fold
from desktop_app.ui.picker.picker import Picker
from desktop_app.ui.picker.picker_rows import PickerRow
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.keeping import Keeping
    from desktop_app.ui.look import Look
    from desktop_app.ui.seams import Library

_WIDE_PX, _HIGH_PX, _EDGE_PX = 460, 480, 60


class EntryGroup(NamedTuple):
    """Entries under one name."""

    name: str
    refs: tuple[EntryRef, ...]


class GroupAdding(Picker):
    """The groups by name, each with how many it holds; `picked` carries an EntryGroup."""

    def __init__(
        self, title: str, prompt: str, groups: Sequence[EntryGroup], look: Look, parent: QWidget
    ) -> None:
        super().__init__(title, prompt, title, look, parent)
        self.setObjectName("adding")
        self._groups = groups
        self._prompt = prompt
        window = parent.window()
        self.resize(
            min(look.px(_WIDE_PX), window.width() - _EDGE_PX),
            min(look.px(_HIGH_PX), window.height() - _EDGE_PX),
        )
        self.typed.connect(self._list)
        self.picked.connect(self.accept)
        self._list("")

    def _list(self, typed: str) -> None:
        words = fold(typed).split() if typed.strip() else []
        rows = [
            PickerRow(group.name, counted(len(group.refs)), value=group, dim=not group.refs)
            for group in self._groups
            if all(word in fold(group.name) for word in words)
        ]
        self.show_rows(rows, tr("None is called that."))


def categories(library: Library) -> list[EntryGroup]:
    """Terms by category, then deals by sector, in the order of the packs."""
    catalogue = library.catalogue()
    found = []
    for shelf in library.shelves():
        deals = shelf.kind is Kind.DEAL
        label = shelf.label or (tr("without a sector") if deals else tr("without a category"))
        name = tr("Deals: {sector}", sector=label) if deals else label
        found.append(EntryGroup(name, tuple(catalogue[place].ref for place in shelf.places)))
    return found


def lists(keeping: Keeping) -> list[EntryGroup]:
    """The person's own lists."""
    return [EntryGroup(one.name, one.members) for one in keeping.lists()]


def counted(entries: int) -> str:
    """How many entries there are, in words."""
    return tr("1 entry") if entries == 1 else tr("{count} entries", count=f"{entries:,}")
