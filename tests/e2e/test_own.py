"""What a person keeps and writes, through the whole program: found, and there again next time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.core.errors import UserDataFault
from desktop_app.core.userdata import schema
from desktop_app.core.userdata.store import UserData
from desktop_app.paths import Paths
from desktop_app.ui.browse.margin.note_editor import NoteEditor
from desktop_app.ui.program import Program
from tests.e2e.conftest import finish

Begin = Callable[..., Program]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(program: Program, key: Qt.Key, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
    QTest.keyClick(program.window.focusWidget() or program.window, key, modifiers)


def note(program: Program) -> NoteEditor:
    found = program.window.findChild(NoteEditor)
    assert isinstance(found, NoteEditor)
    return found


def look_up(program: Program, qtbot, query: str) -> None:  # type: ignore[no-untyped-def]
    press(program, Qt.Key.Key_K)
    QTest.keyClicks(program.window.bar.box, query)
    qtbot.waitUntil(lambda: not program.window.browse.busy)
    press(program, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: not program.window.browse.busy)


def rows(program: Program) -> list[tuple[str, str]]:
    found = program.window.browse.pane.list.rows
    return [(found[index].title, found[index].excerpt) for index in range(len(found))]


def test_favour_note_find_the_note_and_start_again(begin: Begin, qtbot) -> None:
    first = begin()
    look_up(first, qtbot, "batna")
    press(first, Qt.Key.Key_D)
    press(first, Qt.Key.Key_N)
    QTest.keyClicks(note(first), "The zebra story works best here.")
    look_up(first, qtbot, "zopa")
    press(first, Qt.Key.Key_D)
    press(first, Qt.Key.Key_N, CONTROL | SHIFT)
    QTest.keyClicks(first.window.bar.box, "zeb")
    qtbot.waitUntil(lambda: rows(first) == [("BATNA", "The zebra story works best here.")])
    press(first, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    qtbot.waitUntil(lambda: note(first).toPlainText() == "The zebra story works best here.")
    look_up(first, qtbot, "zebra")
    qtbot.waitUntil(
        lambda: rows(first) == [("BATNA", "Your note: The zebra story works best here.")]
    )
    finish(first)

    second = begin()
    look_up(second, qtbot, "list:favourites")
    qtbot.waitUntil(lambda: [title for title, _ in rows(second)] == ["BATNA", "ZOPA"])
    assert all(second.window.browse.pane.list.rows[at].kept for at in range(2))
    qtbot.waitUntil(lambda: note(second).toPlainText() == "The zebra story works best here.")


def test_relations_lead_on_from_the_margin(begin: Begin, qtbot) -> None:
    program = begin(entry="win-win-negotiation")
    side = program.window.browse.reading
    links = [
        found
        for found in side.findChildren(object)
        if getattr(found, "accessibleName", str)() == "Win-lose negotiation"
    ]
    with qtbot.waitSignal(program.window.entry_shown) as shown:
        QTest.mouseClick(links[0], Qt.MouseButton.LeftButton)
    assert shown.args == ["win-lose-negotiation"]


def test_a_disk_that_takes_nothing_stands_in_a_banner_until_it_does(
    begin: Begin, qtbot, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusing = True
    real = schema.connect

    def connect(path: Path) -> sqlite3.Connection:
        if refusing:
            fault = PermissionError(13, "Permission denied")
            raise UserDataFault(path, str(fault)) from fault
        return real(path)

    monkeypatch.setattr(schema, "connect", connect)
    program = begin(entry="batna")
    bar = program.window.message_bar
    qtbot.waitUntil(lambda: "Permission denied" in bar.text)
    press(program, Qt.Key.Key_N)
    QTest.keyClicks(note(program), "Precious")
    qtbot.waitUntil(lambda: "Not saved yet: 1 note" in bar.text, timeout=4000)
    refusing = False
    again = next(button for button in bar.buttons if button.text() == "Try again")
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not bar.isVisible())
    finish(program)
    with UserData(Paths.discover(profile).user_db) as data:
        assert [kept.text for kept in data.notes.all()] == ["Precious"]
