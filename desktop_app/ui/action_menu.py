"""How does the menu hold every action, and how is it walked by keys?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.ui.actions import groups, key_text
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class ActionMenu(QMenu):
    """Every action with its key, a submenu a group; each line has a letter of its own to type."""

    def __init__(self, owner: QWidget, actions: Mapping[str, QAction]) -> None:
        super().__init__(owner)
        self.setAccessibleName(tr("All actions"))
        offered = [
            (group.title, [act for act in group.acts if act.name in actions]) for group in groups()
        ]
        offered = [(title, acts) for title, acts in offered if acts]
        titles = with_mnemonics(title for title, _acts in offered)
        for (title, acts), marked in zip(offered, titles, strict=True):
            part = self.addMenu(marked)
            part.setAccessibleName(title)
            for act, text in zip(acts, with_mnemonics(act.title for act in acts), strict=True):
                action = actions[act.name]
                key = key_text(act)
                # Qt itself leaves too little between the words and the column of keys.
                action.setText(f"{text}\u2003\t{key}" if key else text)
                part.addAction(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the key that opened the menu put it away as well."""
        if event.key() == Qt.Key.Key_F10:
            self.close()
        else:
            super().keyPressEvent(event)


def with_mnemonics(titles: Iterable[str]) -> list[str]:
    """The titles with `&` before a letter that no other has: a word's first where possible."""
    taken: set[str] = set()
    marked = []
    for title in titles:
        firsts = [at for at in range(len(title)) if at == 0 or title[at - 1] == " "]
        wanted = (at for at in [*firsts, *range(len(title))] if title[at].isalnum())
        place = next((at for at in wanted if title[at].casefold() not in taken), len(title))
        taken.add(title[place : place + 1].casefold())
        before, after = title[:place].replace("&", "&&"), title[place:].replace("&", "&&")
        marked.append(f"{before}&{after}" if after else before)
    return marked
