"""How is what has a meaning in the text of an entry made easy to see?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from desktop_app.ui.strokes import brush

if TYPE_CHECKING:
    from desktop_app.ui.look import Look

_KEY = re.compile(r"^\s*(?:- )?[\w-]+:(?=\s|$)")
_LINK = re.compile(r"!?\[\[[^\[\]\n]*\]\]|\{\{[^{}\n]*\}\}")
_PROSE, _FRONT, _FENCED = 0, 1, 2


class Marking(QSyntaxHighlighter):
    """Keys of front matter and deal block, headings, links and placeholders."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        super().__init__(document)
        self._dress(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme."""
        self._dress(look)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Answer Qt: mark one line."""
        # Without a line before it Qt says -1, which is how the first one is known.
        before = self.previousBlockState()
        state = max(before, _PROSE)
        if text.rstrip() in ("---", "+++") and (before < 0 or state == _FRONT):
            self.setCurrentBlockState(_PROSE if state == _FRONT else _FRONT)
            self.setFormat(0, len(text), self._quiet)
        elif text.lstrip().startswith("```") and state != _FRONT:
            self.setCurrentBlockState(_PROSE if state == _FENCED else _FENCED)
            self.setFormat(0, len(text), self._quiet)
        else:
            self.setCurrentBlockState(state)
            self._mark(text, state)

    def _mark(self, text: str, state: int) -> None:
        if state == _PROSE and text.startswith("#"):
            self.setFormat(0, len(text), self._strong)
        elif state == _FRONT and text.lstrip().startswith("#"):  # a comment
            self.setFormat(0, len(text), self._quiet)
        elif state != _PROSE and (key := _KEY.match(text)):
            self.setFormat(0, key.end(), self._accent)
        if "[[" in text or "{{" in text:
            for found in _LINK.finditer(text):
                self.setFormat(found.start(), found.end() - found.start(), self._accent)

    def _dress(self, look: Look) -> None:
        self._accent, self._strong, self._quiet = (QTextCharFormat() for _ in range(3))
        self._accent.setForeground(brush(look.colour("accent")))
        self._quiet.setForeground(brush(look.colour("muted")))
        self._strong.setFontWeight(QFont.Weight.Bold)
