"""Where does one ask for offers that are worth the same to a party?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.ui.browse.trying.act_button import ActButton
from desktop_app.ui.browse.trying.offer_list import Offered, OfferList
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.look import Look
from desktop_app.wording import tr


class EqualsBox(QFrame):
    """A button a party, and below them what was found. `wanted` carries the place of a party."""

    wanted = Signal(int)
    loaded = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.askers = FlowRow(look)
        self.offers = OfferList(look)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.askers)
        self._column.addWidget(self.offers)
        self.offers.loaded.connect(self.loaded)
        self.clear()
        self.wear(look)

    def show_parties(self, names: Sequence[str]) -> None:
        """Offer to look for each of these."""
        buttons = []
        for place, name in enumerate(names):
            words = tr("Three offers worth the same to {party}", party=name)
            button = ActButton(words, self._look)
            button.clicked.connect(partial(self.wanted.emit, place))
            buttons.append(button)
        self.askers.put(buttons)
        self.clear()

    def show_found(self, head: str, told: str, offers: Sequence[Offered]) -> None:
        """Show what was found."""
        self.offers.show()
        self.offers.show_offers(head, told, offers)

    def clear(self) -> None:
        """What was found is of no use any more."""
        self.offers.show_offers("", "", ())
        self.offers.hide()

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [*self.askers.parts, *self.offers.buttons]

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._column.setSpacing(look.px(10))
        for button in self.askers.parts:
            if isinstance(button, ActButton):
                button.wear(look)
        self.askers.wear(look)
        self.offers.wear(look)
