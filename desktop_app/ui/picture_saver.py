"""How does any picture leave the program: by the clipboard, or as a file?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.ui.latest_task import LatestTask

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
        dialog = self._dialog(name, suffix)

        def save(chosen: str) -> None:
            path = Path(chosen)

            def work() -> str:
                write(path)
                return told(path)

            self._task.run(work)

        dialog.fileSelected.connect(save)
        dialog.open()

    def _dialog(self, name: str, suffix: str) -> QFileDialog:
        where = QStandardPaths.StandardLocation.PicturesLocation
        folder = QStandardPaths.writableLocation(where)
        dialog = QFileDialog(self._owner, self._title, folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
        dialog.setDefaultSuffix(suffix)
        plain = "".join(one if one.isalnum() else "-" for one in name.casefold()).strip("-")
        dialog.selectFile(f"{plain or 'picture'}.{suffix}")
        return dialog
