"""What can be done with the chosen cards of the deck?"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.workshop.deck_list import DeckList

_FAR = 10**6


class CardMenu(QMenu):
    """Does what the keys of the deck do; `opens` says what opening one of them means, or ""."""

    def __init__(self, deck: DeckList, opens: str) -> None:
        super().__init__(deck)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("What to do with these cards"))
        keys = deck.chosen()
        if opens:
            self._add(opens, tr("Enter"), partial(deck.opened.emit, keys[0]))
            self.addSeparator()
        self._add(tr("One copy more"), "+", partial(deck.multiplied.emit, keys, 1))
        self._add(tr("One copy less"), "-", partial(deck.multiplied.emit, keys, -1))
        self.addSeparator()
        for words, key, steps in (
            (tr("Move up"), "Alt+Up", -1),
            (tr("Move down"), "Alt+Down", 1),
            (tr("Move to the top"), "Alt+Home", -_FAR),
            (tr("Move to the end"), "Alt+End", _FAR),
        ):
            self._add(words, key, partial(deck.moved.emit, keys, steps))
        self.addSeparator()
        one = len(keys) == 1
        words = tr("Save card as picture…") if one else tr("Save cards as pictures…")
        self._add(words, "", partial(deck.pictures_wanted.emit, keys))
        self.addSeparator()
        self._add(tr("Remove from the deck"), tr("Delete"), partial(deck.removed.emit, keys))

    def _add(self, words: str, key: str, act: Callable[[], object]) -> None:
        shown = f"{words}\u2003\t{key}" if key else words
        self.addAction(shown).triggered.connect(lambda _on=False: act())
