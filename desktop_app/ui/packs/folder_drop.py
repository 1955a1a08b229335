"""Which folders does a person drop on the window?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FolderDrop(QObject):
    """Takes folders, and files for the folder they lie in. `dropped` carries a list of Paths."""

    dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Accept what holds a folder; everything else goes its way."""
        if isinstance(event, QDragEnterEvent) and folders(event.mimeData()):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            found = folders(event.mimeData())
            if found:
                event.acceptProposedAction()
                self.dropped.emit(found)
                return True
        return False


def folders(dropped: QMimeData) -> list[Path]:
    """The folders that are meant, each once; none for an address on the network."""
    paths = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
    found = [path if path.is_dir() else path.parent for path in paths if path.exists()]
    return list(dict.fromkeys(found))
