"""How long from a key press to the list painted, with the shipped pack and with 10,000 entries?

Types queries into the real window, key by key, and stops the clock when the list has been
painted. The target of 16 ms is one frame of a usual screen.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, QThreadPool, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.app import application
from desktop_app.core.model.ref import PackPlace
from desktop_app.pages.reference import Reference
from desktop_app.paths import Paths
from desktop_app.settings import Settings
from desktop_app.ui.look import dress, load_look
from desktop_app.ui.main_window import MainWindow
from tests.benchmarks.rows import Table, middle, slowest

ENTRIES = 10_000
QUERIES = ("win win", "batna", "5 c's", "integrative", "what is a package deal", "comprmise", "the")
FRAME_MS = 16


class PaintClock(QObject):
    """Notes when a widget was last painted."""

    def __init__(self, widget: QObject) -> None:
        super().__init__(widget)
        self.painted = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            # The paint itself comes after the filter: the clock stops when Qt is at rest again.
            QTimer.singleShot(0, self._stop)
        return False

    def _stop(self) -> None:
        self.painted = time.perf_counter()


def write_pack(folder: Path) -> None:
    """Ten thousand small entries whose titles share many beginnings."""
    terms = folder / "terms"
    terms.mkdir(parents=True)
    heads = ("Win", "Integrative", "Package", "The", "Batna", "Reservation", "Anchor", "Issue")
    for number in range(ENTRIES):
        head = heads[number % len(heads)]
        text = f"A measure of case {number} that a party weighs before it answers an offer."
        page = f"---\ntitle: {head} {number:05} deal\n---\n{text}\n"
        (terms / f"t{number:05}.md").write_text(page, "utf-8")


def press_keys(window: MainWindow, app: QApplication) -> list[float]:
    """Milliseconds from each key press to the list painted."""
    clock = PaintClock(window.browse.pane.list.viewport())
    took = []
    for query in QUERIES:
        window.bar.box.clear()
        _rest(window, app)
        for key in query:
            clock.painted = 0.0
            began = time.perf_counter()
            QTest.keyClicks(window.bar.box, key)
            while not clock.painted and window.browse.pane.list.isVisible():
                app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
                if time.perf_counter() - began > 1:
                    break
            took.append(((clock.painted or time.perf_counter()) - began) * 1000)
    return took


def _rest(window: MainWindow, app: QApplication) -> None:
    while window.browse.busy:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def measure(app: QApplication, root: Path, *, shipped: bool, cache: Path) -> list[float]:
    """Open a pack in the real window and type into it."""
    resources = Paths.discover(cache).resources
    look = load_look(resources)
    dress(app, resources, look)
    library = Reference.read([PackPlace(root, shipped)], cache)
    library.update_index()
    window = MainWindow(library, look, Settings())
    window.resize(1280, 820)
    window.show()
    _rest(window, app)
    press_keys(window, app)  # warm: fonts, headword table, index
    took = press_keys(window, app)
    QThreadPool.globalInstance().waitForDone()
    window.close()
    library.close()
    return took


def main() -> int:
    """Measure both packs and print the figures."""
    app = application()  # with the program's own turns of its threads
    table = Table("key press to list painted")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        write_pack(scratch / "pack")
        packs = (
            ("shipped pack", Paths.discover(scratch).content, True),
            ("10,000 entries", scratch / "pack", False),
        )
        for name, root, shipped in packs:
            took = measure(app, root, shipped=shipped, cache=scratch / "cache")
            table.row(f"{name}, median", middle(took), "ms")
            table.row(f"{name}, 95th percentile", slowest(took), "ms", most=FRAME_MS)
    return table.close()


if __name__ == "__main__":
    sys.exit(main())
