"""What is done for the test page of printers away from the window's thread?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.paint.cards.alignment_pages import alignment_pages
from desktop_app.paint.pdf_file import write_pdf
from desktop_app.ui.printing.paper_tasks import PaperTasks

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop_app.core.cards.imposition import Sides
    from desktop_app.paint.page_layout import Paper
    from desktop_app.paint.theme import Tokens


class AlignmentWork(PaperTasks):
    """Makes the test page; `saved` carries a Path, `printed` the name of a printer."""

    saved = Signal(object)
    printed = Signal(object)

    def __init__(self, tokens: Callable[[], Tokens], parent: QObject) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._saving = self._task(self.saved)
        self._printing = self._task(self.printed)

    def save(self, path: Path, paper: Paper, sides: Sides) -> None:
        """Write a PDF, whole or not at all."""
        progress = self._begin()

        def work() -> Path:
            made = alignment_pages(self._tokens(), paper, sides)
            write_pdf(path, made.pages, made.info, progress)
            return path

        self._saving.run(work)

    def print(self, printer: QPrinter, paper: Paper, sides: Sides) -> None:
        """Print on a printer that is set up; the test page is never moved."""
        progress = self._begin()

        def work() -> str:
            from desktop_app.ui.printing.print_run import print_pages

            made = alignment_pages(self._tokens(), paper, sides)
            print_pages(printer, made.pages, progress)
            return printer.printerName()

        self._printing.run(work)
