"""What is done for paper away from the window's thread: laying out, and writing a PDF?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.paint.pdf_file import write_pdf
from desktop_app.ui.printing.laid import Laid, Wish
from desktop_app.ui.printing.page_source import PageSource
from desktop_app.ui.printing.paper_tasks import PaperTasks

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop_app.paint.page_painter import Progress


class PaperWork(PaperTasks):
    """Lays out, prints and writes, newest wish only; `make_source` runs once, on the worker too.

    `laid_out` carries a Laid, `printed` the name of the printer, `saved` a Path.
    """

    laid_out = Signal(object)
    printed = Signal(object)
    saved = Signal(object)

    def __init__(self, make_source: Callable[[], PageSource], parent: QObject) -> None:
        super().__init__(parent)
        self._make_source = make_source
        self._source: PageSource | None = None
        self._missing: tuple[str, ...] = ()
        self._laying = self._task(self.laid_out)
        self._printing = self._task(self.printed)
        self._saving = self._task(self.saved)

    def lay_out(self, wish: Wish) -> None:
        """Lay pages out to be looked at."""
        self._laying.run(lambda: self._laid(wish))

    def print(self, printer: QPrinter, wish: Wish) -> None:
        """Print the pages on a printer that is set up."""
        progress = self._begin()
        self._printing.run(lambda: self._print(printer, wish, progress))

    def save(self, path: Path, wish: Wish) -> None:
        """Write a PDF, whole or not at all."""
        progress = self._begin()
        self._saving.run(lambda: self._save(path, wish, progress))

    def _laid(self, wish: Wish) -> Laid:
        if self._source is None:
            source = self._make_source()
            self._missing = source.missing()
            self._source = source
        pages = self._source.pages(wish.layout, answers=wish.answers)
        return Laid(self._source, pages, self._missing)

    def _print(self, printer: QPrinter, wish: Wish, progress: Progress) -> str:
        from desktop_app.ui.printing.print_run import print_pages

        print_pages(printer, self._laid(wish).pages, progress)
        return printer.printerName()

    def _save(self, path: Path, wish: Wish, progress: Progress) -> Path:
        laid = self._laid(wish)
        write_pdf(path, laid.pages, laid.source.info, progress)
        return path
