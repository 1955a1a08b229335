"""How soon can a folder of five thousand files be used, and does the window run on meanwhile?

Opens the folder in the real window, twice: as a new one, and in another session that finds what
the first one kept. A clock that ticks in the window's event loop tells how long it ever stood
still. The reference is what anybody must do: read the bytes of all files.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop_app.app import Start, application, make_program
from desktop_app.core.model.ref import PackPlace
from desktop_app.paths import Paths
from desktop_app.ui.program import Program
from tests.benchmarks.generated import write_folder
from tests.benchmarks.rows import Table, slowest

FILES, FIRST_ROWS = 5_000, 200
FIRST_S, ALL_S, AGAIN_S = 1.0, 30.0, 1.0
GAP_MS, USUAL_GAP_MS = 100.0, 16.0
_TICK_MS, _PATIENCE_S = 2, 120


@dataclass
class Opened:
    """Seconds from the wish to open the folder, and milliseconds between ticks until the end."""

    first_rows: float = 0.0
    rows: float = 0.0
    searchable: float = 0.0
    grown: list[int] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)


class Heart(QObject):
    """Ticks in the event loop and notes the milliseconds between two ticks."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> list[float]:
        self._tick()
        self._timer.stop()
        return self.gaps

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now


def open_folder(app: QApplication, profile: Path, folder: Path) -> Opened:
    """A session with the shipped pack, in which the folder is opened as well."""
    paths = Paths.discover(profile)
    program = make_program(app, Start(paths, [PackPlace(paths.content, shipped=True)]))
    program.show()
    _run_until(app, lambda: not program.loader.running and bool(program.window.actions_by_name))
    before = len(program.window.browse.library.catalogue())
    found = Opened()
    began = time.perf_counter()

    def note() -> None:
        new = len(program.window.browse.library.catalogue()) - before
        found.grown.append(new)
        elapsed = time.perf_counter() - began
        if new >= FIRST_ROWS and not found.first_rows:
            found.first_rows = elapsed
        if new == FILES:
            found.rows = elapsed

    program.window.browse.library_changed.connect(note)
    heart = Heart()
    heart.start()
    program.packs.chosen.add([folder])
    _run_until(app, lambda: not program.loader.running)
    found.searchable = time.perf_counter() - began
    found.gaps = heart.stop()
    _require_all(program, folder)
    program.packs.chosen.remove(folder)
    _run_until(app, lambda: not program.loader.running)
    program.window.close()
    program.close()
    return found


def _require_all(program: Program, folder: Path) -> None:
    """A word from the last file is found by the full text."""
    library = program.packs.library
    assert library is not None
    last = max(folder.glob("terms/*.md")).read_text("utf-8").split("\n")[-2]
    answer = library.search(" ".join(last.split()[:6]))
    assert not answer.partial
    assert answer.hits


def _run_until(app: QApplication, done: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE_S
    while not done():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        if time.monotonic() > end:
            raise TimeoutError


def read_bytes(folder: Path) -> float:
    """Seconds to read the bytes of every file, and no more."""
    began = time.perf_counter()
    for path in sorted(folder.rglob("*.md")):
        path.read_bytes()
    return time.perf_counter() - began


def main() -> int:
    """Measure and print; 1 when a target is missed."""
    app = application()
    table = Table(f"opening a folder of {FILES:,} files")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "pack"
        write_folder(folder, FILES)
        read_bytes(folder)
        least = read_bytes(folder)
        first = open_folder(app, Path(scratch) / "profile", folder)
        again = open_folder(app, Path(scratch) / "profile", folder)
    reference = "bytes read"
    table.row("first 200 rows", first.first_rows, "s", reference, least, most=FIRST_S)
    table.row("all rows", first.rows, "s", reference, least)
    table.row("all searchable", first.searchable, "s", reference, least, most=ALL_S)
    table.row("second opening, all rows", again.rows, "s", reference, least, most=AGAIN_S)
    table.row("second opening, all searchable", again.searchable, "s", reference, least)
    for name, opened in (("first", first), ("second", again)):
        table.row(f"{name}: longest gap", max(opened.gaps), "ms", most=GAP_MS)
        table.row(f"{name}: 95 % of gaps", slowest(opened.gaps), "ms", most=USUAL_GAP_MS)
    table.close()
    print(f"the list grew: {', '.join(f'{count:,}' for count in first.grown)}")
    return 1 if table.missed else 0


if __name__ == "__main__":
    sys.exit(main())
