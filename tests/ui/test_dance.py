"""Offers are logged in turn while a deal is tried, drawn as two ways, taken back and printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.core.deals.dance import Dance
from desktop_app.core.deals.what_if import as_written, with_change
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.pages.dance_paper import dance_paper
from desktop_app.pages.paper_entry import PaperEntry
from desktop_app.ui.browse.dance.dance_mode import DanceMode
from desktop_app.ui.browse.dance.dance_panel import DancePanel
from desktop_app.ui.browse.trying.try_pane import TryPane
from desktop_app.ui.printing.print_preview import PrintPreview
from tests.core.deals.made import deal
from tests.ui.numbered_deals import DEPOT, RENEWAL, NumberedLibrary

K = Qt.Key
HIGH = {"Fee": "120", "Term": "3 years", "Testimonial": "case study"}
LOW = {"Fee": "96", "Term": "1 year", "Testimonial": "no"}


@pytest.fixture
def window(open_window):
    return open_window(NumberedLibrary(), first=RENEWAL)


@pytest.fixture
def pane(window, qtbot) -> TryPane:
    window.browse.parts.turn_to("try")
    found = window.browse.reading.front
    assert isinstance(found, TryPane)
    qtbot.waitUntil(lambda: not found.waiting)
    return found


@pytest.fixture
def panel(pane) -> DancePanel:
    """Unfolded."""
    mode = pane.findChild(DanceMode)
    mode.fold.setFocus()
    QTest.keyClick(mode.fold, K.Key_Return)
    assert mode.panel.isVisible()
    return mode.panel


def offer(pane, panel, party: int, choices: dict[str, str]) -> None:
    pane.load(choices)
    QTest.mouseClick(panel.loggers[party], Qt.MouseButton.LeftButton)


def numbers(pane) -> list[tuple[int, ...]]:
    return [way.numbers for way in pane.plot_side.plot.spec.ways]


def test_offers_are_logged_for_the_side_that_makes_them(pane, panel, qtbot) -> None:
    with qtbot.waitSignal(pane.said) as said:
        offer(pane, panel, 0, HIGH)
    assert said.args == ["Logged: 1. A opens with Fee: 120, Term: 3 years, Testimonial: case study"]
    assert QApplication.focusWidget() is panel.loggers[1]
    offer(pane, panel, 1, LOW)
    offer(pane, panel, 0, HIGH | {"Fee": "108"})
    assert [step.offer.party for step in panel.dance.steps()] == [0, 1, 0]
    assert numbers(pane) == [(1, 3), (2,)]
    shown = [panel.table.rows.index(2, column).data() for column in range(4)]
    assert shown == ["3", "A", "74 (\u221213)", "34 (+24)"]


def test_keys_alone_will_do(pane, panel) -> None:
    panel.loggers[0].setFocus()
    QTest.keyClick(QApplication.focusWidget(), K.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), K.Key_Space)
    assert [one.party for one in panel.dance.offers] == [0, 1]


def test_an_offer_is_taken_back_and_brought_back(pane, panel) -> None:
    offer(pane, panel, 0, HIGH)
    QTest.mouseClick(panel.undo, Qt.MouseButton.LeftButton)
    assert panel.dance.offers == ()
    assert numbers(pane) == []
    assert not panel.table.isVisible()
    QTest.mouseClick(panel.redo, Qt.MouseButton.LeftButton)
    assert len(panel.dance.offers) == 1
    QTest.mouseClick(panel.clear, Qt.MouseButton.LeftButton)
    assert panel.dance.offers == ()
    QTest.mouseClick(panel.undo, Qt.MouseButton.LeftButton)
    assert len(panel.dance.offers) == 1


def test_an_offer_is_put_on_the_table_again(pane, panel) -> None:
    offer(pane, panel, 0, HIGH)
    offer(pane, panel, 1, LOW)
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.table.rows.index(0, 0))
    QTest.keyClick(panel.table, K.Key_Return)
    assert dict(pane.trial.choices) == HIGH


def test_walking_away_is_no_offer(pane, panel, qtbot) -> None:
    pane.trial.walk_away()
    with qtbot.waitSignal(pane.said) as said:
        QTest.mouseClick(panel.loggers[0], Qt.MouseButton.LeftButton)
    assert said.args == ["No deal is on the table: choose terms first"]
    assert panel.dance.offers == ()


def test_folded_the_plot_is_bare_and_unfolded_as_it_was(pane, panel) -> None:
    offer(pane, panel, 0, HIGH)
    mode = pane.findChild(DanceMode)
    QTest.mouseClick(mode.fold, Qt.MouseButton.LeftButton)
    assert numbers(pane) == []
    QTest.mouseClick(mode.fold, Qt.MouseButton.LeftButton)
    assert numbers(pane) == [(1,)]


def test_each_deal_has_its_dance(window, pane, panel, qtbot) -> None:
    offer(pane, panel, 0, HIGH)
    window.open(DEPOT)
    window.browse.parts.turn_to("try")
    qtbot.waitUntil(lambda: not pane.waiting)
    assert panel.dance.offers == ()
    assert [button.text() for button in panel.loggers] == ["Log for A", "Log for B", "Log for C"]
    window.open(RENEWAL)
    qtbot.waitUntil(lambda: not pane.waiting and pane.ref == RENEWAL)
    assert len(panel.dance.offers) == 1
    assert numbers(pane) == [(1,)]


def test_a_deal_with_other_numbers_begins_anew(window, pane, panel, qtbot) -> None:
    offer(pane, panel, 0, HIGH)
    newer = NumberedLibrary()
    newer.blocks[RENEWAL] = deal({"Fee": {"120": (1, 1), "96": (2, 0)}}, (0, 0))
    window.library_loaded(newer)
    qtbot.waitUntil(lambda: not pane.waiting and panel.dance.offers == ())
    assert numbers(pane) == []


def test_the_offers_are_copied_for_a_spreadsheet(pane, panel) -> None:
    offer(pane, panel, 0, HIGH)
    QTest.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("No.\tOffered by\tTerms\tA\tB")
    assert len(lines) == 2


def test_the_dance_is_printed_and_saved_as_pdf(window, pane, panel, qtbot, tmp_path: Path) -> None:
    offer(pane, panel, 0, HIGH)
    offer(pane, panel, 1, LOW)
    QTest.mouseClick(panel.print, Qt.MouseButton.LeftButton)
    preview = window.findChild(PrintPreview)
    qtbot.waitUntil(lambda: preview.view.count > 0)
    qtbot.waitUntil(lambda: not preview.work.busy and not preview.view.drawing)
    with qtbot.waitSignal(preview.told, timeout=20_000):
        preview.save(tmp_path / "dance.pdf")
    assert (tmp_path / "dance.pdf").read_bytes().startswith(b"%PDF")


def test_a_printed_dance_says_what_was_supposed(pane, panel, qtbot, monkeypatch) -> None:
    told: list[list[str]] = []

    def keep(deal: str, block: DealBlock, dance: Dance, said: list[str]) -> PaperEntry:
        told.append(said)
        return dance_paper(deal, block, dance, said)

    monkeypatch.setattr("desktop_app.ui.browse.dance.dance_mode.dance_paper", keep)
    QTest.mouseClick(panel.print, Qt.MouseButton.LeftButton)
    block = pane.reckoned.analysis.block
    pane.side.what_if.supposed.emit(with_change(as_written(block), 0, None, 30))
    qtbot.waitUntil(lambda: not pane.waiting)
    QTest.mouseClick(panel.print, Qt.MouseButton.LeftButton)
    assert told == [[], [pane.side.supposed.text()]]


def test_a_click_does_not_draw_the_plot_anew(pane, panel) -> None:
    offer(pane, panel, 0, HIGH)
    before = pane.plot_side.plot.spec
    pane.load(LOW)
    assert pane.plot_side.plot.spec is before
