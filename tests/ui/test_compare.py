"""Does an entry stand beside one that it is confused with, and is one back with Escape?"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest

from desktop_app.core.model.margin import Margin, Neighbour
from desktop_app.ui.browse.page_tools.comparison import Comparison
from desktop_app.ui.browse.page_tools.entry_choice import EntryChoice
from desktop_app.ui.look_dialog import LookDialog

CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Keys:
    """Presses the key that compares, and knows what came of it."""

    window: object
    qtbot: object

    def press(self) -> None:
        QTest.keyClick(self.window, Qt.Key.Key_E, CONTROL)

    @property
    def pane(self):
        return self.window.findChild(Comparison).pane


@pytest.fixture
def keys(window, qtbot) -> Keys:
    return Keys(window, qtbot)


def confuse(library, *names: str) -> None:
    batna = library.find("batna")
    others = [library.entry(library.find(name)) for name in names]
    library.margins[batna] = Margin(
        batna, confused_with=tuple(Neighbour(one.ref, one.title) for one in others)
    )


@pytest.fixture
def compared(keys: Keys, library, qtbot):
    """The window with ZOPA beside BATNA."""
    confuse(library, "zopa")
    keys.press()
    qtbot.waitUntil(lambda: keys.pane is not None and keys.pane.isVisible())
    return keys.window


def test_the_one_that_it_is_confused_with_stands_beside_it(compared, keys) -> None:
    first, second = compared.browse.view, keys.pane.view
    assert "BATNA" in first.toPlainText().splitlines()
    assert "ZOPA" in second.toPlainText().splitlines()
    left = first.mapToGlobal(first.rect().topRight()).x()
    assert left <= second.mapToGlobal(second.rect().topLeft()).x()
    assert first.mapToGlobal(QPoint()).y() == second.mapToGlobal(QPoint()).y()
    assert not compared.browse.reading.margin.isVisible()
    assert second.accessibleName() == "Compared with ZOPA"
    assert second.hasFocus()


def test_escape_in_either_page_ends_it(compared, keys, qtbot) -> None:
    QTest.keyClick(keys.pane.view, Qt.Key.Key_Escape)
    assert keys.pane is None
    assert compared.browse.view.hasFocus()
    assert compared.browse.reading.margin.isVisible()
    keys.press()
    qtbot.waitUntil(lambda: keys.pane is not None)
    compared.browse.view.setFocus()
    QTest.keyClick(compared.browse.view, Qt.Key.Key_Escape)
    assert keys.pane is None


def test_the_same_key_and_the_button_end_it_too(compared, keys, qtbot) -> None:
    keys.press()
    assert keys.pane is None
    keys.press()
    qtbot.waitUntil(lambda: keys.pane is not None)
    QTest.mouseClick(keys.pane.close_button, Qt.MouseButton.LeftButton)
    assert keys.pane is None


def test_a_link_in_the_second_page_leads_the_first_on(compared, keys, qtbot) -> None:
    with qtbot.waitSignal(compared.entry_shown) as shown:
        keys.pane.view.anchorClicked.emit(QUrl("entry:common-ground/term/compromise"))
    assert shown.args == ["compromise"]
    assert "ZOPA" in keys.pane.view.toPlainText().splitlines()


def test_with_several_one_is_asked_for_and_those_come_first(keys, library, window, qtbot) -> None:
    confuse(library, "zopa", "compromise")
    keys.press()
    qtbot.waitUntil(lambda: window.findChild(EntryChoice) is not None)
    choice = window.findChild(EntryChoice)
    assert [row.title for row in choice.model.rows] == ["ZOPA", "Compromise"]
    QTest.keyClick(choice, Qt.Key.Key_Down)
    QTest.keyClick(choice.list, Qt.Key.Key_Down)
    QTest.keyClick(choice, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: keys.pane is not None)
    assert "Compromise" in keys.pane.view.toPlainText().splitlines()


def test_with_none_any_entry_can_be_found_by_typing(keys, window, qtbot) -> None:
    keys.press()
    qtbot.waitUntil(lambda: window.findChild(EntryChoice) is not None)
    choice = window.findChild(EntryChoice)
    assert "BATNA" not in [row.title for row in choice.model.rows]  # it is the one that is read
    QTest.keyClicks(choice.field, "win-lose")
    QTest.keyClick(choice, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: keys.pane is not None)
    assert "Win-lose negotiation" in keys.pane.view.toPlainText()


def test_theme_size_and_a_small_window_leave_both_legible(compared, keys) -> None:
    compared.preferences.change(theme="dark")
    compared.resize(900, 600)
    compared.set_zoom(200)
    first, second = compared.browse.view, keys.pane.view
    assert second.grab().toImage().pixelColor(5, 5).lightness() < 60
    assert min(first.width(), second.width()) >= 400  # one above the other
    assert (
        first.mapToGlobal(first.rect().bottomLeft()).y()
        <= second.mapToGlobal(second.rect().topLeft()).y()
    )
    compared.preferences.change(theme="light", zoom_percent=100)


def test_a_dialog_gives_no_focus_back_to_a_page_that_is_gone(compared, keys, qtbot) -> None:
    gone = keys.pane.view
    dialog = LookDialog("Anything", compared.look, compared)
    dialog.open()
    with qtbot.waitSignal(gone.destroyed):
        compared.findChild(Comparison).close()
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
