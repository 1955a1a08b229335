"""What does the running window do when a later start comes with a wish?"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop_app.core.errors import EntryUnknown
from desktop_app.pages.snapshot import Snapshot

if TYPE_CHECKING:
    from desktop_app.instance import Wish
    from desktop_app.ui.main_window import MainWindow


class Arrival(QObject):
    """Brings the window to the front and shows what is wished, as soon as that is known."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._entry = ""
        window.browse.library_changed.connect(self._open)

    def grant(self, wish: Wish) -> None:
        """Do what a later start wishes."""
        self._come_forward(wish.token)
        self._entry = wish.entry
        if self._entry:
            self._open()

    def _come_forward(self, token: str) -> None:
        window = self._window
        if token:
            # Wayland lets a window come to the front only with the leave of whoever was in front.
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _open(self) -> None:
        """Open the entry; a snapshot does not know every name, the library that follows does."""
        library = self._window.browse.library
        if not self._entry:
            return
        if isinstance(library, Snapshot):
            try:
                library.find(self._entry)
            except EntryUnknown:
                return
        name, self._entry = self._entry, ""
        self._window.open(name)
