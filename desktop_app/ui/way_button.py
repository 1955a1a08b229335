"""How do Back and Forward show the whole way, beside the next step?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from desktop_app.ui.glyph_button import Glyph, GlyphButton
from desktop_app.ui.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent

_LONG_MS = 450


class WayButton(GlyphButton):
    """A click is one step. A long press, the right button or the menu key ask for the way."""

    way_wanted = Signal()

    def __init__(self, glyph: Glyph, name: str, look: Look) -> None:
        super().__init__(glyph, name, look)
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._held.setInterval(_LONG_MS)
        self._held.timeout.connect(self._show_way)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to count how long the button is held."""
        super().mousePressEvent(event)
        if self.isDown():
            self._held.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Released soon enough it is a click."""
        self._held.stop()
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the way."""
        event.accept()
        self._show_way()

    def _show_way(self) -> None:
        self.setDown(False)
        if self.isEnabled():
            self.way_wanted.emit()
