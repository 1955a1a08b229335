"""Which two of several parties does the plot show?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.choice_box import ChoiceBox
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.look import Look
from desktop_app.wording import tr


class PairChoice(FlowRow):
    """Two drop-down lists; not there for a deal of two. `chosen` carries two different places."""

    chosen = Signal(int, int)

    def __init__(self, look: Look) -> None:
        self.boxes = (ChoiceBox(look), ChoiceBox(look))
        super().__init__(look)
        self._pair = (0, 1)
        label = PlainLabel("quiet", tr("Plot of"))
        label.setWordWrap(False)
        for box, name in zip(self.boxes, (tr("Across"), tr("Upward")), strict=True):
            box.setAccessibleName(name)
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.activated.connect(self._choose)
        self.put((label, *self.boxes))

    def show_parties(self, names: Sequence[str]) -> None:
        """Offer these."""
        self.setVisible(len(names) > 2)
        for box in self.boxes:
            box.clear()
            box.addItems(list(names))
            box.updateGeometry()
        self.show_pair(0, 1)

    def show_pair(self, first: int, second: int) -> None:
        """Say which two are shown."""
        self._pair = (first, second)
        for box, place in zip(self.boxes, self._pair, strict=True):
            box.setCurrentIndex(place)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        for box in self.boxes:
            box.wear(look)
        super().wear(look)

    def _choose(self) -> None:
        first, second = (box.currentIndex() for box in self.boxes)
        if first == second:  # the two change sides
            first, second = self._pair[1], self._pair[0]
        self.show_pair(first, second)
        self.chosen.emit(first, second)
