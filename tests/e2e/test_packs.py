"""A person opens a folder, reads what is wrong with it, switches packs, and comes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop_app.ui.packs.folder_watch import FolderWatch
from desktop_app.ui.packs.pack_list_dialog import PackListDialog
from desktop_app.ui.packs.problem_rows import ProblemRow
from desktop_app.ui.program import Program
from tests.e2e.conftest import Begin, finish

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def broken(own_pack: Path) -> Path:
    (own_pack / "broken.md").write_text("---\ntitle: [\n---\nText of it.\n", "utf-8")
    (own_pack / "README.md").write_text("# About\n\nNot an entry.\n", "utf-8")
    return own_pack


def titles(program: Program) -> list[str]:
    return [entry.title for entry in program.window.browse.library.catalogue()]


def open_by_menu(program: Program, qtbot, monkeypatch, folder: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    QTest.keyClick(program.window, Qt.Key.Key_O, CONTROL)
    qtbot.waitUntil(lambda: "Harbour anchor" in titles(program))


def pack_list(program: Program, qtbot) -> PackListDialog:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    QTest.keyClick(program.window, Qt.Key.Key_O, CONTROL | SHIFT)
    found = program.window.findChild(PackListDialog)
    qtbot.waitUntil(lambda: found.isVisible() and found.list.count() > 0)
    return found


def rows(dialog: PackListDialog) -> list[str]:
    return [dialog.list.item(at).text() for at in range(dialog.list.count())]


def problems(dialog: PackListDialog) -> list[ProblemRow]:
    return list(dialog.problems.list.rows.rows)


def tab_to(dialog: PackListDialog, wanted: QWidget, qtbot) -> None:
    """Press Tab until the focus is there."""
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    for _press in range(20):
        focused = dialog.focusWidget()
        if focused is wanted:
            return
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    raise AssertionError(wanted.accessibleName())


def test_a_broken_folder_is_opened_by_menu_and_says_what_is_wrong(
    begin: Begin, qtbot, monkeypatch: pytest.MonkeyPatch, broken: Path
) -> None:
    program = begin()
    open_by_menu(program, qtbot, monkeypatch, broken)
    dialog = pack_list(program, qtbot)
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2 and "left out" in rows(dialog)[1])
    assert rows(dialog)[1] == "own\n3 terms · 1 left out · 1 problem"
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.side.folder.text == str(broken)
    assert [row.head or row.where for row in problems(dialog)] == [
        "Warnings",
        "broken.md · line 2",
        "Left out",
        "README.md",
    ]
    QTest.mouseClick(dialog.problems.copy, Qt.MouseButton.LeftButton)
    assert "broken.md:2: " in QGuiApplication.clipboard().text()


def test_keys_alone_lead_from_a_problem_to_its_entry(
    begin: Begin, qtbot, monkeypatch: pytest.MonkeyPatch, broken: Path
) -> None:
    program = begin()
    window = program.window
    open_by_menu(program, qtbot, monkeypatch, broken)
    dialog = pack_list(program, qtbot)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bool(problems(dialog)))
    tab_to(dialog, dialog.problems.list, qtbot)
    QTest.keyClick(dialog.problems.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.browse.shown is not None and window.browse.shown.id == "broken")
    assert program.window.findChild(PackListDialog) is None
    qtbot.waitUntil(lambda: "Text of it." in window.browse.view.toPlainText())
    assert window.focusWidget() is window.browse.view
    # The list begins where one is reading, so that the next problem is at hand.
    again = pack_list(program, qtbot)
    assert again.list.currentRow() == 1
    current = again.problems.list.current()
    assert current is not None
    assert current.path == "broken.md"


def test_a_double_click_leads_from_a_problem_to_its_entry(
    begin: Begin, qtbot, monkeypatch: pytest.MonkeyPatch, broken: Path
) -> None:
    program = begin()
    open_by_menu(program, qtbot, monkeypatch, broken)
    dialog = pack_list(program, qtbot)
    second = dialog.list.visualItemRect(dialog.list.item(1)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=second)
    view = dialog.problems.list
    qtbot.waitUntil(lambda: view.visualRect(view.rows.index(1)).isValid())
    at = view.visualRect(view.rows.index(1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    browse = program.window.browse
    qtbot.waitUntil(lambda: browse.shown is not None and browse.shown.id == "broken")


def test_what_was_left_out_can_be_included_and_a_pack_taken_out(
    begin: Begin, qtbot, monkeypatch: pytest.MonkeyPatch, broken: Path
) -> None:
    program = begin()
    open_by_menu(program, qtbot, monkeypatch, broken)
    dialog = pack_list(program, qtbot)
    dialog.list.setCurrentRow(1)
    QTest.mouseClick(
        dialog.side.options["include_left_out"], Qt.MouseButton.LeftButton, pos=QPoint(10, 10)
    )
    qtbot.waitUntil(lambda: "README" in titles(program))
    QTest.mouseClick(dialog.side.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Harbour anchor" not in titles(program))
    assert (broken / "anchor.md").is_file()
    assert len(rows(dialog)) == 1
    assert (
        not dialog.side.remove.isEnabled()
    )  # the shipped one stays, though it may be switched off


def test_a_pack_is_switched_off_and_on_and_both_are_remembered(
    begin: Begin, qtbot, monkeypatch: pytest.MonkeyPatch, own_pack: Path
) -> None:
    first = begin()
    open_by_menu(first, qtbot, monkeypatch, own_pack)
    dialog = pack_list(first, qtbot)
    dialog.list.setCurrentRow(0)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: titles(first) == ["Harbour anchor", "quay"])
    dialog.close()
    finish(first)
    second = begin()
    qtbot.waitUntil(lambda: titles(second) == ["Harbour anchor", "quay"])
    dialog = pack_list(second, qtbot)
    dialog.list.setCurrentRow(0)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "BATNA" in titles(second))


def test_a_folder_is_opened_by_dropping_a_file_of_it(begin: Begin, qtbot, own_pack: Path) -> None:
    program = begin()
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(own_pack / "quay.md")), QUrl("https://example.org/")])
    everything = (Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton)
    enter = QDragEnterEvent(QPoint(9, 9), *everything, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(program.window, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(9, 9), *everything, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(program.window, drop)
    qtbot.waitUntil(lambda: "Harbour anchor" in titles(program))


def test_files_that_changed_are_read_again_without_losing_the_place(
    begin: Begin, qtbot, monkeypatch: pytest.MonkeyPatch, own_pack: Path
) -> None:
    program = begin()
    open_by_menu(program, qtbot, monkeypatch, own_pack)
    program.window.open("quay")
    qtbot.waitUntil(lambda: program.window.browse.shown.id == "quay")
    (own_pack / "quay.md").write_text("A wall of stone.\n", "utf-8")
    (own_pack / "berth.md").write_text("A place for a ship.\n", "utf-8")
    QTest.keyClick(program.window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: "berth" in titles(program))
    view = program.window.browse.view
    qtbot.waitUntil(lambda: "A wall of stone." in view.toPlainText())
    assert program.window.browse.shown.id == "quay"


def test_a_file_that_changes_is_read_while_one_reads_and_types(
    begin: Begin, qtbot, monkeypatch: pytest.MonkeyPatch, own_pack: Path
) -> None:
    program = begin()
    window = program.window
    open_by_menu(program, qtbot, monkeypatch, own_pack)
    window.open("batna")
    qtbot.waitUntil(lambda: window.browse.shown.id == "batna")
    bar = window.browse.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    scrolled = bar.value()
    watch = window.findChild(FolderWatch)
    qtbot.waitUntil(lambda: str(own_pack / "quay.md") in watch.watched)
    (own_pack / "berth.md").write_text("A place for a ship in the harbour.\n", "utf-8")
    qtbot.waitUntil(lambda: "berth" in titles(program))
    assert (window.browse.shown.id, bar.value()) == ("batna", scrolled)
    window.bar.box.setFocus()
    QTest.keyClicks(window.bar.box, "harb")
    qtbot.waitUntil(lambda: not window.browse.busy)
    (own_pack / "wet").mkdir()
    (own_pack / "wet" / "dock.md").write_text("A basin for ships.\n", "utf-8")
    qtbot.waitUntil(lambda: "dock" in titles(program))
    (own_pack / "quay.md~").write_text("---\ntitle: Stone quay\n---\nA wall.\n", "utf-8")
    (own_pack / "quay.md~").replace(own_pack / "quay.md")
    qtbot.waitUntil(lambda: "Stone quay" in titles(program))
    (own_pack / "berth.md").unlink()
    qtbot.waitUntil(lambda: "berth" not in titles(program))
    assert window.bar.box.text() == "harb"
    assert window.focusWidget() is window.bar.box


def test_a_folder_that_is_gone_stays_in_the_list_with_its_reason(
    begin: Begin, qtbot, monkeypatch: pytest.MonkeyPatch, own_pack: Path
) -> None:
    first = begin()
    open_by_menu(first, qtbot, monkeypatch, own_pack)
    finish(first)
    own_pack.rename(own_pack.with_name("moved"))
    second = begin()
    assert "BATNA" in titles(second)
    dialog = pack_list(second, qtbot)
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2 and "There is no" in rows(dialog)[1])
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert "Put the folder back" in dialog.problems.said.text()
