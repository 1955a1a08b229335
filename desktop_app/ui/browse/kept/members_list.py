"""Which entries are in a list, and how are they put into another order?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from desktop_app.core.errors import EntryUnknown
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.core.userdata.favourites import FavouriteList
    from desktop_app.ui.seams import Library

_REF = Qt.ItemDataRole.UserRole


class MembersList(QListWidget):
    """Entries that can be dragged, moved and taken out.

    `ordered` carries the EntryRefs after an edit, `chosen` that of an entry to be opened.
    """

    ordered = Signal(list)
    chosen = Signal(object)

    def __init__(self, library: Callable[[], Library]) -> None:
        super().__init__()
        self._library = library
        self._refs: dict[int, EntryRef] = {}
        self.setAccessibleName(tr("Entries of the list"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.model().rowsMoved.connect(lambda: self.ordered.emit(self.refs()))
        self.itemActivated.connect(lambda item: self.chosen.emit(self._ref(item)))

    def show_list(self, one: FavouriteList) -> None:
        """Show the entries of a list; those of no open pack by their id."""
        if self.refs() == list(one.members):
            return
        row = self.currentRow()
        self.clear()
        self._refs = dict(enumerate(one.members))
        for number, ref in self._refs.items():
            item = QListWidgetItem(self._title(ref))
            item.setData(_REF, number)
            self.addItem(item)
        self.setCurrentRow(min(row, self.count() - 1))

    def refs(self) -> list[EntryRef]:
        """The entries in the order in which they stand."""
        return [self._ref(self.item(row)) for row in range(self.count())]

    def move_chosen(self, steps: int) -> None:
        """Move the chosen entry by so many rows."""
        row = self.currentRow()
        if row >= 0 and 0 <= row + steps < self.count():
            item = self.takeItem(row)
            self.insertItem(row + steps, item)
            self.setCurrentRow(row + steps)
            self.ordered.emit(self.refs())

    def take_chosen_out(self) -> None:
        """Take the chosen entry out of the list."""
        if self.currentRow() >= 0:
            self.takeItem(self.currentRow())
            self.ordered.emit(self.refs())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take out with Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self.take_chosen_out()
        else:
            super().keyPressEvent(event)

    def _ref(self, item: QListWidgetItem) -> EntryRef:
        return self._refs[item.data(_REF)]

    def _title(self, ref: EntryRef) -> str:
        try:
            return self._library().entry(ref).title
        except EntryUnknown:
            return tr("{entry} (in no open pack)", entry=ref.id)
