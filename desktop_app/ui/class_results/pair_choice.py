"""How is what a pair agreed on for one issue chosen?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.model.deal_block import Issue
from desktop_app.ui.choice_box import ChoiceBox
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent


class _Box(ChoiceBox):
    """Turned by the wheel it would change what nobody looks at."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what scrolls."""
        event.ignore()


class PairChoice(QWidget):
    """An issue's name over a drop-down of its options, at first none of them."""

    def __init__(self, issue: Issue, look: Look) -> None:
        super().__init__()
        self.issue = issue
        self._name = QLabel(issue.name)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setProperty("role", "quiet")
        self._name.setToolTip(issue.name)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.box = _Box(look)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.addItems([option.label for option in issue.options])
        self.box.setPlaceholderText(tr("Choose"))
        self.box.setAccessibleName(issue.name)
        self._name.setBuddy(self.box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._name)
        column.addWidget(self.box)
        self.choose(None)

    @property
    def option(self) -> str | None:
        """The label that is chosen."""
        return self.box.currentText() if self.box.currentIndex() >= 0 else None

    def choose(self, option: str | None) -> None:
        """Choose an option by its label, or none."""
        labels = [one.label for one in self.issue.options]
        self.box.setCurrentIndex(labels.index(option) if option in labels else -1)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.box.wear(look)
