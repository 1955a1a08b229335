"""A note of one's own beside each entry: written anywhere, never lost, found again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.browse.margin.note_editor import MOST_LETTERS, NoteEditor
from desktop_app.ui.main_window import MainWindow
from tests.ui.conftest import FakeUserData
from tests.ui.fake_library import FakeLibrary

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
ZOPA = EntryRef("common-ground", Kind.TERM, "zopa")


@pytest.fixture
def note(window: MainWindow) -> NoteEditor:
    return editor(window)


def editor(window: MainWindow) -> NoteEditor:
    found = window.findChild(NoteEditor)
    assert isinstance(found, NoteEditor)
    return found


def go(window: MainWindow, qtbot, ref: EntryRef) -> None:
    window.open(ref)
    qtbot.waitUntil(lambda: window.browse.shown == ref)


def test_the_key_leads_to_the_note_and_escape_back_to_the_page(window: MainWindow, note) -> None:
    QTest.keyClick(window.bar.box, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert note.hasFocus()
    QTest.keyClick(note, Qt.Key.Key_Escape)
    assert window.browse.view.hasFocus()


def test_what_is_written_is_saved_after_a_rest(
    window: MainWindow, note, user_data: FakeUserData, qtbot
) -> None:
    QTest.keyClicks(note, "Ask first.")
    assert user_data.notes.text(BATNA) == ""
    qtbot.waitUntil(lambda: user_data.notes.text(BATNA) == "Ask first.", timeout=2000)
    note.clear()
    qtbot.waitUntil(lambda: user_data.notes.all() == [], timeout=2000)


def test_leaving_the_entry_saves_at_once_and_to_the_right_one(
    window: MainWindow, note, user_data: FakeUserData, qtbot
) -> None:
    QTest.keyClicks(note, "On batna")
    go(window, qtbot, ZOPA)
    assert user_data.notes.text(BATNA) == "On batna"
    assert note.toPlainText() == ""
    QTest.keyClicks(note, "On zopa")
    go(window, qtbot, BATNA)
    assert user_data.notes.text(ZOPA) == "On zopa"
    assert note.toPlainText() == "On batna"


def test_quick_switching_loses_and_mixes_nothing(
    window: MainWindow, note, user_data: FakeUserData, library: FakeLibrary, qtbot
) -> None:
    refs = [found.ref for found in library.catalogue()]
    for ref in refs:
        go(window, qtbot, ref)
        QTest.keyClicks(note, ref.id)
    window.open(refs[0])
    assert {each.ref: each.text for each in user_data.notes.all()} == {ref: ref.id for ref in refs}


def test_a_page_that_is_slow_to_come_leaves_the_note_with_its_entry(
    open_window: Callable[..., MainWindow], user_data: FakeUserData, qtbot
) -> None:
    library = FakeLibrary()
    window = open_window(library, user_data, first=BATNA)
    library.cached = False
    note = editor(window)
    QTest.keyClicks(note, "One")
    window.open(ZOPA)
    QTest.keyClicks(note, " two")
    qtbot.waitUntil(lambda: window.browse.shown == ZOPA)
    assert user_data.notes.text(BATNA) == "One two"
    assert user_data.notes.text(ZOPA) == ""


def test_closing_saves(window: MainWindow, note, user_data: FakeUserData) -> None:
    QTest.keyClicks(note, "Last words")
    window.close()
    assert user_data.notes.text(BATNA) == "Last words"


def test_what_is_about_to_be_copied_or_restored_is_handed_over_first(
    window: MainWindow, note, user_data: FakeUserData
) -> None:
    QTest.keyClicks(note, "Half a w")
    window.keeping.hand_over()
    assert user_data.notes.text(BATNA) == "Half a w"
    user_data.notes.save(BATNA, "From a copy")
    window.keeping.replaced.emit()
    assert note.toPlainText() == "From a copy"


def test_what_another_program_writes_does_not_touch_what_is_just_being_written(
    window: MainWindow, note, user_data: FakeUserData
) -> None:
    QTest.keyClicks(note, "Mine")
    user_data.notes.save(BATNA, "From elsewhere")
    window.keeping.replaced.emit()
    assert note.toPlainText() == "Mine"
    assert user_data.notes.text(BATNA) == "Mine"


def test_nothing_written_saves_nothing(window: MainWindow, user_data: FakeUserData, qtbot) -> None:
    heard: list[EntryRef] = []
    window.keeping.note_changed.connect(heard.append)
    for ref in (ZOPA, BATNA):
        go(window, qtbot, ref)
    window.close()
    assert heard == []
    assert user_data.notes.all() == []


def test_each_entry_keeps_its_own_undo(window: MainWindow, note, qtbot) -> None:
    QTest.keyClicks(note, "first")
    go(window, qtbot, ZOPA)
    QTest.keyClicks(note, "second")
    go(window, qtbot, BATNA)
    QTest.keyClick(note, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert note.toPlainText() == ""
    go(window, qtbot, ZOPA)
    assert note.toPlainText() == "second"
    QTest.keyClick(note, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert note.toPlainText() == ""


def test_the_windows_keys_work_while_one_writes(window: MainWindow, note) -> None:
    note.setFocus()
    QTest.keyClicks(note, "some words")
    QTest.keyClick(note, Qt.Key.Key_Home)
    QTest.keyClick(note, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.bar.box.hasFocus()
    assert note.toPlainText() == "some words"


def test_a_note_is_plain_text_and_grows_until_it_scrolls(window: MainWindow, note) -> None:
    low = note.height()
    source = QMimeData()
    source.setHtml("<b>bold</b> <img src='file:///etc/passwd'>")
    source.setText("<b>plain</b>")
    note.insertFromMimeData(source)
    assert note.toPlainText() == "<b>plain</b>"
    note.setPlainText("line\n" * 8)
    assert note.height() > low
    note.setPlainText("line\n" * 200)
    assert note.height() < window.height() / 2
    assert note.verticalScrollBar().maximum() > 0


def test_a_text_that_is_too_long_is_cut_and_that_is_told(window: MainWindow, note) -> None:
    note.setFocus()
    QApplication.clipboard().setText("x" * (MOST_LETTERS + 5))
    note.paste()
    assert len(note.toPlainText()) == MOST_LETTERS
    assert "100,000" in window.message_bar.text


def test_without_a_place_to_keep_it_there_is_no_note(
    open_window: Callable[..., MainWindow], library: FakeLibrary
) -> None:
    window = open_window(library, first=BATNA)
    assert window.findChild(NoteEditor) is None
    window.actions_by_name["note"].trigger()
    assert "written" in window.message_bar.text


def test_in_a_narrow_window_the_button_brings_the_note_into_sight(
    open_window: Callable[..., MainWindow], library: FakeLibrary, user_data: FakeUserData, qtbot
) -> None:
    window = open_window(library, user_data, first=BATNA, size=(900, 600))
    view, note = window.browse.view, editor(window)
    assert note.mapTo(view, note.rect().topLeft()).y() > view.height()
    button = next(
        found
        for found in window.browse.reading.bar.children()
        if getattr(found, "accessibleName", str)() == "Write a note on this entry"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert note.hasFocus()
    qtbot.waitUntil(lambda: 0 <= note.mapTo(view, note.rect().topLeft()).y() < view.height())
