"""How is the result of one pair entered, or changed?"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.deals.class_results import PairResult
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.ui.announcing import announce
from desktop_app.ui.class_results.even_columns import EvenColumns
from desktop_app.ui.class_results.pair_choice import PairChoice
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_GAP_PX, _COLUMN_PX, _LONGEST_NAME = 10, 128, 60


class PairForm(QFrame):
    """Name and choices of one pair.

    `entered` carries its PairResult, and the name of the one that it replaces or "".
    """

    entered = Signal(object, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._taken: Collection[str] = ()
        self._editing = ""
        self._choices: list[PairChoice] = []
        self.head = QLabel()
        self.head.setProperty("role", "strong")
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setAccessibleName(tr("Pair"))
        self.hint = QLabel()
        self.hint.setProperty("role", "notice")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.hide()
        self.add = QPushButton()
        self.no_agreement = QPushButton(tr("No agreement"))
        self.cancel = QPushButton(tr("Cancel"))
        self.fields, self.buttons = EvenColumns(), FlowRow(look)
        self.fields.add(self._named())
        self.buttons.put((self.add, self.no_agreement, self.cancel))
        self.add.clicked.connect(self._enter)
        self.no_agreement.clicked.connect(lambda: self._finish(None))
        self.cancel.clicked.connect(self.stop_editing)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.head, self.fields, self.hint, self.buttons):
            column.addWidget(part)
        self.wear(look)
        self.stop_editing()

    def show_deal(self, block: DealBlock) -> None:
        """Offer the issues of this deal."""
        self.fields.keep(1)
        self._choices = [PairChoice(issue, self._look) for issue in block.issues]
        before: QWidget = self.name
        for choice in self._choices:
            self.fields.add(choice)
            self.setTabOrder(before, choice.box)
            before = choice.box
        self.stop_editing()

    def show_names(self, taken: Collection[str], free: str) -> None:
        """Which names there are already, and the one that a pair without a name gets."""
        self._taken = taken
        self._free = free
        self.name.setPlaceholderText(free)

    def edit(self, result: PairResult) -> None:
        """Change a pair that was entered."""
        self._editing = result.pair
        self.name.setText(result.pair)
        for choice in self._choices:
            choice.choose((result.choices or {}).get(choice.issue.name))
        self._show_state()
        self.name.setFocus()
        self.name.selectAll()

    def fill_in(self, choices: Mapping[str, str]) -> None:
        """Choose this agreement; the person only has to name the pair, and enter it."""
        for choice in self._choices:
            choice.choose(choices.get(choice.issue.name))
        self._say("")
        self.name.setFocus()

    def stop_editing(self) -> None:
        """Be ready for another pair."""
        focused = self.cancel.hasFocus()
        self._editing = ""
        self.name.clear()
        for choice in self._choices:
            choice.choose(None)
        self._show_state()
        if focused:
            self.name.setFocus()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.fields.space(look.px(_GAP_PX), look.px(_COLUMN_PX))
        self.buttons.wear(look)
        self._column.setSpacing(look.px(8))
        for choice in self._choices:
            choice.wear(look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter the pair with Enter, from wherever one is; Esc gives a change up."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Escape and self._editing:
            self.stop_editing()
            self.name.setFocus()
        else:
            super().keyPressEvent(event)

    def _named(self) -> QWidget:
        holder = QWidget()
        label = QLabel(tr("Pair"))
        label.setProperty("role", "quiet")
        label.setBuddy(self.name)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label)
        column.addWidget(self.name)
        return holder

    def _show_state(self) -> None:
        pair = self._editing
        self.head.setText(tr("Change {pair}", pair=pair) if pair else tr("Add a pair"))
        self.add.setText(tr("Save change") if pair else tr("Add agreement"))
        self.cancel.setVisible(bool(pair))
        self.buttons.wear(self._look)
        self._say("")

    def _enter(self) -> None:
        missing = next((one for one in self._choices if one.option is None), None)
        if missing is not None:
            told = tr(
                "Choose what {issue} was settled at, or press “No agreement”.",
                issue=missing.issue.name,
            )
            self._say(told)
            missing.box.setFocus()
            return
        self._finish({one.issue.name: one.option or "" for one in self._choices})

    def _finish(self, choices: dict[str, str] | None) -> None:
        pair = " ".join(self.name.text().split()) or self._editing or self._free
        if pair != self._editing and pair in self._taken:
            self._say(
                tr("There is a pair “{pair}” already: give this one another name.", pair=pair)
            )
            self.name.setFocus()
            self.name.selectAll()
            return
        replaced = self._editing
        self.stop_editing()
        self.name.setFocus()
        self.entered.emit(PairResult(pair, choices), replaced)

    def _say(self, text: str) -> None:
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        if text:
            announce(self, text)
