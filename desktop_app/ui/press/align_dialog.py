"""How is a printer aligned whose backs are not right behind their fronts?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.cards.alignment import MOST_MM, Reading
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.choice_box import ChoiceBox
from desktop_app.ui.enter_key import take_enter
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.form_area import FormArea
from desktop_app.ui.look_dialog import LookDialog
from desktop_app.ui.press.drift_field import DriftField
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop_app.ui.look import Look

_WIDE_PX, _HIGH_PX, _EDGE_PX = 520, 440, 40
_MOST_LETTERS = 120


class AlignDialog(LookDialog):
    """A test page to print, and what it says, printer by printer.

    `print_wanted` and `pdf_wanted` ask for the test page, `aligned` carries the name of a printer
    and its Reading, `forgotten` the name of one that is not to be aligned any more.
    """

    print_wanted = Signal()
    pdf_wanted = Signal()
    aligned = Signal(str, object)
    forgotten = Signal(str)

    def __init__(
        self,
        printers: Sequence[str],
        readings: Mapping[str, Reading],
        look: Look,
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Align a printer"), look, parent)
        self._readings = dict(readings)
        self.printer = ChoiceBox(look)
        self.across = DriftField("a", (tr("to the right"), tr("to the left")), look)
        self.down = DriftField("b", (tr("lower"), tr("higher")), look)
        self.notice = PlainLabel("notice")
        self.print_button = _button(tr("Print the test page…"))
        self.pdf_button = _button(tr("Save the test page as PDF…"))
        self.none_button = _button(tr("Do not align"))
        self.save_button = _button(tr("Save"))
        self._tests = FlowRow(look)
        self._shown, self._typed = "", False
        self._lay_out()
        self._offer(printers)
        self._connect()
        window = parent.window()
        self.resize(
            min(look.px(_WIDE_PX), window.width() - _EDGE_PX),
            min(look.px(_HIGH_PX), window.height() - _EDGE_PX),
        )
        self.wear(look)
        self._show_reading()
        self.print_button.setFocus()

    @property
    def name(self) -> str:
        """The printer that is chosen or written; one of the list exactly as it is called."""
        written = self.printer.currentText()
        return written if self.printer.findText(written) >= 0 else " ".join(written.split())

    def choose(self, printer: str) -> None:
        """Turn to a printer, as after the test page was sent to it."""
        at = self.printer.findText(printer)
        if at < 0:
            self._add(printer)
            at = self.printer.count() - 1
        self.printer.setCurrentIndex(at)
        self._take_name()

    def tell(self, text: str, *, good: bool = False) -> None:
        """Say what was done or what is wrong, "" for nothing."""
        self.notice.setProperty("role", "notice-good" if good else "notice")
        self.notice.style().polish(self.notice)
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().wear(look)
        self._form.setSpacing(look.px(10))
        self._form.setContentsMargins(0, 0, look.px(14), look.px(4))
        for part in (self.printer, self.across, self.down, self._tests):
            part.wear(look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, and saves from a field."""
        if not take_enter(event, self, self.save_button.click):
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("form")
        self._form = QVBoxLayout(inner)
        why = tr(
            "Most printers put the back of a sheet a little aside. Print the test page on both "
            "sides of a sheet, hold it to the light with side A towards you, and write down where "
            "the dot of side B lies, seen from the cross; from then on backs are moved by that."
        )
        names = PlainLabel("quiet", tr("Printer"))
        names.setBuddy(self.printer)
        self.printer.setAccessibleName(tr("Printer"))
        self.printer.setEditable(True)
        self.printer.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.printer.lineEdit()
        if line is not None:
            line.setMaxLength(_MOST_LETTERS)
            line.editingFinished.connect(self._take_name)
            line.setAccessibleName(tr("Printer"))
        self._tests.put((self.print_button, self.pdf_button))
        seen = PlainLabel("quiet", tr("Seen from the cross, the dot lies"))
        for part in (
            PlainLabel("", why), self._tests, names, self.printer, seen, self.across,
            self.down, self.notice,
        ):  # fmt: skip
            self._form.addWidget(part)
        self._form.addStretch(1)
        self.column.addWidget(FormArea(inner), 1)
        line_of_buttons = QHBoxLayout()
        cancel = _button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        line_of_buttons.addWidget(self.none_button)
        line_of_buttons.addStretch(1)
        line_of_buttons.addWidget(cancel)
        line_of_buttons.addWidget(self.save_button)
        self.save_button.setDefault(True)
        self.column.addLayout(line_of_buttons)

    def _offer(self, printers: Sequence[str]) -> None:
        """Those that are aligned first."""
        for name in dict.fromkeys((*self._readings, *printers)):
            self._add(name)

    def _add(self, name: str) -> None:
        """Offer a printer, however long its name is."""
        line = self.printer.lineEdit()
        if line is not None:
            line.setMaxLength(max(line.maxLength(), len(name)))
        self.printer.addItem(name)

    def _connect(self) -> None:
        self.print_button.clicked.connect(self.print_wanted)
        self.pdf_button.clicked.connect(self.pdf_wanted)
        self.none_button.clicked.connect(self._forget)
        self.save_button.clicked.connect(self._keep)
        self.printer.activated.connect(self._take_name)
        self.printer.editTextChanged.connect(self._judge)
        for field in (self.across, self.down):
            field.changed.connect(self._take_number)

    def _show_reading(self) -> None:
        self._shown, self._typed = self.name, False
        reading = self._readings.get(self.name, Reading())
        self.across.show_mm(reading.right)
        self.down.show_mm(reading.lower)
        self._judge()

    def _take_name(self) -> None:
        """Another printer is told; what was typed stays if nothing is kept of it."""
        known = self.name in self._readings
        if self.name != self._shown and (known or not self._typed):
            self._show_reading()
        self._shown = self.name

    def _take_number(self) -> None:
        self._typed = True
        self._judge()

    def _judge(self) -> None:
        right, lower = self.across.mm, self.down.mm
        wrong = right is None or lower is None
        self.none_button.setEnabled(self.name in self._readings)
        self.save_button.setEnabled(bool(self.name) and not wrong)
        told = tr("a and b are numbers from 0 to {most:g}, in millimetres.", most=MOST_MM)
        self.tell(told if wrong else "")

    def _keep(self) -> None:
        right, lower = self.across.mm, self.down.mm
        if right is not None and lower is not None:
            self.aligned.emit(self.name, Reading(right, lower))
            self.accept()

    def _forget(self) -> None:
        self.forgotten.emit(self.name)
        self.accept()


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    return button
