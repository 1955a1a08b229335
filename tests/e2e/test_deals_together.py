"""A class is entered and two play at one screen, with a shipped deal in the whole program."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.core.deals.sitting import Ending
from desktop_app.ui.browse.sitting.reveal_page import RevealPage
from desktop_app.ui.browse.sitting.sitting_mode import SittingMode
from desktop_app.ui.browse.sitting.sitting_pane import SittingPane
from desktop_app.ui.browse.trying.try_pane import TryPane
from desktop_app.ui.class_results.class_pane import ClassPane
from desktop_app.ui.question import Question
from tests.e2e.conftest import Begin

K = Qt.Key
DEAL = "software-licence-renewal"


def test_a_class_is_pasted_mended_and_shown_to_the_room(begin: Begin, qtbot) -> None:
    window = begin(entry=DEAL).window
    window.browse.parts.turn_to("class")
    pane = window.findChild(ClassPane)
    qtbot.waitUntil(lambda: not pane.task.busy, timeout=60_000)
    pane.sheet.headings.click()
    heading = QGuiApplication.clipboard().text()
    rows = (
        "Ann\t108\t3 years\tnamed case study\taccount manager\n"
        "Bo\tno agreement\n"
        "Cy\t109\t1 year\tnone\tstandard\n"
    )
    QGuiApplication.clipboard().setText(heading + rows)
    QTest.mouseClick(pane.sheet.paste, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(pane.sheet.unread.isVisible, timeout=60_000)
    field = pane.sheet.unread.rows
    field.setPlainText(field.toPlainText().replace("109", "108"))
    QTest.mouseClick(pane.sheet.unread.read, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.sheet.table.rows.rowCount() == 3, timeout=60_000)
    assert "2 of 3 pairs agreed." in pane.sheet.told.text()
    QTest.keyClick(window, K.Key_F11)
    qtbot.waitUntil(lambda: pane.wall is not None and pane.wall.isVisible())
    with qtbot.waitSignal(pane.wall.destroyed):
        QTest.keyClick(pane.wall, K.Key_Escape)


def test_two_play_at_one_screen_until_both_agree(begin: Begin, qtbot) -> None:
    window = begin(entry=DEAL).window
    window.browse.parts.turn_to("try")
    pane = window.findChild(TryPane)
    qtbot.waitUntil(lambda: not pane.waiting, timeout=60_000)
    QTest.mouseClick(pane.findChild(SittingMode).start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.findChild(SittingPane) is not None, timeout=60_000)
    talk = pane.findChild(SittingPane)
    QTest.keyClick(talk.page.begin, K.Key_Return)
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), K.Key_Return)  # sits down
        assert talk.page.fold is not None  # each side has a brief of its own
        talk.page.offer.setFocus()
        QTest.keyClick(talk.page.offer, K.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), K.Key_Return)
    assert QApplication.focusWidget() is talk.page.accept
    QTest.keyClick(talk.page.accept, K.Key_Return)
    question = talk.findChild(Question)
    qtbot.waitUntil(question.isVisible)
    QTest.mouseClick(question.findChild(QPushButton, "agree"), Qt.MouseButton.LeftButton)
    assert talk.sitting.ending is Ending.AGREED
    assert isinstance(talk.page, RevealPage)
    assert "left on the table" in talk.page.left_over.text()
    QTest.keyClick(QApplication.focusWidget(), K.Key_Return)
    assert pane.area.isVisible()
