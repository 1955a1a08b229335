"""On which printer, how often, and which of the pages?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo

from desktop_app.core.errors import NoPrinter
from desktop_app.ui.printing.print_run import ready_printer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.paint.page_layout import Paper


def ask_for_printer(parent: QWidget, paper: Paper, title: str, count: int = 0) -> QPrinter | None:
    """The printer that the person chooses; None for none, NoPrinter without any.

    With `count` pages one may ask for some of them, else they are printed all.

    Waits for the answer: the dialogs of Windows know no other way.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise NoPrinter
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    ready_printer(printer, paper, title)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, count > 0)
    if count:
        dialog.setMinMax(1, count)
    agreed = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if agreed else None
