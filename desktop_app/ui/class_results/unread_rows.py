"""What becomes of the pasted rows that could not be read?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from desktop_app.core.deals.class_results import RowProblem
from desktop_app.pages.class_words import row_sentence
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.look import Look
from desktop_app.wording import tr

_TOLD, _FEWEST, _MOST = 6, 2, 6  # sentences, and lines of rows


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
        self._buttons = FlowRow(look)
        self._buttons.put((self.read, self.leave))
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
        self._fit()
        self.show()

    def show_nothing(self) -> None:
        """Be gone: all is read, or left out."""
        self.rows.clear()
        self.told.clear()
        self.hide()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._column.setSpacing(look.px(8))
        self._buttons.wear(look)
        self._look = look
        self._fit()

    def _fit(self) -> None:
        lines = min(max(self.rows.blockCount(), _FEWEST), _MOST)
        high = self.rows.fontMetrics().lineSpacing() * lines
        self.rows.setFixedHeight(high + self._look.px(28))
