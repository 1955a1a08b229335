"""How is one preference offered: its words, and the control that fits its type?"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QLabel, QRadioButton, QVBoxLayout, QWidget

from desktop_app.settings import Field
from desktop_app.ui.look import Look
from desktop_app.ui.preferences.choice_control import ChoiceControl
from desktop_app.ui.preferences.number_control import NumberControl
from desktop_app.ui.preferences.text_control import TextControl
from desktop_app.wording import tr

_SIDE_BY_SIDE_PX = 500


class FieldRow(QWidget):
    """Title, description and control of one field. `chosen` carries the new value."""

    chosen = Signal(object)

    def __init__(self, field: Field, value: object, look: Look) -> None:
        super().__init__()
        self._look = look
        self._check: QCheckBox | None = None
        self._control: ChoiceControl | NumberControl | TextControl | None = None
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(look.px(3))
        described = plain_label(tr(field.description), "quiet")
        self._line.addLayout(words, 1)
        if isinstance(value, bool):
            check = self._check = QCheckBox(tr(field.title))
            check.setAccessibleDescription(tr(field.description))
            check.clicked.connect(self._choose)
            words.addWidget(check)
        else:
            words.addWidget(plain_label(tr(field.title), "name"))
            self._control = _control(field, value, look)
            self._control.chosen.connect(self.chosen)
            self._line.addWidget(self._control, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(described)
        words.addStretch(1)
        self.show_value(value)

    def show_value(self, value: object) -> None:
        """Show what is kept now."""
        if self._check is not None:
            self._check.setChecked(bool(value))
        elif self._control is not None:
            self._control.show_value(value)

    def take_focus(self) -> None:
        """Begin here: in a choice with what is chosen."""
        for part in (*self.findChildren(QRadioButton), *self.findChildren(QCheckBox)):
            if part.isChecked() or isinstance(part, QCheckBox):
                part.setFocus()
                return

    def wear(self, look: Look, width: int) -> None:
        """Draw with another text size; in a narrow form the control stands below its words."""
        self._look = look
        if isinstance(self._control, NumberControl | TextControl):
            self._control.wear(look)
        beside = width >= look.px(_SIDE_BY_SIDE_PX)
        direction = QBoxLayout.Direction
        self._line.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._line.setSpacing(look.px(24 if beside else 8))

    def _choose(self, checked: bool) -> None:
        self.chosen.emit(checked)


def _control(
    field: Field, value: object, look: Look
) -> ChoiceControl | NumberControl | TextControl:
    if isinstance(value, int):
        return NumberControl(field, look)
    return ChoiceControl(field) if field.choices else TextControl(field, look)


def plain_label(text: str, role: str) -> QLabel:
    """A label of always plain text that wraps; `role` is for the style sheet."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
