"""How does a slider stay as it is while the page under it is scrolled?"""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider


class StillSlider(QSlider):
    """A slider that the wheel does not move."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Choose nothing: the wheel is for the page."""
        event.ignore()
