"""What can a person do when the list is empty?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.wording import tr

_OFFERED = 6


class NothingFound(QScrollArea):
    """Says that nothing was found and offers the nearest headwords, each a button."""

    search_wanted = Signal(str)
    all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._label("empty-title")
        self._text = self._label("empty-text")
        self._offers: list[QPushButton] = []
        self._all = QPushButton(tr("Show all entries"))
        self._all.clicked.connect(self.all_wanted)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        self.setWidget(inner)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 24, 16, 16)
        self._column.setSpacing(8)
        for widget in (self._title, self._text, self._all):
            self._column.addWidget(widget)
        self._column.addStretch(1)

    def tell(self, query: str, nearest: Sequence[str]) -> None:
        """Nothing answers to `query`; `nearest` are headwords that come close."""
        self._title.setText(tr("Nothing found"))
        if nearest:
            self._text.setText(
                tr("No term or deal answers to “{query}”. Nearest are:", query=query)
            )
        else:
            self._text.setText(
                tr("No term or deal answers to “{query}”. Try fewer or other words.", query=query)
            )
        self._offer(nearest[:_OFFERED])
        self._all.show()

    def tell_no_entries(self) -> None:
        """The open packs hold no entry at all."""
        self._title.setText(tr("No entries yet"))
        self._text.setText(
            tr(
                "The open folder holds no Markdown entries. Start the program with "
                "--pack FOLDER to open another one, or add a file with a title and a "
                "first paragraph to this one."
            )
        )
        self._offer(())
        self._all.hide()

    def _offer(self, names: Sequence[str]) -> None:
        for button in self._offers:
            self._column.removeWidget(button)
            button.deleteLater()
        self._offers = []
        for name in names:
            button = QPushButton(name.replace("&", "&&"))
            button.setAccessibleName(tr("Search for {name}", name=name))
            button.clicked.connect(partial(self.search_wanted.emit, name))
            self._column.insertWidget(2 + len(self._offers), button)
            self._offers.append(button)

    def _label(self, name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label
