"""What stands right of the list: the page, and around it what goes with it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop_app.ui.browse.entry_view import EntryView
from desktop_app.ui.look import Look


class ReadingPane(QFrame):
    """The page. `column` takes what stands above and below it, `row` what stands beside it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("reading")
        self.view = EntryView(look)
        self.row = QHBoxLayout()
        self.row.setSpacing(0)
        self.row.addWidget(self.view, 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addLayout(self.row, 1)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.view.wear(look)
