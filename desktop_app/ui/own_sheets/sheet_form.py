"""Which numbers make a sheet, and how are they typed?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from desktop_app.core.cards.fitting import Unit
from desktop_app.core.cards.sheet import Fold
from desktop_app.core.cards.sheet_draft import SheetDraft
from desktop_app.core.cards.sheet_file import MOST_CELLS, MOST_LETTERS
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.choice_box import ChoiceBox
from desktop_app.ui.own_sheets.field_pair import FieldPair
from desktop_app.ui.own_sheets.length_field import LengthField
from desktop_app.ui.own_sheets.sheet_words import (
    fold_choices,
    length_names,
    paper_choices,
    suggested_name,
    unit_choices,
)
from desktop_app.ui.tick_box import TickBox
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from desktop_app.core.cards.sheet import Sheet
    from desktop_app.core.cards.sheet_draft import Pair
    from desktop_app.ui.look import Look

_OWN_PAPER = "own"
_MAY_BE_EMPTY = ("corner", "bleed")
_PAIRS = {
    "paper": ("paper-width", "paper-height"),
    "card": ("card-width", "card-height"),
    "origin": ("origin-left", "origin-top"),
    "pitch": ("pitch-across", "pitch-down"),
    "edge": ("corner", "bleed"),
}


class SheetForm(QFrame):
    """All that a person says of a sheet. `changed` tells of every key and choice."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("form")
        self._look = look
        self._kept = SheetDraft().kept
        self.name = QLineEdit()
        self.name.setMaxLength(MOST_LETTERS)
        self.name.setAccessibleName(tr("Name of the sheet"))
        self.unit, self.paper, self.fold = (ChoiceBox(look) for _ in range(3))
        self.lengths = {key: LengthField(words, look) for key, words in length_names().items()}
        self.columns, self.rows = _count(tr("Columns")), _count(tr("Rows"))
        self.centred = TickBox(tr("Centred on the paper"), look)
        self.touching = TickBox(tr("Cards touch each other"), look)
        self.perforated = TickBox(tr("Perforated: no cut marks"), look)
        self.pairs: dict[str, FieldPair] = {}
        self._all_pairs: list[FieldPair] = []
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._connect()
        self.wear(look)

    @property
    def trouble(self) -> str:
        """Which number cannot be read, "" where all can."""
        for key, field in self.lengths.items():
            blank = not field.text().strip()
            if field.length is not None or not self._counts(key):
                continue
            if not blank:
                typed = field.text().strip()
                return tr("{name}: “{typed}” is no number.", name=field.name, typed=typed)
            if key not in _MAY_BE_EMPTY:
                return tr("{name}: a number is missing.", name=field.name)
        return ""

    @property
    def draft(self) -> SheetDraft:
        """What stands in the form; meaningful where there is no trouble."""
        paper = self.paper.currentData()
        described = SheetDraft(
            name=" ".join(self.name.text().split()),
            unit=Unit(self.unit.currentData()),
            paper=self._pair("paper") if paper == _OWN_PAPER else paper,
            card=self._pair("card"),
            columns=self.columns.value(),
            rows=self.rows.value(),
            origin=None if self.centred.isChecked() else self._pair("origin"),
            pitch=None if self.touching.isChecked() else self._pair("pitch"),
            corner=self._length("corner"),
            perforated=self.perforated.isChecked(),
            fold=Fold(self.fold.currentData()),
            bleed=self._length("bleed"),
            kept=self._kept,
        )
        return described if described.name else described._replace(name=suggested_name(described))

    def show_draft(self, draft: SheetDraft) -> None:
        """Let the form hold this; nothing is emitted."""
        self.blockSignals(True)  # noqa: FBT003 - Qt takes no name
        self._kept = draft.kept
        self.name.setText(draft.name)
        self.unit.setCurrentIndex(self.unit.findData(draft.unit.value))
        self._turn_to(draft.unit)
        own = not isinstance(draft.paper, str)
        self.paper.setCurrentIndex(self.paper.findData(_OWN_PAPER if own else draft.paper))
        self._show_pair("paper", draft.paper if not isinstance(draft.paper, str) else None)
        self._show_pair("card", draft.card)
        self.columns.setValue(draft.columns)
        self.rows.setValue(draft.rows)
        self.centred.setChecked(draft.origin is None)
        self.touching.setChecked(draft.pitch is None)
        self._show_pair("origin", draft.origin)
        self._show_pair("pitch", draft.pitch)
        self._show_pair("edge", (draft.corner, draft.bleed))
        self.perforated.setChecked(draft.perforated)
        self.fold.setCurrentIndex(self.fold.findData(draft.fold.value))
        self._show_allowed()
        self.blockSignals(False)  # noqa: FBT003 - Qt takes no name

    def show_reckoned(self, sheet: Sheet) -> None:
        """Show what follows from the rest: where the middle is, how far apart what touches is."""
        unit = Unit(self.unit.currentData())
        for key, follows, lengths in (
            ("paper", self.paper.currentData() != _OWN_PAPER, sheet.paper),
            ("origin", self.centred.isChecked(), sheet.origin),
            ("pitch", self.touching.isChecked(), sheet.pitch),
        ):
            if follows:
                self._show_pair(key, (unit.length(lengths[0]), unit.length(lengths[1])))
        self.name.setPlaceholderText(suggested_name(self.draft))

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._column.setSpacing(look.px(7))
        self._column.setContentsMargins(0, 0, look.px(5), 0)
        for box in (self.unit, self.paper, self.fold):
            box.wear(look)
        for field in self.lengths.values():
            field.wear(look)
        for pair in self._all_pairs:
            pair.wear(look)
        for tick in (self.centred, self.touching, self.perforated):
            tick.wear(look)

    def _lay_out(self) -> None:
        words = PlainLabel("quiet", tr("Name"))
        words.setBuddy(self.name)
        self._column.addWidget(words)
        self._column.addWidget(self.name)
        for box, name, choices in (
            (self.unit, tr("Unit"), unit_choices()),
            (self.paper, tr("Paper"), [*paper_choices(), (_OWN_PAPER, tr("Own size"))]),
            (self.fold, tr("Fold"), fold_choices()),
        ):
            box.setAccessibleName(name)
            for key, shown in choices:
                box.addItem(shown, key)
        self._add_pair(tr("Unit and paper"), (self.unit, self.paper))
        self._add_lengths("paper", tr("Paper, upright: width and height"), "×")
        self._add_lengths("card", tr("Card: width and height"), "×")
        self._add_pair(tr("Columns and rows"), (self.columns, self.rows), "×")
        self._column.addWidget(self.centred)
        self._add_lengths("origin", tr("First card: from the left, from the top"))
        self._column.addWidget(self.touching)
        self._add_lengths("pitch", tr("From card to card: across, down"))
        self._add_lengths("edge", tr("Round corners: radius; bleed around a card"))
        self._column.addWidget(self.perforated)
        self._column.addWidget(self.fold)
        self._column.addStretch(1)

    def _add_lengths(self, key: str, words: str, between: str = "") -> None:
        first, second = (self.lengths[name] for name in _PAIRS[key])
        self.pairs[key] = self._add_pair(words, (first, second), between)

    def _add_pair(
        self, words: str, fields: tuple[QWidget, QWidget], between: str = ""
    ) -> FieldPair:
        pair = FieldPair(words, fields, self._look, between)
        self._column.addWidget(pair)
        self._all_pairs.append(pair)
        return pair

    def _connect(self) -> None:
        self.name.textChanged.connect(self.changed)
        self.unit.currentIndexChanged.connect(self._convert)
        for box in (self.paper, self.fold):
            box.currentIndexChanged.connect(self._change_choice)
        for field in self.lengths.values():
            field.changed.connect(self.changed)
        for spin in (self.columns, self.rows):
            spin.valueChanged.connect(lambda _number: self.changed.emit())
        for tick in (self.centred, self.touching, self.perforated):
            tick.toggled.connect(lambda _on: self._change_choice())

    def _convert(self) -> None:
        self._turn_to(Unit(self.unit.currentData()))
        self.changed.emit()

    def _turn_to(self, unit: Unit) -> None:
        for field in self.lengths.values():
            field.turn_to(unit)

    def _change_choice(self) -> None:
        self._show_allowed()
        self.changed.emit()

    def _show_allowed(self) -> None:
        """What follows from the rest can be read and not typed; paper has its size by its name."""
        self.pairs["paper"].setVisible(self.paper.currentData() == _OWN_PAPER)
        self.pairs["origin"].allow(on=not self.centred.isChecked())
        self.pairs["pitch"].allow(on=not self.touching.isChecked())

    def _counts(self, key: str) -> bool:
        """Whether a field says anything, or what stands there follows from others."""
        if key in _PAIRS["paper"]:
            return bool(self.paper.currentData() == _OWN_PAPER)
        return self.lengths[key].isEnabled()

    def _pair(self, key: str) -> Pair:
        first, second = _PAIRS[key]
        return self._length(first), self._length(second)

    def _length(self, key: str) -> float:
        return self.lengths[key].length or 0

    def _show_pair(self, key: str, lengths: Pair | None) -> None:
        for name, length in zip(_PAIRS[key], lengths or (), strict=False):
            self.lengths[name].show_length(length)


class _CountSpin(QSpinBox):
    """A number that the wheel changes only where the keys go: else it is for the form."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the form, unless one counts here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _count(name: str) -> QSpinBox:
    spin = _CountSpin()
    spin.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    spin.setRange(1, MOST_CELLS)
    spin.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    spin.setAccessibleName(name)
    return spin
