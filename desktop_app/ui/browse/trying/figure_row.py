"""Where do the figures of a deal stand, and what do they tell of their terms?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from desktop_app.core.errors import EntryUnknown
from desktop_app.ui.announcing import announce
from desktop_app.ui.browse.link_card import LinkCard
from desktop_app.ui.browse.trying.figure_card import FigureCard
from desktop_app.ui.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop_app.core.model.ref import EntryRef
    from desktop_app.pages.trial_words import Figure
    from desktop_app.ui.seams import Library

REST_MS = 400
_TWO_BELOW_PX = 400
_BEGINS = frozenset({QEvent.Type.Enter, QEvent.Type.FocusIn})
_ENDS = frozenset(
    {QEvent.Type.Leave, QEvent.Type.FocusOut, QEvent.Type.MouseButtonPress, QEvent.Type.Hide}
)


class FigureRow(QFrame):
    """Four cards in a row, or in two. After a rest on one the definition of its term shows.

    `entry_requested` carries the EntryRef of a term.
    """

    entry_requested = Signal(object)

    def __init__(self, library: Callable[[], Library], look: Look) -> None:
        super().__init__()
        self._library, self._look = library, look
        self.cards = [FigureCard(look) for _ in range(4)]
        self.card: LinkCard | None = None
        self._on: FigureCard | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.explain)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._columns = 0
        for card in self.cards:
            card.clicked.connect(lambda _on=False, at=card: self._follow(at))
            card.installEventFilter(self)
        self._lay_out()

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show four figures."""
        for card, figure in zip(self.cards, figures, strict=True):
            ref = self._term(figure.term)
            title = self._library().entry(ref).title if ref is not None else ""
            card.show_figure(figure, ref, title)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        for card in self.cards:
            card.wear(look)
        if self.card is not None:
            self.card.wear(look)
        self._columns = 0
        self._lay_out()

    def explain(self) -> None:
        """Show the definition of the term behind the card that is looked at."""
        on = self._on
        if on is None or on.ref is None or not on.isVisible():
            return
        entry = self._library().entry(on.ref)
        window = self.window()
        if self.card is None:
            self.card = LinkCard(window, self._look)
        place = QRect(on.mapTo(window, QPoint()), on.size())
        self.card.show_at(place, entry.title, entry.definition)
        if on.hasFocus():
            announce(on, f"{entry.title}. {entry.definition}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow pointer and focus over the cards."""
        if event.type() in _BEGINS and isinstance(watched, FigureCard):
            self._on = watched
            self._rest.start()
        elif event.type() in _ENDS:
            self._rest.stop()
            if self.card is not None:
                self.card.hide()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one row or in two."""
        super().resizeEvent(event)
        self._lay_out()

    def stops(self) -> list[QWidget]:
        """Where Tab stops."""
        return list(self.cards)

    def _term(self, name: str) -> EntryRef | None:
        try:
            return self._library().find(name)
        except EntryUnknown:
            return None

    def _follow(self, card: FigureCard) -> None:
        if card.ref is not None:
            self.entry_requested.emit(card.ref)

    def _lay_out(self) -> None:
        columns = 2 if self.width() < self._look.px(_TWO_BELOW_PX) else 4
        if columns == self._columns:
            return
        self._columns = columns
        self._grid.setSpacing(self._look.px(10))
        for at, card in enumerate(self.cards):
            self._grid.addWidget(card, at // columns, at % columns)
        for column in range(4):
            self._grid.setColumnStretch(column, int(column < columns))
