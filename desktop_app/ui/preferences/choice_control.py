"""How is one of a few texts chosen?"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QRadioButton, QVBoxLayout, QWidget

from desktop_app.settings import Field
from desktop_app.wording import tr

_FEW = 4


class ChoiceControl(QWidget):
    """Radio buttons for a few choices, a drop-down for more. `chosen` carries what is kept."""

    chosen = Signal(object)

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._values = [value for value, _words in field.choices]
        self._radios: list[QRadioButton] = []
        self._box: QComboBox | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if len(field.choices) > _FEW:
            box = self._box = QComboBox()
            box.addItems([tr(words) for _value, words in field.choices])
            box.setAccessibleName(tr(field.title))
            box.setAccessibleDescription(tr(field.description))
            box.activated.connect(lambda at: self.chosen.emit(self._values[at]))
            column.addWidget(box)
            return
        for value, words in field.choices:
            radio = QRadioButton(tr(words))
            radio.setAccessibleName(tr("{title}: {choice}", title=tr(field.title), choice=words))
            radio.setAccessibleDescription(tr(field.description))
            radio.clicked.connect(partial(self.chosen.emit, value))
            column.addWidget(radio)
            self._radios.append(radio)

    def show_value(self, value: object) -> None:
        """Show what is kept now."""
        at = self._values.index(str(value))
        if self._box is not None:
            self._box.setCurrentIndex(at)
        else:
            self._radios[at].setChecked(True)
