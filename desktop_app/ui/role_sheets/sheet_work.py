"""What is done for role sheets away from the window's thread?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.errors import FileFault
from desktop_app.pages.sheet_files import neutral_names
from desktop_app.paint.pdf_file import write_pdf
from desktop_app.paint.sheet_source import Copies, SheetSource, on_own_paper
from desktop_app.ui.printing.paper_tasks import PaperTasks
from desktop_app.ui.role_sheets.made import Laid, Made

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop_app.core.model.ref import EntryRef
    from desktop_app.paint.marks import Page
    from desktop_app.paint.page_layout import PageLayout
    from desktop_app.paint.page_painter import Progress
    from desktop_app.paint.theme import Tokens
    from desktop_app.ui.seams import Library


class SheetWork(PaperTasks):
    """Makes sheets, lays them out, prints and writes them, newest wish only.

    `made` carries a Made, `laid_out` a Laid, `run_laid` the pages of a print job, `printed` the
    name of the printer, `saved` the paths of the files that were written.
    """

    made = Signal(object)
    laid_out = Signal(object)
    run_laid = Signal(object)
    printed = Signal(object)
    saved = Signal(object)

    def __init__(self, tokens: Tokens, parent: QObject) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._making = self._task(self.made)
        self._laying = self._task(self.laid_out)
        self._running = self._task(self.run_laid)
        self._printing = self._task(self.printed)
        self._saving = self._task(self.saved)

    def make(self, library: Library, ref: EntryRef) -> None:
        """Make the sheets of a deal; what was still wanted of another one is dropped."""
        self._laying.cancel()
        self._running.cancel()

        def made() -> Made:
            sheets = library.role_sheets(ref)
            sources = (
                SheetSource.load(sheets.deal, sheet, self._tokens, library.picture)
                for sheet in sheets.sheets
            )
            return Made(ref, sheets, tuple(sources))

        self._making.run(made)

    def lay_out(self, source: SheetSource, layout: PageLayout) -> None:
        """Lay one sheet out to be looked at."""

        def laid() -> Laid:
            return Laid(source.sheet.number, source.pages(layout), source.missing())

        self._laying.run(laid)

    def lay_run(self, wanted: Sequence[Copies], layout: PageLayout) -> None:
        """Lay all pages of a print job out, every sheet on paper of its own."""
        self._running.run(lambda: on_own_paper(wanted, layout))

    def print(self, printer: QPrinter, pages: Sequence[Page]) -> None:
        """Print the pages of a job, all of them, on a printer that is set up."""
        from desktop_app.ui.printing.print_run import print_pages

        progress = self._begin()

        def printed() -> str:
            print_pages(printer, pages, progress)
            return printer.printerName()

        self._printing.run(printed)

    def save(self, source: SheetSource, layout: PageLayout, path: Path) -> None:
        """Write one sheet as a PDF, whole or not at all."""
        progress = self._begin()

        def saved() -> list[Path]:
            write_pdf(path, source.pages(layout), source.info, progress)
            return [path]

        self._saving.run(saved)

    def save_all(self, sources: Sequence[SheetSource], layout: PageLayout, folder: Path) -> None:
        """Write each sheet as a PDF of its own, all or none, and replace no file."""
        progress = self._begin()
        self._saving.run(lambda: self._saved(sources, layout, folder, progress))

    def _saved(
        self,
        sources: Sequence[SheetSource],
        layout: PageLayout,
        folder: Path,
        progress: Progress,
    ) -> list[Path]:
        try:
            taken = [path.name for path in folder.iterdir()]
        except OSError as fault:
            raise FileFault(folder, fault.strerror or str(fault)) from fault
        names = neutral_names([source.sheet for source in sources], taken)
        written: list[Path] = []
        try:
            for number, (source, name) in enumerate(zip(sources, names, strict=True)):
                progress(number, len(sources))
                write_pdf(folder / name, source.pages(layout), source.info)
                written.append(folder / name)
        except BaseException:
            for path in written:
                path.unlink(missing_ok=True)
            raise
        progress(len(sources), len(sources))
        return written
