"""How does one come into the workshop, and when is one out of it again?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_app.ui.places.place_switch import WORKSHOP
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.workshop.workshop_place import WorkshopPlace

# What is about the entry that is read, or leads to another: one sees it where one reads.
_ABOUT_READING = {
    "next", "previous", "open", "find-notes", "back", "forward", "outline", "find-in-page",
    "find-next", "find-previous", "next-part", "previous-part", "compare", "keep", "keep-in",
    "note", "copy", "clear", "list-order", "clear-filters",
}  # fmt: skip


class WorkshopDoor(QObject):
    """Puts the workshop in the place of list and page, and these back when one reads again."""

    def __init__(self, window: MainWindow, place: WorkshopPlace) -> None:
        super().__init__(window)
        self._window, self.place = window, place
        self.is_open = False
        place.hide()
        column = window.layout()
        assert isinstance(column, QBoxLayout)  # noqa: S101 - made by the window itself
        column.insertWidget(column.indexOf(window.browse) + 1, place, 1)
        place.deck.entry_wanted.connect(window.open)
        place.deck.wanted.connect(lambda name: window.actions_by_name[name].trigger())
        window.acting.connect(self._hear_of)
        window.query_changed.connect(self._hear_query)
        window.browse.visited.connect(lambda _ref: self.leave())
        window.browse.library_changed.connect(place.deck.show_deck)
        window.bar.back.clicked.connect(self.leave)
        window.bar.forward.clicked.connect(self.leave)
        window.bar.box.escaped.connect(self._return)

    @property
    def panes(self) -> list[QWidget]:
        """Where the keys can go in the place, from left to right."""
        return [part.front for part in self.place.parts]

    def go(self) -> None:
        """Go into the workshop; the keys go to the deck."""
        window = self._window
        if not self.is_open:
            self.is_open = True
            window.browse.hide()
            self.place.show()
            window.bar.places.show_place(WORKSHOP)
            window.setWindowTitle(tr("Workshop — Common Ground"))
            window.session.leave(window.place())
        self.place.deck.front.setFocus()

    def leave(self) -> None:
        """Read again."""
        if not self.is_open:
            return
        window, browse = self._window, self._window.browse
        self.is_open = False
        focus: QWidget | None = window.focusWidget()
        held = focus is not None and self.place.isAncestorOf(focus)
        self.place.hide()
        browse.show()
        window.bar.places.show_place(browse.where)
        if held:
            browse.reading.front.setFocus()
        window.show_title()
        window.session.leave(window.place())

    def _hear_of(self, action: str) -> None:
        if action in _ABOUT_READING:
            self.leave()

    def _hear_query(self, query: str) -> None:
        if query.strip():
            self.leave()

    def _return(self) -> None:
        """Escape in the search box leads to the deck, as it leads to the page elsewhere."""
        if self.is_open:
            self.place.deck.front.setFocus()
