"""What does the program look like at its main job? Drives the real window and takes pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from desktop_app.core.errors import FileUnwritable
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.pictures import grab
from desktop_app.ui.program import Program

# What a person types first; `tour` of the command line answers the same in words.
QUERIES = ("win win", "BATNA", "5 C's", "what is an example of a win win strategy?")
_PATIENCE_MS, _GLANCE_MS = 60_000, 10
_USUAL, _SMALL = (1280, 820), (900, 600)


class TourStuck(RuntimeError):
    """The window did not come to rest: a fault of the program, never of the reader's folder."""


def take_pictures(program: Program, folder: Path) -> Iterator[Path]:
    """Show the window, do what a person does, save a picture of each; yields the files."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise FileUnwritable(folder, fault.strerror or "") from fault
    window = program.window
    window.resize(*_USUAL)
    program.show()
    _settle(window, lambda: window.browse.shown is not None)
    _settle(window, lambda: not program.loader.running)
    for number, (name, act) in enumerate(_scenes(window), 1):
        act()
        _settle(window, lambda: _at_rest(window))
        path = folder / f"{number:02}-{name}.png"
        grab(window, path)
        yield path
    window.close()


def _scenes(window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    box = window.bar.box
    yield "first-sight", box.setFocus
    for name, query in zip(("win-win", "batna", "five-cs", "question"), QUERIES, strict=True):
        yield f"search-{name}", partial(box.setText, query)
    yield "misspelling", partial(box.setText, "compromize")
    yield "nothing-found", partial(box.setText, "photosynthesis")
    yield "entry", partial(_open, window, "BATNA", _USUAL)
    yield "deal", partial(_open, window, "Software licence renewal", _USUAL)
    yield "small-window", partial(_open, window, "Win-win negotiation", _SMALL)
    yield "small-window-200", partial(window.set_zoom, 200)
    yield "usual-200", partial(_open, window, "Win-win negotiation", _USUAL)


def _open(window: MainWindow, name: str, size: tuple[int, int]) -> None:
    """The whole list, an entry, a window of that size."""
    window.bar.box.clear()
    window.resize(*size)
    window.open(name)


def _at_rest(window: MainWindow) -> bool:
    """Nothing is looked for, nothing rendered, and the selected hit is the one that is shown."""
    browse = window.browse
    chosen = browse.pane.list.selected() if browse.query else browse.shown
    return not browse.busy and (chosen is None or chosen == browse.shown)


def _settle(window: MainWindow, settled: Callable[[], bool]) -> None:
    """Let the program run until `settled`; TourStuck when that never comes."""
    loop = QEventLoop()
    glance = QTimer()
    glance.setInterval(_GLANCE_MS)
    glance.timeout.connect(lambda: loop.quit() if settled() else None)
    patience = QTimer()
    patience.setSingleShot(True)
    patience.setInterval(_PATIENCE_MS)
    patience.timeout.connect(lambda: loop.exit(1))
    glance.start()
    patience.start()
    if loop.exec():
        raise TourStuck(window.windowTitle())
