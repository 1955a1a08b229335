"""Which sheets does a deal give for an exercise, how do they look, and where shall they go?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.paint.sheet_source import Copies, SheetSource
from desktop_app.paint.theme import load_tokens
from desktop_app.ui.browse.parts.part_pane import PartPane
from desktop_app.ui.printing.print_choices import layout_of
from desktop_app.ui.printing.sheet_view import SheetView
from desktop_app.ui.printing.view_bar import ViewBar
from desktop_app.ui.role_sheets.made import Laid, Made
from desktop_app.ui.role_sheets.sheet_printing import SheetPrinting
from desktop_app.ui.role_sheets.sheet_side import SheetSide
from desktop_app.ui.role_sheets.sheet_work import SheetWork
from desktop_app.wording import tr, without_glyphs

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from desktop_app.core.model.ref import EntryRef
    from desktop_app.paint.page_layout import PageLayout
    from desktop_app.ui.look import Look
    from desktop_app.ui.preferences.preferences import Preferences
    from desktop_app.ui.role_sheets.sheet_list import Wanted
    from desktop_app.ui.seams import Library

_SIDE_SHARE = 0.45  # of the width at most
_LEAST_SHEET_PX = 150  # beside the list; in less the sheet stands under it
_UNDER_SHARE, _ANY_WIDTH = 0.9, 16_777_215  # of the height; Qt's QWIDGETSIZE_MAX


class RoleSheetPane(PartPane):
    """The sheets of a deal: a list to tick, the one that is looked at, and the ways to paper.

    `told` carries what was done, in a sentence. `shown` follows when a sheet can be seen.
    """

    told = Signal(str)
    failed = Signal(Exception)
    shown = Signal()

    def __init__(
        self, library: Callable[[], Library], look: Look, preferences: Preferences
    ) -> None:
        super().__init__()
        self._library, self._preferences = library, preferences
        self._ref: EntryRef | None = None
        self._made: Made | None = None
        self._sources: tuple[SheetSource, ...] = ()
        self._layout: PageLayout | None = None
        self._seen = 0
        self._wanted: dict[EntryRef, tuple[dict[str, Wanted], str]] = {}
        self.work = SheetWork(load_tokens(look.themes / "print.toml"), self)
        self.printing = SheetPrinting(self.work, preferences, self)
        self.side = SheetSide(look)
        self.view = SheetView(look, self.work.pool)
        self.bar = ViewBar(self.view, look)
        self.setFocusProxy(self.side.list)
        self._lay_out()
        self._connect()

    @property
    def busy(self) -> bool:
        """Whether anything is made, laid out, drawn, printed or written."""
        return self.work.busy or self.view.drawing

    def show_deal(self, ref: EntryRef) -> None:
        """Show this deal; also told again where a newer library may say other things of it."""
        self._remember()
        if ref != self._ref:
            self._ref, self._made, self._seen = ref, None, 0
            self.side.list.show_sheets((), {}, "")
            self.view.show_pages(())
            self.side.tell_absent(())
            self.side.tell("")
        self.side.set_ready(ready=False)
        self.work.make(self._library(), ref)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        for part in (self.side, self.view, self.bar):
            part.wear(look)
        self._least_px = look.px(_LEAST_SHEET_PX)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the greater part of the room to the sheet."""
        super().resizeEvent(event)
        self._share()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out anew when the paper was changed meanwhile."""
        super().showEvent(event)
        self._follow_paper()

    def print_sheets(self) -> None:
        """Ask for a printer for the sheets that are ticked, as often as they are wanted."""
        wanted = self.side.list.ticked()
        self.printing.print([Copies(self._source(number), copies) for number, copies in wanted])

    def save(self, path: Path) -> None:
        """Write the sheet that is looked at to a PDF and remember its folder."""
        self.side.set_ready(ready=False)
        self._preferences.change(pdf_folder=str(path.parent))
        self.work.save(self._source(self.side.list.number), self._paper(), path)

    def save_all(self, folder: Path) -> None:
        """Write each sheet that is ticked to a PDF of its own."""
        self.side.set_ready(ready=False)
        self._preferences.change(pdf_folder=str(folder))
        sources = [self._source(number) for number, _copies in self.side.list.ticked()]
        self.work.save_all(sources, self._paper(), folder)

    def _lay_out(self) -> None:
        self.preview = QWidget()
        column = QVBoxLayout(self.preview)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.view, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.side)
        self._row.addWidget(self.preview, 1)
        self._least_px = _LEAST_SHEET_PX

    def _share(self) -> None:
        """Let the sheet stand beside the list or, where there is no room, under it."""
        wide = min(self.side.wide_px, int(self.width() * _SIDE_SHARE))
        if self.width() - self.side.wide_px < self._least_px:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(_ANY_WIDTH)
            self.side.take_under(self.preview, int(self.height() * _UNDER_SHARE))
        else:
            self.side.setFixedWidth(wide)
            self.preview.setMinimumHeight(0)
            if self._row.indexOf(self.preview) < 0:
                self._row.addWidget(self.preview, 1)

    def _connect(self) -> None:
        work, side = self.work, self.side
        work.made.connect(self._show)
        work.laid_out.connect(self._show_sheet)
        self.printing.began.connect(lambda: side.set_ready(ready=False))
        self.printing.rested.connect(self._be_ready)
        self.printing.failed.connect(self.failed)
        work.printed.connect(self._tell_printed)
        work.saved.connect(self._tell_saved)
        work.progressed.connect(side.show_progress)
        work.failed.connect(self._fail)
        self.view.failed.connect(self.failed)
        side.list.looked_at.connect(self._look_at)
        side.print_wanted.connect(self.print_sheets)
        side.pdf_wanted.connect(self._ask_file)
        side.all_wanted.connect(self._ask_folder)
        side.cancel_wanted.connect(work.cancel)
        self._preferences.changed.connect(self._follow_paper)

    def _paper(self) -> PageLayout:
        return layout_of(self._preferences.settings)

    def _source(self, number: int) -> SheetSource:
        return self._sources[number - 1]

    def _remember(self) -> None:
        """Keep what is wanted of the sheets that show, and which is looked at."""
        made, rows = self._made, self.side.list
        if made is not None and made.sheets.sheets:
            title = made.sheets.sheets[max(rows.number, 1) - 1].title
            self._wanted[made.ref] = (rows.wanted(), title)

    def _show(self, made: Made) -> None:
        if made.ref != self._ref:
            return
        self._made, self._sources = made, made.sources
        self.side.list.show_sheets(made.sheets.sheets, *self._wanted.get(made.ref, ({}, "")))
        self.side.tell_absent(made.sheets.absent)
        self.side.set_ready(ready=bool(made.sheets.sheets))

    def _look_at(self, number: int) -> None:
        self._layout = self._paper()
        self.work.lay_out(self._source(number), self._layout)

    def _show_sheet(self, laid: Laid) -> None:
        self.view.show_pages(laid.pages)
        if laid.number != self._seen:
            self._seen = laid.number
            self.view.go_to(1)
        self.side.tell(without_glyphs(laid.missing) if laid.missing else "")
        self.shown.emit()

    def _follow_paper(self) -> None:
        if self.isVisible() and self._layout not in (None, self._paper()):
            self._look_at(self.side.list.number)

    def _ask_file(self) -> None:
        from desktop_app.ui.printing.pdf_dialog import pdf_dialog

        folder = self._preferences.settings.pdf_folder
        dialog = pdf_dialog(self, folder, self._source(self.side.list.number).file_name)
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.open()

    def _ask_folder(self) -> None:
        from desktop_app.ui.role_sheets.sheet_folder_dialog import sheet_folder_dialog

        dialog = sheet_folder_dialog(self, self._preferences.settings.pdf_folder)
        dialog.fileSelected.connect(lambda name: self.save_all(Path(name)))
        dialog.open()

    def _tell_printed(self, printer: str) -> None:
        self._be_ready()
        self.told.emit(tr("Sent to {printer}", printer=printer))

    def _tell_saved(self, files: list[Path]) -> None:
        self._be_ready()
        if len(files) == 1:
            self.told.emit(tr("Saved {path}", path=files[0]))
        else:
            self.told.emit(
                tr(
                    "Saved {count} sheets in {folder}; their files have the numbers of the list",
                    count=len(files),
                    folder=files[0].parent,
                )
            )

    def _fail(self, error: Exception) -> None:
        self._be_ready()
        self.failed.emit(error)

    def _be_ready(self) -> None:
        self.side.set_ready(ready=self._made is not None)
        self.side.show_progress(1, 1)
