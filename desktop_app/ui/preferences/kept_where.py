"""Where on the disk is what the program keeps?"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.paths import Paths
from desktop_app.ui.preferences.field_row import plain_label
from desktop_app.wording import tr


class KeptWhere(QWidget):
    """Each folder with its path, which can be copied, and a button that opens it."""

    def __init__(self, paths: Paths) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for name, folder in (
            (tr("Notes, lists, history and their copies"), paths.data),
            (tr("Entries of your own, unless they have a folder above"), paths.own_pack),
            (tr("These preferences, and the window's position"), paths.config),
            (tr("Search index and pages, which can be made anew"), paths.cache),
            (tr("Log of the program's own faults"), paths.log),
        ):
            column.addWidget(plain_label(name, "name"))
            column.addLayout(_line(name, folder))


def _line(name: str, folder: Path) -> QHBoxLayout:
    line = QHBoxLayout()
    path = QLineEdit(str(folder))
    path.setReadOnly(True)
    path.setCursorPosition(0)
    path.setAccessibleName(tr("Folder: {name}", name=name))
    button = QPushButton(tr("Open the folder"))
    button.setAutoDefault(False)
    button.setAccessibleName(tr("Open the folder: {name}", name=name))
    button.clicked.connect(partial(_open, folder))
    line.addWidget(path, 1)
    line.addWidget(button)
    return line


def _open(folder: Path) -> None:
    """Show it in the desktop's file manager; one that is not there yet is made first."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
