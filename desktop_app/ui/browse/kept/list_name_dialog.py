"""What shall a list be called, or a workshop?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QWidget

from desktop_app.ui.look_dialog import LookDialog
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.look import Look

_LONGEST = 80


class ListNameDialog(LookDialog):
    """Asks for a name; `named` carries it, without spaces around it and never empty.

    `of` is what the field is called, if it is not the name of a list.
    """

    named = Signal(str)

    def __init__(self, title: str, name: str, look: Look, parent: QWidget, of: str = "") -> None:
        super().__init__(title, look, parent)
        label = QLabel(of or tr("Name of the list"))
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit(name)
        self.field.setMaxLength(_LONGEST)
        self.field.selectAll()
        label.setBuddy(self.field)
        self.field.setAccessibleName(label.text())
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.column.addWidget(label)
        self.column.addWidget(self.field)
        self.column.addStretch(1)
        self.column.addWidget(self.buttons)
        self.field.textChanged.connect(self._judge)
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        self.setMinimumWidth(look.px(360))
        self._judge()
        self.field.setFocus()

    def _judge(self) -> None:
        self._ok.setEnabled(bool(self.field.text().strip()))

    def _take(self) -> None:
        self.named.emit(" ".join(self.field.text().split()))
        self.accept()
