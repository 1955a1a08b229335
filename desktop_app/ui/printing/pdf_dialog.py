"""Into which file is the PDF to be written?"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.wording import tr


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
