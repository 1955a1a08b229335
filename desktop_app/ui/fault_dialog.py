"""How is a fault told, and its report copied?"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
)

from desktop_app.ui.tab_order import walk_as_laid_out
from desktop_app.wording import tr


def fault_dialog(report: str) -> QDialog:
    """The dialog with a report that can be copied."""
    dialog = QDialog()
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setStyleSheet(_sheet_of_the_window())
    dialog.setWindowTitle(tr("Common Ground found a fault in itself"))
    words = QLabel(
        tr("You can go on. Nothing was sent anywhere; the report below helps to mend the fault.")
    )
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setWordWrap(True)
    text = QPlainTextEdit(report)
    text.setAccessibleName(tr("Report"))
    text.setReadOnly(True)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    copy = buttons.addButton(tr("Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
    copy.clicked.connect(text.selectAll)
    copy.clicked.connect(text.copy)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    for widget in (words, text, buttons):
        column.addWidget(widget)
    walk_as_laid_out(dialog)
    dialog.resize(640, 420)
    return dialog


def _sheet_of_the_window() -> str:
    """How the rest of the program is dressed, if it has come so far: the dialog has no parent."""
    sheets = (widget.styleSheet() for widget in QApplication.topLevelWidgets())
    return next(filter(None, sheets), "")
