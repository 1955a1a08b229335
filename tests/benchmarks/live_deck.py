"""How long from an edit of a deck until its sheet is seen anew beside it?

Forty cards of shipped terms in the real window of 1280 x 820, the first sheet shown front and back.
Each edit is made as its control makes it; the clock stops when both sides are drawn and painted.
Sheets, faces and large print are those that were not chosen before: all is set anew.

Beside it the same words as Qt sets and paints them: a QTextDocument for each face, all of them laid
out in one size, those of the sheet painted as pictures of its two sides. That finds no size, keeps
no headword whole, and knows no marks or feet. Qt's own preview would paint each page of the deck.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QApplication

from desktop_app.app import Start, application, make_program
from desktop_app.cli.opening import places
from desktop_app.core.model.deck import entry_card, text_card
from desktop_app.pages.blocks import Block, all_runs
from desktop_app.paint.fonts import SERIF
from desktop_app.paint.reference_device import from_mm, paper_font, reference_device
from desktop_app.paths import Paths
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.press.press_part import PressPart
from desktop_app.ui.program import Program
from desktop_app.ui.workshop.bench import Bench
from tests.benchmarks.rows import Table, middle, slowest

CARDS, ROUNDS = 40, 10
TARGET_MS = 100
TEXT = "Read your brief alone. Ask me if anything in it is unclear. You have {} minutes."
# Each with cards of another size, and more than the press remembers.
_SHEETS = ("sigel-lp795", "a4-poker", "a4-90x62", "avery-l7414", "a4-a6", "avery-5388")
_FACES = ("term-definition", "definition-term", "definition-example", "term-definition-example")


class Edit(NamedTuple):
    """What a person does again and again: `act` with the number of the time, `first` before it."""

    name: str
    act: Callable[[int], object]
    first: Callable[[int], object] = lambda _number: None


def edits(bench: Bench) -> Iterator[Edit]:
    """The edits, each leaving a deck for the next."""
    one = bench.at_hand
    assert one is not None
    own, term = one.cards[0].key, one.cards[1].key

    def set_up(**values: object) -> None:
        now = bench.at_hand
        assert now is not None
        bench.set_up({**now.settings, **values})

    def lay_on(number: int) -> None:
        set_up(sheet=_SHEETS[number % len(_SHEETS)], large=False)

    yield Edit("a copy more", lambda _number: bench.raise_copies([term], 1))
    yield Edit("a card moved", lambda number: bench.move([term], 2 if number % 2 else -2))
    yield Edit("other words", lambda number: bench.write(own, "To begin", TEXT.format(number)))
    yield Edit("another sheet", lay_on)
    yield Edit("another face", lambda number: set_up(face=_FACES[number % len(_FACES)]), lay_on)
    yield Edit("large print", lambda _number: set_up(large=True), lay_on)


def open_window(scratch: Path) -> tuple[Program, MainWindow]:
    """The program in a profile of its own, in the workshop with a deck of forty."""
    paths = Paths.discover(scratch / "profile")
    program = make_program(application(), Start(paths, places(paths, [], only_packs=False)))
    window = program.window
    window.resize(1280, 820)
    program.show()
    wait(lambda: not program.loader.running and bool(window.findChildren(Bench)))
    library, bench = window.browse.library, window.findChild(Bench)
    terms = [entry.ref for entry in library.catalogue() if entry.kind == "term"][: CARDS - 1]
    bench.make("Forty cards")
    bench.add([text_card("To begin", TEXT.format("twenty"))])
    bench.add([entry_card(ref, library.entry(ref).title) for ref in terms])
    window.actions_by_name["workshop"].trigger()
    part = window.findChild(PressPart)
    wait(lambda: not part.busy)
    return program, window


def wait(settled: Callable[[], bool]) -> None:
    """Let the program run until then."""
    while not settled():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def measure(part: PressPart, edit: Edit) -> list[float]:
    """Milliseconds from each edit until the sheet is seen."""
    took = []
    for number in range(ROUNDS):
        edit.first(number)
        wait(lambda: not part.busy)
        began = time.perf_counter()
        edit.act(number)
        wait(lambda: not part.busy)
        part.preview.repaint()
        took.append((time.perf_counter() - began) * 1000)
    return took


def plainly(faces: Sequence[Sequence[str]]) -> float:
    """Milliseconds that QTextDocument takes for these faces, front and back of the first eight."""
    began = time.perf_counter()
    sides = [[_document(face[back]) for face in faces] for back in (0, 1)]
    for side in sides:
        picture = QImage(210 * 4, 297 * 4, QImage.Format.Format_RGB32)
        picture.fill("white")
        painter = QPainter(picture)
        for at, document in enumerate(side[:8]):
            painter.save()
            painter.translate(60 + at % 2 * 360, 98 + at // 2 * 248)
            painter.scale(4 / from_mm(1), 4 / from_mm(1))
            document.drawContents(painter)
            painter.restore()
        painter.end()
    return (time.perf_counter() - began) * 1000


def _document(html: str) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(reference_device())
    document.setDefaultFont(paper_font(SERIF, 8.5))
    document.setHtml(html)
    document.setTextWidth(from_mm(82))
    document.size()
    return document


def _html(blocks: Sequence[Block]) -> str:
    return "".join(f"<p>{escape(run.text)}</p>" for run in all_runs(blocks))


def main() -> int:
    """Measure and print."""
    table = Table("an edit of forty cards until its sheet is seen")
    with tempfile.TemporaryDirectory() as name:
        program, window = open_window(Path(name))
        part, bench = window.findChild(PressPart), window.findChild(Bench)
        deck = part.deck()
        assert deck is not None
        cards = deck.library.cards(deck.rows, deck.settings)
        faces = [
            [_html((*face.label, *face.body)) for face in (card.front, card.back)] for card in cards
        ]
        plain = middle([plainly(faces) for _ in range(ROUNDS)])
        for edit in edits(bench):
            took = measure(part, edit)
            table.row(f"{edit.name}, median", middle(took), "ms", "Qt", plain, most=TARGET_MS)
            table.row(f"{edit.name}, 95th percentile", slowest(took), "ms")
        window.close()
        program.close()
    return table.close()


if __name__ == "__main__":
    sys.exit(main())
