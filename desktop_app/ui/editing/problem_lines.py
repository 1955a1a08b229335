"""What is wrong with the text, line by line, and how does one get there?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desktop_app.ui.packs.what_to_do import what_to_do
from desktop_app.wording import problem_sentence, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop_app.core.model.problem import Problem

_EDGE = 4  # of the ring around the list
_LINE = Qt.ItemDataRole.UserRole


class ProblemLines(QListWidget):
    """A row a problem. `line_wanted` carries the line to go to, from 1 (0: the whole text)."""

    line_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("problem-lines")
        self.setAccessibleName(tr("Problems"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.itemClicked.connect(self._go)
        self._shown: tuple[tuple[int, str], ...] = ()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these; the chosen row stays where it is as long as nothing else is told."""
        rows = tuple((one.line, _told(one)) for one in problems)
        if rows == self._shown:
            return
        self._shown = rows
        at = self.currentRow()
        self.clear()
        for line, told in rows:
            item = QListWidgetItem(told, self)
            item.setData(_LINE, line)
        self.setCurrentRow(min(max(at, 0), len(rows) - 1))

    def needed(self, wide: int) -> int:
        """How many pixels it takes to show all rows in that width, also before they are shown."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        line = metrics.height()
        room = QRect(0, 0, max(1, wide - 2 * line), 0)
        texts = (self.item(row).text() for row in range(self.count()))
        # Half a line above and below each stands for the padding of the style sheet.
        rows = (
            metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() + line
            for text in texts
        )
        return sum(rows) + 2 * self.frameWidth() + _EDGE

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: a row is enough, for the others are scrolled to."""
        return QSize(0, self.sizeHintForRow(0) + 2 * self.frameWidth() + _EDGE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the line with Enter."""
        item = self.currentItem()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item is not None:
            self._go(item)
        else:
            super().keyPressEvent(event)

    def _go(self, item: QListWidgetItem) -> None:
        self.line_wanted.emit(item.data(_LINE))


def _told(problem: Problem) -> str:
    told = f"{problem_sentence(problem)} {what_to_do(problem.code)}"
    if not problem.line:
        return told
    return tr("Line {line}: {told}", line=problem.line, told=told)
