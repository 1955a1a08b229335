"""What did a person write on entries that no open pack has now?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QPlainTextEdit, QPushButton, QWidget

from desktop_app.ui.look_dialog import LookDialog
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.userdata.notes import Note
    from desktop_app.ui.keeping import Keeping
    from desktop_app.ui.look import Look
    from desktop_app.ui.seams import Library


class LostNotesDialog(LookDialog):
    """The notes at the left by what is known of their entry, the chosen one at the right."""

    def __init__(
        self, keeping: Keeping, library: Callable[[], Library], look: Look, parent: QWidget
    ) -> None:
        super().__init__(tr("Notes whose entry is gone"), look, parent)
        self._keeping, self._library = keeping, library
        self._notes: list[Note] = []
        self._deleted: Note | None = None
        why = QLabel(tr("They come back beside their entry as soon as a pack with it is open."))
        why.setTextFormat(Qt.TextFormat.PlainText)
        why.setWordWrap(True)
        self.names = QListWidget()
        self.names.setAccessibleName(tr("Entries that are gone"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("The note"))
        self.copy = QPushButton(tr("Copy"))
        self.delete = QPushButton(tr("Delete"))
        self.undo = QPushButton(tr("Undo"))
        both, below = QHBoxLayout(), QHBoxLayout()
        both.addWidget(self.names, 2)
        both.addWidget(self.text, 3)
        for button in (self.copy, self.delete, self.undo):
            button.setAutoDefault(False)
            below.addWidget(button)
        below.addStretch(1)
        self.column.addWidget(why)
        self.column.addLayout(both, 1)
        self.column.addLayout(below)
        self.resize(look.px(680), look.px(400))
        self._connect()
        self._show_all()

    def _connect(self) -> None:
        self.names.currentRowChanged.connect(self._show_note)
        self.copy.clicked.connect(self._copy)
        self.delete.clicked.connect(self._delete)
        self.undo.clicked.connect(self._undo)
        self._keeping.note_changed.connect(self._show_all)
        self._keeping.replaced.connect(self._show_all)

    def _show_all(self) -> None:
        row = max(0, self.names.currentRow())
        self._notes = self._keeping.lost_notes(self._library())
        self.names.clear()
        self.names.addItems([f"{note.ref.id}  ({note.ref.pack})" for note in self._notes])
        self.names.setCurrentRow(min(row, len(self._notes) - 1))
        self._show_note()

    def _show_note(self) -> None:
        note = self._chosen()
        self.text.setPlainText(note.text if note else "")
        self.copy.setEnabled(note is not None)
        self.delete.setEnabled(note is not None)
        self.undo.setVisible(self._deleted is not None)

    def _chosen(self) -> Note | None:
        row = self.names.currentRow()
        return self._notes[row] if 0 <= row < len(self._notes) else None

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def _delete(self) -> None:
        self._deleted = self._chosen()
        if self._deleted is not None:
            self._keeping.write_note(self._deleted.ref, "")

    def _undo(self) -> None:
        if self._deleted is not None:
            note, self._deleted = self._deleted, None
            self._keeping.write_note(note.ref, note.text)
