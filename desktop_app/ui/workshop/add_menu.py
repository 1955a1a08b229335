"""What can be put into the deck?"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.wording import tr


class AddMenu(QMenu):
    """Ways to fill the deck; `wanted` names an action of ui/actions.py."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("What to add"))
        ways = add_ways()
        for name, words in ways.items():
            if name == "add-card":
                self.addSeparator()
            self.addAction(words).triggered.connect(lambda _on=False, at=name: self.wanted.emit(at))


def add_ways() -> dict[str, str]:
    """The actions that fill a deck, with their words."""
    return {
        "add-entries": tr("Terms and deals…"),
        "add-category": tr("A whole category…"),
        "add-list": tr("One of my lists…"),
        "add-card": tr("A card of my own…"),
        "add-blank": tr("A blank card"),
    }
