"""How are lists named, put in order and deleted, and a deletion undone?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.userdata.favourites import FIRST_LIST
from desktop_app.ui.browse.kept.list_name_dialog import ListNameDialog
from desktop_app.ui.browse.kept.members_list import MembersList
from desktop_app.ui.look_dialog import LookDialog
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.userdata.favourites import FavouriteList
    from desktop_app.ui.keeping import Keeping
    from desktop_app.ui.look import Look
    from desktop_app.ui.seams import Library

_KEY = Qt.ItemDataRole.UserRole


class ListsDialog(LookDialog):
    """The lists at the left, the entries of the chosen one at the right; every edit is saved.

    `list_wanted` carries the name of a list to be shown in the window, `entry_wanted` an
    EntryRef.
    """

    list_wanted = Signal(str)
    entry_wanted = Signal(object)

    def __init__(
        self, keeping: Keeping, library: Callable[[], Library], look: Look, parent: QWidget
    ) -> None:
        super().__init__(tr("My lists"), look, parent)
        self._keeping = keeping
        self._removed: tuple[FavouriteList, int] | None = None
        self.lists = QListWidget()
        self.lists.setAccessibleName(tr("Lists"))
        self.members = MembersList(library)
        self.new = QPushButton(tr("New list…"))
        self.rename = QPushButton(tr("Rename…"))
        self.delete = QPushButton(tr("Delete"))
        self.show_in_window = QPushButton(tr("Show in the window"))
        self.up, self.down = QPushButton(tr("Move up")), QPushButton(tr("Move down"))
        self.take_out = QPushButton(tr("Take out"))
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.undo = QPushButton(tr("Undo"))
        self._lay_out()
        self._connect()
        self._tell(None)
        self._show_lists()

    @property
    def chosen(self) -> FavouriteList:
        """The list whose entries show; the first one when none is chosen."""
        row = self.lists.currentRow()
        key = self.lists.item(row).data(_KEY) if row >= 0 else FIRST_LIST
        lists = self._keeping.lists()
        return next((one for one in lists if one.key == key), lists[0])

    def _lay_out(self) -> None:
        px = self.look.px
        lists, members, both = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        lists.addWidget(self.lists, 1)
        members.addWidget(self.members, 1)
        for column, buttons in (
            (lists, (self.new, self.rename, self.delete)),
            (members, (self.up, self.down, self.take_out, self.show_in_window)),
        ):
            row = QHBoxLayout()
            row.setSpacing(px(8))
            for button in buttons:
                button.setAutoDefault(False)
                row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)
        both.setSpacing(px(16))
        both.addLayout(lists, 2)
        both.addLayout(members, 3)
        below = QHBoxLayout()
        below.addWidget(self.told, 1)
        below.addWidget(self.undo)
        self.undo.setAutoDefault(False)
        self.column.addLayout(both, 1)
        self.column.addLayout(below)
        self.resize(px(760), px(460))

    def _connect(self) -> None:
        self.lists.currentItemChanged.connect(self._show_members)
        self.members.ordered.connect(lambda refs: self._keeping.order_list(self.chosen.key, refs))
        self.members.chosen.connect(self._open_entry)
        self.members.currentRowChanged.connect(self._judge)
        self.new.clicked.connect(self._ask_new)
        self.rename.clicked.connect(self._ask_name)
        self.delete.clicked.connect(self._delete)
        self.undo.clicked.connect(self._undo)
        self.up.clicked.connect(lambda: self.members.move_chosen(-1))
        self.down.clicked.connect(lambda: self.members.move_chosen(1))
        self.take_out.clicked.connect(self.members.take_chosen_out)
        self.show_in_window.clicked.connect(self._show_in_window)
        self._keeping.lists_changed.connect(self._show_lists)
        for button, key in ((self.up, "Alt+Up"), (self.down, "Alt+Down")):
            button.setToolTip(key)
            QShortcut(QKeySequence(key), self).activated.connect(button.click)

    def _show_lists(self) -> None:
        chosen = self.chosen.key
        blocker = QSignalBlocker(self.lists)
        self.lists.clear()
        for place, one in enumerate(self._keeping.lists()):
            self.lists.addItem(f"{one.name}  ({len(one.members)})")
            self.lists.item(place).setData(_KEY, one.key)
            if one.key == chosen:
                self.lists.setCurrentRow(place)
        blocker.unblock()
        self._show_members()

    def _show_members(self) -> None:
        self.members.show_list(self.chosen)
        self._judge()

    def _judge(self) -> None:
        row, last = self.members.currentRow(), self.members.count() - 1
        self.delete.setEnabled(self.chosen.key != FIRST_LIST)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < last)
        self.take_out.setEnabled(row >= 0)
        self.show_in_window.setEnabled(last >= 0)

    def _ask_new(self) -> None:
        dialog = ListNameDialog(tr("New list"), "", self.look, self)
        dialog.named.connect(self._make)
        dialog.open()

    def _ask_name(self) -> None:
        one = self.chosen
        dialog = ListNameDialog(tr("Rename list"), one.name, self.look, self)
        dialog.named.connect(lambda name: self._keeping.rename_list(one.key, name))
        dialog.open()

    def _make(self, name: str) -> None:
        self._keeping.make_list(name)
        self.lists.setCurrentRow(self.lists.count() - 1)

    def _delete(self) -> None:
        self._tell(self._keeping.delete_list(self.chosen.key))

    def _undo(self) -> None:
        if self._removed is not None:
            self._keeping.put_back(*self._removed)
            self.lists.setCurrentRow(self._removed[1])
            self._tell(None)

    def _tell(self, removed: tuple[FavouriteList, int] | None) -> None:
        """Offer to undo a deletion as long as the dialog is open."""
        self._removed = removed
        name = removed[0].name if removed else ""
        self.told.setText(tr("“{name}” is deleted.", name=name) if removed else "")
        self.undo.setVisible(removed is not None)

    def _open_entry(self, ref: object) -> None:
        self.entry_wanted.emit(ref)
        self.accept()

    def _show_in_window(self) -> None:
        self.list_wanted.emit(self.chosen.name)
        self.accept()
