"""Into which file is the PDF to be written?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.preferences.preferences import Preferences


def pdf_dialog(parent: QWidget, folder: str, name: str) -> QFileDialog:
    """The question, beginning with `name` in the folder of last time or in the documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    begin = folder if folder and Path(folder).is_dir() else documents
    dialog = QFileDialog(parent, tr("Save as PDF"), begin)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(tr("PDF files (*.pdf)"))
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(name)
    return dialog


def ask_for_pdf(
    parent: QWidget, preferences: Preferences, name: str, save: Callable[[Path], None]
) -> None:
    """Ask for a file, keep its folder for the next time, and hand the path to `save`."""
    dialog = pdf_dialog(parent, preferences.settings.pdf_folder, name)

    def take(chosen: str) -> None:
        preferences.change(pdf_folder=str(Path(chosen).parent))
        save(Path(chosen))

    dialog.fileSelected.connect(take)
    dialog.open()
