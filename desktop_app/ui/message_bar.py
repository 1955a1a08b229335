"""What went wrong with the last request, in one sentence?"""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop_app.ui.announcing import announce
from desktop_app.ui.glyph_button import Glyph, GlyphButton
from desktop_app.ui.look import Look
from desktop_app.ui.message import Message, Offer
from desktop_app.wording import tr


class MessageBar(QFrame):
    """One sentence under the bar until it is put away; further ones wait for their turn."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("message")
        self._look = look
        self._shown: Message | None = None
        self._waiting: list[Message] = []
        self._text: QLabel | None = None
        self._close: GlyphButton | None = None
        self._line: QHBoxLayout | None = None
        self._buttons: list[QPushButton] = []
        self._before: QWidget | None = None
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that shows, "" when none does."""
        return "" if self._shown is None else self._shown.text

    @property
    def close_button(self) -> GlyphButton:
        """What puts the sentence away."""
        if self._close is None:
            self._furnish()
        assert self._close is not None  # noqa: S101 - just furnished
        return self._close

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What is offered with the sentence that shows, from left to right."""
        return tuple(self._buttons)

    def follow(self, before: QWidget) -> None:
        """Let Tab come here from that widget: this is made late and stands early."""
        self._before = before

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        if self._close is not None:
            self._close.wear(look)

    def tell(
        self, text: str, *, grave: bool = True, offers: tuple[Offer, ...] = (), key: str = ""
    ) -> None:
        """Show a sentence, or let it wait for its turn; see `Message`."""
        message = Message(text, grave, offers, key)
        if key and self._shown is not None and self._shown.key == key:
            self._show(message)
        elif key and any(other.key == key for other in self._waiting):
            self._waiting = [message if other.key == key else other for other in self._waiting]
        elif self._shown is None:
            self._show(message)
        elif text not in {other.text for other in (self._shown, *self._waiting)}:
            self._waiting.append(message)

    def withdraw(self, key: str) -> None:
        """Take back the message of that key, whether it shows or waits."""
        self._waiting = [other for other in self._waiting if other.key != key]
        if self._shown is not None and self._shown.key == key:
            self.dismiss()

    def dismiss(self) -> None:
        """Put the sentence away and show the next that waits."""
        self._shown = None
        self.hide()
        if self._waiting:
            self._show(self._waiting.pop(0))

    def _show(self, message: Message) -> None:
        label = self._text or self._furnish()
        before, self._shown = self._shown, message
        label.setText(message.text)
        if before is None or before.offers != message.offers:
            self._offer(message.offers)
        self.setProperty("grave", message.grave)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        if before is None:
            announce(self, message.text)

    def _offer(self, offers: tuple[Offer, ...]) -> None:
        for button in self._buttons:
            button.deleteLater()
        self._buttons = []
        for place, offer in enumerate(offers, 1):
            button = QPushButton(offer.label, self)
            button.clicked.connect(lambda _on=False, act=offer.act: act())
            self._buttons.append(button)
            if self._line is not None:
                self._line.insertWidget(place, button)
        self._order_tabs()

    def _order_tabs(self) -> None:
        from desktop_app.ui.tab_order import walk

        walked: list[QWidget] = [*self._buttons, self.close_button]
        if self._before is not None:
            walked.insert(0, self._before)
        walk(walked)

    def _furnish(self) -> QLabel:
        """Label and button, made when there is something to say."""
        from PySide6.QtCore import Qt

        label = self._text = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = GlyphButton(Glyph.CLOSE, tr("Put this message away"), self._look)
        self._close.clicked.connect(self.dismiss)
        line = self._line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, 12, 6)
        line.addWidget(label, 1)
        line.addWidget(self._close)
        return label
