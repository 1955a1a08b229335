"""Two play at one screen: neither sees the other's points before it is over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop_app.core.deals.sitting import Ending
from desktop_app.ui.browse.parts.part_bar import PartBar
from desktop_app.ui.browse.sitting.cover_page import CoverPage
from desktop_app.ui.browse.sitting.reveal_page import RevealPage
from desktop_app.ui.browse.sitting.setup_page import SetupPage
from desktop_app.ui.browse.sitting.sitting_mode import SittingMode
from desktop_app.ui.browse.sitting.sitting_pane import SittingPane
from desktop_app.ui.browse.sitting.turn_page import TurnPage
from desktop_app.ui.browse.trying.try_pane import TryPane
from desktop_app.ui.printing.print_preview import PrintPreview
from desktop_app.ui.question import Question
from tests.ui.access_tree import nodes
from tests.ui.numbered_deals import DEPOT, RENEWAL, NumberedLibrary

K = Qt.Key


class Hand:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Hand:
    return Hand()


@pytest.fixture
def library() -> NumberedLibrary:
    made = NumberedLibrary()
    made.confidential[RENEWAL] = {0: "Secret of the vendor.", 1: "Secret of the client."}
    return made


@pytest.fixture
def window(open_window, library):
    return open_window(library, first=RENEWAL)


@pytest.fixture
def pane(window, qtbot, clock) -> TryPane:
    window.browse.parts.turn_to("try")
    found = window.browse.reading.front
    assert isinstance(found, TryPane)
    qtbot.waitUntil(lambda: not found.waiting)
    found.findChild(SittingMode)._clock = clock
    return found


@pytest.fixture
def talk(pane, qtbot) -> SittingPane:
    mode = pane.findChild(SittingMode)
    QTest.mouseClick(mode.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.findChild(SittingPane) is not None)
    return pane.findChild(SittingPane)


@pytest.fixture
def begun(talk) -> SittingPane:
    """The vendor sits down first, for ten minutes."""
    assert isinstance(talk.page, SetupPage)
    click(talk.page.begin)
    click(talk.page.sit)
    return talk


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(widget: QWidget) -> str:
    """All that can be seen or heard of it."""
    return " | ".join(f"{node.name} {node.value}" for node in nodes(widget))


def agree(qtbot, talk) -> None:
    """Answer the question with the button that does it."""
    question = talk.findChild(Question)
    qtbot.waitUntil(question.isVisible)
    click(question.findChild(QPushButton, "agree"))
    qtbot.waitUntil(lambda: not question.isVisible())
    question.deleteLater()


def test_it_takes_the_place_of_table_plot_and_tabs(window, pane, talk) -> None:
    assert not pane.area.isVisible()
    assert not window.findChild(PartBar).isVisible()
    assert QApplication.focusWidget() is talk.page.minutes
    click(talk.page.leave)
    assert pane.area.isVisible()
    assert window.findChild(PartBar).isVisible()
    assert QApplication.focusWidget() is pane.findChild(SittingMode).start


def test_each_sees_its_own_points_alone(window, begun) -> None:
    first = said(window)
    assert "Your reservation value is 21" in first
    assert "87 points, 66 above" in first  # the best for the first party
    for hidden in ("40", "62", "Alternative of b"):
        assert hidden not in first
    click(begun.page.offer)
    covered = said(window)
    for hidden in ("21", "87", "40", "Alternative", "case study"):
        assert hidden not in covered
    click(begun.page.sit)
    second = said(window)
    assert "A offers Fee: 120, Term: 3 years, Testimonial: case study." in second
    assert "To you that is worth 10 points, 30 below your reservation value." in second
    for hidden in ("87", "Alternative of a", "value is 21"):
        assert hidden not in second


def test_each_reads_its_own_brief_alone(window, begun) -> None:
    assert "Secret" not in said(window)
    click(begun.page.fold)
    assert "Secret of the vendor." in said(window)
    click(begun.page.offer)
    assert "Secret" not in said(window)
    click(begun.page.sit)
    click(begun.page.fold)
    assert "Secret of the client." in said(window)
    assert "vendor." not in said(window)


def test_the_keys_of_the_parts_do_not_lead_out_of_it(window, talk) -> None:
    QTest.keyClick(talk.page.begin, K.Key_Return)
    before = window.browse.parts.part
    QTest.keyClick(window, K.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert window.browse.parts.part == before
    assert talk.isVisible()


def test_an_agreement_by_keys_alone(talk, qtbot) -> None:
    QTest.keyClick(talk.page.begin, K.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), K.Key_Return)  # sits down
    assert isinstance(talk.page, TurnPage)
    talk.page.words.setFocus()
    QTest.keyClicks(QApplication.focusWidget(), "Our usual terms")
    QTest.keyClick(QApplication.focusWidget(), K.Key_Tab)
    assert QApplication.focusWidget() is talk.page.offer
    QTest.keyClick(QApplication.focusWidget(), K.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), K.Key_Return)
    assert "A says: “Our usual terms”" in talk.page.heard.text()
    assert QApplication.focusWidget() is talk.page.accept
    QTest.keyClick(QApplication.focusWidget(), K.Key_Return)
    agree(qtbot, talk)
    assert isinstance(talk.page, RevealPage)
    assert talk.sitting.ending is Ending.AGREED


def test_the_reveal_tells_everything(window, begun, qtbot) -> None:
    click(begun.page.offer)
    click(begun.page.sit)
    begun.page.table.rows[0].options[1].click()
    click(begun.page.offer)
    click(begun.page.sit)
    click(begun.page.accept)
    agree(qtbot, begun)
    page = begun.page
    told = said(page)
    assert "Agreed: Fee: 108, Term: 1 year, Testimonial: no." in told
    assert "Reservation value" in told
    assert page.plot.current == (22, 44)
    assert [way.numbers for way in page.plot.spec.ways] == [(1,), (2,)]
    assert "left on the table" in page.left_over.text()


def test_one_can_answer_without_an_offer(begun) -> None:
    click(begun.page.offer)
    click(begun.page.sit)
    begun.page.words.setText("Too dear.")
    click(begun.page.answer)
    click(begun.page.sit)
    assert begun.page.heard.text() == "B says: “Too dear.”"
    assert not begun.page.accept.isVisible()


def test_the_offer_of_before_still_stands(begun) -> None:
    click(begun.page.offer)
    for _ in range(2):
        click(begun.page.sit)
        click(begun.page.answer)
    click(begun.page.sit)
    assert "Their offer still stands: Fee: 120" in said(begun)
    assert begun.page.accept.isVisible()


def test_walking_away_asks_first(begun, qtbot) -> None:
    click(begun.page.walk)
    question = begun.findChild(Question)
    qtbot.waitUntil(question.isVisible)
    question.reject()
    assert isinstance(begun.page, TurnPage)
    question.deleteLater()
    qtbot.waitUntil(lambda: begun.findChild(Question) is None)
    click(begun.page.walk)
    agree(qtbot, begun)
    assert "A walked away: no agreement." in said(begun.page)
    assert "All of it was left on the table" in begun.page.left_over.text()


def test_the_time_is_shown_and_ends_it(begun, clock) -> None:
    assert begun.page.time.text() == "Time left: 10:00"
    clock.now = 61
    begun.timer.timeout.emit()
    assert begun.page.time.text() == "Time left: 8:59"
    click(begun.page.offer)
    assert begun.page.time.text() == "Time left: 8:59"
    clock.now = 600
    begun.timer.timeout.emit()
    assert isinstance(begun.page, RevealPage)
    assert "The time ran out: no agreement." in said(begun.page)
    assert not begun.timer.isActive()


def test_an_agreement_that_comes_too_late_is_none(begun, clock, qtbot) -> None:
    click(begun.page.offer)
    click(begun.page.sit)
    click(begun.page.accept)
    clock.now = 601
    agree(qtbot, begun)
    begun.timer.timeout.emit()
    assert begun.sitting.ending is Ending.TIME_OUT
    assert isinstance(begun.page, RevealPage)


def test_whoever_comes_back_finds_a_cover(window, pane, begun, qtbot) -> None:
    window.open("batna")
    qtbot.waitUntil(lambda: not window.browse.busy)
    window.open(RENEWAL)
    qtbot.waitUntil(begun.isVisible)
    assert isinstance(begun.page, CoverPage)
    assert begun.page.title.text() == "It is still the turn of A"
    assert "87" not in said(window)
    click(begun.page.sit)
    assert isinstance(begun.page, TurnPage)


def test_it_is_stopped_without_showing_anything(begun, qtbot) -> None:
    click(begun.page.offer)
    click(begun.page.stop)
    agree(qtbot, begun)
    assert isinstance(begun.page, SetupPage)
    assert begun.sitting is None


def test_minutes_and_beginner_are_chosen(talk) -> None:
    talk.page.minutes.setCurrentIndex(0)
    talk.page.begins.setCurrentIndex(1)
    click(talk.page.begin)
    assert "Hand the keyboard to B" in said(talk.page)
    assert talk.page.time.text() == "Time left: 3:00"


def test_what_was_played_is_printed(window, begun, qtbot) -> None:
    click(begun.page.offer)
    click(begun.page.sit)
    click(begun.page.accept)
    agree(qtbot, begun)
    click(begun.page.print)
    preview = window.findChild(PrintPreview)
    qtbot.waitUntil(lambda: preview.view.count > 0)
    qtbot.waitUntil(lambda: not preview.work.busy and not preview.view.drawing)
    preview.close()


def test_one_plays_again_and_goes_back(pane, begun, qtbot) -> None:
    click(begun.page.walk)
    agree(qtbot, begun)
    click(begun.page.more)
    assert isinstance(begun.page, SetupPage)
    click(begun.page.leave)
    assert pane.area.isVisible()


def test_three_parties_are_too_many(window, pane, qtbot) -> None:
    window.open(DEPOT)
    window.browse.parts.turn_to("try")
    qtbot.waitUntil(lambda: not pane.waiting)
    assert not pane.findChild(SittingMode).start.isVisible()


@pytest.mark.parametrize(("size", "zoom"), [((900, 600), 100), ((900, 600), 200)])
def test_it_works_in_a_small_window_and_large_type(window, begun, qtbot, size, zoom: int) -> None:
    window.resize(*size)
    window.set_zoom(zoom)
    area = begun.area
    qtbot.waitUntil(lambda: area.widget().width() <= area.viewport().width())
    page = begun.page

    def seen() -> bool:
        page.words.setFocus()
        page.walk.setFocus()
        at = page.walk.mapTo(area.viewport(), page.walk.rect().center())
        return area.viewport().rect().contains(at)

    qtbot.waitUntil(seen)
