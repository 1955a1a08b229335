"""How does the entry look that is being written, and what do its numbers say?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop_app.ui.browse.entry_view import EntryView
from desktop_app.ui.fitting_label import FittingLabel
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.look import Look

_MOST_LINES = 4


class LivePage(QFrame):
    """The page as it will be read; over it, for a deal, its figures in a few lines."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("live-page")
        self.view = EntryView(look)
        self.view.setAccessibleName(tr("Page of the entry"))
        self._figures = QFrame()
        self._figures.setObjectName("live-figures")
        self._lines = [FittingLabel(look, 12, "ink") for _ in range(_MOST_LINES)]
        self._inside = QVBoxLayout(self._figures)
        for line in self._lines:
            self._inside.addWidget(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._figures)
        column.addWidget(self.view, 1)
        self._figures.hide()
        self._measure(look)

    @property
    def figures(self) -> tuple[str, ...]:
        """The lines over the page."""
        return tuple(line.text for line in self._lines if line.text)

    def show_entry(self, html: str, summary: Sequence[str]) -> None:
        """Show the newest form of the page; the reader's place in it stays."""
        if self.view.page.html:
            self.view.renew_page(html)
        else:
            self.view.show_page(html)
        told = [*summary[:_MOST_LINES], *[""] * _MOST_LINES][:_MOST_LINES]
        for line, words in zip(self._lines, told, strict=True):
            line.set_text(words)
            line.setVisible(bool(words))
        self._figures.setVisible(bool(summary))

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.view.wear(look)
        for line in self._lines:
            line.wear(look)
        self._measure(look)

    def _measure(self, look: Look) -> None:
        self._inside.setContentsMargins(look.px(16), look.px(8), look.px(16), look.px(8))
        self._inside.setSpacing(look.px(3))
