"""How is a preference of free words typed?"""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop_app.settings import Field
from desktop_app.ui.look import Look
from desktop_app.wording import tr

_LEAST_PX = 180


class TextControl(QWidget):
    """A field. `chosen` carries its words when the person is through with them."""

    chosen = Signal(object)

    def __init__(self, field: Field, look: Look) -> None:
        super().__init__()
        self._edit = QLineEdit()
        self._edit.setAccessibleName(tr(field.title))
        self._edit.setAccessibleDescription(tr(field.description))
        self._edit.editingFinished.connect(lambda: self.chosen.emit(self._edit.text().strip()))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._edit)
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another text size."""
        self._edit.setMinimumWidth(look.px(_LEAST_PX))

    def show_value(self, value: object) -> None:
        """Show what is kept now."""
        blocker = QSignalBlocker(self._edit)
        self._edit.setText(str(value))
        blocker.unblock()
