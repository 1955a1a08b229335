"""What heads a group of the margin?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.paint.fonts import sans

if TYPE_CHECKING:
    from desktop_app.ui.look import Look


def label_font(look: Look) -> QFont:
    """Small tracked capitals."""
    font = sans(look.px(11), QFont.Weight.DemiBold)
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, look.px(10) * 0.06)
    return font


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
