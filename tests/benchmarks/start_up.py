"""How long from the start to the first entry on the screen, beside an empty PySide6 window?

Each start is a new process; its time runs from just before the process is made to the first
paint with content. Memory is the proportional set size of the whole process tree. First start:
a new profile, right after installation. Second start: the same profile again.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.rows import print_table, row

ROOT = Path(__file__).parents[2]
ROUNDS = 7

_REPORT = """
import os, sys, time
def report():
    now = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    pss = 0
    waiting = [os.getpid()]
    while waiting:
        pid = waiting.pop()
        try:
            with open(f"/proc/{pid}/smaps_rollup") as rollup:
                pss += next(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
            for thread in os.listdir(f"/proc/{pid}/task"):
                with open(f"/proc/{pid}/task/{thread}/children") as children:
                    waiting += map(int, children.read().split())
        except OSError:
            continue
    return now, pss
"""

_EMPTY = (
    _REPORT
    + """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, tell)
def tell():
    print(*report(), 0, flush=True)
    os._exit(0)
app = QApplication([])
window = Window()
window.resize(1280, 820)
window.show()
app.exec()
"""
)

_OURS = (
    _REPORT
    + """
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop_app import app
from desktop_app.cli.opening import places
from desktop_app.paths import Paths

paths = Paths.discover(Path(sys.argv[1]))
start = app.Start(paths, places(paths, [], only_packs=False))
qt = app.application()
from desktop_app.ui.browse.entry_view import EntryView
painted = []
def paint(self, event, paint=EntryView.paintEvent):
    paint(self, event)
    if not painted and not self.document().isEmpty():
        QTimer.singleShot(0, lambda: painted or painted.append(report()))
EntryView.paintEvent = paint
def settled():
    now, pss = painted[0]
    print(now, pss, report()[1], flush=True)
    program.close()
    os._exit(0)
program = app.make_program(qt, start)
program.ready.connect(lambda: QTimer.singleShot(0, settled))
program.show()
qt.exec()
"""
)


@dataclass(frozen=True)
class Figures:
    """One start: milliseconds to the first content, MB then, MB when all has settled."""

    first_ms: float
    first_mb: float
    settled_mb: float


def start(program: str, profile: Path) -> Figures:
    """Start once, in a new process."""
    before = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    said = subprocess.run(
        [sys.executable, "-c", program, str(profile)],
        cwd=ROOT,
        capture_output=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")},
    )
    now, pss, settled = map(int, said.stdout.split())
    return Figures((now - before) / 1e6, pss / 1024, settled / 1024)


def main() -> int:
    """Take turns, so that what disturbs the machine disturbs all alike; print the medians."""
    empty: list[Figures] = []
    first: list[Figures] = []
    second: list[Figures] = []
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "profile"
        start(_OURS, profile)  # writes what compilers and disks keep; counted nowhere
        for _round in range(ROUNDS):
            shutil.rmtree(profile)
            empty.append(start(_EMPTY, profile))
            first.append(start(_OURS, profile))
            second.append(start(_OURS, profile))
    floor, floor_mb = _median(empty, "first_ms"), _median(empty, "first_mb")
    name = "empty PySide6 window"
    later = _median(second, "settled_mb")
    return print_table(
        [
            row("second start", _median(second, "first_ms"), "ms", name, floor, 1.5),
            row("second start, memory", _median(second, "first_mb"), "MB", name, floor_mb, 1.5),
            row("first start", _median(first, "first_ms"), "ms", name, floor, 2),
            row("second start, memory once indexed", later, "MB", name, floor_mb),
        ]
    )


def _median(figures: list[Figures], name: str) -> float:
    return statistics.median(getattr(figure, name) for figure in figures)


if __name__ == "__main__":
    sys.exit(main())
