"""The hits of a query: what is said about them, and what pointer and keys do with them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop_app.core.model.hit import Advice
from desktop_app.ui.browse.finder import LIMIT
from desktop_app.ui.row_menu import RowMenu
from tests.ui.fake_library import FakeLibrary, entry

LEFT, RIGHT, MIDDLE = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
)
CONTROL = Qt.KeyboardModifier.ControlModifier


def titles(window) -> list[str]:
    rows = window.browse.pane.list.rows
    return [rows[at].title for at in range(len(rows))]


def said(window) -> list[str]:
    """Every strip and label of the list's side that shows."""
    pane = window.browse.pane
    told = [pane._count.text, pane._best.text]
    told += [
        button.accessibleName() for button in pane.findChildren(QPushButton) if button.isVisible()
    ]
    return [text for text in told if text]


def offer(window, words: str) -> QPushButton:
    found = window.browse.pane.findChildren(QPushButton)
    return next(button for button in found if button.isVisible() and button.text() == words)


def point_of(window, row: int) -> QPoint:
    return window.browse.pane.list.rect_of(row).center()


@pytest.fixture
def many() -> FakeLibrary:
    return FakeLibrary([entry(f"t{n}", f"Term {n:03}", definition="Words.") for n in range(250)])


# what is said


def test_hits_are_counted_and_ranked(find) -> None:
    assert said(find("win")) == ["2 terms · 1 deal", "Best match"]


def test_a_misspelt_name_is_offered_as_it_is_spelt(find, qtbot) -> None:
    window = find("batna", advice=Advice(meant="ZOPA"))
    assert said(window)[-1] == "Did you mean ZOPA?"
    QTest.mouseClick(offer(window, "Did you mean ZOPA?"), LEFT)
    assert window.bar.box.text() == "ZOPA"
    assert window.bar.box.hasFocus()
    qtbot.waitUntil(lambda: not window.browse.busy)


def test_what_is_no_operator_is_told_over_the_hits(find) -> None:
    window = find("batna", advice=Advice(operator="categry", corrected="category:x batna"))
    assert said(window)[-1] == (
        "“categry:” is not an operator of the search. Did you mean category:x batna?"
    )
    window.bar.box.clear()
    assert said(window) == ["8 terms"]


def test_advice_that_comes_with_the_same_hits_is_shown(open_window, qtbot, type_text) -> None:
    library = FakeLibrary()
    library.partial, library.advice = True, Advice(meant="ZOPA")
    window = open_window(library, first=library.find("batna"))
    type_text(window, "zopa")
    assert "Did you mean ZOPA?" not in said(window)
    qtbot.waitUntil(lambda: "Did you mean ZOPA?" in said(window))


def test_searching_is_said_only_when_it_takes_long(open_window, qtbot, type_text) -> None:
    library = FakeLibrary()
    library.partial = True
    window = open_window(library, first=library.find("batna"))
    library.may_search.clear()
    type_text(window, "package")
    assert said(window) == []
    qtbot.waitUntil(lambda: said(window) == ["Searching…"])
    library.may_search.set()
    qtbot.waitUntil(lambda: said(window) == ["1 deal", "Best match"])


def test_a_quick_answer_never_says_that_it_is_searched(find) -> None:
    window = find("win")
    assert not window.browse.pane._patience.isActive()


def test_more_than_a_hundred_hits_are_had_on_demand(find, many, qtbot) -> None:
    window = find("term", many)
    found = window.browse.pane.list
    assert len(found.rows) == LIMIT
    assert said(window)[-1] == "Only the best 100 are shown. Show more"
    found.go_to(LIMIT - 1)
    scrolled = found.scrolled
    QTest.mouseClick(offer(window, "Show more"), LEFT)
    qtbot.waitUntil(lambda: len(found.rows) == 2 * LIMIT)
    assert (found.scrolled, found.selected().id) == (scrolled, "t99")
    QTest.mouseClick(offer(window, "Show more"), LEFT)
    qtbot.waitUntil(lambda: len(found.rows) == 250)
    qtbot.waitUntil(lambda: said(window) == ["250 terms", "Best match"])


def test_walking_past_the_last_hit_brings_more(find, many, qtbot) -> None:
    window = find("term", many)
    found = window.browse.pane.list
    QTest.keyClick(window.bar.box, Qt.Key.Key_End, CONTROL)
    assert found.currentIndex().row() == LIMIT - 1
    QTest.keyClick(window.bar.box, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(found.rows) == 2 * LIMIT)
    assert found.selected().id == "t99"
    QTest.keyClick(window.bar.box, Qt.Key.Key_Down)
    assert found.selected().id == "t100"
    qtbot.waitUntil(lambda: not window.browse.busy)


# keys


def test_ctrl_home_and_end_walk_and_without_ctrl_they_edit(find, qtbot) -> None:
    window = find("negotiation")
    box, found = window.bar.box, window.browse.pane.list
    QTest.keyClick(box, Qt.Key.Key_End, CONTROL)
    assert found.currentIndex().row() == len(found.rows) - 1
    QTest.keyClick(box, Qt.Key.Key_Home, CONTROL)
    assert found.currentIndex().row() == 0
    QTest.keyClick(box, Qt.Key.Key_Home)
    assert box.cursorPosition() == 0
    QTest.keyClick(box, Qt.Key.Key_End)
    assert box.cursorPosition() == len("negotiation")
    assert found.currentIndex().row() == 0
    qtbot.waitUntil(lambda: not window.browse.busy)


def test_the_list_itself_is_walked_by_keys(window, qtbot) -> None:
    found = window.browse.pane.list
    found.setFocus()
    for key, row in (
        (Qt.Key.Key_End, 7), (Qt.Key.Key_Home, 0), (Qt.Key.Key_Down, 1), (Qt.Key.Key_PageDown, 7),
        (Qt.Key.Key_Up, 6), (Qt.Key.Key_PageUp, 0), (Qt.Key.Key_Up, 0),
    ):  # fmt: skip
        QTest.keyClick(found, key)
        assert found.currentIndex().row() == row
    with qtbot.waitSignal(window.browse.visited) as visited:
        QTest.keyClick(found, Qt.Key.Key_Return)
    assert visited.args[0].id == "5-cs"
    assert found.hasFocus()


def test_enter_opens_nothing_where_nothing_was_found(find, user_data, qtbot) -> None:
    window = find("xyzzy")
    before = window.browse.history.here
    QTest.keyClick(window.bar.box, Qt.Key.Key_Return)
    assert window.browse.history.here == before


# the pointer


@pytest.mark.parametrize(("button", "modifier"), [(MIDDLE, Qt.KeyboardModifier.NoModifier)])
def test_other_buttons_do_nothing(find, button, modifier) -> None:
    window = find("negotiation")
    found = window.browse.pane.list
    QTest.mouseClick(found.viewport(), button, modifier, point_of(window, 2))
    assert found.currentIndex().row() == 0
    assert not window.browse.busy


def test_a_click_with_ctrl_is_a_click(find, qtbot) -> None:
    window = find("negotiation")
    with qtbot.waitSignal(window.browse.visited) as visited:
        QTest.mouseClick(window.browse.pane.list.viewport(), LEFT, CONTROL, point_of(window, 2))
    assert visited.args[0] == window.browse.pane.list.rows.ref(2)
    assert window.browse.pane.list.currentIndex().row() == 2
    assert window.bar.box.hasFocus()


def test_a_double_click_is_one_click(find) -> None:
    window = find("negotiation")
    visits: list[str] = []
    window.browse.visited.connect(lambda ref: visits.append(ref.id))
    ground, at = window.browse.pane.list.viewport(), point_of(window, 1)
    QTest.mouseClick(ground, LEFT, pos=at)
    QTest.mouseDClick(ground, LEFT, pos=at)
    assert len(visits) == 1
    assert window.bar.box.hasFocus()


def test_a_drag_chooses_nothing(find, qtbot) -> None:
    window = find("negotiation")
    visits: list[str] = []
    window.browse.visited.connect(lambda ref: visits.append(ref.id))
    ground = window.browse.pane.list.viewport()
    QTest.mousePress(ground, LEFT, pos=point_of(window, 1))
    QTest.mouseMove(ground, point_of(window, 2))
    QTest.mouseRelease(ground, LEFT, pos=point_of(window, 2))
    assert visits == []
    assert window.browse.pane.list.currentIndex().row() == 1
    qtbot.waitUntil(lambda: not window.browse.busy)


def test_a_clicked_row_stays_selected_when_the_rest_arrives(open_window, qtbot, type_text) -> None:
    library = FakeLibrary()
    library.partial = True
    window = open_window(library, first=library.find("batna"))
    library.may_search.clear()
    type_text(window, "win")
    QTest.mouseClick(window.browse.pane.list.viewport(), LEFT, pos=point_of(window, 1))
    chosen = window.browse.pane.list.selected()
    library.may_search.set()
    qtbot.waitUntil(lambda: not window.browse.busy)
    assert len(titles(window)) == 3
    assert window.browse.pane.list.selected() == chosen


# the menu of a row


@pytest.fixture
def menu_of(qtbot) -> Callable[..., RowMenu]:
    """Opens the menu of a row as a right click does."""

    def ask(window, row: int) -> RowMenu:
        found = window.browse.pane.list
        at = point_of(window, row)
        QTest.mouseClick(found.viewport(), RIGHT, pos=at)
        from PySide6.QtGui import QContextMenuEvent

        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, at, found.viewport().mapToGlobal(at)
        )
        QGuiApplication.sendEvent(found.viewport(), event)
        return window.findChildren(RowMenu)[-1]

    return ask


def test_the_menu_of_a_row_offers_what_the_program_can_do(open_window, menu_of, qtbot) -> None:
    kept: list[str] = []
    library = FakeLibrary()
    window = open_window(
        library,
        first=library.find("batna"),
        before=lambda w: w.offer("compare", lambda: kept.append(w.browse.shown.id)),
    )
    menu = menu_of(window, 7)
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == "Open"
    assert texts[-1] == "Copy the title"
    assert "Compare with another entry" in texts
    assert ("Print the entry" in texts) == ("print" in window.actions_by_name)
    assert menu.accessibleName() == "What to do with ZOPA"
    next(action for action in menu.actions() if action.text().startswith("Compare")).trigger()
    qtbot.waitUntil(lambda: kept == ["zopa"])
    menu.close()


def test_an_action_waits_for_its_entry_to_be_shown(open_window, menu_of, qtbot) -> None:
    done: list[str] = []
    library = FakeLibrary(cached=False)
    window = open_window(
        library,
        first=library.find("batna"),
        before=lambda w: w.offer("compare", lambda: done.append(w.browse.shown.id)),
    )
    menu = menu_of(window, 7)
    next(action for action in menu.actions() if action.text().startswith("Compare")).trigger()
    assert done == []
    qtbot.waitUntil(lambda: done == ["zopa"])
    menu.close()


def test_the_menu_opens_an_entry_and_copies_its_title(window, menu_of, qtbot) -> None:
    menu = menu_of(window, 2)
    menu.actions()[-1].trigger()
    assert QGuiApplication.clipboard().text() == "Compromise"
    with qtbot.waitSignal(window.browse.visited) as visited:
        menu.actions()[0].trigger()
    assert visited.args[0].id == "compromise"
    menu.close()


def test_the_menu_key_asks_for_the_selected_row(window, qtbot) -> None:
    from PySide6.QtGui import QContextMenuEvent

    found = window.browse.pane.list
    found.setFocus()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QGuiApplication.sendEvent(found.viewport(), event)
    menu = window.findChildren(RowMenu)[-1]
    qtbot.waitUntil(menu.isVisible)
    assert menu.accessibleName() == "What to do with BATNA"
    menu.close()
