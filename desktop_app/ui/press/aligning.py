"""How are printers aligned from the window, and which of them does a PDF suit?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from desktop_app.core.cards.alignment import Reading, kept, readings_from
from desktop_app.core.cards.imposition import Sides
from desktop_app.core.errors import AppError, NoPrinter, PaperRefused
from desktop_app.pages.paper_entry import file_name
from desktop_app.paint.theme import load_tokens
from desktop_app.ui.press.align_dialog import AlignDialog
from desktop_app.ui.press.alignment_work import AlignmentWork
from desktop_app.ui.printing.print_choices import paper_of
from desktop_app.wording import sentence, tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop_app.settings import Settings
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.press.press_part import PressPart


class Aligning(QObject):
    """Keeps what test pages say among the preferences, and has the press follow it."""

    def __init__(self, window: MainWindow, part: PressPart) -> None:
        super().__init__(part)
        self._window, self._part = window, part
        self._dialog: AlignDialog | None = None
        themes = window.look.themes
        self.work = AlignmentWork(lambda: load_tokens(themes / "print.toml"), self)
        self.work.saved.connect(self._tell_saved)
        self.work.printed.connect(self._tell_printed)
        self.work.failed.connect(self._fail)
        part.side.align_wanted.connect(self.open)
        part.side.printer_chosen.connect(lambda name: window.preferences.change(aligned_for=name))
        window.preferences.changed.connect(self._follow)
        self._follow(window.preferences.settings)

    def open(self) -> None:
        """Open the dialog."""
        from PySide6.QtPrintSupport import QPrinterInfo

        settings = self._window.preferences.settings
        names = QPrinterInfo.availablePrinterNames()
        dialog = AlignDialog(
            names, readings_from(settings.alignments), self._window.look, self._window
        )
        dialog.print_wanted.connect(self._ask_printer)
        dialog.pdf_wanted.connect(self._ask_file)
        dialog.aligned.connect(self._keep)
        dialog.forgotten.connect(self._forget)
        self._dialog = dialog
        dialog.open()

    def _follow(self, settings: Settings) -> None:
        self._part.show_alignments(readings_from(settings.alignments), settings.aligned_for)

    def _keep(self, name: str, reading: Reading) -> None:
        known = self._window.preferences.settings.alignments
        self._window.preferences.change(alignments={**known, name: kept(reading)})
        self._window.say(tr("Kept: backs are moved when {printer} prints.", printer=name))

    def _forget(self, name: str) -> None:
        settings = self._window.preferences.settings
        others = {key: told for key, told in settings.alignments.items() if key != name}
        chosen = "" if settings.aligned_for == name else settings.aligned_for
        self._window.preferences.change(alignments=others, aligned_for=chosen)
        self._window.say(tr("{printer} is not aligned any more.", printer=name))

    @property
    def _edge(self) -> Sides:
        """Over which the paper is turned, as the deck at hand is printed."""
        return Sides.SHORT if self._part.settings.sides is Sides.SHORT else Sides.LONG

    def _ask_file(self) -> None:
        from desktop_app.ui.printing.pdf_dialog import ask_for_pdf

        preferences = self._window.preferences
        ask_for_pdf(
            self._shown or self._window,
            preferences,
            file_name(tr("Test page for printers")),
            lambda path: self.work.save(path, paper_of(preferences.settings), self._edge),
        )

    def _ask_printer(self) -> None:
        from desktop_app.ui.printing.printer_dialog import ask_for_printer

        paper = paper_of(self._window.preferences.settings)
        try:
            printer = ask_for_printer(
                self._shown or self._window, paper, tr("Test page for printers"), 2
            )
        except NoPrinter as error:
            self._fail(error)
            return
        if printer is not None:
            self._print_on(printer)

    def _print_on(self, printer: QPrinter) -> None:
        from PySide6.QtPrintSupport import QPrinter as Printer

        from desktop_app.ui.printing.print_run import ready_printer

        paper = paper_of(self._window.preferences.settings)
        if not ready_printer(printer, paper, tr("Test page for printers")):
            self._fail(PaperRefused(printer.printerName(), paper.name))
            return
        short = self._edge is Sides.SHORT
        modes = Printer.DuplexMode
        printer.setDuplex(modes.DuplexShortSide if short else modes.DuplexLongSide)
        self.work.print(printer, paper, self._edge)

    @property
    def _shown(self) -> AlignDialog | None:
        dialog = self._dialog
        return dialog if dialog is not None and isValid(dialog) and dialog.isVisible() else None

    def _tell_saved(self, path: Path) -> None:
        self._say(tr("Saved: {path}", path=path))

    def _tell_printed(self, printer: str) -> None:
        dialog = self._shown
        if dialog is not None:
            dialog.choose(printer)
        self._say(tr("Sent to {printer}.", printer=printer))

    def _say(self, text: str) -> None:
        dialog = self._shown
        if dialog is not None:
            dialog.tell(text, good=True)
        self._window.say(text)

    def _fail(self, error: Exception) -> None:
        dialog = self._shown
        if dialog is not None and isinstance(error, AppError):
            dialog.tell(sentence(error))
        else:
            self._window.tell(error)
