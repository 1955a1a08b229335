"""How is an exact number written in a field with arrows?"""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QSpinBox

from desktop_app.pages.deal_words import amount


class ValueSpin(QSpinBox):
    """Counts steps, and writes the values for which they stand."""

    def __init__(self, low: Fraction, step: Fraction) -> None:
        self._low, self._step = low, step
        super().__init__()

    def textFromValue(self, number: int) -> str:
        """Answer Qt: the value."""
        return amount(self._low + self._step * number)

    def valueFromText(self, text: str) -> int:
        """Answer Qt: the step next to a value."""
        value = _number(text)
        return self.value() if value is None else round((value - self._low) / self._step)

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Answer Qt: whether this is a number that can be had."""
        value = _number(text)
        if value is None:
            return QValidator.State.Intermediate, text, at
        number = round((value - self._low) / self._step)
        inside = self.minimum() <= number <= self.maximum()
        state = QValidator.State.Acceptable if inside else QValidator.State.Intermediate
        return state, text, at

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Choose nothing: the wheel is for the page."""
        event.ignore()


def _number(text: str) -> Fraction | None:
    try:
        return Fraction(text.strip().replace("\u2212", "-").replace(",", "."))
    except (ValueError, ZeroDivisionError):
        return None
