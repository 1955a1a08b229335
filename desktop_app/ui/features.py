"""What can the program do beside finding and reading? The one place where it is tied to the window.

A part is made when it is first used: the slots here import what they need inside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.ui.deal_features import offer_deal_features, print_part
from desktop_app.ui.frame_features import offer_frame_features
from desktop_app.ui.list_features import offer_list_features
from desktop_app.ui.own_features import offer_own_features
from desktop_app.ui.page_features import offer_page_features
from desktop_app.ui.place_features import offer_place_features
from desktop_app.ui.workshop_features import offer_workshop_features, print_deck

if TYPE_CHECKING:
    from desktop_app.paths import Paths
    from desktop_app.ui.main_window import MainWindow


def offer_features(window: MainWindow, paths: Paths | None = None) -> None:
    """Let the actions of these parts do something; before the window settles."""
    preferences = window.preferences
    window.offer("theme", lambda: preferences.change(theme="light" if window.look.dark else "dark"))
    offer_frame_features(window, paths)
    offer_page_features(window)
    offer_list_features(window)
    offer_place_features(window)
    offer_deal_features(window)
    offer_own_features(window)
    offer_workshop_features(window)
    window.offer("print", lambda: _print(window))


def _print(window: MainWindow) -> None:
    if print_deck(window) or print_part(window):
        return
    from desktop_app.ui.printing.printing import preview_entry

    preview_entry(window)
