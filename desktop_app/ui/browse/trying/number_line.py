"""How is an exact number within bounds chosen?"""

from __future__ import annotations

from fractions import Fraction
from math import lcm

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout

from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.browse.trying.still_slider import StillSlider
from desktop_app.ui.browse.trying.value_spin import ValueSpin
from desktop_app.ui.look import Look

_PARTS = 50  # a page of the slider is so much of the whole
_FINEST = 100  # no number is told in smaller parts of one


class NumberLine(QFrame):
    """A name, a slider and a field with arrows for the same number. `chosen` carries it."""

    chosen = Signal(object)

    def __init__(self, name: str, low: Fraction, high: Fraction, value: Fraction) -> None:
        super().__init__()
        parts = lcm(low.denominator, value.denominator)
        self._low, self._step = low, Fraction(1, parts if parts <= _FINEST else 1)
        most = max(1, int((high - low) / self._step))
        self.slider = StillSlider(Qt.Orientation.Horizontal)
        self.spin = ValueSpin(low, self._step)
        for part in (self.slider, self.spin):
            part.setRange(0, most)
            part.setAccessibleName(name)
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.slider.setPageStep(max(1, most // _PARTS * 5))
        self.slider.setSingleStep(max(1, most // _PARTS // 2))
        self.spin.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.spin.setKeyboardTracking(False)
        self.slider.valueChanged.connect(self._choose)
        self.spin.valueChanged.connect(self._choose)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(PlainLabel("quiet", name), 0, 0, 1, 2)
        grid.addWidget(self.slider, 1, 0)
        grid.addWidget(self.spin, 1, 1)
        grid.setColumnStretch(0, 1)
        self.show_value(value)

    def show_value(self, value: Fraction) -> None:
        """Show this number, without a signal."""
        self._show(round((value - self._low) / self._step))

    def wear(self, look: Look) -> None:
        """Draw with another text size."""
        self.slider.setMinimumWidth(look.px(60))

    def _show(self, number: int) -> None:
        for part in (self.slider, self.spin):
            blocker = QSignalBlocker(part)
            part.setValue(number)
            blocker.unblock()

    def _choose(self, number: int) -> None:
        self._show(number)
        self.chosen.emit(self._low + self._step * number)
