"""Where is the text of an entry typed, its lines numbered and what is wrong underlined?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QFont, QFontDatabase, QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip

from desktop_app.ui.editing.line_numbers import LineNumbers
from desktop_app.ui.plain_tip import plain_tip
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop_app.ui.look import Look

_SIZE_PX = 14
_PARAGRAPH = "\u2029"


class TextEdit(QPlainTextEdit):
    """Plain text of one width. `typed` follows each change of it, not of how it is shown."""

    typed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setObjectName("source")
        self.setAccessibleName(tr("Text of the entry"))
        self.setTabChangesFocus(True)
        self._beginning = False
        self._told: Mapping[int, str] = {}
        self._numbers = LineNumbers(self, self)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow)
        self.cursorPositionChanged.connect(self._numbers.update)
        self.document().contentsChange.connect(self._tell_typed)
        self.wear(look)

    def text(self) -> str:
        """What is written. `toPlainText` would make plain spaces of hard ones."""
        return self.document().toRawText().replace(_PARAGRAPH, "\n")

    def begin_with(self, text: str) -> None:
        """Show a text as it was read; there is nothing to be undone before it."""
        self._beginning = True
        self.setPlainText(text)
        self._beginning = False
        self.document().setModified(False)

    def put(self, text: str) -> None:
        """Put another text in the place of all, as an edit that can be undone."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.look = look
        font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        font.setPixelSize(look.px(_SIZE_PX))
        self.setFont(font)
        # A style sheet that names a size for every text field would win over the font alone.
        self.setStyleSheet(f"font-family: '{font.family()}'; font-size: {look.px(_SIZE_PX)}px;")
        self._make_room()
        self._underline()

    def tell_problems(self, told: Mapping[int, str]) -> None:
        """Underline these lines, counted from 1; the words show when the pointer rests there."""
        if told != self._told:
            self._told = dict(told)
            self._underline()
            self._numbers.update()

    def told_of(self, line: int) -> str:
        """What is wrong in a line, "" for nothing."""
        return self._told.get(line, "")

    def go_to_line(self, line: int) -> None:
        """Put the cursor to the begin of a line, in sight."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        self.setTextCursor(QTextCursor(block if block.isValid() else self.document().lastBlock()))
        self.centerCursor()
        self.setFocus()

    def select_words(self, words: str) -> None:
        """Select the first place of these words, so that typing replaces them."""
        found = self.document().find(words)
        if not found.isNull():
            self.setTextCursor(found)

    def lines_in_sight(self) -> Iterator[tuple[int, float]]:
        """The number of each line that can be seen, and where its top is."""
        block, offset = self.firstVisibleBlock(), self.contentOffset()
        inset = self.viewport().y() - self.contentsRect().top()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(offset)
            if place.top() > self.viewport().height():
                return
            yield block.blockNumber() + 1, place.top() + inset
            block = block.next()

    def event(self, event: QEvent) -> bool:
        """Tell on hover what is wrong there."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.viewport().mapFrom(self, event.pos())
            told = self.told_of(self.cursorForPosition(at).blockNumber() + 1)
            if told:
                QToolTip.showText(event.globalPos(), plain_tip(told), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the numbers at the edge."""
        super().resizeEvent(event)
        self._place()

    def _tell_typed(self, _at: int, removed: int, added: int) -> None:
        if not self._beginning and (removed or added):
            self.typed.emit()

    def _make_room(self) -> None:
        self.setViewportMargins(self._numbers.wide(), 0, 0, 0)
        self._place()

    def _place(self) -> None:
        inside = self.contentsRect()
        self._numbers.setGeometry(
            QRect(inside.left(), inside.top(), self._numbers.wide(), inside.height())
        )

    def _follow(self, rect: QRect, dy: int) -> None:
        if dy:
            self._numbers.scroll(0, dy)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())

    def _underline(self) -> None:
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        style.setUnderlineColor(self.look.colour("second"))
        marks = []
        for line in self._told:
            block = self.document().findBlockByNumber(line - 1)
            if block.isValid():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = QTextCursor(block)
                mark.cursor.movePosition(
                    QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
                )
                mark.format = style
                marks.append(mark)
        self.setExtraSelections(marks)
