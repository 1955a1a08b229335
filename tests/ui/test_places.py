"""Two places share search box, history and page: terms to read, deals to try."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.core.model.deal_facts import DealFacts
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.main_window import MainWindow
from tests.ui.fake_library import FakeLibrary, entry, seed_entries

CONTROL = Qt.KeyboardModifier.ControlModifier
DEALS = (
    ("lease", "Bakery lease", "worked", "Property", "introductory", 2, 3),
    ("sinai", "Camp David", "history", "Diplomacy", "advanced", 0, 0),
    ("ruby", "Ruby ring", "parable", "", "", 0, 0),
    ("sail", "Sail", "", "", "", 0, 0),
)


def deal(key: str) -> EntryRef:
    return EntryRef("common-ground", Kind.DEAL, key)


def full_library() -> FakeLibrary:
    """Eight terms and four deals."""
    terms = [one for one in seed_entries() if one.kind is Kind.TERM]
    deals = [entry(key, title, kind=Kind.DEAL, definition="It.") for key, title, *_ in DEALS]
    library = FakeLibrary(sorted(terms + deals, key=lambda one: one.title.casefold()))
    library.facts = [DealFacts(deal(key), *told) for key, *told in DEALS]
    return library


@pytest.fixture
def library() -> FakeLibrary:
    return full_library()


def go(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window, key, CONTROL)


def listed(window: MainWindow) -> list[tuple[str, str]]:
    rows = window.browse.pane.list.rows
    return [(rows[at].title, rows[at].excerpt) for at in range(len(rows))]


def counted(window: MainWindow) -> str:
    return window.browse.pane._count.text


def chosen(window: MainWindow) -> str:
    found = window.browse.pane.list.selected()
    return found.id if found is not None else ""


def checked(window: MainWindow) -> list[str]:
    buttons = window.bar.places.buttons.values()
    return [button.accessibleName() for button in buttons if button.isChecked()]


def test_the_glossary_lists_terms_alone(window) -> None:
    assert counted(window) == "8 terms"
    assert "Bakery lease" not in [title for title, _ in listed(window)]
    assert checked(window) == ["Glossary"]


def test_ctrl_2_goes_to_the_deals_and_their_first_one(window) -> None:
    go(window, Qt.Key.Key_2)
    assert listed(window) == [
        ("Bakery lease", "Property · 2 parties · 3 issues"),
        ("Camp David", "History · Diplomacy"),
        ("Ruby ring", "Parable"),
        ("Sail", "Common Ground"),
    ]
    assert (window.browse.shown, chosen(window)) == (deal("lease"), "lease")
    assert (counted(window), checked(window)) == ("4 deals", ["Deals"])


def test_each_place_is_as_it_was_left(window) -> None:
    go(window, Qt.Key.Key_2)
    window.open("sinai")
    window.browse.view.scroll_to(40)
    go(window, Qt.Key.Key_1)
    assert (window.browse.shown.id, chosen(window)) == ("batna", "batna")
    go(window, Qt.Key.Key_2)
    assert (window.browse.shown.id, chosen(window)) == ("sinai", "sinai")
    assert window.browse.view.verticalScrollBar().value() == 40


def test_a_press_on_a_place_goes_there_and_clears_the_query(window, qtbot, type_text) -> None:
    type_text(window, "win")
    qtbot.waitUntil(lambda: not window.browse.busy)
    QTest.mouseClick(window.bar.places.buttons[Kind.DEAL], Qt.MouseButton.LeftButton)
    assert window.bar.box.text() == ""
    assert (counted(window), window.browse.shown.id) == ("4 deals", "lease")
    qtbot.waitUntil(lambda: not window.browse.busy)


def test_the_place_of_before_is_returned_to_from_a_query(window, qtbot, type_text) -> None:
    type_text(window, "zopa")
    qtbot.waitUntil(lambda: window.browse.shown.id == "zopa")
    go(window, Qt.Key.Key_1)
    assert window.bar.box.text() == ""
    assert window.browse.shown.id == "batna"


def test_the_place_follows_what_is_opened(window, qtbot) -> None:
    window.browse.view.entry_requested.emit(deal("ruby"), "")
    assert (checked(window), chosen(window), counted(window)) == (["Deals"], "ruby", "4 deals")
    window.open("zopa")
    assert (checked(window), chosen(window), counted(window)) == (["Glossary"], "zopa", "8 terms")


def test_back_and_forward_cross_the_places(window) -> None:
    window.open("ruby")
    window.browse.back()
    assert (checked(window), chosen(window)) == (["Glossary"], "batna")
    window.browse.forward()
    assert (checked(window), chosen(window)) == (["Deals"], "ruby")


def test_to_look_at_a_hit_is_not_to_go_there(window, qtbot, type_text) -> None:
    type_text(window, "ruby")
    qtbot.waitUntil(lambda: window.browse.shown == deal("ruby"))
    assert checked(window) == ["Glossary"]
    QTest.keyClick(window.bar.box, Qt.Key.Key_Return)
    assert checked(window) == ["Deals"]
    assert listed(window) == [("Ruby ring", "It.")]
    QTest.keyClick(window.bar.box, Qt.Key.Key_Escape)
    assert counted(window) == "4 deals"


def test_both_places_find_all(window, qtbot, type_text) -> None:
    go(window, Qt.Key.Key_2)
    type_text(window, "zopa")
    qtbot.waitUntil(lambda: not window.browse.busy)
    assert listed(window)[0][0] == "ZOPA"
    assert checked(window) == ["Deals"]


def test_deals_have_one_order(window) -> None:
    go(window, Qt.Key.Key_2)
    assert not window.browse.pane.switch.isVisible()
    assert not window.actions_by_name["list-order"].isEnabled()
    go(window, Qt.Key.Key_1)
    assert window.browse.pane.switch.isVisible()
    assert window.actions_by_name["list-order"].isEnabled()


def test_rows_of_deals_are_lower_and_spoken_with_their_facts(window) -> None:
    rows = window.browse.pane.list
    high = rows.plan.row_px
    go(window, Qt.Key.Key_2)
    assert rows.plan.row_px < high
    told = rows.model().index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Bakery lease. Property · 2 parties · 3 issues"


def test_the_facts_are_read_on_a_worker(open_window, library, qtbot) -> None:
    library.cached = False
    window = open_window(library, first=library.find("batna"))
    qtbot.waitUntil(lambda: not window.browse.busy)
    library.read_on.clear()
    go(window, Qt.Key.Key_2)
    assert listed(window)[0] == ("Bakery lease", "")
    qtbot.waitUntil(lambda: listed(window)[0][1] != "")
    assert library.read_on == [library.read_on[0]] != [threading.get_ident()]
    assert chosen(window) == "lease"


def test_a_newer_library_may_have_other_deals(window, library) -> None:
    go(window, Qt.Key.Key_2)
    newer = full_library()
    newer.facts = newer.facts[:2]
    window.library_loaded(newer)
    assert counted(window) == "2 deals"
    assert chosen(window) == "lease"


def test_a_start_at_a_deal_is_a_start_among_deals(open_window, library, user_data) -> None:
    window = open_window(library, user_data, first=deal("sinai"))
    assert (checked(window), counted(window), chosen(window)) == (["Deals"], "4 deals", "sinai")
    window.close()
    assert user_data.saved[-1].where == "deals"


def test_where_there_is_no_deal_it_is_told_with_a_way_on(open_window) -> None:
    window = open_window(FakeLibrary([entry("zopa", "ZOPA", definition="A range.")]))
    go(window, Qt.Key.Key_2)
    buttons = [b for b in window.browse.pane.findChildren(QPushButton) if b.isVisible()]
    assert (checked(window), window.browse.shown.id) == (["Deals"], "zopa")
    assert buttons[0].text() == "Go to the glossary"
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert (checked(window), counted(window)) == (["Glossary"], "1 term")


def test_a_pack_of_deals_alone_begins_among_them(open_window) -> None:
    window = open_window(FakeLibrary([entry("ruby", "Ruby ring", kind=Kind.DEAL)]))
    assert (checked(window), window.browse.shown.id) == (["Deals"], "ruby")


def test_the_list_is_scrolled_as_it_was_left(open_window) -> None:
    terms = [entry(f"t{at:03}", f"Term {at:03}", definition="A.") for at in range(100)]
    window = open_window(FakeLibrary([entry("ruby", "Ruby ring", kind=Kind.DEAL), *terms]))
    window.open("t090")
    bar = window.browse.pane.list.verticalScrollBar()
    bar.setValue(bar.value() + 30)
    before = bar.value()
    go(window, Qt.Key.Key_2)
    assert bar.value() == 0
    go(window, Qt.Key.Key_1)
    assert (chosen(window), bar.value()) == ("t090", before)


@pytest.mark.parametrize(
    ("size", "zoom", "folded"),
    [((900, 600), 100, False), ((1280, 820), 200, False), ((900, 600), 200, True)],
)
def test_the_places_fold_where_the_search_box_needs_the_room(
    window, qtbot, size: tuple[int, int], zoom: int, folded: bool
) -> None:
    window.resize(*size)
    window.set_zoom(zoom)
    places = window.bar.places
    qtbot.waitUntil(lambda: places.folded.isVisible() is folded)
    assert all(button.isVisible() is not folded for button in places.buttons.values())
    assert window.bar.box.width() >= 200 * zoom // 100
    assert window.bar.menu_button.geometry().right() < window.width()


def test_folded_they_are_a_menu(window, qtbot) -> None:
    window.resize(640, 480)
    window.set_zoom(200)
    places = window.bar.places
    qtbot.waitUntil(places.folded.isVisible)
    assert places.folded.accessibleName() == "Glossary. Go to another place"
    places.folded.setFocus()
    QTest.keyClick(places.folded, Qt.Key.Key_Space)
    menu = places._menu
    qtbot.waitUntil(menu.isVisible)
    assert [action.text() for action in menu.actions()] == [
        "Glossary\tCtrl+1", "Deals\tCtrl+2", "Workshop\tCtrl+3",
    ]  # fmt: skip
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert window.browse.shown == deal("lease")
    assert places.folded.text() == "Deals"
    assert QApplication.activePopupWidget() is None
