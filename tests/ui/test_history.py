"""Does a person come back to what was read: by steps, by the way, by the list of days?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu, QPushButton

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata.store import Visit
from desktop_app.ui.day_name import day_name
from desktop_app.ui.history.history_dialog import HistoryDialog
from desktop_app.ui.question import Question
from tests.ui.conftest import FakeUserData
from tests.ui.fake_library import FakeLibrary

CONTROL = Qt.KeyboardModifier.ControlModifier
TODAY = datetime.now().astimezone().replace(hour=12, minute=0, second=0)


def visit(key: str, days: int = 0, minutes: int = 0, query: str = "") -> Visit:
    when = TODAY - timedelta(days=days, minutes=minutes)
    return Visit(EntryRef("common-ground", Kind.TERM, key), query, int(when.timestamp()))


class RememberingUserData(FakeUserData):
    """Has a history."""

    def __init__(self, *visits: Visit) -> None:
        super().__init__()
        self.past = list(visits)

    def history(self, limit: int) -> list[Visit]:
        return self.past[:limit]

    def forget_history(self) -> None:
        self.past.clear()


PAST = (
    visit("zopa"),
    visit("batna", minutes=5, query="walk away"),
    visit("zopa", minutes=9),
    visit("compromise", days=1),
    visit("gone", days=1, minutes=2),
    visit("batna", days=1, minutes=3),
    visit("5-cs", days=40),
)


@pytest.fixture
def past(open_window, library: FakeLibrary, qtbot) -> Callable[..., HistoryDialog]:
    """Opens the history by its key, in a window with those visits."""

    def open_it(*visits: Visit, kept: bool = True) -> HistoryDialog:
        user_data = RememberingUserData(*visits) if kept else None
        window = open_window(library, user_data, first=library.find("batna"))
        QTest.keyClick(window, Qt.Key.Key_H, CONTROL)
        found = window.findChild(HistoryDialog)
        if kept:
            qtbot.waitSignal(found.read).wait()
        return found

    return open_it


def listed(found: HistoryDialog) -> list[str]:
    return [row.title for row in found.model.rows]


def test_entries_stand_by_day_the_newest_first_and_once_a_day(past) -> None:
    found = past(*PAST)
    far = (TODAY - timedelta(days=40)).date()
    assert listed(found) == [
        "Today",
        "ZOPA",
        "BATNA",
        "Yesterday",
        "Compromise",
        "gone",
        "BATNA",
        day_name(far, TODAY.date()),
        "5 C's of negotiation",
    ]
    assert found.model.rows[2].spoken == "BATNA, “walk away” · 11:55"


def test_what_is_in_no_open_pack_is_dim_and_cannot_be_opened(past) -> None:
    found = past(visit("gone"), visit("zopa", minutes=3))
    assert found.model.rows[1].dim
    assert found.model.rows[1].spoken == "gone, not in an open pack · 12:00, not available"
    # The first that can be opened is chosen.
    assert found.list.currentIndex().row() == 2
    spot = found.list.visualRect(found.model.index(1, 0)).center()
    QTest.mouseClick(found.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.keyClick(found.field, Qt.Key.Key_Return)
    assert found.isVisible()


def test_typing_narrows_by_title_and_query_and_enter_opens(past, qtbot) -> None:
    found = past(*PAST)
    window = found.parent()
    QTest.keyClicks(found.field, "compr")
    assert listed(found) == ["Yesterday", "Compromise"]
    QTest.keyClick(found.field, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(found.field, "WÁLK")
    assert listed(found) == ["Today", "BATNA"]
    QTest.keyClick(found.field, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(found.field, "zop")
    with qtbot.waitSignals([window.entry_shown, found.finished]):
        QTest.keyClick(found.field, Qt.Key.Key_Return)
    assert window.browse.shown.id == "zopa"


def test_nothing_read_nothing_found_and_nothing_kept_are_told(past) -> None:
    assert past().nothing.text() == "No entry was read yet."
    found = past(*PAST)
    QTest.keyClicks(found.field, "xyzzy")
    assert found.nothing.text() == "No entry read before answers to that."
    without = past(kept=False)
    assert without.nothing.text() == "The history is not kept in this session."
    assert not without.findChild(QPushButton, "clear-history").isEnabled()


def test_the_history_is_cleared_after_a_question(past, qtbot) -> None:
    found = past(*PAST)
    clear = found.findChild(QPushButton, "clear-history")
    clear.click()
    question = found.findChild(Question)
    assert not question.findChild(QPushButton, "agree").isDefault()
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert len(listed(found)) == 9
    qtbot.waitUntil(lambda: found.findChild(Question) is None)
    clear.click()
    with qtbot.waitSignal(found.read):
        found.findChild(Question).findChild(QPushButton, "agree").click()
    assert listed(found) == []
    assert "Cleared the history" in found.parent().status._moment.text


def test_enter_on_a_button_presses_the_button(past, qtbot) -> None:
    found = past(*PAST)
    close = found.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Close)
    close.setFocus()
    with qtbot.waitSignal(found.finished):
        QTest.keyClick(close, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 3, 2), "Today"),
        (date(2026, 3, 1), "Yesterday"),
        (date(2026, 2, 27), "Friday, 27 February"),
        (date(2025, 12, 31), "Wednesday, 31 December 2025"),
    ],
)
def test_a_day_is_named_as_one_speaks_of_it(day: date, name: str) -> None:
    assert day_name(day, date(2026, 3, 2)) == name


def walk(window, qtbot, *names: str) -> None:
    for name in names:
        with qtbot.waitSignal(window.entry_shown):
            window.open(name)


def way(button) -> list[str]:
    """Asks for the way as the right button does, and reads it."""
    where = button.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, button.mapToGlobal(where))
    QApplication.sendEvent(button, event)
    menu = QApplication.activePopupWidget()
    return [action.text() for action in menu.actions()] if isinstance(menu, QMenu) else []


def test_the_right_button_shows_the_way_and_leads_along_it(window, qtbot) -> None:
    walk(window, qtbot, "zopa", "compromise", "5 c's of negotiation")
    assert way(window.bar.back) == ["Compromise", "ZOPA", "BATNA"]
    menu = QApplication.activePopupWidget()
    with qtbot.waitSignal(window.entry_shown):
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyPress(menu, Qt.Key.Key_Return)
    assert window.browse.shown.id == "zopa"
    assert way(window.bar.forward) == ["Compromise", "5 C's of negotiation"]
    QApplication.activePopupWidget().close()
    assert way(window.bar.back) == ["BATNA"]
    QApplication.activePopupWidget().close()


def test_a_long_press_shows_the_way_and_a_short_one_steps(window, qtbot) -> None:
    walk(window, qtbot, "zopa", "compromise")
    button = window.bar.back
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert [action.text() for action in menu.actions()] == ["ZOPA", "BATNA"]
    assert window.browse.shown.id == "compromise"
    menu.close()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.browse.shown.id == "zopa"


def test_the_way_back_begins_with_what_was_opened_last(window, qtbot, type_text) -> None:
    type_text(window, "zopa")
    qtbot.waitUntil(lambda: window.browse.shown.id == "zopa")
    assert way(window.bar.back) == ["BATNA"]
    menu = QApplication.activePopupWidget()
    with qtbot.waitSignal(window.entry_shown):
        QTest.keyPress(menu, Qt.Key.Key_Return)
    assert window.browse.shown.id == "batna"
    assert window.bar.box.text() == "zopa"


def test_an_entry_that_is_gone_stands_greyed_in_the_way(window, qtbot, library) -> None:
    walk(window, qtbot, "zopa", "compromise")
    kept = [found for found in library.catalogue() if found.id != "zopa"]
    window.library_loaded(FakeLibrary(kept))
    assert way(window.bar.back) == ["zopa (not in an open pack)", "BATNA"]
    menu = QApplication.activePopupWidget()
    assert [action.isEnabled() for action in menu.actions()] == [False, True]
    menu.close()


def test_back_keeps_the_scroll_and_the_query(window, qtbot, type_text) -> None:
    window.resize(900, 420)
    bar = window.browse.view.verticalScrollBar()
    bar.setValue(120)
    type_text(window, "zopa")
    qtbot.waitUntil(lambda: window.browse.shown.id == "zopa")
    QTest.keyClick(window.bar.box, Qt.Key.Key_Return)
    with qtbot.waitSignal(window.entry_shown):
        QTest.mouseClick(window.bar.back, Qt.MouseButton.LeftButton)
    assert (window.browse.shown.id, bar.value()) == ("batna", 120)
    assert window.bar.box.text() == "zopa"


def test_back_finds_the_same_place_at_another_text_size(window, qtbot) -> None:
    window.resize(900, 420)
    bar = window.browse.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    walk(window, qtbot, "zopa")
    window.set_zoom(150)
    with qtbot.waitSignal(window.entry_shown):
        QTest.mouseClick(window.bar.back, Qt.MouseButton.LeftButton)
    assert bar.maximum() > 0
    assert bar.value() == pytest.approx(bar.maximum() / 2, rel=0.05)


def test_a_button_without_a_way_shows_none(window) -> None:
    assert way(window.bar.forward) == []
    window.bar.forward.way_wanted.emit()
    assert QApplication.activePopupWidget() is None
