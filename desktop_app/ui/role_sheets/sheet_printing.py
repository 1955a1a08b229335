"""How do role sheets go to a printer, so that no two of them share paper?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.errors import NoPrinter, PaperRefused
from desktop_app.paint.page_layout import MARGINS, free_of_ink
from desktop_app.ui.printing.print_choices import layout_of
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from desktop_app.paint.marks import Page
    from desktop_app.paint.sheet_source import Copies
    from desktop_app.ui.preferences.preferences import Preferences
    from desktop_app.ui.role_sheets.sheet_work import SheetWork


class SheetPrinting(QObject):
    """Lays a job out, asks for a printer, sends. `began` and `rested` tell when work is done."""

    began = Signal()
    rested = Signal()
    failed = Signal(Exception)

    def __init__(self, work: SheetWork, preferences: Preferences, over: QWidget) -> None:
        """`over` is what questions stand over."""
        super().__init__(over)
        self._work, self._preferences, self._over = work, preferences, over
        self._wanted: Sequence[Copies] = ()
        self._run: list[Page] = []
        self._printer: QPrinter | None = None
        work.run_laid.connect(self._ask_printer)

    def print(self, wanted: Sequence[Copies]) -> None:
        """Ask for a printer for these sheets, as often as they are wanted."""
        self._wanted, self._printer = wanted, None
        self._lay_out()

    def _lay_out(self) -> None:
        if self._wanted:
            self.began.emit()
            self._work.lay_run(self._wanted, layout_of(self._preferences.settings))

    def _ask_printer(self, pages: list[Page]) -> None:
        from desktop_app.ui.printing.printer_dialog import ask_for_printer

        self._run = pages
        self.rested.emit()
        printer = self._printer  # asked for already, when its margins had to be widened
        if printer is None:
            paper = layout_of(self._preferences.settings).paper
            try:
                printer = ask_for_printer(self._over, paper, tr("Role sheets"))
            except NoPrinter as error:
                self.failed.emit(error)
                return
        if printer is not None:
            self._print_on(printer)

    def _print_on(self, printer: QPrinter) -> None:
        """Print, or ask first where the printer would cut something off."""
        from desktop_app.ui.printing.margin_question import ask_about_margins, is_cut
        from desktop_app.ui.printing.print_run import ready_printer, unprintable

        paper = layout_of(self._preferences.settings).paper
        if not ready_printer(printer, paper, tr("Role sheets")):
            self.failed.emit(PaperRefused(printer.printerName(), paper.name))
            return
        # A part of the pages could put two sides on one sheet of paper.
        printer.setPrintRange(printer.PrintRange.AllPages)
        self._printer = printer
        least = unprintable(printer)
        if is_cut(free_of_ink(self._run), least):
            ask_about_margins(self._over, least, self._send, self._wider())
        else:
            self._send()

    def _wider(self) -> Callable[[], None] | None:
        """What takes the next wider margins, if there are any."""
        names = [*MARGINS]
        at = names.index(self._preferences.settings.print_margins) + 1
        if at == len(names):
            return None

        def widen() -> None:
            self._preferences.change(print_margins=names[at])
            self._lay_out()

        return widen

    def _send(self) -> None:
        printer, self._printer = self._printer, None
        if printer is not None:
            self.began.emit()
            self._work.print(printer, self._run)
