"""What went wrong with the last request, in one sentence?"""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from desktop_app.ui.announcing import announce
from desktop_app.ui.glyph_button import Glyph, GlyphButton
from desktop_app.ui.look import Look
from desktop_app.wording import tr


class MessageBar(QFrame):
    """One sentence under the bar until it is put away; further ones wait for their turn."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("message")
        self._look = look
        self._waiting: list[tuple[str, bool]] = []
        self._text: QLabel | None = None
        self._close: GlyphButton | None = None
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that shows, "" when none does."""
        return "" if self._text is None or self.isHidden() else self._text.text()

    @property
    def close_button(self) -> GlyphButton:
        """What puts the sentence away."""
        if self._close is None:
            self._furnish()
        assert self._close is not None  # noqa: S101 - just furnished
        return self._close

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        if self._close is not None:
            self._close.wear(look)

    def tell(self, text: str, *, grave: bool = True) -> None:
        """Show a sentence; `grave` says that something went wrong."""
        if (text, grave) in self._waiting or text == self.text:
            return
        if self.isHidden():
            self._show(text, grave=grave)
        else:
            self._waiting.append((text, grave))

    def dismiss(self) -> None:
        """Put the sentence away and show the next that waits."""
        self.hide()
        if self._waiting:
            text, grave = self._waiting.pop(0)
            self._show(text, grave=grave)

    def _show(self, text: str, *, grave: bool) -> None:
        label = self._text or self._furnish()
        label.setText(text)
        self.setProperty("grave", grave)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        announce(self, text)

    def _furnish(self) -> QLabel:
        """Label and button, made when there is something to say."""
        from PySide6.QtCore import Qt

        label = self._text = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = GlyphButton(Glyph.CLOSE, tr("Put this message away"), self._look)
        self._close.clicked.connect(self.dismiss)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, 12, 6)
        line.addWidget(label, 1)
        line.addWidget(self._close)
        return label
