"""The dialog of one's own sheets: what Enter presses, and which of two the disk answers."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.own_sheets.own_sheet_dialog import OwnSheetDialog
from desktop_app.ui.press.press_part import PressPart
from tests.ui.pressing import click, lay_deck, open_press

K = Qt.Key


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "sheets"


@pytest.fixture
def part(window: MainWindow, folder: Path, qtbot) -> PressPart:
    window.own_sheets = folder
    lay_deck(window)
    return open_press(window, qtbot)


def opened(window: MainWindow) -> OwnSheetDialog:
    window.actions_by_name["new-sheet"].trigger()
    (found,) = (one for one in window.findChildren(OwnSheetDialog) if one.isVisible())
    return found


def test_enter_turns_the_sheet_over_where_that_has_the_focus(window, part, folder, qtbot) -> None:
    found = opened(window)
    found.turn.setFocus()
    QTest.keyClick(found.turn, K.Key_Return)
    assert found.side_name.text() == "BACK, AS PRINTED"
    assert found.isVisible()
    found.form.name.setFocus()
    with qtbot.waitSignal(part.shelf.saved):
        QTest.keyClick(found.form.name, K.Key_Return)
    assert len(list(folder.iterdir())) == 1


def test_a_slow_disk_closes_only_the_dialog_that_asked(window, part, folder, qtbot) -> None:
    gate = threading.Event()
    LatestTask(part, part.shelf._pool).run(gate.wait)
    first = opened(window)
    click(first.save)
    QTest.keyClick(first, K.Key_Escape)
    second = opened(window)
    with qtbot.waitSignal(part.shelf.saved):
        gate.set()
    qtbot.waitUntil(lambda: not part.busy)
    assert second.isVisible()
    with qtbot.waitSignal(part.shelf.saved):
        click(second.save)
    assert len(list(folder.iterdir())) == 2


def test_a_slow_disk_refuses_only_the_dialog_that_asked(window, part, folder, qtbot) -> None:
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("a file", "utf-8")
    gate = threading.Event()
    LatestTask(part, part.shelf._pool).run(gate.wait)
    first = opened(window)
    click(first.save)
    QTest.keyClick(first, K.Key_Escape)
    second = opened(window)
    with qtbot.waitSignal(part.shelf.failed):
        gate.set()
    assert not second.told.isVisible()
    assert "sheets" in window.message_bar.text
