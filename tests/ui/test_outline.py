"""Are headings and links of the entry listed, filtered, and gone to by keys?"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.ui.browse.page_tools.outline import Outline
from tests.ui.all_parts import all_parts

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def outline(window, qtbot) -> Outline:
    QTest.keyClick(window, Qt.Key.Key_G, CONTROL)
    found = window.findChild(Outline)
    qtbot.waitUntil(found.isVisible)
    return found


def titles(outline: Outline) -> list[str]:
    return [row.title.strip() for row in outline.model.rows]


def test_it_lists_the_headings_in_order_then_the_links(outline) -> None:
    assert titles(outline) == [
        "Headings", "BATNA", "In practice", "Watch out", "Sources",
        "Links", "compromise", "BATNA", "Watch out", "A site", "Win-lose negotiation",
    ]  # fmt: skip
    notes = {row.title: row.note for row in outline.model.rows}
    assert notes["A site"] == "example.org"
    assert notes["compromise"] == ""


def test_typing_narrows_it_and_enter_goes_to_a_heading(window, outline, qtbot) -> None:
    window.resize(900, 420)
    QTest.keyClicks(outline.field, "watch")
    assert titles(outline) == ["Headings", "Watch out", "Links", "Watch out"]
    QTest.keyClick(outline, Qt.Key.Key_Return)
    view = window.browse.view
    assert view.verticalScrollBar().value() > 100
    assert view.textCursor().block().text() == "Watch out"
    assert window.focusWidget() is view


def test_enter_on_a_link_follows_it(window, outline, qtbot) -> None:
    QTest.keyClicks(outline.field, "comprom")
    with qtbot.waitSignal(window.entry_shown) as shown:
        QTest.keyClick(outline, Qt.Key.Key_Return)
    assert shown.args == ["compromise"]


def test_what_is_not_there_is_said(outline) -> None:
    QTest.keyClicks(outline.field, "xyzzy")
    assert titles(outline) == []
    assert outline.nothing.isVisible()


def test_the_title_of_a_folded_box_is_no_link(window, qtbot) -> None:
    window.browse.view.show_page(all_parts())
    QTest.keyClick(window, Qt.Key.Key_G, CONTROL)
    assert not [title for title in titles(window.findChild(Outline)) if "Which side" in title]
