"""Does the window come quickly? What is imported, made and laid out, counted, not timed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest

# Begins as the program does, from a snapshot, and tells what there is right after the first paint:
# at a term, or among deals.
START = """
import linecache, sys
from pathlib import Path
from desktop_app.app import application
from desktop_app.core.model.deal_facts import DealFacts
from desktop_app.core.model.ref import EntryRef, Kind, Place
from desktop_app.core.model.shelf import Shelf
from desktop_app.pages.snapshot import Listed, Snapshot
from desktop_app.paths import Paths
app = application()
from desktop_app.ui.program import Program
first = EntryRef("p", Kind(sys.argv[2]), "batna")
snapshot = Snapshot(
    [Listed(first, "BATNA", "The best alternative.", "Alternatives")],
    [Shelf(first.kind, "Alternatives", (0,))],
    {"p": "Pack"},
    Place(first),
    "<h1>BATNA</h1>\\n<p class='definition'>The best alternative.</p><p>Words.</p>"
    '\\n<h2 id="debrief">Debrief</h2>\\n<p>Questions.</p>',
    deals=[DealFacts(first, "BATNA", "worked", "Software", "", 2, 4)],
)
program = Program(app, Paths.discover(Path(sys.argv[1])), [], lambda: None, snapshot)
def tell():
    import PySide6.QtCore as core, PySide6.QtGui as gui, PySide6.QtWidgets as widgets
    print("modules", *sorted(sys.modules))
    print("read", *(name for name in linecache.cache if "desktop_app" in name))
    print("made", *sorted({*vars(core), *vars(gui), *vars(widgets)}))
    print("shown", program.window.browse.shown.id)
    app.quit()
program.window.browse.view.first_painted.connect(tell)
program.show()
app.exec()
"""

HEAVY = (
    "PySide6.QtNetwork", "PySide6.QtSvg", "PySide6.QtPrintSupport", "PySide6.QtQml",
    "markdown", "pymdownx", "whoosh", "yaml", "rapidfuzz", "nh3", "tomllib", "asyncio",
    "sqlite3", "multiprocessing", "platformdirs", "xml", "urllib.request", "unittest", "html",
    "desktop_app.ui.features", "desktop_app.ui.loader", "desktop_app.ui.packs",
    "desktop_app.core.library", "desktop_app.core.search", "desktop_app.core.content",
)  # fmt: skip
# PySide makes a class when it is first met; these take long (see ui/first_paint.py).
DEAR = (
    "Qt", "QStyle", "QMessageBox", "QMenu", "QDialog", "QKeySequence", "QAccessible", "QSettings",
    "QUrl",
)  # fmt: skip


@pytest.fixture(scope="module", params=["term", "deal"])
def first_paint(request, root: Path, tmp_path_factory) -> dict[str, list[str]]:
    """What a new process had imported and made when the first entry had been painted."""
    run = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path_factory.mktemp("profile")), request.param],
        cwd=root,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    lines = (line.split() for line in run.stdout.splitlines())
    return {name: values for name, *values in lines}


def test_the_first_paint_shows_an_entry(first_paint) -> None:
    assert first_paint["shown"] == ["batna"]


@pytest.mark.parametrize("module", HEAVY)
def test_nothing_heavy_is_imported_before_the_first_paint(first_paint, module: str) -> None:
    found = [name for name in first_paint["modules"] if (name + ".").startswith(module + ".")]
    assert found == []


@pytest.mark.parametrize("name", DEAR)
def test_nothing_dear_is_made_before_the_first_paint(first_paint, name: str) -> None:
    assert name not in first_paint["made"]


def test_no_source_text_is_read_before_the_first_paint(first_paint) -> None:
    assert first_paint["read"] == []


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def quiet(window, qtbot):
    """A window in which everything has been painted and nothing is on its way."""
    qtbot.waitUntil(lambda: not window.browse.busy)
    QTest.qWait(0)
    return window


def pages_set(window) -> list[None]:
    found: list[None] = []
    window.browse.view.page_set.connect(lambda: found.append(None))
    return found


def test_a_key_press_paints_the_list_once_and_sets_no_page(quiet, qtbot) -> None:
    paints, pages = Paints(quiet.browse.pane.list.viewport()), pages_set(quiet)
    QTest.keyClick(quiet.bar.box, "n")
    qtbot.waitUntil(lambda: paints.count > 0)
    assert paints.count == 1
    assert pages == []
    qtbot.waitUntil(lambda: not quiet.browse.busy)
    assert paints.count <= 2


def test_a_settled_selection_sets_one_page(quiet, qtbot) -> None:
    pages = pages_set(quiet)
    QTest.keyClicks(quiet.bar.box, "negotiation")
    for _ in range(3):
        QTest.keyClick(quiet.bar.box, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not quiet.browse.busy)
    assert len(pages) == 1


def test_opening_what_is_shown_sets_no_page(quiet, qtbot) -> None:
    QTest.keyClicks(quiet.bar.box, "zopa")
    qtbot.waitUntil(lambda: not quiet.browse.busy)
    pages = pages_set(quiet)
    QTest.keyClick(quiet.bar.box, Qt.Key.Key_Return)
    assert pages == []


def test_one_key_press_asks_the_headwords_once(quiet, library, qtbot) -> None:
    QTest.keyClick(quiet.bar.box, "n")
    assert library.asked == ["n"]
    qtbot.waitUntil(lambda: not quiet.browse.busy)


def test_void_calls_lose_no_reference_to_none(quiet) -> None:
    # PySide6 6.12.0 on Python 3.11 loses one nearly every time and aborts after some 6,000.
    before = sys.getrefcount(None)
    for _ in range(1000):
        quiet.update()
        quiet.browse.view.update()
        quiet.browse.pane.list.scrollToTop()
        quiet.bar.box.deselect()
    assert sys.getrefcount(None) > before - 500
