"""How does the window hear of user.db: of its troubles, and of what changed in it elsewhere?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.errors import UserDataDamaged, UserDataFault, UserDataUnwritten

if TYPE_CHECKING:
    from desktop_app.core.userdata.store import UserData
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.unsaved_banner import UnsavedBanner


class UserFile(QObject):
    """Opens user.db once; what goes wrong waits until there is a window to tell it."""

    # Told on the writing thread, heard on the window's.
    _failed = Signal(Exception)
    _saved = Signal()
    _replaced = Signal()

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.data: UserData | None = None
        self._path = path
        self._opened = False
        self._early: list[Exception] = []
        self._window: MainWindow | None = None
        self._banner: UnsavedBanner | None = None
        self._failed.connect(self._tell)

    def open(self) -> UserData | None:
        """The person's data; None when the session keeps nothing."""
        if not self._opened:
            from desktop_app.core.userdata.store import UserData

            self._opened = True
            told = self._failed.emit, self._saved.emit, self._replaced.emit
            try:
                self.data = UserData(self._path, *told)
            except UserDataFault as fault:
                self._failed.emit(fault)
        return self.data

    def show_in(self, window: MainWindow) -> None:
        """Keep in the file what the window is given to keep, and tell there what goes wrong."""
        self._window = window
        if self.data is not None:
            window.keep_in(self.data)
            self._watch_over(window)
        early, self._early = self._early, []
        for fault in early:
            self._tell(fault)

    def close(self) -> UserDataFault | None:
        """Write what is left; returns why that was impossible, if it was."""
        if self.data is None:
            return None
        return self.data.fault if self.data.close() else None

    def _watch_over(self, window: MainWindow) -> None:
        from desktop_app.ui.unsaved_banner import UnsavedBanner

        keeping = window.keeping
        if keeping is None or self._banner is not None:
            return
        banner = UnsavedBanner(window.message_bar, keeping, lambda: window.browse.library)
        banner.said.connect(window.say)
        self._banner = banner
        self._saved.connect(banner.relax)
        self._replaced.connect(keeping.replaced)

    def _tell(self, fault: Exception) -> None:
        """What keeps edits from the disk stands in a banner until that is over."""
        if self._window is None:
            self._early.append(fault)
        elif self._banner and isinstance(fault, UserDataUnwritten | UserDataDamaged):
            self._banner.warn(fault)
        else:
            self._window.tell(fault)
