"""How are preferences changed, and what a person keeps looked after?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.settings import FIELDS, Settings
from desktop_app.ui.form_area import FormArea
from desktop_app.ui.look import Look
from desktop_app.ui.look_dialog import LookDialog
from desktop_app.ui.preferences.field_row import FieldRow, plain_label
from desktop_app.ui.tab_order import walk_as_laid_out
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop_app.ui.preferences.preferences import Preferences

_WIDE_PX, _HIGH_PX, _EDGE_PX = 640, 640, 40


class PreferencesDialog(LookDialog):
    """The form made of the settings' fields; every change is there at once."""

    def __init__(self, preferences: Preferences, look: Look, parent: QWidget) -> None:
        super().__init__(tr("Preferences"), look, parent)
        self.setObjectName("preferences")
        self._preferences = preferences
        self._undo: Settings | None = None
        self._rows: dict[str, FieldRow] = {}
        self._form = QWidget()
        self._form.setObjectName("form")
        self._fields = QVBoxLayout(self._form)
        self._add_fields()
        self._fields.addStretch(1)
        self._area = FormArea(self._form)
        self.column.addWidget(self._area, 1)
        self.column.addLayout(self._buttons())
        preferences.changed.connect(self._show)
        window = parent.window()
        self.resize(
            min(look.px(_WIDE_PX), window.width() - _EDGE_PX),
            min(look.px(_HIGH_PX), window.height() - _EDGE_PX),
        )
        self._show(preferences.settings)
        self.wear(look)
        self._rows[next(iter(FIELDS))].take_focus()

    def add_section(self, title: str, section: QWidget) -> None:
        """Put something else that a person looks after below the fields."""
        at = self._fields.count() - 1
        self._fields.insertSpacing(at, self.look.px(10))
        self._fields.insertWidget(at + 1, plain_label(title, "title"))
        self._fields.insertWidget(at + 2, section)
        self.order_tabs()

    def order_tabs(self) -> None:
        """Let Tab walk the form as the eye does, after something was added to it."""
        walk_as_laid_out(self._form)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().wear(look)
        self._fields.setSpacing(look.px(18))
        self._fields.setContentsMargins(0, 0, look.px(14), look.px(8))
        for row in self._rows.values():
            row.wear(look, self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the controls beside or below their words."""
        super().resizeEvent(event)
        self.wear(self.look)

    def _add_fields(self) -> None:
        settings = self._preferences.settings._asdict()
        for name, field in FIELDS.items():
            row = self._rows[name] = FieldRow(field, settings[name], self.look)
            row.chosen.connect(partial(self._change, name))
            self._fields.addWidget(row)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self._usual = QPushButton()
        self._usual.setObjectName("usual-values")
        self._usual.setAutoDefault(False)
        self._usual.clicked.connect(self._go_usual_or_back)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        line.addWidget(self._usual)
        line.addStretch(1)
        line.addWidget(close)
        return line

    def _change(self, name: str, value: object) -> None:
        self._undo = None
        self._preferences.change(**{name: value})

    def _go_usual_or_back(self) -> None:
        before, now = self._undo, self._preferences.settings
        self._undo = None if before is not None else now
        self._preferences.change(**_in_the_form(before or Settings()))

    def _show(self, settings: Settings) -> None:
        for name, value in _in_the_form(settings).items():
            self._rows[name].show_value(value)
        undo = self._undo is not None
        self._usual.setText(tr("Undo") if undo else tr("Usual values"))
        self._usual.setAccessibleDescription(
            tr("Gives back the values from before.") if undo else tr("Sets every preference back.")
        )
        self._usual.setEnabled(undo or _in_the_form(settings) != _in_the_form(Settings()))


def _in_the_form(settings: Settings) -> dict[str, object]:
    """The values that stand in the form."""
    return {name: value for name, value in settings._asdict().items() if name in FIELDS}
