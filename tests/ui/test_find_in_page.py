"""Are words found in the page, shown one by one, and left again where one was?"""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from desktop_app.ui.browse.page.found import Found
from desktop_app.ui.browse.page_tools.find_bar import FindBar
from desktop_app.ui.browse.page_tools.folded_text import FoldedText
from tests.ui.all_parts import all_parts
from tests.ui.test_folds import ANSWER

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bar(window) -> FindBar:
    """The bar, opened by its key from a page that has every part."""
    window.browse.view.show_page(all_parts())
    window.browse.view.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    return window.findChild(FindBar)


def places(window) -> list[str]:
    """The words that are marked, as they stand in the page."""
    cursor = QTextCursor(window.browse.view.document())
    found = []
    for begin, end in window.browse.view.found.places:
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        found.append(cursor.selectedText())
    return found


def test_what_is_typed_is_found_whatever_its_case(bar, window) -> None:
    assert bar.field.hasFocus()
    QTest.keyClicks(bar.field, "GAIN")
    assert places(window) == ["gain", "gain"]
    assert bar.count.text() == "1 of 2"


def test_enter_and_f3_go_on_and_with_shift_back(bar, window) -> None:
    QTest.keyClicks(bar.field, "an")
    count = len(places(window))
    assert count > 3
    for key, modifier, told in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 2),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, 3),
        (Qt.Key.Key_F3, SHIFT, 2),
        (Qt.Key.Key_Return, SHIFT, 1),
        (Qt.Key.Key_Return, SHIFT, count),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 1),
    ):
        QTest.keyClick(bar.field, key, modifier)
        assert bar.count.text() == f"{told} of {count}"


def test_the_buttons_go_on_and_back(bar) -> None:
    QTest.keyClicks(bar.field, "an")
    QTest.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    assert bar.count.text().startswith("2 of")
    QTest.mouseClick(bar.previous, Qt.MouseButton.LeftButton)
    assert bar.count.text().startswith("1 of")


def test_a_place_out_of_sight_is_brought_into_sight(bar, window) -> None:
    view = window.browse.view
    window.resize(900, 420)
    QTest.keyClicks(bar.field, "def gain")
    cursor = view.textCursor()
    cursor.setPosition(view.found.places[0][0])
    assert view.verticalScrollBar().value() > 100
    assert 0 <= view.cursorRect(cursor).top() < view.viewport().height()


def test_nothing_found_is_said_in_words(bar, window) -> None:
    QTest.keyClicks(bar.field, "xyzzy")
    assert bar.count.text() == "Not in this entry"
    assert places(window) == []
    assert not bar.next.isEnabled()


def test_a_folded_box_that_hides_it_is_opened(bar, window) -> None:
    QTest.keyClicks(bar.field, "two points")
    assert ANSWER in window.browse.view.toPlainText()
    assert places(window) == ["two points"]


def test_escape_closes_it_and_gives_the_focus_back(bar, window) -> None:
    QTest.keyClicks(bar.field, "gain")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert window.browse.view.hasFocus()
    assert window.browse.view.textCursor().selectedText() == "gain"
    assert places(window) == []


def test_escape_in_the_page_closes_it_first(bar, window) -> None:
    window.bar.box.setText("batna")
    window.browse.view.setFocus()
    QTest.keyClick(window.browse.view, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert window.bar.box.text() == "batna"


def test_what_is_selected_is_looked_for_and_the_last_words_come_again(bar, window) -> None:
    view = window.browse.view
    QTest.keyClicks(bar.field, "gain")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert bar.field.selectedText() == "gain"
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    view.moveCursor(QTextCursor.MoveOperation.Start)
    view.moveCursor(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
    assert bar.field.text().strip() == "All"
    assert places(window)[0] == "All"


def test_f3_opens_it_too(window) -> None:
    QTest.keyClick(window, Qt.Key.Key_F3)
    bar = window.findChild(FindBar)
    assert bar.field.hasFocus()
    assert bar.count.text() == ""


def test_it_stays_while_theme_size_and_entry_change(bar, window) -> None:
    QTest.keyClicks(bar.field, "compromise")
    window.wear(window.look.themed("dark"))
    window.set_zoom(150)
    window.open("zopa")
    assert bar.count.text() == f"1 of {len(places(window))}"
    assert {words.casefold() for words in places(window)} == {"compromise"}


def test_what_was_found_is_tinted_and_the_one_that_is_shown_has_an_edge(bar, window) -> None:
    def colours() -> set[str]:
        image = window.browse.view.viewport().grab().toImage()
        spots = ((x, y) for x in range(image.width()) for y in range(0, image.height(), 2))
        return {image.pixelColor(x, y).name() for x, y in spots}

    tokens = window.look.tokens
    window.browse.view.show_page("<p>One gain</p><p>two gains</p>")
    assert not {tokens.mark, tokens.accent} & colours()
    QTest.keyClicks(bar.field, "gain")
    assert {tokens.mark, tokens.accent} <= colours()


def test_its_parts_stand_beside_one_another_in_a_small_window_at_200(bar, window) -> None:
    window.resize(900, 600)
    window.set_zoom(200)
    QTest.keyClicks(bar.field, "xyzzy")
    parts = [bar.field, bar.count, bar.previous, bar.next, bar.close_button]
    for left, right in pairwise(parts):
        assert left.geometry().right() < right.geometry().left()
    assert window.browse.pane.width() >= 300


def test_typing_in_the_bar_does_not_reach_the_search_box(bar, window) -> None:
    QTest.keyClicks(bar.field, "ga\t")
    QTest.keyClicks(bar.next, "x")
    assert window.bar.box.text() == ""


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Café CAFE cafe", "café", [(0, 4), (5, 9), (10, 14)]),
        ("Cafe\u0301 noir", "cafe noir", [(0, 10)]),
        ("😀 word", "word", [(3, 7)]),
        ("a😀b😀b", "b", [(3, 4), (6, 7)]),
        ("don’t – won’t", "don't - won't", [(0, 13)]),
        ("no\u00a0break", "no break", [(0, 8)]),
        ("Straße", "strasse", [(0, 6)]),
        ("İstanbul", "istanbul", [(0, 8)]),
        ("谈判协议", "协议", [(2, 4)]),
        ("aaaa", "aa", [(0, 2), (2, 4)]),
        ("one\ntwo", "one two", []),
        ("word", "  ", []),
        ("word", "", []),
    ],
)
def test_case_accents_and_signs_make_no_difference(text: str, words: str, found) -> None:
    assert FoldedText(text).find(words) == found


def test_the_places_of_a_block_are_found_among_many() -> None:
    found = Found([(begin, begin + 3) for begin in range(0, 1000, 10)], 2)
    assert list(found.between(18, 32)) == [(20, 23, True), (30, 33, False)]
    assert list(found.between(11, 13)) == [(10, 13, False)]
    assert list(found.between(13, 20)) == []
    assert list(Found().between(0, 9)) == []
