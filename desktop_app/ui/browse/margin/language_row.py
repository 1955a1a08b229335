"""What is an entry called in another language?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPointF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.browse.wrapped_text import Piece, WrappedText

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.ui.look import Look

_MOST = 20  # names; the search knows them all


class LanguageRow(QWidget):
    """A language's name and below it the entry's names in it, as plain text."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._pieces: tuple[Piece, ...] = ()
        self._text = WrappedText((), look)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_row(self, named: tuple[str, tuple[str, ...]], _within: str) -> None:
        """Show the names in one language, given by its code."""
        code, names = named
        language, words = language_name(code), ", ".join(names[:_MOST])
        self.setAccessibleName(f"{language}: {words}")
        self._pieces = (Piece(language, 11.5, 17, "muted"), Piece(words, 13, 19, "ink"))
        self.wear(self._look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._text = WrappedText(self._pieces, look)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: the room at the usual width."""
        width = self._look.px(220)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: words wrap, so any width will do."""
        return QSize(0, 0)

    def heightForWidth(self, width: int) -> int:
        """Answer Qt: how high are the words at that width?"""
        return self._text.height(max(1, width)) + self._look.px(6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words."""
        painter = QPainter(self)
        self._text.paint(painter, QPointF(0, 0), self.width())
        painter.end()


def language_name(code: str) -> str:
    """A language as people call it, by its code ("pt-BR"); the code itself when unknown."""
    tag, _, region = code.replace("_", "-").partition("-")
    language = QLocale.codeToLanguage(tag)
    if language == QLocale.Language.AnyLanguage:
        return code
    name = QLocale.languageToString(language)
    return f"{name} ({region})" if region else name
