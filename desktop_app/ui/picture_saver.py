"""How does any picture leave the program: by the clipboard, or as a file?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.picture_dialog import picture_dialog

if TYPE_CHECKING:
    from PySide6.QtCore import QThreadPool


class PictureSaver(QObject):
    """Copies and saves pictures. `said` tells in a sentence what came of it."""

    said = Signal(str)
    failed = Signal(Exception)

    def __init__(self, owner: QWidget, title: str, pool: QThreadPool | None = None) -> None:
        super().__init__(owner)
        self._owner, self._title = owner, title
        self._task = LatestTask(self, pool)
        self._task.done.connect(self.said.emit)
        self._task.failed.connect(self.failed)

    def copy(self, image: QImage, told: str) -> None:
        """Put a picture on the clipboard."""
        QGuiApplication.clipboard().setImage(image)
        self.said.emit(told)

    def ask(
        self, name: str, suffix: str, write: Callable[[Path], None], told: Callable[[Path], str]
    ) -> None:
        """Ask where to save a picture of that name; `write` runs on a worker, `told` after it."""
        kinds = [(suffix, suffix.upper())]
        dialog = picture_dialog(self._owner, self._title, name, kinds)

        def save(chosen: str) -> None:
            path = Path(chosen)

            def work() -> str:
                write(path)
                return told(path)

            self._task.run(work)

        dialog.fileSelected.connect(save)
        dialog.open()
