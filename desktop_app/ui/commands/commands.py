"""How are the commands offered by name, those used last first?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.ui.commands.command_list import CommandList

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow

_KEY = "commands-used"
_KEPT = 6


class Commands(QObject):
    """Opens the command list over the window and remembers what was run from it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._used = [name for name in window.session.texts(_KEY) if name][:_KEPT]

    def open(self) -> None:
        """Show the list."""
        window = self._window
        found = CommandList(window.actions_by_name, self._used, window.look, window)
        found.chosen.connect(self._run)
        found.show()

    def _run(self, name: str) -> None:
        self._used = [name, *(used for used in self._used if used != name)][:_KEPT]
        self._window.session.keep_texts(_KEY, self._used)
        self._window.actions_by_name[name].trigger()
