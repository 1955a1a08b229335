"""Into which folder are the sheets to be written?"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.wording import tr


def sheet_folder_dialog(parent: QWidget, folder: str) -> QFileDialog:
    """The question, beginning in the folder of last time or in the documents."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    begin = folder if folder and Path(folder).is_dir() else documents
    dialog = QFileDialog(parent, tr("Save the sheets in a folder"), begin)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("Save here"))
    return dialog
