"""How do two fields that belong together stand in a form, under their words?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.browse.trying.plain_label import PlainLabel

if TYPE_CHECKING:
    from desktop_app.ui.look import Look


class FieldPair(QFrame):
    """Words, and under them two fields, `between` them a sign."""

    def __init__(
        self, words: str, fields: tuple[QWidget, QWidget], look: Look, between: str = ""
    ) -> None:
        super().__init__()
        self._fields = fields
        self._words = PlainLabel("quiet", words)
        self._words.setBuddy(fields[0])
        self._line = QHBoxLayout()
        self._line.addWidget(fields[0], 1)
        if between:
            self._line.addWidget(PlainLabel("quiet", between))
        self._line.addWidget(fields[1], 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._words)
        self._column.addLayout(self._line)
        self.wear(look)

    def allow(self, *, on: bool) -> None:
        """Let both be typed into, or only be read."""
        for field in self._fields:
            field.setEnabled(on)

    def wear(self, look: Look) -> None:
        """Keep the distances of another text size."""
        self._line.setSpacing(look.px(8))
        self._column.setSpacing(look.px(3))
