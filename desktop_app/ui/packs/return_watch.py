"""When does a person come back from another program, where files may have changed?"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication


class ReturnWatch(QObject):
    """`returned` follows when the program becomes the active one again."""

    returned = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._away = False
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._see)

    def _see(self, state: Qt.ApplicationState) -> None:
        active = state == Qt.ApplicationState.ApplicationActive
        if active and self._away:
            self.returned.emit()
        self._away = not active
