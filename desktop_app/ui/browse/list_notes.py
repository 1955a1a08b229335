"""What is said above and below the hits, each with what can be done about it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.ui.look import Look
from desktop_app.wording import operator_sentence, tr

if TYPE_CHECKING:
    from desktop_app.core.model.hit import Advice
    from desktop_app.ui.browse.offer_button import OfferButton


class ListNotes(QObject):
    """A strip at the top of a column and one at its end; neither is made before it is needed.

    `placed` tells that one has come to stand there.
    """

    search_wanted = Signal(str)
    more_wanted = Signal()
    placed = Signal()

    def __init__(self, column: QVBoxLayout, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._column = column
        self._look = look
        self._query = ""
        self._top: OfferButton | None = None
        self._end: OfferButton | None = None

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        for strip in (self._top, self._end):
            if strip is not None:
                strip.wear(look)

    def advise(self, advice: Advice | None) -> None:
        """Offer the query that was probably meant, where the advice has one."""
        self._query = (advice.corrected or advice.meant) if advice is not None else ""
        if self._query and advice is not None:
            self._top = self._top or self._strip(0, self._search)
            told = operator_sentence(advice)
            self._top.say(tr("Did you mean {query}?", query=self._query), told)
        if self._top is not None:
            self._top.setVisible(bool(self._query))

    def offer_more(self, shown: int) -> None:
        """Offer more than the hits that are shown; 0 when these are all."""
        if shown:
            self._end = self._end or self._strip(self._column.count(), self.more_wanted.emit)
            told = tr("Only the best {count} are shown.", count=f"{shown:,}")
            self._end.say(tr("Show more"), told)
        if self._end is not None:
            self._end.setVisible(bool(shown))

    def _search(self) -> None:
        self.search_wanted.emit(self._query)

    def _strip(self, place: int, act: object) -> OfferButton:
        from desktop_app.ui.browse.offer_button import OfferButton

        strip = OfferButton("", self._look, boxed=False)
        strip.clicked.connect(act)
        self._column.insertWidget(place, strip)
        self.placed.emit()
        return strip
