"""What can be done with the list: its order, the menu of a row, the whole of it on a wall?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.main_window import MainWindow


def offer_list_features(window: MainWindow) -> None:
    """Let the actions of the list do something; before the window settles."""
    window.offer("large", lambda: _show_large(window))
    window.offer("list-order", lambda: _change_order(window))
    window.browse.pane.order_wanted.connect(lambda: _change_order(window))
    window.browse.pane.list.menu_wanted.connect(partial(_open_row_menu, window))
    window.browse.emptied.connect(lambda: _tell_empty(window))
    window.settled.connect(lambda: _tell_empty(window))


def _change_order(window: MainWindow) -> None:
    by_letter = window.preferences.settings.list_by == "letter"
    window.preferences.change(list_by="category" if by_letter else "letter")


def _open_row_menu(window: MainWindow, ref: EntryRef, at: QPoint) -> None:
    from desktop_app.ui.row_menu import RowMenu

    RowMenu(window, ref).open(at)


def _tell_empty(window: MainWindow) -> None:
    """Say in the list's place that there is nothing to list, once actions can mend it."""
    browse, actions = window.browse, window.actions_by_name
    library = browse.library
    if not actions or (library.catalogue() and (browse.query or browse.rows.holds(browse.where))):
        return
    from desktop_app.ui.browse.ways_on import no_entries, nothing_in_place

    acts = {name: action.trigger for name, action in actions.items()}
    if library.catalogue():
        browse.pane.show_empty(*nothing_in_place(browse.where, library.pack_names(), acts))
    else:
        browse.pane.show_empty(*no_entries(library.pack_names(), library.problems, acts))


def _show_large(window: MainWindow) -> None:
    """Show a room what one is at: a part of a deal that is for a room, else the entry."""
    if window.browse.parts.show_large():
        return
    from desktop_app.ui.projector.projector import Projector, show_large

    if window.findChild(Projector) is None:
        projector = show_large(window.browse, window.look, window)
        if projector is not None:
            projector.left.connect(partial(_return_to_window, window))


def _return_to_window(window: MainWindow, ref: EntryRef) -> None:
    if ref != window.browse.shown:
        window.open(ref)
    window.activateWindow()
