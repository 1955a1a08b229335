"""Entries are kept by one key, in lists with names of one's own, and seen again in the list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata.favourites import FIRST_LIST
from desktop_app.ui.browse.kept.list_name_dialog import ListNameDialog
from desktop_app.ui.browse.kept.lists_dialog import ListsDialog
from desktop_app.ui.browse.kept.shelf_button import ShelfButton
from desktop_app.ui.main_window import MainWindow
from tests.ui.conftest import FakeUserData
from tests.ui.fake_library import FakeLibrary

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
ZOPA = EntryRef("common-ground", Kind.TERM, "zopa")
GONE = EntryRef("common-ground", Kind.TERM, "gone")
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def keep_button(window: MainWindow):  # type: ignore[no-untyped-def]
    return window.browse.reading.bar.layout().itemAt(0).widget()


def press_keep(window: MainWindow) -> None:
    QTest.keyClick(window.bar.box, Qt.Key.Key_D, CONTROL)


def row_of(window: MainWindow, ref: EntryRef):  # type: ignore[no-untyped-def]
    rows = window.browse.pane.list.rows
    return rows[rows.find(ref)]


def popup(qtbot) -> QMenu:  # type: ignore[no-untyped-def]
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def choose(menu: QMenu, label: str) -> None:
    action = next(each for each in menu.actions() if each.text().partition("\t")[0] == label)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def dialog(qtbot, kind: type):  # type: ignore[no-untyped-def]
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()


@pytest.fixture
def lists(window: MainWindow, user_data: FakeUserData, qtbot):  # type: ignore[no-untyped-def]
    """The dialog of lists over a window whose person has two lists beside the first."""
    user_data.favourites.keep(BATNA)
    for name in ("Workshop A & B", "Later"):
        key = user_data.favourites.make(name).key
        for ref in (BATNA, GONE, ZOPA):
            user_data.favourites.keep(ref, key)
    window.keeping.replaced.emit()
    window.actions_by_name["lists"].trigger()
    return dialog(qtbot, ListsDialog)


def test_one_key_keeps_and_the_same_lets_go(window: MainWindow, user_data: FakeUserData) -> None:
    assert keep_button(window).text() == "Keep"
    press_keep(window)
    assert user_data.favourites.members(FIRST_LIST) == (BATNA,)
    assert keep_button(window).text() == "Kept"
    assert keep_button(window).accessibleName() == "Kept in Favourites"
    assert window.status._moment.text == "Kept in Favourites"
    press_keep(window)
    assert user_data.favourites.members(FIRST_LIST) == ()
    assert keep_button(window).text() == "Keep"


def test_a_click_keeps_and_the_button_follows_the_entry(window: MainWindow, qtbot) -> None:
    QTest.mouseClick(keep_button(window), Qt.MouseButton.LeftButton)
    assert keep_button(window).text() == "Kept"
    window.open(ZOPA)
    qtbot.waitUntil(lambda: window.browse.shown == ZOPA)
    assert keep_button(window).text() == "Keep"


def test_kept_entries_carry_a_star_that_is_spoken_too(window: MainWindow) -> None:
    before = window.browse.pane.list.grab().toImage()
    press_keep(window)
    assert row_of(window, BATNA).kept
    assert ", kept." in row_of(window, BATNA).spoken
    assert not row_of(window, ZOPA).kept
    assert window.browse.pane.list.grab().toImage() != before


def test_the_star_is_there_in_answers_too(window: MainWindow, type_text, qtbot) -> None:
    press_keep(window)
    type_text(window, "batna")
    qtbot.waitUntil(lambda: not window.browse.busy)
    assert row_of(window, BATNA).kept


def test_where_it_is_in_other_lists_the_key_offers_them(
    window: MainWindow, user_data: FakeUserData, qtbot
) -> None:
    other = user_data.favourites.make("Later")
    user_data.favourites.keep(BATNA, other.key)
    window.keeping.replaced.emit()
    press_keep(window)
    menu = popup(qtbot)
    assert [each.isChecked() for each in menu.actions()[:2]] == [False, True]
    choose(menu, "Favourites")
    assert user_data.favourites.members(FIRST_LIST) == (BATNA,)
    assert user_data.favourites.members(other.key) == (BATNA,)


def test_an_entry_goes_into_a_new_list(window: MainWindow, user_data: FakeUserData, qtbot) -> None:
    QTest.keyClick(window.bar.box, Qt.Key.Key_D, CONTROL | SHIFT)
    choose(popup(qtbot), "New list…")
    asked = dialog(qtbot, ListNameDialog)
    QTest.keyClicks(asked.field, "  Workshop   A ")
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    made = user_data.favourites.lists()[-1]
    assert (made.name, made.members) == ("Workshop A", (BATNA,))
    assert keep_button(window).text() == "Kept"


def test_a_list_without_a_name_is_not_made(window: MainWindow, user_data, qtbot) -> None:
    window.actions_by_name["lists"].trigger()
    lists = dialog(qtbot, ListsDialog)
    lists.new.click()
    asked = dialog(qtbot, ListNameDialog)
    QTest.keyClicks(asked.field, "   ")
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert len(user_data.favourites.lists()) == 1
    asked.reject()
    lists.reject()


def test_the_star_over_the_list_offers_lists_and_notes_to_look_at(
    window: MainWindow, user_data: FakeUserData, qtbot
) -> None:
    user_data.favourites.make('Work "A"')
    user_data.notes.save(ZOPA, "x")
    star = window.findChild(ShelfButton)
    QTest.mouseClick(star, Qt.MouseButton.LeftButton)
    menu = popup(qtbot)
    assert [each.text() for each in menu.actions() if each.text()] == [
        "Favourites\t0", 'Work "A"\t0', "My notes\t1", "Arrange lists…",
    ]  # fmt: skip
    choose(menu, 'Work "A"')
    assert window.bar.box.text() == 'list:"Work A" '
    QTest.mouseClick(star, Qt.MouseButton.LeftButton)
    choose(popup(qtbot), "My notes")
    assert window.bar.box.text() == "kind:note "
    assert window.bar.box.hasFocus()


def test_notes_are_looked_for_by_key(window: MainWindow) -> None:
    QTest.keyClick(window.bar.box, Qt.Key.Key_N, CONTROL | SHIFT)
    assert window.bar.box.text() == "kind:note "


def test_a_list_that_shows_is_answered_anew_when_it_changes(
    window: MainWindow, library: FakeLibrary, type_text, qtbot
) -> None:
    type_text(window, "list:favourites")
    qtbot.waitUntil(lambda: not window.browse.busy)
    searched = len(library.searched)
    press_keep(window)
    qtbot.waitUntil(lambda: library.searched[searched:] == ["list:favourites"])
    qtbot.waitUntil(lambda: not window.browse.busy)


# the dialog


def members(lists: ListsDialog) -> list[str]:
    return [lists.members.item(row).text() for row in range(lists.members.count())]


def names(lists: ListsDialog) -> list[str]:
    return [lists.lists.item(row).text() for row in range(lists.lists.count())]


def test_the_dialog_shows_lists_and_what_is_in_them(lists: ListsDialog) -> None:
    assert names(lists) == ["Favourites  (1)", "Workshop A & B  (3)", "Later  (3)"]
    lists.lists.setCurrentRow(1)
    assert members(lists) == ["BATNA", "gone (in no open pack)", "ZOPA"]
    lists.reject()


def test_entries_are_moved_by_key_and_taken_out(
    lists: ListsDialog, user_data: FakeUserData
) -> None:
    key = user_data.favourites.lists()[1].key
    lists.lists.setCurrentRow(1)
    lists.members.setFocus()
    lists.members.setCurrentRow(0)
    QTest.keyClick(lists.members, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert user_data.favourites.members(key) == (GONE, BATNA, ZOPA)
    QTest.keyClick(lists.members, Qt.Key.Key_Delete)
    assert user_data.favourites.members(key) == (GONE, ZOPA)
    assert names(lists)[1] == "Workshop A & B  (2)"
    lists.reject()


def test_a_drag_gives_the_list_its_order(lists: ListsDialog, user_data: FakeUserData) -> None:
    key = user_data.favourites.lists()[1].key
    lists.lists.setCurrentRow(1)
    # What a drag comes to; Qt's own loop of dragging cannot be driven.
    assert lists.members.model().moveRow(QModelIndex(), 2, QModelIndex(), 0)
    assert user_data.favourites.members(key) == (ZOPA, BATNA, GONE)
    lists.reject()


def test_a_list_is_renamed(lists: ListsDialog, user_data: FakeUserData, qtbot) -> None:
    lists.lists.setCurrentRow(2)
    lists.rename.click()
    asked = dialog(qtbot, ListNameDialog)
    assert asked.field.text() == "Later"
    QTest.keyClicks(asked.field, "Sooner")
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert user_data.favourites.lists()[2].name == "Sooner"
    assert names(lists)[2] == "Sooner  (3)"
    lists.reject()


def test_a_deleted_list_comes_back_whole_where_it_was(
    lists: ListsDialog, user_data: FakeUserData
) -> None:
    before = user_data.favourites.lists()
    assert not lists.delete.isEnabled()
    assert lists.undo.isHidden()
    lists.lists.setCurrentRow(1)
    lists.delete.click()
    assert names(lists) == ["Favourites  (1)", "Later  (3)"]
    assert lists.told.text() == "“Workshop A & B” is deleted."
    lists.undo.click()
    assert user_data.favourites.lists() == before
    assert lists.lists.currentRow() == 1
    assert lists.undo.isHidden()
    lists.reject()


def test_a_list_is_shown_in_the_window_and_an_entry_opened(
    lists: ListsDialog, window: MainWindow, qtbot
) -> None:
    lists.lists.setCurrentRow(1)
    lists.members.setFocus()
    lists.members.setCurrentRow(2)
    with qtbot.waitSignal(window.entry_shown) as shown:
        QTest.keyClick(lists.members, Qt.Key.Key_Return)
    assert shown.args == ["zopa"]
    window.actions_by_name["lists"].trigger()
    again = dialog(qtbot, ListsDialog)
    again.lists.setCurrentRow(1)
    again.show_in_window.click()
    assert window.bar.box.text() == 'list:"Workshop A & B" '


def test_without_a_place_to_keep_it_nothing_is_offered(
    open_window: Callable[..., MainWindow], library: FakeLibrary
) -> None:
    window = open_window(library, first=BATNA)
    assert window.findChild(ShelfButton) is None
    press_keep(window)
    assert "kept" in window.message_bar.text
