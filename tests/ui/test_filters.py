"""The list of deals is narrowed by sector, form, level and the terms that they show."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop_app.core.model.deal_facts import DealFacts
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.browse.deals.filter_bar import FilterBar
from desktop_app.ui.browse.deals.term_choice import TermChoice
from desktop_app.ui.main_window import MainWindow
from tests.ui.fake_library import FakeLibrary, entry, seed_entries

BATNA, ZOPA, WIN_WIN = (
    EntryRef("common-ground", Kind.TERM, name) for name in ("batna", "zopa", "win-win-negotiation")
)
DEALS = (
    ("Acre", "worked", "Property", "introductory", (BATNA, WIN_WIN)),
    ("Berth", "worked", "Software", "advanced", (BATNA,)),
    ("Camp", "history", "Diplomacy & trade", "advanced", (ZOPA,)),
    ("Dune", "parable", "", "introductory", ()),
)


def deal(title: str) -> EntryRef:
    return EntryRef("common-ground", Kind.DEAL, title.casefold())


@pytest.fixture
def library() -> FakeLibrary:
    terms = [one for one in seed_entries() if one.kind is Kind.TERM]
    told = [entry(title.casefold(), title, kind=Kind.DEAL) for title, *_ in DEALS]
    library = FakeLibrary([*told, *terms])
    library.facts = [
        DealFacts(deal(title), title, form, sector, level, terms=terms)
        for title, form, sector, level, terms in DEALS
    ]
    return library


@pytest.fixture
def deals(window) -> MainWindow:
    """A window among the deals, the first of them open."""
    window.actions_by_name["deals"].trigger()
    return window


def bar(window: MainWindow) -> FilterBar:
    return window.findChild(FilterBar)


def listed(window: MainWindow) -> list[str]:
    rows = window.browse.pane.list.rows
    return [rows[at].title for at in range(len(rows))]


def counted(window: MainWindow) -> str:
    return window.browse.pane._count.text


def menu_of(window: MainWindow, name: str, qtbot):
    """The menu of a filter, opened by key."""
    pill = bar(window).pills[name]
    pill.setFocus()
    QTest.keyClick(pill, Qt.Key.Key_Space)
    menu = window.browse.filters.menu
    qtbot.waitUntil(menu.isVisible)
    return menu


def choose(window: MainWindow, name: str, text: str, qtbot) -> None:
    menu = menu_of(window, name, qtbot)
    menu.setActiveAction(next(one for one in menu.actions() if one.text().startswith(text)))
    QTest.keyClick(menu, Qt.Key.Key_Return)


def offered(window: MainWindow) -> dict[str, QPushButton]:
    buttons = window.browse.pane.findChildren(QPushButton)
    return {button.text(): button for button in buttons if button.isVisible()}


def hidden_told(window: MainWindow) -> bool:
    return any(
        "The filters hide" in label.text() and label.isVisible()
        for label in bar(window).findChildren(QLabel)
    )


def test_each_value_says_how_many_deals_it_would_leave(deals, qtbot) -> None:
    menu = menu_of(deals, "sector", qtbot)
    assert [action.text() for action in menu.actions()] == [
        "All sectors\t4", "Diplomacy && trade\t1", "Property\t1", "Software\t1",
    ]  # fmt: skip
    menu.close()
    menu = menu_of(deals, "form", qtbot)
    assert [action.text() for action in menu.actions()] == [
        "All forms\t4", "Worked example\t2", "History\t1", "Parable\t1",
    ]  # fmt: skip
    menu.close()


def test_a_value_that_is_chosen_narrows_the_list(deals, qtbot) -> None:
    choose(deals, "form", "Worked", qtbot)
    assert (listed(deals), counted(deals)) == (["Acre", "Berth"], "2 of 4 deals")
    pill = bar(deals).pills["form"]
    assert pill.text() == "Worked example"
    assert pill.accessibleName() == "Form: Worked example. Choose another"
    assert pill.hasFocus()


def test_filters_are_combined_and_count_beside_each_other(deals, qtbot) -> None:
    choose(deals, "form", "Worked", qtbot)
    menu = menu_of(deals, "level", qtbot)
    assert [action.text() for action in menu.actions()] == [
        "All levels\t2", "Introductory\t1", "Advanced\t1",
    ]  # fmt: skip
    for _ in range(2):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert listed(deals) == ["Berth"]
    choose(deals, "form", "All forms", qtbot)
    assert listed(deals) == ["Berth", "Camp"]


def test_terms_are_picked_by_typing(deals, qtbot) -> None:
    QTest.mouseClick(bar(deals).pills["term"], Qt.MouseButton.LeftButton)
    choice = deals.findChild(TermChoice)
    qtbot.waitUntil(choice.isVisible)
    assert [row.spoken for row in choice.model.rows] == [
        "Any term, 4 deals", "BATNA, 2 deals", "Win-win negotiation, 1 deal", "ZOPA, 1 deal",
    ]  # fmt: skip
    QTest.keyClicks(choice.field, "bat")
    QTest.keyClick(choice.field, Qt.Key.Key_Return)
    assert listed(deals) == ["Acre", "Berth"]
    assert bar(deals).pills["term"].text() == "BATNA"


def test_clear_filters_is_there_when_one_is_set(deals, qtbot) -> None:
    assert not bar(deals).clear.isVisible()
    assert not deals.actions_by_name["clear-filters"].isEnabled()
    choose(deals, "form", "History", qtbot)
    assert deals.actions_by_name["clear-filters"].isEnabled()
    bar(deals).clear.setFocus()
    QTest.keyClick(bar(deals).clear, Qt.Key.Key_Space)
    assert (counted(deals), len(listed(deals))) == ("4 deals", 4)
    assert not bar(deals).clear.isVisible()
    assert QApplication.focusWidget() is bar(deals).pills["sector"]


def test_no_match_says_which_filters_exclude_everything(deals, qtbot) -> None:
    choose(deals, "form", "History", qtbot)
    choose(deals, "level", "Advanced", qtbot)
    choose(deals, "sector", "Property", qtbot)
    assert counted(deals) == "0 of 4 deals"
    assert bar(deals).isVisible()
    told = {label.text() for label in deals.browse.pane.findChildren(QLabel) if label.isVisible()}
    assert {"No deal has all of these:", "Sector: Property", "Form: History"} <= told
    assert "Level: Advanced" not in told
    assert list(offered(deals)) == [
        "Without “Property”: 1 deal", "Clear filters: 4 deals",
    ]  # fmt: skip
    QTest.mouseClick(offered(deals)["Without “Property”: 1 deal"], Qt.MouseButton.LeftButton)
    assert listed(deals) == ["Camp"]


def test_no_match_offers_to_clear(deals, qtbot) -> None:
    choose(deals, "form", "Parable", qtbot)
    choose(deals, "sector", "Software", qtbot)
    QTest.mouseClick(offered(deals)["Clear filters: 4 deals"], Qt.MouseButton.LeftButton)
    assert listed(deals) == ["Acre", "Berth", "Camp", "Dune"]
    assert deals.browse.pane.list.isVisible()


def test_a_deal_that_the_filters_hide_is_shown_and_the_list_says_so(deals, qtbot) -> None:
    choose(deals, "form", "History", qtbot)
    assert hidden_told(deals)
    deals.open("camp")
    assert not hidden_told(deals)
    deals.open("dune")
    assert deals.browse.shown == deal("dune")
    assert hidden_told(deals)
    assert deals.browse.pane.list.selected() is None
    deals.actions_by_name["clear-filters"].trigger()
    assert not hidden_told(deals)
    assert deals.browse.pane.list.selected() == deal("dune")


def test_filters_stay_for_the_session(deals, qtbot) -> None:
    choose(deals, "form", "Worked", qtbot)
    deals.actions_by_name["glossary"].trigger()
    assert not bar(deals).isVisible()
    assert counted(deals) == "8 terms"
    deals.actions_by_name["deals"].trigger()
    assert counted(deals) == "2 of 4 deals"
    assert bar(deals).isVisible()


def test_a_query_looks_through_all(deals, qtbot, type_text) -> None:
    choose(deals, "form", "Worked", qtbot)
    type_text(deals, "camp")
    qtbot.waitUntil(lambda: not deals.browse.busy)
    assert listed(deals) == ["Camp"]
    assert not bar(deals).isVisible()
    QTest.keyClick(deals.bar.box, Qt.Key.Key_Escape)
    assert counted(deals) == "2 of 4 deals"
    assert bar(deals).isVisible()


def test_a_newer_library_is_narrowed_alike(deals, library, qtbot) -> None:
    choose(deals, "sector", "Property", qtbot)
    newer = FakeLibrary(list(library.catalogue()))
    newer.facts = library.facts[1:]
    deals.library_loaded(newer)
    assert counted(deals) == "0 of 3 deals"
    assert bar(deals).pills["sector"].text() == "Property"


@pytest.mark.parametrize(("size", "zoom"), [((900, 600), 100), ((900, 600), 200)])
def test_the_filters_take_the_lines_that_they_need(deals, qtbot, size, zoom: int) -> None:
    choose(deals, "form", "Worked", qtbot)
    choose(deals, "sector", "Software", qtbot)
    deals.resize(*size)
    deals.set_zoom(zoom)
    flow = bar(deals).clear.parentWidget()
    qtbot.waitUntil(lambda: flow.rect().contains(bar(deals).clear.geometry()))
    shown = [*bar(deals).pills.values(), bar(deals).clear]
    for at, pill in enumerate(shown):
        assert flow.rect().contains(pill.geometry())
        assert not any(pill.geometry().intersects(other.geometry()) for other in shown[:at])
    assert deals.browse.pane.list.height() > 50
