"""Which of two versions shall stay when a file was changed on the disk meanwhile?"""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton

from desktop_app.ui.editing.text_edit import TextEdit
from desktop_app.ui.look_dialog import LookDialog
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.core.errors import FileChanged
    from desktop_app.ui.look import Look

_SHARE = 0.9
_MOST_LINES = 3000  # to compare more of them would take longer than a window may wait


class ChangedDialog(LookDialog):
    """Both versions side by side. Closed without an answer, nothing is written."""

    mine_wanted = Signal()
    theirs_wanted = Signal()
    beside_wanted = Signal()

    def __init__(self, changed: FileChanged, look: Look, parent: QWidget) -> None:
        super().__init__(tr("The file was changed meanwhile"), look, parent)
        gone = changed.theirs is None
        self.mine, self.theirs = TextEdit(look), TextEdit(look)
        self.keep = QPushButton(tr("Keep mine") if not gone else tr("Save mine again"))
        self.take = QPushButton(tr("Take theirs"))
        self.beside = QPushButton(tr("Save mine under another name"))
        self._lay_out(changed)
        self._show(changed)
        for button, wish in (
            (self.keep, self.mine_wanted),
            (self.take, self.theirs_wanted),
            (self.beside, self.beside_wanted),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, emit=wish.emit: self._answer(emit))
        self.take.setVisible(not gone)
        self.setModal(True)
        self.resize(parent.window().size() * _SHARE)
        self.beside.setFocus()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().wear(look)
        self.mine.wear(look)
        self.theirs.wear(look)

    def _lay_out(self, changed: FileChanged) -> None:
        told = QLabel(
            tr("{path} is not on the disk any more.", path=changed.path)
            if changed.theirs is None
            else tr("Another program changed {path} since you opened it.", path=changed.path)
        )
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        self.column.addWidget(told)
        grid = QGridLayout()
        for place, (edit, name) in enumerate(
            ((self.mine, tr("Mine, as I wrote it")), (self.theirs, tr("Theirs, as it is now")))
        ):
            head = QLabel(name)
            head.setProperty("role", "name")
            edit.setReadOnly(True)
            edit.setAccessibleName(name)
            grid.addWidget(head, 0, place)
            grid.addWidget(edit, 1, place)
        self.column.addLayout(grid, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.beside, self.take, self.keep):
            row.addWidget(button)
        self.column.addLayout(row)

    def _show(self, changed: FileChanged) -> None:
        theirs = changed.theirs or ""
        self.mine.begin_with(changed.mine)
        self.theirs.begin_with(theirs)
        old, new = changed.mine.split("\n"), theirs.split("\n")
        if max(len(old), len(new)) > _MOST_LINES or changed.theirs is None:
            return
        parts = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        differing = [part for part in parts if part[0] != "equal"]
        words = tr("This line differs.")
        self.mine.tell_problems({n + 1: words for part in differing for n in range(*part[1:3])})
        self.theirs.tell_problems({n + 1: words for part in differing for n in range(*part[3:5])})
        if differing:
            self.mine.go_to_line(differing[0][1] + 1)
            self.theirs.go_to_line(differing[0][3] + 1)

    def _answer(self, act: Callable[[], object]) -> None:
        self.accept()
        act()
