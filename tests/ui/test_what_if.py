"""Other reservation values and weights are tried; the author's numbers are a click away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.what_if import as_written, suppose, with_change
from desktop_app.ui.browse.trying.number_line import NumberLine
from desktop_app.ui.browse.trying.try_pane import TryPane
from desktop_app.ui.main_window import MainWindow
from tests.ui.try_library import DEPOT, LETTERS, NURSES, RENEWAL, TryLibrary, try_deal


@pytest.fixture
def library() -> TryLibrary:
    return TryLibrary()


@pytest.fixture
def pane(window: MainWindow, qtbot) -> TryPane:
    found = try_deal(window, RENEWAL, qtbot)
    found.side.what_if.fold.setFocus()
    QTest.keyClick(found.side.what_if.fold, Qt.Key.Key_Return)
    return found


def line(pane: TryPane, party: int, issue: int | None = None) -> NumberLine:
    return pane.side.what_if.lines[party, issue]


def write(found: NumberLine, number: str) -> None:
    """Write a number into the field as a person does."""
    found.spin.setFocus()
    found.spin.selectAll()
    QTest.keyClicks(found.spin, number)
    QTest.keyClick(found.spin, Qt.Key.Key_Return)


def accepted(pane: TryPane) -> str:
    return pane.side.figures.cards[0].accessibleName().partition(" ")[0]


def test_another_reservation_value_moves_zone_and_counts(pane, library, qtbot) -> None:
    block = library.blocks[RENEWAL]
    other = Analysis(suppose(block, with_change(as_written(block), 0, None, 50)))
    write(line(pane, 0), "50")
    qtbot.waitUntil(lambda: not pane.waiting)
    assert accepted(pane) == str(other.feasible)
    assert pane.plot_side.plot.spec.axes[0].reservation == 50
    told = "Reservation value of Vendor 50 instead of 28. This is kept in no file."
    assert told in pane.side.supposed.text()
    assert pane.side.supposed.isVisible()


def test_a_picture_of_the_plot_says_what_is_supposed(pane, look, qtbot) -> None:
    def foot() -> QImage:
        pane.pictures.make("copy", look)
        image = QGuiApplication.clipboard().image()
        return image.copy(0, image.height() - 40, image.width(), 40)

    written = foot()
    write(line(pane, 0), "50")
    qtbot.waitUntil(lambda: not pane.waiting)
    assert pane.pictures.note == pane.side.supposed.text()
    assert foot() != written
    QTest.mouseClick(pane.side.what_if.reset, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not pane.waiting)
    assert foot() == written


def test_the_slider_and_the_field_are_one(pane, qtbot) -> None:
    found = line(pane, 1)
    found.slider.setFocus()
    QTest.keyClick(found.slider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: not pane.waiting)
    assert found.spin.text() == "46"
    assert pane.plot_side.plot.spec.axes[1].reservation == 46
    assert found.slider.accessibleName() == "Reservation value of Client"


def test_the_newest_wish_wins(pane, qtbot) -> None:
    for value in range(30, 60):
        line(pane, 0).slider.setValue(value)
    qtbot.waitUntil(lambda: not pane.waiting)
    assert pane.plot_side.plot.spec.axes[0].reservation == line(pane, 0).slider.value()


def test_the_author_s_numbers_are_a_click_away_and_were_never_touched(pane, library, qtbot) -> None:
    before, block = accepted(pane), library.blocks[RENEWAL]
    write(line(pane, 0), "60")
    qtbot.waitUntil(lambda: not pane.waiting)
    assert accepted(pane) != before
    QTest.mouseClick(pane.side.what_if.reset, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not pane.waiting)
    assert accepted(pane) == before
    assert not pane.side.supposed.isVisible()
    assert line(pane, 0).spin.text() == "28"
    assert library.blocks[RENEWAL] is block
    assert block.parties[0].reservation == 28


def test_what_is_on_the_table_stays(pane, qtbot) -> None:
    pane.side.table.chosen.emit(1, 2)
    left = pane.trial.now
    write(line(pane, 0), "40")
    qtbot.waitUntil(lambda: not pane.waiting)
    assert pane.trial.now == left
    assert line(pane, 0).spin.hasFocus()
    QTest.mouseClick(pane.plot_side.away, Qt.MouseButton.LeftButton)
    assert pane.side.table.totals[0].text == "40"


def test_weights_are_offered_where_the_deal_has_some(window, library, qtbot) -> None:
    pane = try_deal(window, LETTERS, qtbot)
    assert len(pane.side.what_if.lines) == 2 + 2 * 6
    before = [label.text for label in pane.side.table.totals]
    pane.side.what_if.fold.click()
    write(line(pane, 0, 0), "80")
    qtbot.waitUntil(lambda: not pane.waiting)
    assert [label.text for label in pane.side.table.totals] != before
    assert "Weight of Base salary for Candidate 80 instead of 40" in pane.side.supposed.text()
    pane = try_deal(window, NURSES, qtbot)
    assert len(pane.side.what_if.lines) == 2


def test_it_is_kept_for_each_deal_and_with_another_pair(window, qtbot) -> None:
    pane = try_deal(window, DEPOT, qtbot)
    pane.side.what_if.fold.click()
    write(line(pane, 2), "50")
    qtbot.waitUntil(lambda: not pane.waiting)
    pane.plot_side.pair.boxes[1].setFocus()
    QTest.keyClick(pane.plot_side.pair.boxes[1], Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not pane.waiting)
    assert pane.plot_side.plot.spec.axes[1].reservation == 50
    try_deal(window, RENEWAL, qtbot)
    assert not pane.side.supposed.isVisible()
    try_deal(window, DEPOT, qtbot)
    assert pane.side.supposed.isVisible()
    assert line(pane, 2).spin.text() == "50"


def test_what_is_supposed_goes_when_the_author_writes_other_numbers(
    pane, window, library, qtbot
) -> None:
    write(line(pane, 0), "50")
    qtbot.waitUntil(lambda: not pane.waiting)
    newer = TryLibrary()
    block = library.blocks[RENEWAL]
    newer.blocks[RENEWAL] = suppose(block, with_change(as_written(block), 0, None, 30))
    window.library_loaded(newer)
    qtbot.waitUntil(lambda: bool(newer.reckoned_on) and not pane.waiting)
    assert not pane.side.supposed.isVisible()
    assert line(pane, 0).spin.text() == "30"


def test_a_newer_library_with_the_same_numbers_keeps_what_is_supposed(pane, window, qtbot) -> None:
    write(line(pane, 0), "50")
    qtbot.waitUntil(lambda: not pane.waiting)
    newer = TryLibrary()
    window.library_loaded(newer)
    qtbot.waitUntil(lambda: bool(newer.reckoned_on) and not pane.waiting)
    assert pane.plot_side.plot.spec.axes[0].reservation == 50
    assert pane.side.supposed.isVisible()


def test_letters_and_numbers_out_of_reach_are_not_taken(pane, qtbot) -> None:
    found = line(pane, 0)
    write(found, "x")
    QApplication.focusWidget().clearFocus()
    assert found.spin.text() == "28"
