"""What may somebody try who is here for the first time?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from desktop_app.ui.fitting_label import FittingLabel
from desktop_app.ui.glyph_button import Glyph, GlyphButton
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.look import Look
    from desktop_app.ui.main_window import MainWindow

QUERIES = ("5 C's", "BATNA")


class Welcome(QFrame):
    """One quiet line at the foot of the window; gone with the first search, or when put away."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.setAccessibleName(tr("Welcome"))
        self._text = FittingLabel(window.look, 11.5)
        self._text.set_text(tr("New here? Try"))
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._text)
        for query in QUERIES:
            name = tr("Search for {query}", query=query)
            self._offer(query, name, partial(window.browse.pane.search_wanted.emit, query))
        if "help" in window.actions_by_name:
            self._offer(tr("Help F1"), tr("Help"), window.actions_by_name["help"].trigger)
        self._close = GlyphButton(Glyph.CLOSE, tr("Put this line away"), window.look)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self._go)
        self._line.addWidget(self._close)
        window.query_changed.connect(self._go)
        window.worn.connect(self.wear)
        self.wear(window.look)
        window.status.show_beside(self)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._text.wear(look)
        self._close.wear(look)
        self._close.setFixedSize(look.px(22), look.px(22))
        self._line.setContentsMargins(0, look.px(2), 0, look.px(2))
        self._line.setSpacing(look.px(8))

    def _offer(self, words: str, name: str, act: object) -> None:
        button = QPushButton(words)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(act)
        self._line.addWidget(button)

    def _go(self) -> None:
        self._window.query_changed.disconnect(self._go)
        self._window.worn.disconnect(self.wear)
        self.hide()
        self.deleteLater()
