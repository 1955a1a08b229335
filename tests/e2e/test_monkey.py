"""Does anything break when somebody presses, clicks and types anything anywhere?"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog

from tests.e2e.conftest import Begin
from tests.e2e.monkey import Monkey, close_all

EVENTS, MANY_EVENTS = 2_000, 20_000


@pytest.fixture
def harmless(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Nothing leaves the program: no browser, no file of the person's; returns what would have."""
    left: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: left.append(url.toString()))
    for name in ("getOpenFileName", "getSaveFileName", "getExistingDirectory"):
        nothing = "" if name == "getExistingDirectory" else ("", "")
        monkeypatch.setattr(QFileDialog, name, lambda *_, nothing=nothing, **__: nothing)
    monkeypatch.setattr(QFileDialog, "open", lambda dialog: dialog.deleteLater())
    return left


@pytest.fixture
def own_copy(tmp_path: Path, root: Path) -> Path:
    """The shipped folder as somebody's own, so that two packs are open."""
    folder = tmp_path / "own"
    shutil.copytree(root / "content" / "terms", folder)
    (folder / "broken.md").write_text("---\ntitle: [\n---\n[[nowhere]]\n", "utf-8")
    return folder


@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("seed", "events"), [(7, EVENTS), pytest.param(7, MANY_EVENTS, marks=pytest.mark.soak)]
)
def test_no_event_makes_the_program_fail(
    begin: Begin, qtbot, harmless: list[str], own_copy: Path, seed: int, events: int
) -> None:
    program = begin(own_copy)
    faults: list[str] = []
    program.faults.reported.connect(faults.append)
    monkey = Monkey(program, seed, events)
    with qtbot.waitSignal(monkey.done, timeout=540_000):
        monkey.start()
    close_all()
    assert faults == [], monkey.log[-30:]
    assert len(monkey.log) == events
    program.window.open("BATNA")
    qtbot.waitUntil(lambda: program.window.browse.shown.id.endswith("batna"))


def test_the_monkey_finds_a_planted_fault_and_passes_through_dialogs(begin: Begin, qtbot) -> None:
    program = begin()
    faults: list[str] = []
    program.faults.reported.disconnect(program.faults._show)
    program.faults.reported.connect(faults.append)

    def planted() -> None:
        dialog = QDialog(program.window)
        QTimer.singleShot(0, lambda: None)
        dialog.exec()
        program.faults.report(RuntimeError("planted"))

    for action in program.window.actions_by_name.values():
        action.triggered.disconnect()
        action.triggered.connect(planted)
    monkey = Monkey(program, 1, 400)
    with qtbot.waitSignal(monkey.done, timeout=60_000):
        monkey.start()
    close_all()
    qtbot.waitUntil(lambda: any("planted" in fault for fault in faults))
