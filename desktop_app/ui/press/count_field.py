"""How is a number of a few chosen, with its words before it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSpinBox

from desktop_app.ui.browse.trying.plain_label import PlainLabel

if TYPE_CHECKING:
    from desktop_app.ui.look import Look


class CountField(QFrame):
    """A field from one upwards. `changed` carries the number."""

    changed = Signal(int)

    def __init__(self, label: str, look: Look) -> None:
        super().__init__()
        self.label = PlainLabel("quiet", label)
        self.spin = QSpinBox()
        self.spin.setAccessibleName(label)
        self.spin.setKeyboardTracking(False)
        self.spin.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.spin.valueChanged.connect(self.changed)
        self.label.setBuddy(self.spin)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self.label, 1)
        self._line.addWidget(self.spin)
        self.wear(look)

    def show_count(self, count: int, most: int) -> None:
        """Show that number, of so many; nothing is emitted."""
        self.spin.blockSignals(True)  # noqa: FBT003 - Qt takes no name
        self.spin.setRange(1, max(most, 1))
        self.spin.setValue(count)
        self.spin.blockSignals(False)  # noqa: FBT003 - Qt takes no name

    def commit(self) -> None:
        """Take what is typed but not yet taken."""
        self.spin.interpretText()

    def wear(self, look: Look) -> None:
        """Draw with another text size."""
        self._line.setSpacing(look.px(8))
        self.spin.setMinimumWidth(look.px(70))
