"""What can one do in the places of the window? Where they are tied to it.

As in ui/features.py: a part is made when it is first used.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.core.model.ref import Kind
from desktop_app.ui.places.place_switch import WORKSHOP
from desktop_app.ui.workshop_features import go_to_workshop, leave_workshop, panes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.main_window import MainWindow


def offer_place_features(window: MainWindow) -> None:
    """Let the places be gone to; before the window settles."""
    window.offer("glossary", partial(_go, window, Kind.TERM))
    window.offer("deals", partial(_go, window, Kind.DEAL))
    window.bar.places.wanted.connect(partial(_go, window))
    window.offer("pane", lambda: _next_pane(window))
    window.browse.placed.connect(lambda _place: _show_order(window))
    window.settled.connect(lambda: _show_order(window))
    window.offer("clear-filters", window.browse.filters.clear)
    window.browse.filters.changed.connect(lambda: _show_filters(window))
    window.settled.connect(lambda: _show_filters(window))
    window.offer("next-part", lambda: window.browse.parts.walk(1))
    window.offer("previous-part", lambda: window.browse.parts.walk(-1))
    window.browse.parts.said.connect(window.say)
    window.browse.parts.turned.connect(lambda _part: _show_parts(window))
    window.settled.connect(lambda: _show_parts(window))


def _go(window: MainWindow, place: str) -> None:
    """Go there, and look for nothing any more."""
    if place == WORKSHOP:
        go_to_workshop(window)
    else:
        leave_workshop(window)
        window.browse.go_to_place(Kind(place))
    window.bar.box.clear()


def _next_pane(window: MainWindow) -> None:
    """Let the keys go to the search box, then to each part of the place in turn."""
    browse = window.browse
    parts = panes(window) or [browse.pane.list, browse.reading.front]
    stops: list[QWidget] = [window.bar.box, *parts]
    focus: QWidget | None = window.focusWidget()
    held = [focus is not None and (part is focus or part.isAncestorOf(focus)) for part in stops]
    at = held.index(True) if True in held else -1
    stops[(at + 1) % len(stops)].setFocus()


def _show_parts(window: MainWindow) -> None:
    """A page that is one has no parts to turn to; in a part that is no page no words are found."""
    parts = window.browse.parts
    able = dict.fromkeys(("next-part", "previous-part"), bool(parts.parts))
    able |= dict.fromkeys(("find-in-page", "outline"), parts.is_page)
    for name, enabled in able.items():
        action = window.actions_by_name.get(name)
        if action is not None:
            action.setEnabled(enabled)


def _show_filters(window: MainWindow) -> None:
    """Nothing can be cleared where nothing is set."""
    action = window.actions_by_name.get("clear-filters")
    if action is not None:
        action.setEnabled(window.browse.filters.are_set)


def _show_order(window: MainWindow) -> None:
    """Deals have one order."""
    action = window.actions_by_name.get("list-order")
    if action is not None:
        action.setEnabled(window.browse.where is Kind.TERM)
