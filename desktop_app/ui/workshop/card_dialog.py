"""What shall stand on a card of the trainer's own?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from desktop_app.ui.look_dialog import LookDialog
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.look import Look

_LONGEST_TITLE, _MOST_LETTERS = 200, 4000


class CardDialog(LookDialog):
    """Asks for a title and a text; `written` carries both, without spaces around them."""

    written = Signal(str, str)

    def __init__(self, heading: str, title: str, text: str, look: Look, parent: QWidget) -> None:
        super().__init__(heading, look, parent)
        self.title = QLineEdit(title)
        self.title.setMaxLength(_LONGEST_TITLE)
        self.text = QPlainTextEdit(text)
        self.text.setTabChangesFocus(True)
        for words, field in ((tr("Title"), self.title), (tr("Text"), self.text)):
            label = QLabel(words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(field)
            field.setAccessibleName(words)
            self.column.addWidget(label)
            self.column.addWidget(field)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.column.addWidget(self.buttons)
        self.title.textChanged.connect(self._judge)
        self.text.textChanged.connect(self._judge)
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.ok.click)
        window = parent.window()
        self.resize(min(look.px(460), window.width()), min(look.px(360), window.height() - 60))
        self._judge()
        self.title.setFocus()

    def _judge(self) -> None:
        title, text = self.title.text().strip(), self.text.toPlainText().strip()
        self.ok.setEnabled(bool(title or text) and len(text) <= _MOST_LETTERS)

    def _take(self) -> None:
        title = " ".join(self.title.text().split())
        self.written.emit(title, self.text.toPlainText().strip())
        self.accept()
