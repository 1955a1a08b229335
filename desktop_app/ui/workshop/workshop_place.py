"""How do the deck and what is made of it stand side by side?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter

from desktop_app.ui.workshop.deck_pane import DeckPane

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop_app.ui.look import Look
    from desktop_app.ui.seams import Library
    from desktop_app.ui.workshop.bench import Bench
    from desktop_app.ui.workshop.workshop_part import MakePart

_DECK_PX, _DECK_SHARE = 262, 0.4


class WorkshopPlace(QSplitter):
    """The deck, and to its right what `beside` makes, in that order; alone it is a column."""

    def __init__(
        self,
        bench: Bench,
        library: Callable[[], Library],
        look: Look,
        beside: Sequence[MakePart] = (),
    ) -> None:
        super().__init__()
        self.setObjectName("workshop")
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.deck = DeckPane(bench, library, look, alone=not beside)
        self.parts = [self.deck, *(make(bench, library, look) for make in beside)]
        for part in self.parts:
            self.addWidget(part)
        self._look = look
        for key, act in (
            ("Ctrl+Z", bench.take_back),
            ("Ctrl+Shift+Z", bench.do_again),
            ("Ctrl+Y", bench.do_again),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        for part in self.parts:
            part.wear(look)
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back to the deck."""
        if event.key() == Qt.Key.Key_Escape:
            self.deck.front.setFocus()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width when it is first known."""
        super().resizeEvent(event)
        if event.oldSize().width() <= 0:
            self._share()

    def _share(self) -> None:
        """Give the deck its usual width; the part right of it stretches."""
        if len(self.parts) > 1:
            deck = min(self._look.px(_DECK_PX), int(self.width() * _DECK_SHARE))
            self.setStretchFactor(1, 1)
            self.setSizes([deck, self.width() - deck, *([0] * (len(self.parts) - 2))])
