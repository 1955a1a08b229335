"""A disk that takes nothing is told where the eye is, and loses nothing that was written."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.core.errors import UserDataDamaged, UserDataFault, UserDataUnwritten
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata.notes import Note
from desktop_app.ui.browse.margin.note_editor import NoteEditor
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.message import Offer
from desktop_app.ui.question import Question
from desktop_app.ui.unsaved_banner import UnsavedBanner
from tests.ui.conftest import FakeUserData
from tests.ui.fake_library import FakeLibrary

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
GONE = EntryRef("common-ground", Kind.TERM, "gone")
FAULT = UserDataUnwritten("user.db", "disk is full")


class FullDisk(FakeUserData):
    """Holds back what is written while `full`."""

    def __init__(self) -> None:
        super().__init__()
        self.full = True
        self.others = 0
        self.tried = 0

    @property
    def unsaved(self) -> int:
        return len(self.unsaved_notes()) + self.others

    def unsaved_notes(self) -> list[Note]:
        return self.notes.all() if self.full else []

    def retry(self) -> None:
        self.tried += 1

    def rebuild(self, done: Callable[[UserDataFault | None], None]) -> None:
        self.renewed = done


@pytest.fixture
def disk() -> FullDisk:
    return FullDisk()


@pytest.fixture
def window(open_window, library: FakeLibrary, disk: FullDisk) -> MainWindow:
    return open_window(library, disk, first=BATNA)


@pytest.fixture
def banner(window: MainWindow) -> UnsavedBanner:
    made = UnsavedBanner(window.message_bar, window.keeping, lambda: window.browse.library)
    made.said.connect(window.say)
    return made


def button(window: MainWindow, text: str) -> QPushButton:
    return next(found for found in window.message_bar.buttons if found.text() == text)


def press(window: MainWindow, text: str) -> None:
    QTest.mouseClick(button(window, text), Qt.MouseButton.LeftButton)


def test_it_says_why_and_what_is_not_saved_and_counts_on(
    window: MainWindow, banner: UnsavedBanner, disk: FullDisk, qtbot
) -> None:
    disk.others = 1
    banner.warn(FAULT)
    assert "disk is full" in window.message_bar.text
    assert window.message_bar.text.endswith("Not saved yet: 1 other change.")
    assert [each.text() for each in window.message_bar.buttons] == ["Try again"]
    QTest.keyClicks(window.findChild(NoteEditor), "Precious")
    window.keeping.hand_over()
    qtbot.waitUntil(
        lambda: window.message_bar.text.endswith("Not saved yet: 1 note, 1 other change."),
        timeout=3000,
    )
    assert [each.text() for each in window.message_bar.buttons] == ["Try again", "Copy notes"]


def test_every_unsaved_note_is_copied_with_what_is_just_being_written(
    window: MainWindow, banner: UnsavedBanner, disk: FullDisk
) -> None:
    disk.notes.save(GONE, "Of an entry that is gone")
    banner.warn(FAULT)
    QTest.keyClicks(window.findChild(NoteEditor), "Precious")
    press(window, "Copy notes")
    copied = QApplication.clipboard().text()
    assert "# BATNA\n\nPrecious\n" in copied
    assert "# gone\n\nOf an entry that is gone\n" in copied
    assert window.status._moment.text == "Copied 2 notes."


def test_trying_again_says_when_it_was_in_vain(
    window: MainWindow, banner: UnsavedBanner, disk: FullDisk, qtbot
) -> None:
    banner.warn(FAULT)
    press(window, "Try again")
    assert disk.tried == 1
    qtbot.waitUntil(lambda: window.status._moment.text == "Still not saved.", timeout=3000)


def test_a_damaged_file_can_be_left_for_a_new_one(
    window: MainWindow, banner: UnsavedBanner, disk: FullDisk
) -> None:
    banner.warn(FAULT)
    assert [each.text() for each in window.message_bar.buttons] == ["Try again"]
    banner.warn(UserDataDamaged("user.db", "page 3 is lost"))
    assert "page 3 is lost" in window.message_bar.text
    QTest.keyClicks(window.findChild(NoteEditor), "Precious")
    press(window, "Go on in a new file")
    assert disk.notes.text(BATNA) == "Precious"
    disk.renewed(UserDataFault("user.db", "disk is full"))
    assert "disk is full" in window.status._moment.text
    disk.renewed(None)
    banner.relax()
    assert not window.message_bar.isVisible()


def test_it_goes_when_all_is_saved(window: MainWindow, banner: UnsavedBanner) -> None:
    window.message_bar.tell("Another message")
    banner.warn(FAULT)
    assert window.message_bar.text == "Another message"
    banner.relax()
    window.message_bar.dismiss()
    assert not window.message_bar.isVisible()
    banner.warn(FAULT)
    assert window.message_bar.isVisible()
    banner.relax()
    assert not window.message_bar.isVisible()
    assert window.status._moment.text == "Everything is saved again."


def test_closing_asks_where_something_would_be_lost(
    window: MainWindow, disk: FullDisk, qtbot
) -> None:
    QTest.keyClicks(window.findChild(NoteEditor), "Precious")
    assert not window.close()
    assert window.isVisible()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Question))
    question = QApplication.activeModalWidget()
    question.reject()
    assert not window.close()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Question))
    agree = QApplication.activeModalWidget().findChild(QPushButton, "agree")
    QTest.mouseClick(agree, Qt.MouseButton.LeftButton)
    assert not window.isVisible()


def test_closing_asks_nothing_once_all_is_saved(window: MainWindow, disk: FullDisk) -> None:
    QTest.keyClicks(window.findChild(NoteEditor), "Precious")
    disk.full = False
    assert window.close()


# the message bar


def test_a_message_of_the_same_key_takes_its_place(window: MainWindow) -> None:
    bar, pressed = window.message_bar, []
    bar.tell("One", key="k", offers=(Offer("Do", lambda: pressed.append(1)),))
    bar.tell("Two", key="k", offers=(Offer("Do", lambda: pressed.append(2)),))
    assert bar.text == "Two"
    press(window, "Do")
    assert pressed == [2]
    bar.tell("Three")
    bar.withdraw("k")
    assert bar.text == "Three"
    assert bar.buttons == ()


def test_what_is_offered_is_reached_by_tab_before_the_message_is_put_away(
    window: MainWindow,
) -> None:
    bar = window.message_bar
    bar.tell("One", offers=(Offer("Do", lambda: None), Offer("Else", lambda: None)))
    bar.buttons[0].setFocus()
    QTest.keyClick(bar.buttons[0], Qt.Key.Key_Tab)
    assert bar.buttons[1].hasFocus()
    QTest.keyClick(bar.buttons[1], Qt.Key.Key_Tab)
    assert bar.close_button.hasFocus()
