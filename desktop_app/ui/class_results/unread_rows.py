"""What becomes of the pasted rows that could not be read?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from desktop_app.core.deals.class_results import RowProblem
from desktop_app.pages.class_words import row_sentence
from desktop_app.ui.flow_box import FlowBox
from desktop_app.ui.look import Look
from desktop_app.wording import tr

_TOLD, _LINES = 6, 6


class UnreadRows(QFrame):
    """What is wrong with them, and they themselves, to be mended and read again.

    `again` carries their text as it is now.
    """

    again = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.told = QLabel()
        self.told.setProperty("role", "notice")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.rows = QPlainTextEdit()
        self.rows.setAccessibleName(tr("Rows that could not be read"))
        self.rows.setTabChangesFocus(True)
        self.rows.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.read = QPushButton(tr("Read again"))
        self.leave = QPushButton(tr("Leave out"))
        self.read.clicked.connect(lambda: self.again.emit(self.rows.toPlainText()))
        self.leave.clicked.connect(self.show_nothing)
        self._buttons = FlowBox()
        self._buttons.add(self.read)
        self._buttons.add(self.leave)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.told, self.rows, self._buttons):
            column.addWidget(part)
        self.hide()
        self.wear(look)

    def show_rows(self, text: str, problems: Sequence[RowProblem]) -> None:
        """Show rows with what is wrong with them; beyond some only how many more."""
        lines = [row_sentence(one) for one in problems[:_TOLD]]
        if len(problems) > _TOLD:
            lines.append(tr("And {count} more.", count=len(problems) - _TOLD))
        self.told.setText("\n".join(lines))
        self.rows.setPlainText(text)
        self.show()

    def show_nothing(self) -> None:
        """Be gone: all is read, or left out."""
        self.rows.clear()
        self.told.clear()
        self.hide()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._column.setSpacing(look.px(8))
        self._buttons.space(look.px(8))
        high = self.rows.fontMetrics().lineSpacing() * _LINES + look.px(24)
        self.rows.setFixedHeight(high)
