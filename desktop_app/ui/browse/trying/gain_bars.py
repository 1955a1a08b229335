"""Where stand the bars of gains with their words?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop_app.ui.browse.trying.gain_bar import GainBar
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.look import Look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.pages.trial_words import Bar


class GainBars(QFrame):
    """A title and a bar for all, or for each party; a sentence below."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.titles: list[PlainLabel] = []
        self.bars: list[GainBar] = []
        self.under = PlainLabel("quiet")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.under)
        self.wear(look)

    def show_bars(self, bars: Sequence[Bar], under: str) -> None:
        """Show as many bars as there are."""
        while len(self.bars) < len(bars):
            self._add()
        for at, (label, strip) in enumerate(zip(self.titles, self.bars, strict=True)):
            shown = at < len(bars)
            label.setVisible(shown)
            strip.setVisible(shown)
            if shown:
                label.setText(bars[at].title)
                strip.show_shares(bars[at].shares, bars[at].title)
        self.under.setText(under)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._column.setSpacing(look.px(5))
        for bar in self.bars:
            bar.wear(look)

    def _add(self) -> None:
        label, bar = PlainLabel("name"), GainBar(self._look)
        for part in (label, bar):
            self._column.insertWidget(self._column.count() - 1, part)
        self.titles.append(label)
        self.bars.append(bar)
