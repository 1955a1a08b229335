"""Which terms and deals shall go into the deck, one after the other?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.core.model.deck import entry_card
from desktop_app.ui.picker.picker import Picker
from desktop_app.ui.picker.picker_rows import PickerRow
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.look import Look
    from desktop_app.ui.seams import Library
    from desktop_app.ui.workshop.bench import Bench

_OFFERED = 40
_WIDE_PX, _HIGH_PX, _EDGE_PX = 520, 480, 60


class EntryAdding(Picker):
    """Any entry by typing; each that is picked goes into the deck, and the next can follow."""

    def __init__(self, bench: Bench, library: Library, look: Look, parent: QWidget) -> None:
        super().__init__(
            tr("Add terms and deals"), tr("A term or deal"), tr("Entries to add"), look, parent
        )
        self.setObjectName("adding")
        self._bench, self._library = bench, library
        window = parent.window()
        self.resize(
            min(look.px(_WIDE_PX), window.width() - _EDGE_PX),
            min(look.px(_HIGH_PX), window.height() - _EDGE_PX),
        )
        hint = QLabel(tr("Enter adds, Esc leaves."))
        hint.setProperty("role", "quiet")
        self.column.addWidget(hint)
        self.typed.connect(self._list)
        self.picked.connect(self._add)
        self._list("")

    def _add(self, ref: EntryRef) -> None:
        self._bench.add([entry_card(ref, self._library.entry(ref).title)])
        at = self.list.currentIndex().row()
        self._list(self.field.text())
        self._go_on_from(at)
        self.field.selectAll()
        self.field.setFocus()

    def _list(self, typed: str) -> None:
        library, one = self._library, self._bench.at_hand
        there = {card.ref for card in one.cards} if one else set()
        if typed.strip():
            found = [library.entry(hit.ref) for hit in library.quick(typed, _OFFERED).hits]
        else:
            found = list(library.catalogue())
        inside = tr("in the deck")
        rows = [
            PickerRow(entry.title, inside, dim=True)
            if entry.ref in there
            else PickerRow(entry.title, library.category_label(entry), value=entry.ref)
            for entry in found
        ]
        self.show_rows(rows, tr("No entry answers to that."))

    def _go_on_from(self, row: int) -> None:
        """Choose the next row that can be added."""
        rows = self.model.rows
        nearest = next((at for at in range(row, len(rows)) if not rows[at].dim), None)
        if nearest is not None:
            self.list.setCurrentIndex(self.model.index(nearest, 0))
