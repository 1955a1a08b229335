"""Do folded boxes open and close by pointer and key, and stay as one left them?"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.all_parts import all_parts
from tests.ui.test_reading import click_link

ANSWER, SECOND = "The vendor, by two points.", "The second answer."


@pytest.fixture
def view(window):
    view = window.browse.view
    view.show_page(all_parts())
    view.setFocus()
    return view


def tab_to(view, words: str) -> None:
    for _ in range(40):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        if words in view.textCursor().selectedText():
            return
    raise AssertionError(words)


def test_a_fold_is_closed_at_first(view) -> None:
    assert ANSWER not in view.toPlainText()
    assert "▸ Question · Which side gains more?" in view.toPlainText()


def test_a_click_on_its_title_opens_and_closes_it(view) -> None:
    click_link(view, "Which side")
    assert ANSWER in view.toPlainText()
    assert SECOND not in view.toPlainText()
    click_link(view, "Which side")
    assert ANSWER not in view.toPlainText()


def test_enter_opens_it_and_the_focus_stays_on_its_title(view) -> None:
    tab_to(view, "Another")
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert SECOND in view.toPlainText()
    assert view.textCursor().selectedText() == "▾ Note · Another"
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert SECOND not in view.toPlainText()


def test_opening_moves_nothing_above(view) -> None:
    view.verticalScrollBar().setValue(300)
    click_link(view, "Which side")
    before = view.verticalScrollBar().value()
    click_link(view, "Which side")
    assert view.verticalScrollBar().value() == before


def test_a_newer_form_of_the_page_keeps_it_open_and_another_page_does_not(view) -> None:
    click_link(view, "Which side")
    assert view.renew_page(all_parts() + "<p>New.</p>")
    assert ANSWER in view.toPlainText()
    view.show_page(all_parts())
    assert ANSWER not in view.toPlainText()


def test_another_theme_keeps_it_open(view, window) -> None:
    click_link(view, "Which side")
    window.wear(window.look.themed("dark"))
    assert ANSWER in view.toPlainText()


def test_a_link_to_a_heading_within_opens_it(view) -> None:
    view.go_to_heading("hidden-heading")
    assert ANSWER in view.toPlainText()
    assert SECOND not in view.toPlainText()


def test_a_heading_that_is_named_like_a_fold_is_gone_to(window) -> None:
    view = window.browse.view
    view.show_page("<p><a href='#fold-1'>go</a></p>" + "<p>x</p>" * 90 + "<h2 id='fold-1'>y</h2>")
    click_link(view, "go")
    assert view.verticalScrollBar().value() > 100
