"""What stands in the left column of a class: what is told, the form, the table, what was pasted?"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.class_results.class_table import ClassTable
from desktop_app.ui.class_results.pair_form import PairForm
from desktop_app.ui.class_results.unread_rows import UnreadRows
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.look import Look
from desktop_app.wording import tr


class ClassSheet(QWidget):
    """The column, without a will of its own: buttons and parts are public."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.title = _label(tr("What the pairs agreed on"), "title")
        self.told = _label("", "")
        self.notice = _label("", "notice")
        self.notice.hide()
        self.form = PairForm(look)
        self.table = ClassTable(look)
        self.unread = UnreadRows(look)
        self.paste = _button(tr("Paste rows"), tr("From a spreadsheet; Ctrl+V in the table"))
        self.headings = _button(
            tr("Copy headings"), tr("The first row of a spreadsheet that can be pasted here")
        )
        self.change = _button(tr("Change"), tr("Enter in the table"))
        self.delete = _button(tr("Delete"), tr("Delete in the table"))
        self.undo = _button(tr("Undo"), tr("Ctrl+Z"))
        self.copy = _button(tr("Copy table"), tr("Ctrl+C in the table"))
        self._pasting, self._changing = FlowRow(look), FlowRow(look)
        self._pasting.put((self.paste, self.headings))
        self._changing.put((self.change, self.delete, self.undo, self.copy))
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        above: tuple[QWidget, ...] = (self.title, self.told, self.notice)
        below: tuple[QWidget, ...] = (self.form, self._pasting, self.unread)
        for part in (*above, *below, self.table, self._changing):
            column.addWidget(part)
        column.addStretch(1)
        self.wear(look)
        self.show_count(0, can_undo=False)

    def show_count(self, pairs: int, *, can_undo: bool) -> None:
        """Show what there is to be shown of so many pairs."""
        self.table.setVisible(bool(pairs))
        self.table.fit()
        for button in (self.change, self.delete, self.copy):
            button.setVisible(bool(pairs))
        self.undo.setVisible(bool(pairs) or can_undo)
        self.undo.setEnabled(can_undo)
        self._changing.setVisible(bool(pairs) or can_undo)
        if not pairs:
            self.told.setText(
                tr(
                    "Nothing is entered yet. Add each pair here, or paste rows from a "
                    "spreadsheet: the pair, then what it agreed on for each issue, or “no "
                    "agreement”."
                )
            )

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._column.setSpacing(look.px(12))
        for box in (self._pasting, self._changing):
            box.wear(look)
        self.form.wear(look)
        self.table.wear(look)
        self.unread.wear(look)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label


def _button(text: str, hint: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(hint)
    return button
