"""How does the deck at hand come onto paper, live beside it?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.cards.alignment import Alignment
from desktop_app.core.cards.imposition import Sides, cards_a_sheet, has_backs
from desktop_app.core.cards.settings import CardSettings, settings_from, told
from desktop_app.core.errors import AppError, CardSettingRefused, SheetRefused, SheetUnknown
from desktop_app.paint.theme import load_tokens
from desktop_app.ui.press.choices import after_printing, sheet_gone
from desktop_app.ui.press.press_side import PressSide
from desktop_app.ui.press.press_work import PressWork
from desktop_app.ui.press.pressed import Deck, Pressed
from desktop_app.ui.press.printed import Printed
from desktop_app.ui.press.sheet_preview import SheetPreview
from desktop_app.ui.workshop.workshop_part import WorkshopPart
from desktop_app.wording import sentence, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from desktop_app.core.cards.alignment import Reading
    from desktop_app.core.cards.sheet import Sheet
    from desktop_app.core.userdata.workshops import Workshop
    from desktop_app.ui.look import Look
    from desktop_app.ui.own_sheets.sheet_shelf import SheetShelf
    from desktop_app.ui.seams import Library
    from desktop_app.ui.workshop.bench import Bench

_SIDE_SHARE = 0.55
_NARROW_PX = 360  # below it, or the choices' least width, only one of the two is seen


class PressPart(WorkshopPart):
    """The sheet in the middle, the choices at the right.

    `print_wanted` and `pdf_wanted` carry a Pressed; `said` tells what was done, `laid` how many
    cards and sheets the deck takes, none where there is nothing to print.
    """

    print_wanted = Signal(object)
    pdf_wanted = Signal(object)
    said = Signal(str)
    laid = Signal(int, int)
    failed = Signal(Exception)

    def __init__(
        self, bench: Bench, library: Callable[[], Library], look: Look, shelf: SheetShelf
    ) -> None:
        super().__init__()
        self._bench, self._library, self._look = bench, library, look
        self.shelf = shelf
        self._shown_once = False
        self._pressed: Pressed | None = None
        self._wish: SignalInstance | None = None  # what is done once the newest deck shows
        self._workshop = ""
        self._readings: Mapping[str, Reading] = {}
        self._aligned_for = ""
        themes = look.themes
        self.work = PressWork(lambda: load_tokens(themes / "print.toml"), self)
        self.preview = SheetPreview(look, self.work.pool)
        self.side = PressSide(look)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)  # edits that come together are laid out together
        self._rest.timeout.connect(self._lay_out)
        self.swap = QPushButton()
        self.swap.clicked.connect(self._swap)
        self._sheet_first = False
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self.preview, 1)
        line.addWidget(self.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.swap, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addLayout(line, 1)
        self._connect()
        self._follow()

    @property
    def front(self) -> QWidget:
        """What the keys go to first."""
        return self.side.boxes["sheet"] if self.preview.isHidden() else self.preview

    @property
    def busy(self) -> bool:
        """Whether the sheet that shows is not yet that of the deck."""
        return self._rest.isActive() or self.work.busy or self.preview.drawing or self.shelf.busy

    @property
    def settings(self) -> CardSettings:
        """Those of the workshop at hand; as usual where they are not kept or wrong."""
        workshop = self._bench.at_hand
        try:
            return settings_from(workshop.settings) if workshop else CardSettings()
        except CardSettingRefused:
            return CardSettings()

    def show_deck(self) -> None:
        """Lay the deck at hand out anew, as soon as no more edits come."""
        self._rest.start()

    def _follow(self) -> None:
        """Show nothing of another workshop than the one at hand."""
        workshop = self._bench.at_hand
        key = workshop.key if workshop else ""
        if key != self._workshop:
            self._workshop = key
            self._refuse("")
        self.show_deck()

    def show_alignments(self, readings: Mapping[str, Reading], aligned_for: str) -> None:
        """Follow how printers are off, and for which of them a PDF is aligned ("" for none)."""
        if (readings, aligned_for) == (self._readings, self._aligned_for):
            return
        self._readings, self._aligned_for = readings, aligned_for
        self.side.show_printers([*readings], aligned_for)
        self.show_deck()

    def alignment_on(self, printer: str, sheet: Sheet, settings: CardSettings) -> Alignment:
        """How pages are moved for a printer; what goes to a print shop is not."""
        known = self._readings.get(printer)
        if known is None or sheet.bleed or not has_backs(sheet, settings.sides):
            return Alignment()
        return known.alignment(settings.sides)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.preview.wear(look)
        self.side.wear(look)
        self._share()

    def showEvent(self, event: QShowEvent) -> None:
        """Look for sheets that were written or deleted since one was here."""
        super().showEvent(event)
        if self._shown_once and not event.spontaneous():
            self.shelf.read()
        self._shown_once = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the sheet keep some of the room."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Side by side; where there is little room one of the two, and a button to the other."""
        shared = int(self.width() * _SIDE_SHARE)
        narrow = self.width() < self._look.px(_NARROW_PX) or shared < self.side.least_px
        self.swap.setVisible(narrow)
        self.swap.setText(tr("Print settings") if self._sheet_first else tr("Show the sheet"))
        self.preview.setVisible(not narrow or self._sheet_first)
        self.side.setVisible(not narrow or not self._sheet_first)
        most = self.width() if narrow else shared
        self.side.setFixedWidth(max(1, min(self.side.wide_px, most)))

    def _swap(self) -> None:
        self._sheet_first = not self._sheet_first
        self._share()

    def _connect(self) -> None:
        self.side.show_languages(("nl", "de", "es", "fr"))
        self._show_sheets()
        self.shelf.changed.connect(self._take_sheets)
        self.shelf.saved.connect(self._choose_saved)
        self._bench.changed.connect(self._follow)
        self.side.chosen.connect(self._choose)
        self.side.print_wanted.connect(lambda: self._want(self.print_wanted))
        self.side.pdf_wanted.connect(lambda: self._want(self.pdf_wanted))
        self.side.cancel_wanted.connect(self.work.cancel)
        self.work.pressed.connect(self._show)
        self.work.unlaid.connect(self._refuse_deck)
        self.work.wrote.connect(self._show_ready)
        self.work.failed.connect(self._fail)
        self.preview.failed.connect(self.failed)
        self.work.progressed.connect(self.side.show_progress)
        self.work.saved.connect(self._tell_saved)
        self.work.printed.connect(self._tell_printed)

    def _sheet(self, settings: CardSettings) -> Sheet:
        return self.shelf.stationery.sheet(settings.sheet)

    def _show_sheets(self) -> None:
        stationery = self.shelf.stationery
        self.side.show_sheets(stationery.sheets, stationery.faults)

    def _take_sheets(self) -> None:
        self._show_sheets()
        self._lay_out()

    def _choose(self, name: str, value: object) -> None:
        plain = str(value) if isinstance(value, str) else value
        chosen = told(self.settings) | {name: plain}
        if name in ("sheet", "sides"):
            chosen["start"] = 1
        if self._bench.at_hand is None:
            self._bench.make()
        self._bench.set_up(chosen)

    def _choose_saved(self, sheet_id: str) -> None:
        if sheet_id:
            self._choose("sheet", sheet_id)

    def _lay_out(self) -> None:
        settings, workshop = self.settings, self._bench.at_hand
        try:
            sheet = self._sheet(settings)
            places = cards_a_sheet(sheet, settings.sides)
        except AppError as error:
            self.side.show_settings(settings, settings.start)
            gone = isinstance(error, SheetUnknown)
            self._refuse(sheet_gone(settings.sheet) if gone else sentence(error))
            return
        self.side.show_settings(settings, places)
        if workshop is None or not workshop.cards:
            self._refuse("")
            return
        self.work.lay_out(self._deck(workshop, sheet, settings))

    def deck(self, keys: Collection[str] = ()) -> Deck | None:
        """What is printed of the deck at hand: these cards, or all. None where there is none.

        Raises SheetUnknown or SheetRefused.
        """
        settings, workshop = self.settings, self._bench.at_hand
        if workshop is None:
            return None
        deck = self._deck(workshop, self._sheet(settings), settings)
        rows = [row for row in deck.rows if row.key in keys] if keys else deck.rows
        return deck._replace(rows=rows)

    def _deck(self, workshop: Workshop, sheet: Sheet, settings: CardSettings) -> Deck:
        alignment = self.alignment_on(self._aligned_for, sheet, settings)
        return Deck(self._library(), workshop.name, workshop.cards, sheet, settings, alignment)

    def _show(self, pressed: Pressed) -> None:
        self._pressed = pressed
        sheet, settings = pressed.deck.sheet, pressed.deck.settings
        after = after_printing(sheet, settings.sides, settings.order)
        self.preview.show_paper(pressed.moved, pressed.places, after if pressed.paper.sides else "")
        self.side.show_advice(pressed.advice)
        made = bool(pressed.paper.sides)
        self._show_ready()
        self.laid.emit(len(pressed.paper.deck.cards) if made else 0, pressed.paper.sheets)
        self._fulfil()

    def _refuse(self, why: str) -> None:
        """There is nothing to print."""
        self.work.drop()
        self._pressed = self._wish = None
        self.preview.clear()
        self.side.tell(why)
        self._show_ready()
        self.laid.emit(0, 0)

    def _refuse_deck(self, error: Exception) -> None:
        self._refuse(sentence(error) if isinstance(error, AppError) else "")
        if not isinstance(error, SheetRefused):
            self.failed.emit(error)

    def _fail(self, error: Exception) -> None:
        self.side.show_progress(1, 1)
        self.failed.emit(error)

    @property
    def _ready(self) -> bool:
        """Whether there is something to print; one thing is written at a time."""
        pressed = self._pressed
        return pressed is not None and bool(pressed.paper.sides) and not self.work.writing

    def _show_ready(self) -> None:
        self.side.set_ready(ready=self._ready)

    def _want(self, way: SignalInstance) -> None:
        """Print or save the deck as it is now: at once, or when it is laid out."""
        self.side.start.commit()
        self._wish = way
        self._fulfil()

    def _fulfil(self) -> None:
        if self._rest.isActive() or self.work.laying:
            return
        wish, self._wish = self._wish, None
        if wish is not None and self._ready:
            wish.emit(self._pressed)

    def _tell_saved(self, path: Path) -> None:
        self.side.show_progress(1, 1)
        self.said.emit(tr("Saved: {path}", path=path))

    def _tell_printed(self, printed: Printed) -> None:
        self.side.show_progress(1, 1)
        sheet, settings = printed.deck.sheet, printed.deck.settings
        aligned = printed.alignment != Alignment()
        told = tr("Sent to {printer}, aligned.") if aligned else tr("Sent to {printer}.")
        by_hand = settings.sides is Sides.MANUAL and has_backs(sheet, settings.sides)
        more = tr(" Put the fronts in again for their backs.") if by_hand else ""
        self.said.emit(told.format(printer=printed.printer) + more)
