"""How is a person asked before something that cannot simply be taken back?"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from desktop_app.ui.look import Look
from desktop_app.ui.look_dialog import LookDialog
from desktop_app.wording import tr

_WIDE_PX = 440


class Question(LookDialog):
    """A question with what will happen, and two answers. `agreed` follows the one that does it."""

    agreed = Signal()

    def __init__(self, title: str, told: str, answer: str, look: Look, parent: QWidget) -> None:
        """`answer` is what the button that does it says, a verb; the other leaves all as it is."""
        super().__init__(title, look, parent)
        for text, role in ((title, "title"), (told, "")):
            label = QLabel(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("role", role)
            self.column.addWidget(label)
        buttons = QDialogButtonBox()
        leave = buttons.addButton(tr("Leave as it is"), QDialogButtonBox.ButtonRole.RejectRole)
        agree = buttons.addButton(answer, QDialogButtonBox.ButtonRole.AcceptRole)
        agree.setObjectName("agree")
        leave.setDefault(True)
        buttons.rejected.connect(self.reject)
        buttons.accepted.connect(self._agree)
        self.column.addSpacing(look.px(6))
        self.column.addWidget(buttons)
        self.setMinimumWidth(min(look.px(_WIDE_PX), parent.window().width()))
        self.setAccessibleDescription(told)
        leave.setFocus()

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()
