"""A deal is tried: by mouse, by keys, with undo; a click adds up and analyses nothing."""

from __future__ import annotations

from collections.abc import Callable
from threading import get_ident

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.core.deals import analysis as reckoning
from desktop_app.core.errors import DealTooLarge
from desktop_app.core.model.deal_facts import DealFacts
from desktop_app.pages.deal_words import amount
from desktop_app.ui.browse.trying.choice_row import ChoiceRow
from desktop_app.ui.browse.trying.try_pane import TryPane
from desktop_app.ui.main_window import MainWindow
from tests.ui.fake_library import FakeLibrary
from tests.ui.try_library import DEPOT, LETTERS, NURSES, RENEWAL, TOLD, TryLibrary, try_deal

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def library() -> TryLibrary:
    return TryLibrary()


@pytest.fixture
def pane(window: MainWindow, qtbot) -> TryPane:
    """The renewal is tried: Haggling is on the table."""
    return try_deal(window, RENEWAL, qtbot)


def tabs(window: MainWindow) -> list[str]:
    return list(window.browse.parts.parts)


def chosen(pane: TryPane) -> list[str]:
    """The options on the table, as the strips show them."""
    return [
        row.drop.currentText()
        if row.is_folded
        else next((o.text() for o in row.options if o.isChecked()), "")
        for row in pane.side.table.rows
    ]


def totals(pane: TryPane) -> list[str]:
    return [label.text for label in pane.side.table.totals]


def press(pane: TryPane, words: str) -> None:
    """Click the button of these words."""
    found = [b for b in pane.findChildren(QPushButton) if b.text() == words and b.isVisible()]
    assert len(found) == 1, words
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def row(pane: TryPane, issue: int) -> ChoiceRow:
    return pane.side.table.rows[issue]


def click(pane: TryPane, issue: int, option: int) -> None:
    QTest.mouseClick(row(pane, issue).options[option], Qt.MouseButton.LeftButton)


def key(pressed: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), pressed)


def test_its_head_says_what_it_is_and_leads_to_its_terms(window, library, qtbot) -> None:
    batna, zopa = library.find("batna"), library.find("zopa")
    facts = DealFacts(RENEWAL, "Renewal & more", "worked", "Software", "", 2, 4, (batna, zopa))
    library.facts = [facts]
    head = try_deal(window, RENEWAL, qtbot).side.head
    assert head.category.text() == "SOFTWARE · TWO PARTIES"
    assert head.title.text() == "Renewal & more"
    chips = head.stops()
    assert [chip.text() for chip in chips] == ["BATNA", "ZOPA"]
    assert chips[1].toolTip() == library.entry(zopa).definition
    chips[1].setFocus()
    key(Qt.Key.Key_Return)
    assert window.browse.shown == zopa


def test_it_begins_with_the_first_named_outcome(pane) -> None:
    analysis = reckoning.Analysis(pane._library().blocks[RENEWAL])
    start = analysis.outcome("haggling").choices
    assert chosen(pane) == list(start.values())
    assert totals(pane) == [amount(value) for value in analysis.values(start)]


def test_a_click_chooses_and_everything_follows(pane) -> None:
    click(pane, 1, 2)
    assert chosen(pane)[1] == "3 years"
    before = pane.side.bars.titles[0].text()
    click(pane, 3, 1)
    assert totals(pane) == ["48", "70"]
    assert pane.side.bars.titles[0].text() != before
    assert pane.side.bars.titles[0].text() == "Gains over no deal: 20 + 25 = 45 of 55 possible"
    assert pane.side.figures.cards[3].accessibleName() == "10 left on the table"


def test_arrows_walk_options_and_issues_home_and_end_lead_to_the_ends(pane) -> None:
    row(pane, 0).stop.setFocus()
    key(Qt.Key.Key_End)
    assert chosen(pane)[0] == row(pane, 0).options[-1].text()
    key(Qt.Key.Key_Left)
    assert chosen(pane)[0] == row(pane, 0).options[-2].text()
    key(Qt.Key.Key_Home)
    assert chosen(pane)[0] == row(pane, 0).options[0].text()
    key(Qt.Key.Key_Left)
    assert chosen(pane)[0] == row(pane, 0).options[0].text()
    key(Qt.Key.Key_Down)
    assert row(pane, 1).stop.hasFocus()
    key(Qt.Key.Key_Right)
    assert chosen(pane)[1] == "2 years"
    key(Qt.Key.Key_Up)
    assert row(pane, 0).stop.hasFocus()


def test_a_row_that_does_not_fit_is_a_list_of_the_same_names_and_keys(pane, window, qtbot) -> None:
    names = [option.text() for option in row(pane, 2).options]
    window.resize(640, 600)
    window.set_zoom(200)
    qtbot.waitUntil(lambda: all(one.is_folded for one in pane.side.table.rows))
    drop = row(pane, 2).drop
    assert [drop.itemText(at) for at in range(drop.count())] == names
    assert drop.accessibleName() == "Public testimonial"
    drop.setFocus()
    key(Qt.Key.Key_End)
    assert chosen(pane)[2] == names[-1]
    key(Qt.Key.Key_Home)
    assert chosen(pane)[2] == names[0]
    key(Qt.Key.Key_Down)
    assert row(pane, 3).drop.hasFocus()


def test_undo_redo_and_reset_by_buttons_and_keys(pane) -> None:
    start = chosen(pane)
    click(pane, 0, 0)
    click(pane, 1, 1)
    press(pane, "Undo")
    assert chosen(pane)[:2] == [row(pane, 0).options[0].text(), start[1]]
    QTest.keyClick(pane, Qt.Key.Key_Z, CONTROL)
    assert chosen(pane) == start
    press(pane, "Redo")
    QTest.keyClick(pane, Qt.Key.Key_Y, CONTROL)
    assert chosen(pane)[1] == "2 years"
    press(pane, "Reset")
    assert chosen(pane) == start


def test_a_named_outcome_is_loaded_by_its_button(pane) -> None:
    press(pane, "Package")
    assert totals(pane) == ["56", "72"]


def test_the_table_is_copied_as_text_and_as_html(pane) -> None:
    press(pane, "Copy as a table")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text().startswith("Issue\tChoice\tVendor\tClient\n")
    assert "<th>Vendor</th>" in data.html()


def test_a_figure_tells_its_term_and_leads_to_it(pane, window, qtbot) -> None:
    figure = pane.side.figures.cards[0]
    figure.setFocus()
    pane.side.figures.explain()
    assert pane.side.figures.card.title.text() == "ZOPA"
    with qtbot.waitSignal(window.entry_shown) as shown:
        key(Qt.Key.Key_Return)
    assert shown.args == ["zopa"]


def test_a_figure_whose_term_is_in_no_pack_leads_nowhere(pane) -> None:
    assert not pane.side.figures.cards[2].isEnabled()


def test_what_was_done_is_kept_for_each_deal(pane, window, qtbot) -> None:
    click(pane, 0, 0)
    left = chosen(pane)
    try_deal(window, NURSES, qtbot)
    click(pane, 0, 0)
    try_deal(window, RENEWAL, qtbot)
    assert chosen(pane) == left
    press(pane, "Undo")
    assert chosen(pane) != left


def test_units_that_cannot_be_added_have_a_bar_each(window, qtbot) -> None:
    pane = try_deal(window, NURSES, qtbot)
    shown = [label.text() for label in pane.side.bars.titles if label.isVisible()]
    assert [words.partition(" over")[0] for words in shown] == [
        "Gain of Union",
        "Gain of Hospital",
    ]
    assert pane.side.figures.cards[3].accessibleName() == "0 · 0 against middle"


def test_three_parties_have_columns_bars_and_a_plot_of_any_two(window, qtbot) -> None:
    pane = try_deal(window, DEPOT, qtbot)
    assert len(totals(pane)) == 3
    assert len([bar for bar in pane.side.bars.bars if bar.isVisible()]) == 3
    first, second = pane.plot_side.pair.boxes
    assert [first.currentText(), second.currentText()] == ["Transit agency", "Residents"]
    second.setFocus()
    key(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not pane.waiting)
    assert pane.plot_side.plot.spec.axes[1].party == "Drivers' union"


def test_many_columns_leave_the_choices_a_line_of_their_own(window, qtbot) -> None:
    """At the usual size; between three columns and the names they would be cut off."""
    pane = try_deal(window, DEPOT, qtbot)
    first = pane.side.table.rows[0]
    assert not any(one.is_folded for one in pane.side.table.rows)
    assert first.width() == pane.side.table.width()
    pane = try_deal(window, RENEWAL, qtbot)
    assert pane.side.table.rows[0].width() < pane.side.table.width()


def test_another_deal_shows_from_its_top(pane, window, qtbot) -> None:
    bar = pane.area.verticalScrollBar()
    bar.setValue(100)
    assert bar.value() == 100
    try_deal(window, NURSES, qtbot)
    assert bar.value() == 0


def test_two_parties_choose_no_pair(pane) -> None:
    assert not pane.plot_side.pair.isVisible()


def test_a_deal_without_numbers_cannot_be_tried(window) -> None:
    window.open(TOLD)
    assert tabs(window)[:2] == ["story", "debrief"]
    window.open(RENEWAL)
    assert tabs(window)[:3] == ["story", "try", "debrief"]


def test_numbers_that_cannot_be_had_are_told(window, library, qtbot) -> None:
    library.fault = DealTooLarge(100_000)
    window.open(RENEWAL)
    window.browse.parts.turn_to("try")
    pane = window.browse.reading.front
    qtbot.waitUntil(lambda: bool(pane.told.text()))
    assert "100,000" in pane.told.text()
    assert not pane.area.isVisible()


def test_a_newer_library_goes_on_with_what_is_on_the_table(pane, window, library, qtbot) -> None:
    click(pane, 1, 1)
    left = chosen(pane)
    newer = TryLibrary()
    window.library_loaded(newer)
    qtbot.waitUntil(lambda: bool(newer.reckoned_on) and not pane.waiting)
    assert chosen(pane) == left


def test_f6_comes_to_the_first_issue_and_tab_to_the_outcomes_before_it(pane, window) -> None:
    window.browse.pane.list.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert row(pane, 0).stop.hasFocus()
    QTest.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier
    )
    assert QApplication.focusWidget().text() == "Package"


def test_one_issue_is_one_stop_of_the_tab_key(pane) -> None:
    row(pane, 0).stop.setFocus()
    key(Qt.Key.Key_Tab)
    assert row(pane, 1).isAncestorOf(QApplication.focusWidget())


def test_options_are_radio_buttons_to_a_screen_reader(pane) -> None:
    found = QAccessible.queryAccessibleInterface(row(pane, 1).options[0])
    assert found.role() == QAccessible.Role.RadioButton
    assert found.text(QAccessible.Text.Name) == "Contract term: 1 year"
    assert found.text(QAccessible.Text.Description) == "Vendor 0 · Client 18"
    assert found.state().checked
    assert (
        QAccessible.queryAccessibleInterface(pane.side.table.totals[0]).text(QAccessible.Text.Name)
        == "Total, Vendor 34"
    )


@pytest.mark.parametrize("ref", [RENEWAL, NURSES, DEPOT, LETTERS], ids=lambda ref: ref.id)
def test_a_click_analyses_nothing_on_the_window_s_thread(
    window, library, qtbot, monkeypatch, ref
) -> None:
    """What the figures rest on is worked out once, on a worker; then values are added up."""
    pane = try_deal(window, ref, qtbot)
    here = get_ident()
    assert here not in library.reckoned_on
    asked: list[str] = []

    def watched(name: str, work: Callable) -> Callable:
        def call(*args, **more):
            if get_ident() == here:
                asked.append(name)
            return work(*args, **more)

        return call

    for name in ("frontier", "count_feasible"):
        monkeypatch.setattr(reckoning, name, watched(name, getattr(reckoning, name)))
    for name in ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian"):
        work = getattr(reckoning.solutions, name)
        monkeypatch.setattr(reckoning.solutions, name, watched(name, work))
    for name in ("better_for_all", "equal_offers"):
        from desktop_app.ui.browse.trying import better_side

        work = getattr(better_side, name)
        monkeypatch.setattr(better_side, name, watched(name, work))
    pane.grab()
    ground = pane.plot_side.plot._ground
    for at, one in enumerate(pane.side.table.rows):
        pane.side.table.chosen.emit(at, len(one.options) - 1)
        pane.grab()
    press(pane, "Undo")
    qtbot.waitUntil(lambda: not pane.waiting)
    assert asked == []
    assert len(library.reckoned_on) == 1
    assert pane.plot_side.plot._ground is ground


def test_a_fake_reference_without_numbers_is_told_too(open_window, qtbot) -> None:
    library = FakeLibrary()
    library._page = lambda ref, quiet=False: '<h1>D</h1>\n<h3 class="numbers">N</h3>\n'
    window = open_window(library, first=RENEWAL)
    window.browse.parts.turn_to("try")
    pane = window.browse.reading.front
    qtbot.waitUntil(lambda: bool(pane.told.text()))
