"""How does a deck leave the window: to a printer, or into a file?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.core.cards.imposition import Sides, has_backs
from desktop_app.core.errors import NoPrinter, PaperRefused
from desktop_app.pages.paper_entry import file_name
from desktop_app.paint.cards.alignment_advice import alignment_advice
from desktop_app.paint.page_layout import Paper
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.press.press_part import PressPart
    from desktop_app.ui.press.pressed import Pressed


class PressDoors(QObject):
    """Asks for a printer or a file over the window, then has the press do it."""

    def __init__(self, window: MainWindow, part: PressPart) -> None:
        super().__init__(part)
        self._window, self._part = window, part
        part.print_wanted.connect(self._ask_printer)
        part.pdf_wanted.connect(self._ask_file)

    def _ask_file(self, pressed: Pressed) -> None:
        from desktop_app.ui.printing.pdf_dialog import ask_for_pdf

        name = file_name(pressed.deck.title)
        ask_for_pdf(
            self._window,
            self._window.preferences,
            name,
            lambda path: self._part.work.save(path, pressed.moved),
        )

    def _ask_printer(self, pressed: Pressed) -> None:
        from desktop_app.ui.printing.printer_dialog import ask_for_printer

        paper = _paper(pressed)
        try:
            printer = ask_for_printer(self._window, paper, pressed.deck.title)
        except NoPrinter as error:
            self._window.tell(error)
            return
        if printer is not None:
            self._print_on(printer, pressed)

    def _print_on(self, printer: QPrinter, pressed: Pressed) -> None:
        from PySide6.QtPrintSupport import QPrinter as Printer
        from PySide6.QtPrintSupport import QPrinterInfo

        from desktop_app.ui.printing.print_run import ready_printer

        paper, deck = _paper(pressed), pressed.deck
        sides = deck.settings.sides if has_backs(deck.sheet, deck.settings.sides) else Sides.SINGLE
        if not ready_printer(printer, paper, pressed.deck.title):
            self._window.tell(PaperRefused(printer.printerName(), paper.name))
            return
        modes = {
            Sides.LONG: Printer.DuplexMode.DuplexLongSide,
            Sides.SHORT: Printer.DuplexMode.DuplexShortSide,
        }
        wanted = modes.get(sides, Printer.DuplexMode.DuplexNone)
        known = QPrinterInfo(printer).supportedDuplexModes()
        if sides in modes and known and wanted not in known:
            told = tr(
                "{printer} does not say that it prints both sides. If it does not, choose “By "
                "hand: fronts, then backs”.",
                printer=printer.printerName(),
            )
            self._window.message_bar.tell(told, grave=False)
        printer.setDuplex(wanted)
        printer.setPrintRange(printer.PrintRange.AllPages)
        alignment = self._part.alignment_on(printer.printerName(), deck.sheet, deck.settings)
        for advice in alignment_advice(deck.sheet, deck.settings.sides, alignment):
            self._window.message_bar.tell(advice.words, grave=False)
        self._part.work.print(printer, pressed, alignment)


def _paper(pressed: Pressed) -> Paper:
    wide, high = pressed.deck.sheet.paper
    return Paper(tr("{wide:g} × {high:g} mm", wide=wide, high=high), wide, high)
