"""The whole program over real folders, in a profile of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from desktop_app.app import Start, make_program
from desktop_app.cli.opening import places
from desktop_app.paths import Paths
from desktop_app.ui.program import Program


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
        item.add_marker(
            pytest.mark.qt_log_ignore(r"This plugin does not support", r"QBackingStore::flush")
        )


Begin = Callable[..., Program]
_START_MS = 60_000  # a bound for a machine that is busy with other things, not a time to wait


@pytest.fixture
def begin(qapp: QApplication, qtbot, profile: Path) -> Iterator[Begin]:
    """Start the program as `open` does, and wait until all has been read and indexed."""
    running: list[Program] = []

    def start(
        *packs: Path, only_packs: bool = False, entry: str = "", wait: bool = True
    ) -> Program:
        paths = Paths.discover(profile)
        chosen = places(paths, packs, only_packs=only_packs)
        program = make_program(qapp, Start(paths, chosen, entry))
        running.append(program)
        if entry:
            program.open(entry)
        if wait:
            with qtbot.waitSignals(
                [program.loader.finished, program.window.settled], timeout=_START_MS
            ):
                program.show()
            qtbot.waitUntil(lambda: not program.window.browse.busy)
        return program

    yield start
    for program in running:
        finish(program)


def shown(program: Program) -> str:
    """The id of the entry that is read, "" for none."""
    found = program.window.browse.shown
    return found.id if found is not None else ""


def finish(program: Program) -> None:
    """Close the window and let everything end, as at the end of the process; once is enough."""
    if not isValid(program):
        return
    program.window.close()
    program.close()
    QThreadPool.globalInstance().waitForDone()
    for handler in logging.getLogger("common-ground").handlers:
        handler.close()
    # A window that lived on would answer what other tests do, with its user.db closed.
    program.window.deleteLater()
    program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert shown == [], "left on the screen"


@pytest.fixture
def own_pack(tmp_path: Path) -> Path:
    """A trainer's own folder."""
    root = tmp_path / "own"
    root.mkdir()
    (root / "quay.md").write_text("A wall at which ships lie.\n", "utf-8")
    (root / "anchor.md").write_text(
        "---\ntitle: Harbour anchor\n---\nA weight that holds a ship at the [[quay]].\n", "utf-8"
    )
    return root
