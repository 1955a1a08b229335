"""Notes and lists travel as one file; those whose entry is gone are still there to be seen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata.favourites import FIRST_LIST
from desktop_app.ui.browse.kept.exchange import Exchange
from desktop_app.ui.browse.kept.lost_notes_dialog import LostNotesDialog
from desktop_app.ui.browse.margin.note_editor import NoteEditor
from desktop_app.ui.browse.offer_button import OfferButton
from desktop_app.ui.main_window import MainWindow
from tests.ui.conftest import FakeUserData
from tests.ui.fake_library import FakeLibrary

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
ZOPA = EntryRef("common-ground", Kind.TERM, "zopa")
GONE = EntryRef("old-pack", Kind.TERM, "gone")


def dialog(qtbot, kind: type):  # type: ignore[no-untyped-def]
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()


def said(window: MainWindow) -> str:
    return window.status._moment.text


def test_what_was_written_and_kept_is_saved_and_added_elsewhere(
    open_window, window: MainWindow, user_data: FakeUserData, tmp_path: Path, qtbot
) -> None:
    path = tmp_path / "mine.json"
    user_data.favourites.keep(ZOPA)
    QTest.keyClicks(window.findChild(NoteEditor), "Just now")
    window.actions_by_name["export"].trigger()
    asked = dialog(qtbot, QFileDialog)
    assert asked.selectedFiles()[0].endswith("common-ground-notes.json")
    asked.fileSelected.emit(str(path))
    asked.reject()
    qtbot.waitUntil(lambda: said(window) == f"Saved notes, lists and workshops to {path}.")
    assert json.loads(path.read_text("utf-8"))["notes"][0]["text"] == "Just now"

    other = FakeUserData()
    other.notes.save(BATNA, "My own words")
    there = open_window(FakeLibrary(), other, first=BATNA)
    there.actions_by_name["import"].trigger()
    asked = dialog(qtbot, QFileDialog)
    asked.fileSelected.emit(str(path))
    asked.reject()
    qtbot.waitUntil(lambda: said(there) == "Added 1 note, and 1 entry in lists.")
    assert other.favourites.members(FIRST_LIST) == (ZOPA,)
    assert there.findChild(NoteEditor).toPlainText() == "My own words\n\nJust now"
    rows = there.browse.pane.list.rows
    assert rows[rows.find(ZOPA)].kept


@pytest.mark.parametrize("content", ["", "{}", '{"format": "other"}', "[" * 5000])
def test_a_file_that_is_none_of_ours_adds_nothing_and_is_told(
    window: MainWindow, user_data: FakeUserData, tmp_path: Path, qtbot, content: str
) -> None:
    path = tmp_path / "other.json"
    path.write_text(content)
    window.actions_by_name["import"].trigger()
    asked = dialog(qtbot, QFileDialog)
    asked.reject()
    window.findChild(Exchange).add(path)
    qtbot.waitUntil(lambda: "other.json" in window.message_bar.text)
    assert user_data.notes.all() == []


def test_a_folder_that_takes_no_file_is_told(window: MainWindow, tmp_path: Path, qtbot) -> None:
    window.actions_by_name["export"].trigger()
    dialog(qtbot, QFileDialog).reject()
    window.findChild(Exchange).save(tmp_path / "no" / "such" / "folder.json")
    qtbot.waitUntil(lambda: "could not be written" in window.message_bar.text)


@pytest.fixture
def lost(window: MainWindow, user_data: FakeUserData, qtbot) -> LostNotesDialog:
    user_data.notes.save(GONE, "About something gone")
    user_data.notes.save(BATNA, "About batna")
    window.actions_by_name["lost-notes"].trigger()
    return dialog(qtbot, LostNotesDialog)


def test_notes_whose_entry_is_gone_are_seen_and_copied(lost: LostNotesDialog) -> None:
    assert [lost.names.item(row).text() for row in range(lost.names.count())] == [
        "gone  (old-pack)"
    ]
    assert lost.text.toPlainText() == "About something gone"
    assert lost.text.isReadOnly()
    lost.copy.click()
    assert QApplication.clipboard().text() == "About something gone"
    lost.reject()


def test_a_deleted_one_can_be_had_back(lost: LostNotesDialog, user_data: FakeUserData) -> None:
    assert lost.undo.isHidden()
    lost.delete.click()
    assert [note.ref for note in user_data.notes.all()] == [BATNA]
    assert lost.names.count() == 0
    assert not lost.delete.isEnabled()
    lost.undo.click()
    assert user_data.notes.text(GONE) == "About something gone"
    assert lost.names.count() == 1
    lost.reject()


def test_they_are_offered_where_notes_are_looked_for(
    window: MainWindow, user_data: FakeUserData, type_text, qtbot
) -> None:
    user_data.notes.save(GONE, "About something gone")
    type_text(window, "kind:note")
    qtbot.waitUntil(lambda: not window.browse.busy)
    [offer] = [
        found for found in window.browse.pane.findChildren(OfferButton) if "no open" in
        found.accessibleName()
    ]  # fmt: skip
    assert offer.isVisible()
    assert offer.accessibleName() == "1 note is on an entry that no open pack has. Show them"
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    dialog(qtbot, LostNotesDialog).reject()
    window.bar.box.clear()
    qtbot.waitUntil(offer.isHidden)


def test_an_entry_that_vanishes_keeps_its_note_and_has_it_again_later(
    window: MainWindow, library: FakeLibrary, user_data: FakeUserData, qtbot
) -> None:
    QTest.keyClicks(window.findChild(NoteEditor), "Stays")
    window.open(ZOPA)
    qtbot.waitUntil(lambda: window.browse.shown == ZOPA)
    less = FakeLibrary([found for found in library.catalogue() if found.ref != BATNA])
    window.library_loaded(less)
    assert [note.ref for note in window.keeping.lost_notes(less)] == [BATNA]
    window.library_loaded(library)
    window.open(BATNA)
    qtbot.waitUntil(lambda: window.findChild(NoteEditor).toPlainText() == "Stays")
