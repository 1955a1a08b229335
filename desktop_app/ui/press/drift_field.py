"""How is a length in millimetres told with its direction in words?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from desktop_app.core.cards.alignment import MOST_MM, read_mm
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.choice_box import ChoiceBox
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.look import Look

_FIELD_PX = 72


class DriftField(QFrame):
    """A number from nothing to six millimetres, and which of two ways. `changed` tells of edits."""

    changed = Signal()

    def __init__(self, name: str, ways: tuple[str, str], look: Look) -> None:
        super().__init__()
        self.label = PlainLabel("name", name)
        self.number = QLineEdit()
        self.way = ChoiceBox(look)
        unit = PlainLabel("quiet", tr("mm"))
        self.label.setBuddy(self.number)
        for label in (self.label, unit):
            label.setWordWrap(False)
        self.number.setAccessibleName(tr("{name} in millimetres", name=name))
        most = tr("A number from 0 to {most:g}, such as 0.8", most=MOST_MM)
        self.number.setAccessibleDescription(most)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.way.setAccessibleName(tr("{name}: which way", name=name))
        for words, sign in zip(ways, (1.0, -1.0), strict=True):
            self.way.addItem(words, sign)
        self.number.textEdited.connect(self.changed)
        self.way.activated.connect(self.changed)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        for part in (self.label, self.number, unit, self.way):
            self._line.addWidget(part)
        self._line.addStretch(1)
        self.wear(look)

    @property
    def mm(self) -> float | None:
        """The length, negative the second way; None where none is written that is 0 or more."""
        read = read_mm(self.number.text())
        return None if read is None or read < 0 else read * float(self.way.currentData())

    def show_mm(self, mm: float) -> None:
        """Show a length; nothing is emitted."""
        self.number.setText(f"{abs(mm):g}")
        self.way.setCurrentIndex(1 if mm < 0 else 0)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._line.setSpacing(look.px(8))
        self.way.wear(look)
        self.number.setFixedWidth(look.px(_FIELD_PX))
