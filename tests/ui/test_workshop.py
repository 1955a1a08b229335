"""The workshop is a place of its own: its deck is put in order by keys and drags, and undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.core.model.deck import blank_card, entry_card, text_card
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.browse.kept.list_name_dialog import ListNameDialog
from desktop_app.ui.browse.offer_button import OfferButton
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.places.place_switch import WORKSHOP
from desktop_app.ui.press.sheet_preview import SheetPreview
from desktop_app.ui.workshop.bench import Bench
from desktop_app.ui.workshop.card_dialog import CardDialog
from desktop_app.ui.workshop.deck_list import DeckList
from desktop_app.ui.workshop.deck_pane import DeckPane
from tests.ui.conftest import FakeUserData
from tests.ui.fake_library import FakeLibrary

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
ZOPA = EntryRef("common-ground", Kind.TERM, "zopa")
RENEWAL = EntryRef("common-ground", Kind.DEAL, "software-licence-renewal")
GONE = EntryRef("trainer", Kind.TERM, "orange-story")
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CARDS = [entry_card(ref, ref.id) for ref in (BATNA, ZOPA, RENEWAL)]


def titles(user_data: FakeUserData) -> list[str]:
    return [card.title for card in user_data.workshops.all()[0].cards]


def copies(user_data: FakeUserData) -> list[int]:
    return [card.copies for card in user_data.workshops.all()[0].cards]


def pane(window: MainWindow) -> DeckPane:
    return window.findChild(DeckPane)


def bench(window: MainWindow) -> Bench:
    return window.findChild(Bench)


def popup(qtbot) -> QMenu:  # type: ignore[no-untyped-def]
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    return QApplication.activePopupWidget()


def choose(menu: QMenu, label: str) -> None:
    action = next(one for one in menu.actions() if one.text().partition("\u2003")[0] == label)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def dialog(qtbot, kind: type):  # type: ignore[no-untyped-def]
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()


@pytest.fixture
def deck(window: MainWindow) -> DeckList:
    """The list of a deck with BATNA, ZOPA and a deal, in the workshop."""
    bench(window).make("Basics")
    bench(window).add(CARDS)
    QTest.keyClick(window.bar.box, Qt.Key.Key_3, CONTROL)
    found = pane(window).list
    assert found.hasFocus()
    return found


def test_it_is_the_third_place_and_reading_leads_out_of_it(window: MainWindow, qtbot) -> None:
    QTest.mouseClick(window.bar.places.buttons[WORKSHOP], Qt.MouseButton.LeftButton)
    place = window.findChild(DeckPane)
    assert place.isVisible()
    assert not window.browse.isVisible()
    assert window.bar.places.where == WORKSHOP
    assert window.windowTitle() == "Workshop — Common Ground"
    QTest.mouseClick(window.bar.places.buttons[Kind.TERM], Qt.MouseButton.LeftButton)
    assert not place.isVisible()
    assert window.browse.isVisible()
    assert window.bar.places.where == Kind.TERM
    assert window.windowTitle() == "BATNA — Common Ground"


@pytest.mark.parametrize("way", ["typing", "open", "back", "action"])
def test_whoever_wants_to_read_sees_what_is_read(
    window: MainWindow, deck: DeckList, way: str, qtbot
) -> None:
    if way == "typing":
        QTest.keyClicks(deck, "zo")
        assert window.bar.box.text() == "zo"
        assert window.bar.box.hasFocus()
    elif way == "open":
        window.open(ZOPA)
    elif way == "back":
        window.bar.back.setEnabled(True)
        window.bar.back.click()
    else:
        window.actions_by_name["find-in-page"].trigger()
    qtbot.waitUntil(lambda: window.browse.isVisible() and not window.browse.busy)
    assert not deck.isVisible()


def test_looking_for_nothing_and_escape_stay(window: MainWindow, deck: DeckList) -> None:
    window.bar.box.setFocus()
    QTest.keyClick(window.bar.box, Qt.Key.Key_Escape)
    assert deck.hasFocus()
    QTest.keyClick(deck, Qt.Key.Key_Escape)
    assert deck.hasFocus()


def test_f6_walks_search_box_deck_and_sheet(window: MainWindow, deck: DeckList) -> None:
    sheet = window.findChild(SheetPreview)
    for part in (sheet, window.bar.box, deck, sheet):
        QTest.keyClick(window, Qt.Key.Key_F6)
        assert part.hasFocus()


def test_without_a_workshop_it_says_what_to_do_next(window: MainWindow, qtbot) -> None:
    window.actions_by_name["workshop"].trigger()
    empty = pane(window).empty
    assert empty.isVisible()
    first = empty.findChildren(OfferButton)[0]
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Space)
    asked = dialog(qtbot, ListNameDialog)
    assert asked.field.text() == "My workshop"
    QTest.keyClicks(asked.field, "Basics")
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert pane(window).name.text() == "Basics"
    qtbot.waitUntil(pane(window).front.hasFocus)
    assert [button.text() for button in empty.findChildren(OfferButton) if button.isVisible()] == [
        "Terms and deals…", "A whole category…", "One of my lists…", "A card of my own…",
        "A blank card",
    ]  # fmt: skip
    empty.findChildren(OfferButton)[-1].click()
    assert pane(window).list.hasFocus()
    assert not empty.isVisible()


def test_keys_move_multiply_and_remove(deck: DeckList, user_data: FakeUserData) -> None:
    deck.setCurrentRow(0)
    QTest.keyClick(deck, Qt.Key.Key_Down, ALT)
    assert titles(user_data) == ["zopa", "batna", "software-licence-renewal"]
    assert deck.currentRow() == 1
    QTest.keyClick(deck, Qt.Key.Key_Plus)
    QTest.keyClick(deck, Qt.Key.Key_Equal)
    QTest.keyClick(deck, Qt.Key.Key_Minus)
    assert copies(user_data) == [1, 2, 1]
    QTest.keyClick(deck, Qt.Key.Key_End, ALT)
    QTest.keyClick(deck, Qt.Key.Key_Up, ALT)
    QTest.keyClick(deck, Qt.Key.Key_Home, ALT)
    assert titles(user_data) == ["batna", "zopa", "software-licence-renewal"]
    QTest.keyClick(deck, Qt.Key.Key_Delete)
    assert titles(user_data) == ["zopa", "software-licence-renewal"]
    assert deck.currentRow() == 0
    assert deck.chosen() == [CARDS[1].key]


def test_several_go_together(deck: DeckList, user_data: FakeUserData) -> None:
    deck.setCurrentRow(1)
    QTest.keyClick(deck, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(deck, Qt.Key.Key_Up, ALT)
    assert titles(user_data) == ["zopa", "software-licence-renewal", "batna"]
    assert len(deck.chosen()) == 2
    QTest.keyClick(deck, Qt.Key.Key_Plus)
    assert copies(user_data) == [2, 2, 1]
    QTest.keyClick(deck, Qt.Key.Key_Delete)
    assert titles(user_data) == ["batna"]


def test_every_edit_is_taken_back_and_done_again(
    window: MainWindow, deck: DeckList, user_data: FakeUserData
) -> None:
    before = user_data.workshops.all()
    deck.setCurrentRow(0)
    QTest.keyClick(deck, Qt.Key.Key_Down, ALT)
    QTest.keyClick(deck, Qt.Key.Key_Plus)
    QTest.keyClick(deck, Qt.Key.Key_Delete)
    after = user_data.workshops.all()
    assert pane(window).undo.toolTip() == "<p>Undo: remove “batna” (Ctrl+Z)</p>"
    for _ in range(3):
        QTest.keyClick(deck, Qt.Key.Key_Z, CONTROL)
    assert user_data.workshops.all() == before
    assert window.status._moment.text == "Undone: move “batna”"
    for _ in range(3):
        QTest.keyClick(deck, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert user_data.workshops.all() == after
    pane(window).undo.click()
    assert titles(user_data) == ["zopa", "batna", "software-licence-renewal"]


def test_what_came_in_elsewhere_is_not_undone(
    window: MainWindow, deck: DeckList, user_data: FakeUserData
) -> None:
    deck.setCurrentRow(0)
    QTest.keyClick(deck, Qt.Key.Key_Delete)
    user_data.workshops.add(user_data.workshops.all()[0].key, [text_card("Theirs", "")])
    window.keeping.replaced.emit()
    QTest.keyClick(deck, Qt.Key.Key_Z, CONTROL)
    assert titles(user_data) == ["batna", "zopa", "software-licence-renewal", "Theirs"]


def test_copies_are_raised_and_lowered_by_mouse(deck: DeckList, user_data: FakeUserData) -> None:
    rect = deck.visualItemRect(deck.item(1))
    fewer, more = deck._delegate._presses(rect)
    for _ in range(2):
        QTest.mouseClick(deck.viewport(), Qt.MouseButton.LeftButton, pos=more.center().toPoint())
    QTest.mouseDClick(deck.viewport(), Qt.MouseButton.LeftButton, pos=more.center().toPoint())
    assert copies(user_data) == [1, 4, 1]
    QTest.mouseClick(deck.viewport(), Qt.MouseButton.LeftButton, pos=fewer.center().toPoint())
    assert copies(user_data) == [1, 3, 1]


def test_enter_opens_an_entry_and_writes_on_a_card_of_ones_own(
    window: MainWindow, deck: DeckList, user_data: FakeUserData, qtbot
) -> None:
    bench(window).add([text_card("Begin", "Read alone.")])
    deck.setCurrentRow(3)
    QTest.keyClick(deck, Qt.Key.Key_Return)
    asked = dialog(qtbot, CardDialog)
    assert asked.text.toPlainText() == "Read alone."
    asked.title.setText(" To  begin ")
    qtbot.waitUntil(asked.isActiveWindow)
    QTest.keyClick(asked.title, Qt.Key.Key_Return, CONTROL)
    assert titles(user_data)[3] == "To begin"
    deck.setCurrentRow(1)
    with qtbot.waitSignal(window.entry_shown) as shown:
        QTest.keyClick(deck, Qt.Key.Key_Return)
    assert shown.args == ["zopa"]
    assert window.browse.isVisible()


def test_two_clicks_open_an_entry_and_one_does_not(
    window: MainWindow, deck: DeckList, qtbot
) -> None:
    left, spot = Qt.MouseButton.LeftButton, deck.visualItemRect(deck.item(1)).center()
    QTest.mouseClick(deck.viewport(), left, pos=spot)
    assert deck.isVisible()
    with qtbot.waitSignal(window.entry_shown) as shown:
        QTest.mouseDClick(deck.viewport(), left, pos=spot)
    assert shown.args == ["zopa"]


def test_the_menu_of_a_card_does_what_the_keys_do(
    deck: DeckList, user_data: FakeUserData, qtbot
) -> None:
    deck.setCurrentRow(2)
    deck.menu_wanted.emit(deck.mapToGlobal(QPoint(40, 40)))
    choose(popup(qtbot), "Move to the top")
    assert titles(user_data)[0] == "software-licence-renewal"


def test_an_entry_that_no_pack_has_keeps_its_place_and_says_so(
    window: MainWindow, deck: DeckList, qtbot
) -> None:
    bench(window).add([entry_card(GONE, "The orange story"), blank_card()])
    told = deck.item(3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "The orange story, in no open pack, 1 copy"
    assert pane(window)._lost.isVisible()
    assert "no open pack" not in pane(window)._counts.text().replace("\u00a0", " ")
    window.resize(900, 430)
    qtbot.waitUntil(lambda: not pane(window)._lost.isVisible())
    assert "1 in no open pack" in pane(window)._counts.text().replace("\u00a0", " ")
    deck.setCurrentRow(3)
    QTest.keyClick(deck, Qt.Key.Key_Return)  # there is nothing to open
    assert deck.isVisible()


def test_titles_follow_the_packs(window: MainWindow, deck: DeckList) -> None:
    assert [deck.item(row).text() for row in range(3)] == [
        "BATNA", "ZOPA", "Software licence renewal",
    ]  # fmt: skip
    window.library_loaded(FakeLibrary([]))
    assert deck.item(0).text() == "batna"
    assert "no open pack" in deck.item(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_without_a_place_to_keep_it_that_is_told(open_window, library: FakeLibrary) -> None:
    window = open_window(library, first=BATNA)
    window.actions_by_name["workshop"].trigger()
    assert "kept" in window.message_bar.text
    assert window.browse.isVisible()
    assert window.bar.places.where == Kind.TERM
