"""How are words found in the page that is shown?"""

from __future__ import annotations

from html import unescape
from re import sub
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from desktop_app.ui.browse.page_tools.find_bar import FindBar
from desktop_app.ui.browse.page_tools.folded_text import FoldedText

if TYPE_CHECKING:
    from desktop_app.ui.browse.reading_pane import ReadingPane
    from desktop_app.ui.look import Look


class FindInPage(QObject):
    """Finds in the page of a reading pane, from a bar under it; every place is marked."""

    def __init__(self, reading: ReadingPane, look: Look) -> None:
        super().__init__(reading)
        self.bar = FindBar(look)
        self.bar.hide()
        reading.column.insertWidget(1, self.bar)
        self._view = reading.view
        self._text: FoldedText | None = None
        self._places: list[tuple[int, int]] = []
        self._current = 0
        self._before: QWidget | None = None
        self.bar.wanted.connect(self._find)
        self.bar.walked.connect(self.walk)
        self.bar.closed.connect(self.close)
        self._view.page_set.connect(self._look_again)
        self._view.installEventFilter(self)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.bar.wear(look)

    def open(self) -> None:
        """Come to the bar: with what is selected in the page, else with the words of before."""
        if not self.bar.isVisible():
            self._before = self._view.window().focusWidget()
        chosen = self._view.textCursor().selectedText()
        self.bar.open(chosen if chosen and "\u2029" not in chosen else self.bar.field.text())
        self._find(self.bar.field.text())

    def walk(self, steps: int) -> None:
        """Go to a place further on; after the last comes the first. Opens the bar if need be."""
        if not self.bar.isVisible():
            self.open()
        elif self._places:
            self._current = (self._current + steps) % len(self._places)
            self._show()

    def close(self) -> None:
        """Put the bar away; the place that was shown is selected, the focus where it was."""
        self.bar.hide()
        if self._places:
            begin, end = self._places[self._current]
            cursor = QTextCursor(self._view.document())
            cursor.setPosition(begin)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._view.setTextCursor(cursor)
        self._places = []
        self._view.show_found((), 0)
        kept = self._before is not None and self._before.isVisible()
        (self._before if kept and self._before else self._view).setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Escape in the page closes the bar before it does anything else."""
        if self.bar.isVisible() and isinstance(event, QKeyEvent):
            leaves = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
            if leaves:
                self.close()
            return leaves
        return False

    def _find(self, words: str) -> None:
        """Mark every place, and show the first from where the reader is."""
        self._open_folds(words)
        here = self._places[self._current][0] if self._places else self._view.top_position()
        self._places = self._folded().find(words)
        later = (n for n, (begin, _end) in enumerate(self._places) if begin >= here)
        self._current = next(later, 0)
        self._show()

    def _look_again(self) -> None:
        """The page was set anew: everything may stand elsewhere."""
        self._text = None
        if self.bar.isVisible():
            self._places = self._folded().find(self.bar.field.text())
            self._current = min(self._current, max(0, len(self._places) - 1))
            self._view.show_found(self._places, self._current)
            self.bar.tell(self._current + 1, len(self._places))

    def _show(self) -> None:
        self._view.show_found(self._places, self._current)
        self.bar.tell(self._current + 1, len(self._places))
        if self._places:
            self._view.bring_to_sight(self._places[self._current][0])

    def _folded(self) -> FoldedText:
        if self._text is None:
            self._text = FoldedText(self._view.document().toPlainText())
        return self._text

    def _open_folds(self, words: str) -> None:
        """Open every box that hides the words: a reader would miss them else."""
        hidden = self._view.page.hidden_words()
        plain = {number: unescape(sub(r"<[^>]*>", "", html)) for number, html in hidden.items()}
        found = {number for number, text in plain.items() if FoldedText(text).find(words)}
        if found:
            self._view.open_folds(found)
