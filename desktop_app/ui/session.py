"""What does the window leave for its next start: entry, scroll, query, position and size?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.core.model.ref import EntryRef, Place
from desktop_app.ui.seams import UserData

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

_USUAL_SIZE = (1280, 820)
_KEY = "geometry"


class Session:
    """Reads at the start and writes at the end; does nothing where nothing can be kept."""

    def __init__(self, geometry: Path | None) -> None:
        self.user_data: UserData | None = None
        self._geometry = geometry

    def remember(self, ref: EntryRef, place: Place) -> None:
        """Put an entry into the history; `place` is where to return to."""
        if self.user_data is not None:
            self.user_data.remember_visit(ref, place.query)
            self.leave(place)

    def leave(self, place: Place) -> None:
        """Remember where the person is."""
        if self.user_data is not None:
            self.user_data.save_place(place)

    def restore_geometry(self, window: QWidget) -> None:
        """Give the window its last position and size, or the usual size."""
        window.resize(*_USUAL_SIZE)
        if self._geometry is None or not self._geometry.is_file():
            return
        from PySide6.QtCore import QByteArray

        kept = self._settings().value(_KEY)
        if isinstance(kept, QByteArray):
            window.restoreGeometry(kept)

    def save_geometry(self, window: QWidget) -> None:
        """Keep the window's position and size."""
        if self._geometry is not None:
            self._settings().setValue(_KEY, window.saveGeometry())

    def texts(self, key: str) -> list[str]:
        """What was kept of how the window was used, [] where nothing was."""
        if self._geometry is None or not self._geometry.is_file():
            return []
        kept = self._settings().value(key)
        return str(kept).split(",") if isinstance(kept, str) else []

    def keep_texts(self, key: str, texts: Sequence[str]) -> None:
        """Keep short texts without commas for the next start."""
        if self._geometry is not None:
            # One text and no list: QSettings would write what it does not know as a pickle.
            self._settings().setValue(key, ",".join(texts))

    def _settings(self) -> QSettings:
        from PySide6.QtCore import QSettings

        return QSettings(str(self._geometry), QSettings.Format.IniFormat)
