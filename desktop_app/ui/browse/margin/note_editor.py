"""Where does a person write a note, and how does each entry keep its own undo?"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit, QWidget

from desktop_app.paint.fonts import sans
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.look import Look

MOST_LETTERS = 100_000
_LEAST_LINES, _MOST_LINES = 3, 14
_KEPT = 30  # entries whose undo is remembered


class NoteEditor(QPlainTextEdit):
    """Plain text that grows with its lines, then scrolls. `edited` tells of a person's edit.

    `left` asks to go back to the page; `too_long` tells that not all of a text was taken.
    """

    edited = Signal()
    left = Signal()
    too_long = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("note")
        self.setAccessibleName(tr("Your note"))
        self.setPlaceholderText(tr("Write a note on this entry"))
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Of a document that is its child an editor lets go by deleting it.
        self._shelf = QObject(self)
        self._documents: OrderedDict[EntryRef, QTextDocument] = OrderedDict()
        self.textChanged.connect(self._changed)
        self.wear(look)

    def show_note(self, ref: EntryRef, text: str) -> None:
        """Show the note on an entry; what was written on it before can still be undone."""
        document = self._documents.pop(ref, None) or self._empty_document()
        self._documents[ref] = document
        blocker = QSignalBlocker(self)
        self.setDocument(document)
        if self.toPlainText() != text:
            self._replace(text)
        blocker.unblock()
        while len(self._documents) > _KEPT:
            _, old = self._documents.popitem(last=False)
            old.deleteLater()
        self._fit()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.setFont(sans(look.px(13)))
        self._room = 2 * look.px(5) + 4
        for document in self._documents.values():
            document.setDefaultFont(self.font())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow where lines are broken anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def event(self, event: QEvent) -> bool:
        """Leave the window's keys to the window, also those with which Qt would edit."""
        if event.type() == QEvent.Type.ShortcutOverride and self._is_windows_own(event):  # type: ignore[arg-type]
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the page with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take as much of a text as a note holds."""
        text, chosen = source.text(), len(self.textCursor().selectedText())
        room = MOST_LETTERS - (self.document().characterCount() - 1) + chosen
        if len(text) > room:
            self.too_long.emit()
        self.insertPlainText(text[: max(0, room)])

    def _is_windows_own(self, event: QKeyEvent) -> bool:
        pressed = QKeySequence(event.keyCombination())
        return any(pressed in action.shortcuts() for action in self.window().actions())

    def _empty_document(self) -> QTextDocument:
        document = QTextDocument(self._shelf)
        document.setDocumentLayout(QPlainTextDocumentLayout(document))
        document.setDefaultFont(self.font())
        return document

    def _replace(self, text: str) -> None:
        """As an edit that can be undone, unless there was nothing before."""
        if self.document().isEmpty():
            self.setPlainText(text)
            return
        cursor = self.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)

    def _changed(self) -> None:
        self._fit()
        self.edited.emit()

    def _fit(self) -> None:
        lines = round(self.document().documentLayout().documentSize().height())
        shown = min(max(lines, _LEAST_LINES), _MOST_LINES)
        height = shown * self.fontMetrics().lineSpacing() + self._room
        height += round(2 * self.document().documentMargin())
        if height != self.height():
            self.setFixedHeight(height)
