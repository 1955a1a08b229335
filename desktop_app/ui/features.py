"""What can the program do beside finding and reading? The one place where it is tied to the window.

A part is made when it is first used: the slots here import what they need inside.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.ui.list_features import offer_list_features
from desktop_app.ui.own_features import offer_own_features
from desktop_app.ui.page_features import offer_page_features

if TYPE_CHECKING:
    from desktop_app.ui.commands.commands import Commands
    from desktop_app.ui.main_window import MainWindow


def offer_features(window: MainWindow) -> None:
    """Let the actions of these parts do something; before the window settles."""
    preferences = window.preferences
    window.offer("theme", lambda: preferences.change(theme="light" if window.look.dark else "dark"))
    window.offer("commands", lambda: _commands(window).open())
    window.offer("print", lambda: _print(window))
    window.offer("history", lambda: _show_history(window))
    for button, direction in ((window.bar.back, -1), (window.bar.forward, 1)):
        button.way_wanted.connect(partial(_show_way, window, direction))
    offer_page_features(window)
    offer_list_features(window)
    offer_own_features(window)


def _commands(window: MainWindow) -> Commands:
    from desktop_app.ui.commands.commands import Commands

    return window.findChild(Commands) or Commands(window)


def _show_history(window: MainWindow) -> None:
    from desktop_app.ui.history.history_dialog import HistoryDialog

    HistoryDialog(window).open()


def _show_way(window: MainWindow, direction: int) -> None:
    from desktop_app.ui.history.way_menu import show_way

    show_way(window.browse, direction, window.bar.back if direction < 0 else window.bar.forward)


def _print(window: MainWindow) -> None:
    from desktop_app.ui.printing.printing import preview_entry

    preview_entry(window)
