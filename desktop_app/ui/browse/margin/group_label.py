"""What heads a group of the margin?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.ui.label_font import label_font

if TYPE_CHECKING:
    from desktop_app.ui.look import Look


class GroupLabel(QLabel):
    """A group's name in small tracked capitals."""

    def __init__(self, name: str, look: Look, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName("margin-label")
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.setFont(label_font(look))
