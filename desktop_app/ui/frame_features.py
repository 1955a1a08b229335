"""What surrounds reading: commands, history, preferences, help. Where they are tied to the window.

As in ui/features.py: a part is made when it is first used.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.paths import Paths
    from desktop_app.ui.commands.commands import Commands
    from desktop_app.ui.main_window import MainWindow


def offer_frame_features(window: MainWindow, paths: Paths | None) -> None:
    """Let these actions do something; before the window settles."""
    window.offer("commands", lambda: _commands(window).open())
    window.offer("help", lambda: _show_help(window, paths))
    window.offer("preferences", lambda: _show_preferences(window, paths))
    window.offer("history", lambda: _show_history(window))
    for button, direction in ((window.bar.back, -1), (window.bar.forward, 1)):
        button.way_wanted.connect(partial(_show_way, window, direction))


def _commands(window: MainWindow) -> Commands:
    from desktop_app.ui.commands.commands import Commands

    return window.findChild(Commands) or Commands(window)


def _show_history(window: MainWindow) -> None:
    from desktop_app.ui.history.history_dialog import HistoryDialog

    HistoryDialog(window).open()


def _show_way(window: MainWindow, direction: int) -> None:
    from desktop_app.ui.history.way_menu import show_way

    show_way(window.browse, direction, window.bar.back if direction < 0 else window.bar.forward)


def _show_preferences(window: MainWindow, paths: Paths | None) -> None:
    from desktop_app.ui.preferences.kept_safe import KeptSafe
    from desktop_app.ui.preferences.kept_where import KeptWhere
    from desktop_app.ui.preferences.preferences_dialog import PreferencesDialog

    form = PreferencesDialog(window.preferences, window.look, window)
    safe = KeptSafe(window.session.user_data, window.actions_by_name, window.look)
    if window.keeping is not None:
        safe.restoring.connect(window.keeping.hand_over)
    safe.listed.connect(form.order_tabs)
    safe.failed.connect(window.tell)
    form.add_section(tr("Kept safe"), safe)
    if paths is not None:
        form.add_section(tr("Where it is kept"), KeptWhere(paths))
    form.open()


def _show_help(window: MainWindow, paths: Paths | None) -> None:
    from desktop_app.ui.help.help_dialog import HelpDialog

    dialog = HelpDialog(window.actions_by_name, paths, window.look, window)
    dialog.query_wanted.connect(window.bar.box.setText)
    dialog.show()
