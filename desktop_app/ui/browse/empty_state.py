"""What can a person do where there is nothing to show?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.browse.offer_button import OfferButton
from desktop_app.ui.look import Look
from desktop_app.ui.tab_order import walk


class Way(NamedTuple):
    """A way out: its words, what it does, and before the words what only a screen reader needs."""

    words: str
    act: Callable[[], object]
    spoken: str = ""


class EmptyState(QScrollArea):
    """A title, and below it sentences and buttons in any order; all of it is plain text."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("empty")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._title = _label("empty-title")
        self._parts: list[QWidget] = []
        inner = QWidget()
        inner.setObjectName("empty-ground")
        self._column = QVBoxLayout(inner)
        self._column.addWidget(self._title)
        self._column.addStretch(1)
        self.setWidget(inner)
        self.wear(look)

    def tell(self, title: str, parts: Sequence[str | Way]) -> None:
        """Say that there is nothing, why, and what can be done about it."""
        self._title.setText(title)
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = [self._made(part) for part in parts]
        for place, part in enumerate(self._parts, 1):
            self._column.insertWidget(place, part)
            part.show()  # at once, so that it can take the focus
        self.verticalScrollBar().setValue(0)

    @property
    def first_way(self) -> QWidget | None:
        """The first of the buttons, if there are any."""
        return next((part for part in self._parts if isinstance(part, OfferButton)), None)

    def walk_after(self, before: QWidget) -> None:
        """Let Tab come to the buttons from there."""
        walk([before, *(part for part in self._parts if isinstance(part, OfferButton))])

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        px = look.px
        self._column.setContentsMargins(px(16), px(20), px(16), px(16))
        self._column.setSpacing(px(8))
        for part in self._parts:
            if isinstance(part, OfferButton):
                part.wear(look)

    def _made(self, part: str | Way) -> QWidget:
        if isinstance(part, str):
            label = _label("empty-text")
            label.setText(part)
            return label
        button = OfferButton(part.words, self._look)
        if part.spoken:
            button.setAccessibleName(f"{part.spoken} {part.words}")
        button.clicked.connect(part.act)
        return button


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
