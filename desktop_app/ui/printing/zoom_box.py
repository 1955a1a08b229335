"""How large is a preview, and how is another size chosen?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop_app.ui.choice_box import ChoiceBox
from desktop_app.ui.printing.sheet_column import Fit
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.look import Look

_ZOOMS = (50, 75, 100, 150, 200)


class ZoomBox(ChoiceBox):
    """What fits the window, or per cent of the size of the paper.

    `fit_wanted` carries a Fit, `zoom_wanted` the size, 1.0 for that of the paper.
    """

    fit_wanted = Signal(Fit)
    zoom_wanted = Signal(float)

    def __init__(self, fits: Sequence[tuple[Fit, str]], look: Look) -> None:
        super().__init__(look)
        self.setObjectName("zoom")
        self.setAccessibleName(tr("Size of the preview"))
        for fit, words in fits:
            self.addItem(words, fit)
        for percent in _ZOOMS:
            self.addItem(tr("{percent} %", percent=percent), percent)
        self.activated.connect(self._choose)

    def show_size(self, fit: Fit | None, zoom: float) -> None:
        """Show what is seen now; nothing is emitted."""
        percent = round(zoom * 100)
        at = self.findData(fit or percent)
        self.setCurrentIndex(at)
        if at < 0:
            self.setPlaceholderText(tr("{percent} %", percent=percent))

    def _choose(self, at: int) -> None:
        chosen = self.itemData(at)
        if isinstance(chosen, int):
            self.zoom_wanted.emit(chosen / 100)
        else:
            self.fit_wanted.emit(Fit(chosen))
