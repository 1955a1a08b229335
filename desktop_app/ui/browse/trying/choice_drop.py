"""How are the options of an issue had where their strip does not fit?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from desktop_app.ui.browse.trying.choice_keys import step_of
from desktop_app.ui.choice_box import ChoiceBox

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QWheelEvent

    from desktop_app.ui.look import Look


class ChoiceDrop(ChoiceBox):
    """A drop-down list with the keys of the strip; Space and Alt+Down open it."""

    stepped = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk options and issues."""
        step = step_of(event)
        if step is not None:
            self.stepped.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Choose nothing: the wheel is for the page."""
        event.ignore()
