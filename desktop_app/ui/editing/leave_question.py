"""What becomes of a text that is not saved when its editor is to be closed?"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.look_dialog import LookDialog
from desktop_app.wording import tr

_WIDE_PX = 440


class LeaveQuestion(LookDialog):
    """Save, leave without saving, or go on writing, which Escape means too."""

    save_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, name: str, look: Look, parent: QWidget) -> None:
        title = tr("Save what you wrote?")
        super().__init__(title, look, parent)
        told = tr("“{name}” has changes that are not saved.", name=name)
        for text, role in ((title, "title"), (told, "")):
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("role", role)
            self.column.addWidget(label)
        self.setAccessibleDescription(told)
        self.stay = QPushButton(tr("Go on writing"))
        self.leave = QPushButton(tr("Close without saving"))
        self.save = QPushButton(tr("Save and close"))
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.stay, self.leave, self.save):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.save.setDefault(True)
        self.column.addSpacing(look.px(6))
        self.column.addLayout(row)
        self.setMinimumWidth(min(look.px(_WIDE_PX), parent.window().width()))
        self.stay.clicked.connect(self.reject)
        self.leave.clicked.connect(lambda: self._answer(self.leave_wanted.emit))
        self.save.clicked.connect(lambda: self._answer(self.save_wanted.emit))
        self.setModal(True)
        self.save.setFocus()

    def _answer(self, act: Callable[[], object]) -> None:
        self.accept()
        act()
