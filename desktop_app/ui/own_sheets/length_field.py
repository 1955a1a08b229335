"""How is a length typed, so that it stays what was typed whatever the unit?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from desktop_app.core.cards.fitting import Unit
from desktop_app.core.cards.sheet_draft import length_from
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.look import Look

_LONGEST = 12
_WIDE_PX = 76


class LengthField(QLineEdit):
    """A number in the unit of the form. `changed` tells that a person typed."""

    changed = Signal()

    def __init__(self, name: str, look: Look) -> None:
        super().__init__()
        self.name = name
        self._unit = Unit.MM
        self._typed, self._typed_in = "", Unit.MM
        self.setMaxLength(_LONGEST)
        self.textEdited.connect(self._remember)
        self.turn_to(Unit.MM)
        self.wear(look)

    @property
    def length(self) -> float | None:
        """The number that stands there; None where it is none."""
        return length_from(self.text())

    def show_length(self, length: float) -> None:
        """Show a length in the unit at hand; nothing is emitted."""
        self._typed, self._typed_in = f"{length:.10g}", self._unit
        if self.text() != self._typed:
            self.setText(self._typed)

    def turn_to(self, unit: Unit) -> None:
        """Show the same length in that unit; what was typed comes back as it was typed."""
        self._unit = unit
        self.setAccessibleName(tr("{name}, {unit}", name=self.name, unit=unit.value))
        typed = length_from(self._typed)
        if unit is self._typed_in or typed is None:
            self.setText(self._typed)
        else:
            self.setText(f"{unit.length(self._typed_in.mm(typed)):.10g}")

    def wear(self, look: Look) -> None:
        """Draw with another text size."""
        self.setMinimumWidth(look.px(_WIDE_PX))

    def _remember(self, text: str) -> None:
        self._typed, self._typed_in = text, self._unit
        self.changed.emit()
