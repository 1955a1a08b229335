"""In which lists is the entry, and how is it put into another?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.userdata.favourites import FavouriteList


class ListsMenu(QMenu):
    """Every list with a check mark where the entry is in it.

    `put` carries a list's key and whether the entry is to be in it, `made` asks for a new list,
    `arranging` for the dialog in which lists are put in order.
    """

    put = Signal(str, bool)
    made = Signal()
    arranging = Signal()

    def __init__(
        self, lists: Sequence[FavouriteList], inside: Sequence[FavouriteList], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Lists with this entry"))
        holding = {one.key for one in inside}
        for one in lists:
            action = self.addAction(as_label(one.name))
            action.setCheckable(True)
            action.setChecked(one.key in holding)
            action.triggered.connect(lambda kept, key=one.key: self.put.emit(key, kept))
        self.addSeparator()
        self.addAction(tr("New list…")).triggered.connect(self.made)
        self.addAction(tr("Arrange lists…")).triggered.connect(self.arranging)


def as_label(text: str) -> str:
    """A person's text as the label of a menu: an ampersand stands for itself."""
    return text.replace("&", "&&").replace("\t", " ")
