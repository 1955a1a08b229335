"""How does a person pick one of many, by typing a little or by walking?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListView, QWidget

from desktop_app.ui.announcing import announce
from desktop_app.ui.enter_key import take_enter
from desktop_app.ui.look import Look
from desktop_app.ui.look_dialog import LookDialog
from desktop_app.ui.picker.list_filter import ListFilter
from desktop_app.ui.picker.picker_delegate import PickerDelegate
from desktop_app.ui.picker.picker_rows import PickerRow, PickerRows


class Picker(LookDialog):
    """A field over a list. `typed` asks for other rows, `picked` carries the value of one.

    `prompt` stands in the empty field and is its name for screen readers.
    """

    typed = Signal(str)
    picked = Signal(object)

    def __init__(
        self, title: str, prompt: str, list_name: str, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, look, parent)
        self.model = PickerRows()
        self.list = QListView()
        self.list.setObjectName("picker-list")
        self.list.setAccessibleName(list_name)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self.model)
        self._delegate = PickerDelegate(look, self.list)
        self.list.setItemDelegate(self._delegate)
        self.field = ListFilter(prompt, self.list)
        self.field.setObjectName("picker-field")
        self.nothing = QLabel()
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setProperty("role", "quiet")
        self.nothing.setWordWrap(True)
        self.nothing.hide()
        self.column.addWidget(self.field)
        self.column.addWidget(self.nothing)
        self.column.addWidget(self.list, 1)
        self.field.textChanged.connect(self.typed)
        self.list.clicked.connect(self._pick)
        self.list.selectionModel().currentChanged.connect(self._speak)
        self.field.setFocus()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().wear(look)
        self._delegate.wear(look)
        self.list.scheduleDelayedItemsLayout()

    def show_rows(self, rows: Sequence[PickerRow], nothing: str) -> None:
        """List these and choose the first; `nothing` is said where there are none."""
        self.model.replace(rows)
        first = self.model.first()
        self.list.setCurrentIndex(first)
        self.list.scrollToTop()
        self.nothing.setText(nothing)
        self.nothing.setVisible(not rows)
        if not rows:
            announce(self.nothing, nothing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the chosen row; Escape leaves."""
        if not take_enter(event, self, lambda: self._pick(self.list.currentIndex())):
            super().keyPressEvent(event)

    def _pick(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row = self.model.rows[index.row()]
        # Qt tells of a click on a heading too.
        if not (row.head or row.dim):
            self.picked.emit(row.value)

    def _speak(self, index: QModelIndex) -> None:
        # The focus stays in the field, so a screen reader would not hear of the walk.
        if index.isValid() and self.field.hasFocus():
            announce(self.field, self.model.rows[index.row()].spoken)
