"""How is a number within bounds chosen?"""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QSpinBox, QWidget

from desktop_app.settings import Field
from desktop_app.ui.look import Look
from desktop_app.wording import tr

_STEPS = 20  # a range of so many or fewer is walked one by one, a larger one by fives
_SLIDER_PX = 150


class NumberControl(QWidget):
    """A slider and a field with arrows for the same number. `chosen` carries it."""

    chosen = Signal(object)

    def __init__(self, field: Field, look: Look) -> None:
        super().__init__()
        least, most = field.least or 0, field.most or 100
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(least, most)
        step = 1 if most - least <= _STEPS else 5
        self._slider.setSingleStep(step)
        self._slider.setPageStep(2 * step)
        # While it is dragged the number alone follows: a form that grows under the hand, as it
        # would with the size of its text, could not be hit.
        self._slider.setTracking(False)
        self._spin = QSpinBox()
        self._spin.setRange(least, most)
        self._spin.setSingleStep(step)
        self._spin.setSuffix(f" {field.unit}" if field.unit else "")
        self._spin.setKeyboardTracking(False)
        self._spin.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (self._slider, self._spin):
            part.setAccessibleName(tr(field.title))
            part.setAccessibleDescription(tr(field.description))
        self._slider.valueChanged.connect(self._choose)
        self._slider.sliderMoved.connect(self._follow)
        self._spin.valueChanged.connect(self._choose)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._slider, 1)
        line.addWidget(self._spin)
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another text size."""
        self._slider.setMinimumWidth(look.px(_SLIDER_PX))

    def show_value(self, value: object) -> None:
        """Show what is kept now."""
        if isinstance(value, int):
            for part in (self._slider, self._spin):
                blocker = QSignalBlocker(part)
                part.setValue(value)
                blocker.unblock()

    def _choose(self, value: int) -> None:
        self.chosen.emit(value)

    def _follow(self, value: int) -> None:
        blocker = QSignalBlocker(self._spin)
        self._spin.setValue(value)
        blocker.unblock()
