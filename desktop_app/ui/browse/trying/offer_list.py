"""How are agreements offered that one can go to from here?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop_app.ui.browse.offer_button import OfferButton
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.look import Look


class Offered(NamedTuple):
    """An agreement in words."""

    words: str
    choices: Mapping[str, str]


class OfferList(QFrame):
    """A heading, a sentence where one is due, and buttons. `loaded` carries choices."""

    loaded = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.head, self.told = PlainLabel("name"), PlainLabel("quiet")
        self.buttons: list[OfferButton] = []
        self._offers: Sequence[Offered] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for label in (self.head, self.told):
            self._column.addWidget(label)
        self.wear(look)

    def show_offers(self, head: str, told: str, offers: Sequence[Offered]) -> None:
        """Offer these; buttons that there are already say something else."""
        self._offers = offers
        self.head.setText(head)
        self.head.setVisible(bool(head))
        self.told.setText(told)
        self.told.setVisible(bool(told))
        while len(self.buttons) < len(offers):
            self._add()
        for at, button in enumerate(self.buttons):
            if button.isHidden() is (at < len(offers)):
                button.setVisible(at < len(offers))
            if at < len(offers) and button.text() != offers[at].words.replace("&", "&&"):
                button.say(offers[at].words)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._column.setSpacing(look.px(6))
        for button in self.buttons:
            button.wear(look)

    def _add(self) -> None:
        at, button = len(self.buttons), OfferButton("", self._look)
        button.clicked.connect(lambda: self.loaded.emit(self._offers[at].choices))
        self.buttons.append(button)
        self._column.addWidget(button)
