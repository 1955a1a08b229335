"""Which entry is to be set beside the one that is read?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_app.core.model.ref import EntryRef
from desktop_app.ui.picker.picker import Picker
from desktop_app.ui.picker.picker_rows import PickerRow
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.browse.browse_place import BrowsePlace
    from desktop_app.ui.look import Look

_OFFERED = 40
_WIDE_PX, _HIGH_PX, _EDGE_PX = 520, 460, 60


class EntryChoice(Picker):
    """Any entry by typing; those of `first` are offered before anything is typed."""

    def __init__(
        self,
        browse: BrowsePlace,
        first: list[EntryRef],
        look: Look,
        choose: Callable[[EntryRef], None],
    ) -> None:
        super().__init__(
            tr("Compare with"), tr("A term or deal"), tr("Entries to compare with"), look, browse
        )
        self.setObjectName("compare-choice")
        self._library, self._shown = browse.library, browse.shown
        self._first = first or [entry.ref for entry in browse.library.catalogue()]
        window = browse.window()
        self.resize(
            min(look.px(_WIDE_PX), window.width() - _EDGE_PX),
            min(look.px(_HIGH_PX), window.height() - _EDGE_PX),
        )
        self.typed.connect(self._list)
        self.picked.connect(self.accept)
        self.picked.connect(choose)
        self._list("")

    def _list(self, typed: str) -> None:
        library = self._library
        if typed.strip():
            refs = [hit.ref for hit in library.quick(typed, _OFFERED).hits]
        else:
            refs = self._first
        entries = [library.entry(ref) for ref in refs if ref != self._shown]
        rows = [PickerRow(one.title, library.category_label(one), value=one.ref) for one in entries]
        self.show_rows(rows, tr("No entry answers to that."))
