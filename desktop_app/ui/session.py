"""What does the window leave for its next start: entry, scroll, query, position and size?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.core.model.entry import EntryRef
from desktop_app.ui.seams import UserData

if TYPE_CHECKING:
    from desktop_app.core.userdata.store import Place

_USUAL_SIZE = (1280, 820)
_KEY = "geometry"


class Session:
    """Reads at the start and writes at the end; does nothing where nothing can be kept."""

    def __init__(self, user_data: UserData | None, geometry: Path | None, *, reopen: bool) -> None:
        self._user_data = user_data
        self._geometry = geometry
        self._reopen = reopen

    def place(self) -> Place | None:
        """Where the person left off, if that is known and wanted."""
        if self._user_data is None or not self._reopen:
            return None
        return self._user_data.place()

    def remember(self, ref: EntryRef, query: str) -> None:
        """Put an entry into the history and make it the place to return to."""
        if self._user_data is not None:
            self._user_data.remember_visit(ref, query)
            self.leave(ref, 0, query)

    def leave(self, ref: EntryRef | None, scroll: int, query: str) -> None:
        """Remember where the person is."""
        if self._user_data is None:
            return
        from desktop_app.core.userdata.store import Place

        self._user_data.save_place(Place(ref, scroll, query))

    def restore_geometry(self, window: QWidget) -> None:
        """Give the window its last position and size, or the usual size."""
        window.resize(*_USUAL_SIZE)
        if self._geometry is None or not self._geometry.is_file():
            return
        from PySide6.QtCore import QByteArray, QSettings

        kept = QSettings(str(self._geometry), QSettings.Format.IniFormat).value(_KEY)
        if isinstance(kept, QByteArray):
            window.restoreGeometry(kept)

    def save_geometry(self, window: QWidget) -> None:
        """Keep the window's position and size."""
        if self._geometry is not None:
            from PySide6.QtCore import QSettings

            QSettings(str(self._geometry), QSettings.Format.IniFormat).setValue(
                _KEY, window.saveGeometry()
            )
