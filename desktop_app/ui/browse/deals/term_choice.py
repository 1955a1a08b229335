"""Which term are the deals of the list to show?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop_app.core.search.normal import fold
from desktop_app.ui.browse.deals.filter_words import all_of, value_words
from desktop_app.ui.picker.picker import Picker
from desktop_app.ui.picker.picker_rows import PickerRow
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.look import Look
    from desktop_app.ui.seams import Library

_WIDE_PX, _HIGH_PX, _EDGE_PX = 460, 480, 60


class TermChoice(Picker):
    """Every term that a deal shows, with the number of deals that it would leave."""

    def __init__(
        self,
        counts: Mapping[EntryRef, int],
        whole: int,
        library: Library,
        look: Look,
        parent: QWidget,
    ) -> None:
        """`whole` is how many deals any term leaves; `picked` carries a term, or None for any."""
        super().__init__(
            tr("Deals that show a term"), tr("A term"), tr("Terms that deals show"), look, parent
        )
        self.setObjectName("term-choice")
        titles = {ref: value_words("term", ref, library) for ref in counts}
        ordered = sorted(titles, key=lambda ref: fold(titles[ref]))
        self._rows = [PickerRow(all_of("term"), _counted(whole), value=None)]
        self._rows += [PickerRow(titles[ref], _counted(counts[ref]), value=ref) for ref in ordered]
        self.resize(
            min(look.px(_WIDE_PX), parent.width() - _EDGE_PX),
            min(look.px(_HIGH_PX), parent.height() - _EDGE_PX),
        )
        self.typed.connect(self._list)
        self.picked.connect(self.accept)
        self._list("")

    def _list(self, typed: str) -> None:
        words = fold(typed).split()
        rows = [row for row in self._rows if all(word in fold(row.title) for word in words)]
        self.show_rows(rows, tr("No deal shows a term of that name."))


def _counted(count: int) -> str:
    return tr("1 deal") if count == 1 else tr("{count} deals", count=f"{count:,}")
