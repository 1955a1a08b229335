"""How will it look on paper, and where shall it go: to a printer or into a PDF?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.errors import AppError, NoPrinter, PaperRefused
from desktop_app.paint.page_layout import MARGINS, free_of_ink
from desktop_app.ui.look import Look
from desktop_app.ui.look_dialog import LookDialog
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.preferences.preferences import Preferences
from desktop_app.ui.printing.laid import Laid, Wish
from desktop_app.ui.printing.page_source import PageSource
from desktop_app.ui.printing.paper_work import PaperWork
from desktop_app.ui.printing.print_choices import layout_of
from desktop_app.ui.printing.print_side import PrintSide
from desktop_app.ui.printing.sheet_view import SheetView
from desktop_app.ui.printing.view_bar import ViewBar
from desktop_app.wording import sentence, tr, without_glyphs

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtPrintSupport import QPrinter

_SHARE, _NARROW = 0.92, 1000  # of the window that it stands over; all of a narrow one
_SIDE_SHARE = 0.42  # of the width at most


class PrintPreview(LookDialog):
    """The pages themselves, and what becomes of them. `make_source` runs on a worker.

    `told` carries what was done, in a sentence; `faulted` what nobody expected.
    """

    told = Signal(str)
    faulted = Signal(Exception)
    shown = Signal()

    def __init__(
        self,
        title: str,
        make_source: Callable[[], PageSource],
        look: Look,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Print {title}", title=title), look, parent)
        self._preferences = preferences
        self._laid: Laid | None = None
        self._printer: QPrinter | None = None
        self.work = PaperWork(make_source, self)
        self.view = SheetView(look, self.work.pool)
        self.bar = ViewBar(self.view, look)
        self.message_bar = MessageBar(look)
        self.side = PrintSide(title, look, preferences.settings)
        self._lay_out()
        self._connect()
        if parent is not None:
            room = parent.window().size()
            self.resize(room if room.width() < _NARROW else room * _SHARE)
        self._lay_pages_out()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().wear(look)
        for part in (self.view, self.bar, self.message_bar, self.side):
            part.wear(look)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the greater part of the width to the pages."""
        super().resizeEvent(event)
        self._share()

    def save(self, path: Path) -> None:
        """Write the pages to a PDF and remember its folder."""
        self._hold()
        self._preferences.change(pdf_folder=str(path.parent))
        self.work.save(path, self._wish())

    def print_on(self, printer: QPrinter) -> None:
        """Print, or ask first where the printer would cut something off."""
        from desktop_app.ui.printing.margin_question import ask_about_margins, is_cut
        from desktop_app.ui.printing.print_run import ready_printer, unprintable

        if self._laid is None:
            return
        paper = self._wish().layout.paper
        if not ready_printer(printer, paper, self._laid.source.title):
            self._tell(PaperRefused(printer.printerName(), paper.name))
            return
        self._printer = printer
        least = unprintable(printer)
        if is_cut(free_of_ink(self._laid.pages), least):
            ask_about_margins(self, least, self._send, self._wider())
        else:
            self._send()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.bar)
        left.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.side)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.message_bar)
        self.column.addLayout(row, 1)
        self.setMinimumSize(560, 380)
        self.side.print_button.setDefault(True)
        self.view.setFocus()

    def _share(self) -> None:
        self.side.setFixedWidth(min(self.side.wide_px, int(self.width() * _SIDE_SHARE)))

    def _connect(self) -> None:
        work, side, view = self.work, self.side, self.view
        work.laid_out.connect(self._show)
        work.printed.connect(self._tell_printed)
        work.saved.connect(self._tell_saved)
        work.progressed.connect(side.show_progress)
        work.failed.connect(self._tell)
        view.failed.connect(self._tell)
        side.choices.changed.connect(self._choose)
        side.print_wanted.connect(self._ask_printer)
        side.pdf_wanted.connect(self._ask_file)
        side.cancel_wanted.connect(work.cancel)
        self.finished.connect(work.cancel)
        keys = {"Ctrl++": 1, "Ctrl+=": 1, "Ctrl+-": -1}
        for key, steps in keys.items():
            QShortcut(QKeySequence(key), self, lambda steps=steps: view.zoom_in(steps))
        QShortcut(QKeySequence("Ctrl+P"), self, side.print_button.click)
        QShortcut(QKeySequence("Ctrl+S"), self, side.pdf_button.click)

    def _wish(self) -> Wish:
        settings = self._preferences.settings
        return Wish(layout_of(settings), settings.print_answers)

    def _choose(self, name: str, value: object) -> None:
        self._preferences.change(**{name: value})
        self._lay_pages_out()

    def _lay_pages_out(self) -> None:
        self.side.set_ready(ready=False)
        self.work.lay_out(self._wish())

    def _show(self, laid: Laid) -> None:
        self._laid = laid
        self.view.show_pages(laid.pages)
        self.side.show_count(len(laid.pages))
        self.side.choices.answers.setVisible(laid.source.has_answers)
        self.side.choices.show_margins(shown=laid.source.has_margins)
        self.side.tell(without_glyphs(laid.missing) if laid.missing else "")
        self.side.set_ready(ready=True)
        self.shown.emit()

    def _ask_printer(self) -> None:
        from desktop_app.ui.printing.printer_dialog import ask_for_printer

        if self._laid is None:
            return
        paper = self._wish().layout.paper
        try:
            printer = ask_for_printer(self, paper, self._laid.source.title, len(self._laid.pages))
        except NoPrinter as error:
            self._tell(error)
            return
        if printer is not None:
            self.print_on(printer)

    def _ask_file(self) -> None:
        from desktop_app.ui.printing.pdf_dialog import pdf_dialog

        if self._laid is not None:
            folder = self._preferences.settings.pdf_folder
            dialog = pdf_dialog(self, folder, self._laid.source.file_name)
            dialog.fileSelected.connect(lambda name: self.save(Path(name)))
            dialog.open()

    def _wider(self) -> Callable[[], None] | None:
        """What takes the next wider margins, if there are any."""
        names = [*MARGINS]
        at = names.index(self._preferences.settings.print_margins) + 1
        if at == len(names) or self._laid is None or not self._laid.source.has_margins:
            return None
        return lambda: self._take_margins(names[at])

    def _take_margins(self, name: str) -> None:
        self.side.choices.choose("print_margins", name)
        self._choose("print_margins", name)

    def _send(self) -> None:
        if self._printer is not None:
            self._hold()
            self.work.print(self._printer, self._wish())

    def _hold(self) -> None:
        self.message_bar.dismiss()
        self.side.set_ready(ready=False)

    def _tell_saved(self, path: Path) -> None:
        self.told.emit(tr("Saved {path}", path=path))
        self.accept()

    def _tell_printed(self, printer: str) -> None:
        self.told.emit(tr("Sent to {printer}", printer=printer))
        self.accept()

    def _tell(self, error: Exception) -> None:
        self.side.set_ready(ready=self._laid is not None)
        self.side.show_progress(1, 1)
        if isinstance(error, AppError):
            self.message_bar.tell(sentence(error))
        else:
            self.faulted.emit(error)
