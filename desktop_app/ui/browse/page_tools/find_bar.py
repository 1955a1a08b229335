"""Which words are looked for in the page, and which of the places is shown?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit

from desktop_app.ui.announcing import announce
from desktop_app.ui.glyph_button import Glyph, GlyphButton
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class FindBar(QFrame):
    """A field, the count, and the ways to the next and the previous place.

    `wanted` carries the words, `walked` 1 or -1.
    """

    wanted = Signal(str)
    walked = Signal(int)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("find-bar")
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Find in this entry"))
        self.field.setPlaceholderText(tr("Find in this entry"))
        self.count = QLabel()
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty("role", "quiet")
        self.previous = GlyphButton(Glyph.UP, tr("Previous place (Shift+F3)"), look)
        self.next = GlyphButton(Glyph.DOWN, tr("Next place (F3)"), look)
        self.close_button = GlyphButton(Glyph.CLOSE, tr("Close the search in this entry"), look)
        self._buttons = (self.previous, self.next, self.close_button)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field, 3)
        self._row.addWidget(self.count, 1)
        for button in self._buttons:
            self._row.addWidget(button)
        self.wear(look)
        self.field.textChanged.connect(self.wanted)
        self.previous.clicked.connect(lambda: self.walked.emit(-1))
        self.next.clicked.connect(lambda: self.walked.emit(1))
        self.close_button.clicked.connect(self.closed)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        px = look.px
        self._row.setContentsMargins(px(16), px(6), px(12), px(6))
        self._row.setSpacing(px(6))
        self.field.setMinimumWidth(px(70))
        self.field.setMaximumWidth(px(240))
        for button in self._buttons:
            button.wear(look)

    def open(self, words: str) -> None:
        """Show the bar with the words selected, so that typing replaces them."""
        self.show()
        self.field.setText(words)
        self.field.setFocus()
        self.field.selectAll()

    def tell(self, current: int, count: int) -> None:
        """Say which place of how many is shown; `current` counts from 1."""
        if not self.field.text().strip():
            told = ""
        elif not count:
            told = tr("Not in this entry")
        else:
            told = tr("{current} of {count}", current=current, count=count)
        for button in (self.previous, self.next):
            button.setEnabled(count > 0)
        if told != self.count.text():
            self.count.setText(told)
            announce(self.count, told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with Shift back; Escape closes. Nothing is typed past the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in _ENTER:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.walked.emit(-1 if back else 1)
