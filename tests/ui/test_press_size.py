"""The sheet beside the deck is seen whole, in the size of the paper, or larger; its cards too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QScreen, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.press.press_part import PressPart
from desktop_app.ui.press.sheet_preview import SheetPreview
from desktop_app.ui.press.side_view import SideView
from desktop_app.ui.printing.sheet_column import Fit
from desktop_app.ui.workshop.deck_list import DeckList
from tests.ui.pressing import CARDS

K = Qt.Key
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def preview(part: PressPart) -> SheetPreview:
    part.preview.setFocus()
    return part.preview


def choose(preview: SheetPreview, words: object) -> None:
    preview.zoom.setCurrentIndex(preview.zoom.findData(words))
    preview.zoom.activated.emit(preview.zoom.currentIndex())


def wheel(preview: SheetPreview, by: int, held: Qt.KeyboardModifier = NONE) -> None:
    at = QPointF(preview.sides.viewport().rect().center())
    event = QWheelEvent(
        at, preview.sides.viewport().mapToGlobal(at), QPoint(), QPoint(0, by),
        Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt
    )  # fmt: skip
    QApplication.sendEvent(preview.sides.viewport(), event)


def press_card(view: SideView, x_mm: float, y_mm: float) -> None:
    at = view.paper_rect().topLeft() + QPointF(x_mm, y_mm) * view.unit
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at.toPoint())


def test_it_is_seen_whole_at_first_and_in_the_size_of_the_paper_on_demand(
    part, preview, qtbot
) -> None:
    front = preview.sides.front
    assert preview.zoom.currentText() == "Whole sheet"
    assert front.paper_rect().height() < preview.sides.viewport().height()
    choose(preview, 100)
    qtbot.waitUntil(lambda: not part.busy)
    # The offscreen screen has 100 dots an inch.
    assert front.paper_rect().width() == pytest.approx(210 / 25.4 * 100, abs=1)
    assert front._image.width() == pytest.approx(front.paper_rect().width(), abs=1)
    assert preview.sides.verticalScrollBar().maximum() > 0
    choose(preview, Fit.PAGE)
    qtbot.waitUntil(lambda: not part.busy)
    assert front.paper_rect().height() < preview.sides.viewport().height()
    assert preview.sides.verticalScrollBar().maximum() == 0


def test_a_screen_that_does_not_know_its_size_is_taken_as_the_desktop_takes_it(
    preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert preview.sides.real_unit == pytest.approx(100 / 25.4)
    monkeypatch.setattr(QScreen, "physicalDotsPerInchX", lambda _screen: 8_000.0)
    monkeypatch.setattr(QScreen, "logicalDotsPerInchX", lambda _screen: 96.0)
    assert preview.sides.real_unit == pytest.approx(96 / 25.4)


def test_keys_change_its_size_and_leave_that_of_the_text(window, part, preview, qtbot) -> None:
    whole = preview.sides.zoom
    QTest.keyClick(preview, K.Key_Plus)
    assert preview.sides.zoom == pytest.approx(whole * 1.25)
    assert preview.zoom.placeholderText() == f"{round(whole * 125)} %"
    QTest.keyClick(preview, K.Key_Minus)
    assert preview.sides.zoom == pytest.approx(whole)
    QTest.keyClick(preview, K.Key_1)
    assert preview.zoom.currentText() == "100 %"
    for _ in range(20):
        QTest.keyClick(preview, K.Key_Equal)
    assert preview.zoom.currentText() == "200 %"
    QTest.keyClick(preview, K.Key_0)
    assert preview.zoom.currentText() == "Whole sheet"
    assert window.look.zoom_percent == 100
    QTest.keyClick(preview, K.Key_Plus, CONTROL)
    assert window.look.zoom_percent == 110
    assert preview.zoom.currentText() == "Whole sheet"
    qtbot.waitUntil(lambda: not part.busy)


def test_the_wheel_scrolls_what_is_large_and_with_ctrl_changes_its_size(
    part, preview, bench, qtbot
) -> None:
    bench.raise_copies([CARDS[0].key], 9)
    qtbot.waitUntil(lambda: not part.busy)
    whole = preview.sides.zoom
    wheel(preview, -120)
    assert preview.number == 2
    wheel(preview, 120)
    wheel(preview, 120, CONTROL)
    assert preview.sides.zoom == pytest.approx(whole * 1.25)
    QTest.keyClick(preview, K.Key_0)
    choose(preview, 100)
    qtbot.waitUntil(lambda: not part.busy)
    down = preview.sides.verticalScrollBar()
    assert down.value() == 0
    wheel(preview, -120)
    assert down.value() > 0
    assert preview.number == 1
    before = down.value()
    QTest.keyClick(preview, K.Key_Down)
    assert down.value() > before
    QTest.keyClick(preview, K.Key_Right)
    assert preview.sides.horizontalScrollBar().value() > 0
    QTest.keyClick(preview, K.Key_PageDown)
    assert preview.number == 2


def test_a_press_on_a_card_chooses_its_row_and_the_chosen_are_ringed(
    window, part, preview, bench, qtbot
) -> None:
    deck, front, behind = window.findChild(DeckList), preview.sides.front, preview.sides.behind
    bench.raise_copies([CARDS[0].key], 1)
    qtbot.waitUntil(lambda: not part.busy)
    press_card(front, 20, 100)  # the third card: two of BATNA come first
    assert deck.chosen() == [CARDS[1].key]
    assert [box.topLeft() for box in front._ringed] == [QPointF(15, 86.5)]
    assert [box.topLeft() for box in behind._ringed] == [QPointF(105, 86.5)]
    press_card(behind, 20, 30)  # the back of the second
    assert deck.chosen() == [CARDS[0].key]
    assert len(front._ringed) == 2
    press_card(front, 20, 250)  # no card
    press_card(front, 5, 5)
    assert deck.chosen() == [CARDS[0].key]
    deck.setFocus()
    QTest.keyClick(deck, K.Key_End)
    assert [box.topLeft() for box in front._ringed] == [QPointF(105, 86.5)]
    QTest.keyClick(deck, K.Key_Delete)
    qtbot.waitUntil(lambda: not part.busy)
    assert [box.topLeft() for box in front._ringed] == [QPointF(15, 86.5)]


def test_pairs_are_no_rows(part, preview, bench, window, qtbot) -> None:
    bench.set_up({"face": "pairs"})
    qtbot.waitUntil(lambda: not part.busy)
    chosen = window.findChild(DeckList).chosen()
    press_card(preview.sides.front, 20, 30)
    assert window.findChild(DeckList).chosen() == chosen
