"""Where do the parts of a deal stand over its page?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop_app.ui.browse.parts.part_tabs import ASIDE_PX, PartTabs
from desktop_app.ui.look import Look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent


class PartBar(QFrame):
    """The tabs in line with the page's column. `chosen` carries the key of a part."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("parts")
        self._keys: tuple[str, ...] = ()
        self.tabs = PartTabs(look)
        self._line = QHBoxLayout(self)
        self._line.setSpacing(0)
        self._line.addWidget(self.tabs)
        self._line.addStretch(1)
        self._left = 0
        self.tabs.currentChanged.connect(self._choose)
        self.wear(look)

    def show_parts(self, names: Mapping[str, str], chosen: str) -> None:
        """Offer these parts: key and name; without a signal."""
        self.tabs.blockSignals(True)  # noqa: FBT003 - Qt takes no name
        if tuple(names) != self._keys:
            self._keys = tuple(names)
            while self.tabs.count():
                self.tabs.removeTab(0)
            for name in names.values():
                self.tabs.addTab(name)
        self.tabs.setCurrentIndex(self._keys.index(chosen))
        self.tabs.blockSignals(False)  # noqa: FBT003 - Qt takes no name

    def stand_over(self, left: int) -> None:
        """Begin where the column of the page begins, in pixels from the left."""
        self._left = left
        self._line.setContentsMargins(max(0, left - self._look.px(ASIDE_PX)), 0, 0, 1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the names fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.tabs.fit(max(1, self.width() - self._line.contentsMargins().left()))

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.tabs.wear(look)
        self.stand_over(self._left)

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._keys):
            self.chosen.emit(self._keys[at])
