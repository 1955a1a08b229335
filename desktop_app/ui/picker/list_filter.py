"""How does one type and walk a list at the same time?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ListFilter(QLineEdit):
    """A field whose up and down keys walk the list below it; the cursor stays in the field."""

    def __init__(self, name: str, view: QAbstractItemView) -> None:
        super().__init__()
        self._view = view
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setClearButtonEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on the keys that walk the list, keep those that edit."""
        if event.keyCombination() in {QKeyCombination(key) for key in _WALKING}:
            QCoreApplication.sendEvent(self._view, event)
        else:
            super().keyPressEvent(event)
