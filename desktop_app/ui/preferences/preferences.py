"""How does a changed preference reach everything that depends on it?"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_app.settings import Settings, fits


class Preferences(QObject):
    """Holds the settings of the running program. `changed` carries the new Settings."""

    changed = Signal(object)

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def settings(self) -> Settings:
        """The preferences as they are now."""
        return self._settings

    def change(self, **fields: Any) -> None:
        """Change some fields; ValueError for a value that the field does not take."""
        for name, value in fields.items():
            if not fits(name, value):
                raise ValueError(name, value)
        wanted = self._settings._replace(**fields)
        if wanted != self._settings:
            self._settings = wanted
            self.changed.emit(wanted)
