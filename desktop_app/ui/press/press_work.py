"""What is done for cards away from the window's thread: laying out, drawing, printing, writing?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.paint.cards.aligned import aligned
from desktop_app.paint.cards.alignment_advice import alignment_advice
from desktop_app.paint.cards.deck_paper import DeckPaper, DeckPress
from desktop_app.paint.cards.preflight import preflight
from desktop_app.paint.pdf_file import write_pdf
from desktop_app.ui.press.card_places import card_places
from desktop_app.ui.press.pressed import Deck, Pressed
from desktop_app.ui.press.printed import Printed
from desktop_app.ui.printing.paper_tasks import PaperTasks

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop_app.core.cards.alignment import Alignment
    from desktop_app.paint.theme import Tokens


class PressWork(PaperTasks):
    """Lays the newest deck out; `pressed` carries a Pressed, `saved` a Path, `printed` a Printed.

    `unlaid` tells why a deck could not be laid out, `wrote` that writing began or ended.
    """

    pressed = Signal(object)
    saved = Signal(object)
    printed = Signal(object)
    unlaid = Signal(Exception)
    wrote = Signal()

    def __init__(self, tokens: Callable[[], Tokens], parent: QObject) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._press: DeckPress | None = None
        self._newest: Deck | None = None
        self._laying = self._task(self.pressed, self.unlaid)
        self._saving = self._task(self.saved)
        self._printing = self._task(self.printed)
        for task in (self._saving, self._printing):
            task.done.connect(self.wrote)
            task.failed.connect(self.wrote)

    @property
    def laying(self) -> bool:
        """Whether a deck is being laid out."""
        return self._laying.running

    @property
    def writing(self) -> bool:
        """Whether a deck is being printed or saved."""
        return self._saving.running or self._printing.running

    def lay_out(self, deck: Deck) -> None:
        """Lay a deck out to be looked at; one that was asked for before is not any more."""
        self._newest = deck
        self._laying.run(lambda: self._pressed(deck) if self._newest is deck else None)

    def drop(self) -> None:
        """Show nothing of a deck that is still being laid out."""
        self._newest = None
        self._laying.cancel()

    def save(self, path: Path, paper: DeckPaper) -> None:
        """Write a PDF, whole or not at all."""
        progress = self._begin()

        def work() -> Path:
            write_pdf(path, paper.pages, paper.info, progress)
            return path

        self._saving.run(work)
        self.wrote.emit()

    def print(self, printer: QPrinter, pressed: Pressed, alignment: Alignment) -> None:
        """Print on a printer that is set up, each page moved as it needs it."""
        progress = self._begin()

        def work() -> Printed:
            from desktop_app.ui.printing.print_run import print_pages

            print_pages(printer, aligned(pressed.paper, alignment).pages, progress)
            return Printed(printer.printerName(), pressed.deck, alignment)

        self._printing.run(work)
        self.wrote.emit()

    def paper(self, deck: Deck) -> DeckPaper:
        """The deck laid out; on the thread of the pool alone."""
        if self._press is None:
            self._press = DeckPress(self._tokens())
        cards = deck.library.cards(deck.rows, deck.settings)
        return self._press.paper(cards, deck.title, deck.sheet, deck.settings)

    def _pressed(self, deck: Deck) -> Pressed:
        paper = self.paper(deck)
        places = card_places(deck.rows, deck.sheet, deck.settings, paper)
        told = alignment_advice(deck.sheet, deck.settings.sides, deck.alignment)
        moved = aligned(paper, deck.alignment)
        return Pressed(deck, paper, moved, places, (*preflight(paper), *told))
