"""Can every preference be changed by hand, heard, and taken back; can a copy be restored?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QWidget,
)

from desktop_app.core.errors import UserDataFault
from desktop_app.core.userdata.backups import Backup
from desktop_app.paths import Paths
from desktop_app.settings import FIELDS, Field, Settings
from desktop_app.ui.preferences.choice_control import ChoiceControl
from desktop_app.ui.preferences.kept_safe import KeptSafe
from desktop_app.ui.preferences.kept_where import KeptWhere
from desktop_app.ui.preferences.preferences_dialog import PreferencesDialog
from desktop_app.ui.question import Question
from tests.ui.conftest import FakeUserData
from tests.ui.fake_library import FakeLibrary

COPIES = [
    Backup(Path("b.db"), date(2026, 3, 2), 2, 12, 5),
    Backup(Path("a.db"), date(2026, 3, 1), 1, 1, 0, before_restore=True),
]


class UserDataWithCopies(FakeUserData):
    """Lists copies and remembers which was to be restored."""

    def __init__(self, *copies: Backup, fault: UserDataFault | None = None) -> None:
        super().__init__()
        self.copies, self.fault = list(copies), fault
        self.restored: list[Backup] = []

    def backups(self) -> list[Backup]:
        return self.copies

    def restore(self, backup: Backup, done: Callable[[UserDataFault | None], None]) -> None:
        self.restored.append(backup)
        done(self.fault)


@pytest.fixture
def form(open_window, library: FakeLibrary, qtbot) -> Callable[..., PreferencesDialog]:
    """Opens the form by its key."""

    def open_it(
        user_data: FakeUserData | None = None, size=(1280, 820), zoom: int = 100
    ) -> PreferencesDialog:
        window = open_window(library, user_data, first=library.find("batna"), size=size)
        window.set_zoom(zoom)
        QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
        found = window.findChild(PreferencesDialog)
        if user_data is not None:
            qtbot.waitSignal(found.findChild(KeptSafe).listed).wait()
        qtbot.waitUntil(lambda: all(b.isVisible() for b in found.findChildren(QPushButton)))
        qtbot.waitUntil(found.isActiveWindow)
        return found

    return open_it


def one(found: QWidget, kind: type, name: str):
    """The control that a screen reader would name so."""
    named = [w for w in found.findChildren(kind) if (w.accessibleName() or w.text()) == name]
    assert len(named) == 1, [w.accessibleName() for w in found.findChildren(kind)]
    return named[0]


def settings(found: PreferencesDialog) -> Settings:
    return found.parent().preferences.settings


def press(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, button.height() // 2))


def test_every_field_of_the_settings_stands_in_the_form(form) -> None:
    found = form()
    shown = [w.text() for kind in (QLabel, QCheckBox) for w in found.findChildren(kind)]
    for field in FIELDS.values():
        assert field.title in shown
        assert field.description in shown
        for _value, words in field.choices:
            assert one(found, QRadioButton, f"{field.title}: {words}").text() == words
    for control in found.findChildren(QSlider) + found.findChildren(QSpinBox):
        assert control.accessibleName() in ("Size of the text", "Size of printed text")
        assert control.accessibleDescription()


def test_a_choice_is_made_by_mouse_and_by_arrow_keys(form) -> None:
    found = form()
    press(one(found, QRadioButton, "Colours: Dark"))
    assert settings(found).theme == "dark"
    assert found.look.dark
    QTest.keyClick(one(found, QRadioButton, "Colours: Dark"), Qt.Key.Key_Up)
    assert settings(found).theme == "light"
    assert not found.look.dark


def test_words_are_taken_when_one_is_through_with_them(form) -> None:
    found = form()
    field = one(found, QLineEdit, "Folder for PDF files")
    field.setFocus()
    QTest.keyClicks(field, " handouts ")
    assert settings(found).pdf_folder == ""
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert settings(found).pdf_folder == "handouts"


def test_yes_and_no_is_a_check_box(form) -> None:
    found = form()
    box = one(found, QCheckBox, "Begin where I left off")
    press(box)
    assert not settings(found).reopen_last
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert settings(found).reopen_last


def test_a_number_has_a_slider_and_a_field(form, qtbot) -> None:
    found = form()
    slider, spin = found.findChild(QSlider), found.findChild(QSpinBox)
    assert (spin.minimum(), spin.maximum(), spin.text()) == (80, 200, "100 %")
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert settings(found).zoom_percent == spin.value() == 105
    spin.setFocus()
    spin.selectAll()
    QTest.keyClicks(spin, "150")
    QTest.keyClick(spin, Qt.Key.Key_Tab)
    assert settings(found).zoom_percent == slider.value() == 150
    assert found.parent().look.zoom_percent == 150


def test_a_slider_that_is_dragged_changes_the_size_when_it_is_let_go(form) -> None:
    found = form()
    slider, spin = found.findChild(QSlider), found.findChild(QSpinBox)
    at = QPoint(slider.width() // 6, slider.height() // 2)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(slider, at + QPoint(40, 0))
    assert spin.value() > 110
    assert settings(found).zoom_percent == 100
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at + QPoint(40, 0))
    assert settings(found).zoom_percent == spin.value() > 110


def test_the_form_follows_what_is_changed_elsewhere(form) -> None:
    found = form()
    found.parent().preferences.change(theme="dark", reopen_last=False, zoom_percent=90)
    assert one(found, QRadioButton, "Colours: Dark").isChecked()
    assert not one(found, QCheckBox, "Begin where I left off").isChecked()
    assert found.findChild(QSpinBox).value() == 90


def test_the_usual_values_come_back_and_can_be_taken_back(form) -> None:
    found = form()
    usual = found.findChild(QPushButton, "usual-values")
    assert not usual.isEnabled()
    found.parent().preferences.change(theme="dark", zoom_percent=130)
    press(usual)
    assert settings(found) == Settings()
    assert usual.text() == "Undo"
    press(usual)
    assert settings(found) == Settings(theme="dark", zoom_percent=130)
    press(usual)
    press(one(found, QCheckBox, "Begin where I left off"))
    # What came after stays: there is nothing simple to take back any more.
    assert usual.text() == "Usual values"
    assert settings(found) == Settings(reopen_last=False)


def test_more_than_a_few_choices_are_a_drop_down(look, qtbot) -> None:
    field = Field(
        "Paper", "What is in the printer.", choices=tuple((c, f"Paper {c}") for c in "abcde")
    )
    control = ChoiceControl(field)
    qtbot.addWidget(control)
    control.show_value("c")
    box = control.findChild(QComboBox)
    assert (box.currentText(), box.accessibleName()) == ("Paper c", "Paper")
    with qtbot.waitSignal(control.chosen) as chosen:
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert chosen.args == ["d"]


def test_escape_closes_and_the_focus_returns(form, qtbot) -> None:
    found = form()
    window = found.parent()
    with qtbot.waitSignal(found.finished):
        QTest.keyClick(found, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.bar.box


@pytest.mark.parametrize("zoom", [100, 200])
def test_all_of_it_can_be_reached_and_read_in_a_small_window(form, qtbot, zoom: int) -> None:
    found = form(UserDataWithCopies(*COPIES), size=(900, 600), zoom=zoom)
    assert found.width() <= 900
    assert found.height() <= 600
    reached: dict[QWidget, None] = {}
    for _ in range(60):
        focused = QApplication.focusWidget()
        reached[focused] = None
        area = found._area
        if area.isAncestorOf(focused):
            spot = focused.mapTo(area.viewport(), focused.rect().center())
            assert area.viewport().rect().contains(spot), focused.accessibleName()
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    for kind in (QCheckBox, QSlider, QSpinBox, QPushButton):
        for widget in found.findChildren(kind):
            assert widget in reached or not widget.isEnabled(), widget.accessibleName()
            assert widget.width() >= widget.minimumSizeHint().width()
    named = [w.accessibleName() or w.text() for w in reached]
    changed = ["Usual v"] if zoom != 100 else []
    assert [name[:7] for name in named if name.startswith("Restore")] == ["Restore"] * 2
    last = [*changed, "Close"]
    assert [name[:7] for name in named[-len(last) :]] == last
    labels = found.findChildren(QLabel)
    qtbot.waitUntil(lambda: all(w.height() >= w.heightForWidth(w.width()) for w in labels))


def test_copies_are_listed_and_one_is_restored_after_a_question(form, qtbot) -> None:
    user_data = UserDataWithCopies(*COPIES)
    found = form(user_data)
    wanted = "Restore the copy: Monday, 2 March"
    buttons = [b for b in found.findChildren(QPushButton) if b.text() == "Restore…"]
    assert buttons[0].accessibleName().startswith(wanted)
    assert buttons[0].accessibleName().endswith("12 notes, 5 kept")
    assert "before a copy was restored, 1 note, 0 kept" in buttons[1].accessibleName()
    press(buttons[0])
    question = found.findChild(Question)
    assert "12 notes, 5 kept" in question.accessibleDescription()
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert user_data.restored == []
    qtbot.waitUntil(lambda: found.findChild(Question) is None)
    press(buttons[0])
    keeping = found.parent().keeping
    with qtbot.waitSignals([keeping.saving, found.findChild(KeptSafe).listed]):
        press(found.findChild(Question).findChild(QPushButton, "agree"))
    assert user_data.restored == [COPIES[0]]
    assert "Restored. All is as it was then." in [w.text() for w in found.findChildren(QLabel)]


def test_a_copy_that_cannot_be_restored_says_why(form, qtbot) -> None:
    fault = UserDataFault(Path("user.db"), "disk I/O error")
    found = form(UserDataWithCopies(*COPIES, fault=fault))
    press(next(b for b in found.findChildren(QPushButton) if b.text() == "Restore…"))
    with qtbot.waitSignal(found.findChild(KeptSafe).listed):
        press(found.findChild(Question).findChild(QPushButton, "agree"))
    told = [w.text() for w in found.findChildren(QLabel) if w.isVisible()]
    assert any("disk I/O error" in text for text in told)


@pytest.mark.parametrize(
    ("user_data", "told"),
    [
        (
            UserDataWithCopies(),
            "There is no copy yet: the first is made with your first note, list or workshop.",
        ),
        (None, "Your data file is not open in this session."),
    ],
)
def test_where_there_is_no_copy_that_is_said(form, user_data, told: str) -> None:
    found = form(user_data)
    assert told in [w.text() for w in found.findChildren(QLabel) if w.isVisible()]


def test_the_folders_are_shown_and_opened(
    look, qtbot, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    paths = Paths.discover(profile)
    where = KeptWhere(paths)
    qtbot.addWidget(where)
    where.show()
    shown = [line.text() for line in where.findChildren(QLineEdit)]
    kept = (paths.data, paths.own_pack, paths.config, paths.cache, paths.log)
    assert shown == [str(folder) for folder in kept]
    for button in where.findChildren(QPushButton):
        press(button)
    assert opened == shown
    assert paths.cache.is_dir()
