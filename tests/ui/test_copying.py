"""Is what one copies the words, in forms that other programs read, and nothing of the machine?"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.browse.page.selection import selection_copied
from desktop_app.ui.fitting_label import FittingLabel
from desktop_app.ui.page_menu import PageMenu
from tests.ui.all_parts import all_parts
from tests.ui.test_folds import tab_to
from tests.ui.test_reading import click_link

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def clipboard(qapp):
    """The clipboard, empty at first."""
    board = QGuiApplication.clipboard()
    board.clear()
    return board


@pytest.fixture
def view(window):
    window.browse.view.show_page(all_parts())
    return window.browse.view


def select(view, first: str, last: str) -> None:
    """Select from one word to the end of another."""
    begin = view.document().find(first)
    end = view.document().find(last, begin)
    cursor = view.textCursor()
    cursor.setPosition(begin.selectionStart())
    cursor.setPosition(end.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def said(window) -> str:
    """What the status line tells of for a moment."""
    names = [label.accessibleName() for label in window.status.findChildren(FittingLabel)]
    return next((name for name in names if name.startswith(("Copied", "This", "There"))), "")


def press(window, qtbot, key: Qt.Key, modifiers) -> None:
    """Press a key of the window and wait until something is told of it."""
    window.browse.view.setFocus()
    QTest.keyClick(window, key, modifiers)
    qtbot.waitUntil(lambda: said(window) != "")


def test_the_entry_is_copied_as_text(window, qtbot, clipboard) -> None:
    press(window, qtbot, Qt.Key.Key_C, CONTROL | SHIFT)
    assert clipboard.text().startswith("BATNA\n\nThe best course")
    assert said(window) == "Copied: the entry as text"


def test_the_entry_is_copied_as_markdown(window, qtbot, clipboard) -> None:
    press(window, qtbot, Qt.Key.Key_C, CONTROL | ALT)
    assert clipboard.text().startswith("# BATNA\n")
    assert said(window) == "Copied: the entry as Markdown"


def test_all_citations_are_copied_one_a_line(window, library, qtbot, clipboard) -> None:
    press(window, qtbot, Qt.Key.Key_S, CONTROL | SHIFT)
    assert clipboard.text() == "\n".join(library.citations)
    assert said(window) == "Copied: 2 citations"


def test_where_there_are_no_sources_it_says_so(window, library, qtbot, clipboard) -> None:
    library.citations = ()
    press(window, qtbot, Qt.Key.Key_S, CONTROL | SHIFT)
    assert clipboard.text() == ""
    assert said(window) == "This entry names no sources."


def test_each_source_is_copied_by_its_own_link(window, library, qtbot, clipboard) -> None:
    click_link(window.browse.view, "Copy\u00a0citation")
    qtbot.waitUntil(lambda: bool(clipboard.text()))
    assert clipboard.text() == library.citations[0]
    assert said(window) == "Copied: Fisher, R., & Ury, W. (1981). Getting to yes."


def test_the_link_of_a_source_is_reached_by_keys(window, library, qtbot, clipboard) -> None:
    window.browse.view.setFocus()
    tab_to(window.browse.view, "Copy\u00a0citation")
    QTest.keyClick(window.browse.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(clipboard.text()))
    assert clipboard.text() == library.citations[0]


def test_the_selection_is_copied_by_its_key(window, view, clipboard) -> None:
    select(view, "An exam", "ple.")
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL)
    assert clipboard.text() == "An example."
    assert said(window) == "Copied: the selected text"


def test_nothing_selected_leaves_the_clipboard_alone(window, view, clipboard) -> None:
    clipboard.setText("before")
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL)
    assert clipboard.text() == "before"


def test_the_selection_as_text(view) -> None:
    view.open_folds({1, 2})
    view.selectAll()
    text = selection_copied(view.textCursor()).text
    assert text.startswith("All parts\n\nA page with emphasis, code, a BATNA link, a dead one,")
    assert "Example · Of its own\n\nAn example.\n\nTip\n\nA tip." in text
    assert "Style\tOwn\nCompeting\t1.20\nAvoiding\t12" in text
    assert "1. First\n2. Second\n  • nested\n• plain\n☑ done" in text
    assert "def gain(value):\n    return value" in text
    assert text.endswith("1. The note.")
    assert "\ufffc" not in text
    assert "\ufdd0" not in text


def test_the_selection_as_html_has_headings_lists_tables_and_emphasis(view) -> None:
    view.selectAll()
    html = selection_copied(view.textCursor()).html
    for piece in (
        "<h1>All parts</h1>",
        "<i>emphasis</i>",
        "<code>code</code>",
        '<a href="https://example.org/read">site</a>',
        "<blockquote><p><b>Tip</b></p><p>A tip.</p></blockquote>",
        "<tr><td><p>Competing</p></td><td><p>1.20</p></td></tr>",
        "<ol><li>First</li><li>Second</li><ul><li>nested</li></ul></ol>",
        "<pre><code>def gain(value):</code>\n<code>    return value</code>\n</pre>",
    ):
        assert piece in html, piece


def test_what_is_copied_names_nothing_of_the_machine_and_no_colour(window, view) -> None:
    window.wear(window.look.themed("dark"))
    view.show_page(all_parts() + '<p>x<img src="image:p/a.png" alt="A"> <a href="entry:p/term/x">')
    view.selectAll()
    data = view.createMimeDataFromSelection()
    assert sorted(data.formats()) == ["text/html", "text/plain"]
    for form in (data.text(), data.html()):
        assert not any(word in form for word in ("image:", "entry:", "file:", "style", "color"))


def test_words_that_look_like_markup_stay_words(view) -> None:
    view.show_page("<p>&lt;img src=x&gt; &amp;amp; <b>a &lt; b</b></p>")
    view.selectAll()
    copied = selection_copied(view.textCursor())
    assert copied.text == "<img src=x> &amp; a < b"
    assert copied.html == "<p>&lt;img src=x&gt; &amp;amp; <b>a &lt; b</b></p>"


def test_a_part_of_a_table_is_copied_as_a_table(view) -> None:
    select(view, "Competing", "1.20")
    copied = selection_copied(view.textCursor())
    assert copied.text == "Competing\t1.20"
    assert copied.html.startswith("<table><tr>")


def lines(menu: PageMenu) -> list[str]:
    return [action.text().partition("\u2003")[0] for action in menu.actions() if action.text()]


def open_menu(window, words: str = "") -> PageMenu:
    """The menu of the page; on the link of those words if any are given."""
    view = window.browse.view
    spot = view.viewport().rect().bottomRight()
    if words:
        cursor = view.document().find(words)
        cursor.setPosition(cursor.selectionStart() + 1)
        spot = view.cursorRect(cursor).center()
    where = view.viewport().mapToGlobal(spot)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, where)
    QApplication.sendEvent(view.viewport(), event)
    return window.findChildren(PageMenu)[-1]


def choose(menu: PageMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text().startswith(words)).trigger()
    menu.close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_offers_what_goes_with_the_page(window) -> None:
    menu = open_menu(window)
    assert lines(menu)[:4] == [
        "Copy the entry as text",
        "Copy the entry as Markdown",
        "Copy the citations",
        "Select all",
    ]
    assert "Find in this entry" in lines(menu)
    assert menu.accessibleName()
    choose(menu, "Select all")
    again = open_menu(window)
    assert lines(again)[0] == "Copy the selected text"
    again.close()


def test_the_menu_of_an_entry_link_opens_it(window, qtbot) -> None:
    menu = open_menu(window, "compromise")
    assert lines(menu)[:2] == ["Open this entry", "Show its definition"]
    with qtbot.waitSignal(window.entry_shown) as shown:
        choose(menu, "Open this entry")
    assert shown.args == ["compromise"]


def test_the_menu_of_a_web_link_copies_its_address(window, clipboard) -> None:
    menu = open_menu(window, "A site")
    assert lines(menu)[0] == "Open this page in the browser…"
    choose(menu, "Copy the address")
    assert clipboard.text() == "https://example.org/read"
    assert said(window) == "Copied: https://example.org/read"


def test_the_menu_key_opens_it_for_the_link_that_has_the_focus(window) -> None:
    view = window.browse.view
    view.setFocus()
    tab_to(view, "compromise")
    spot = view.cursorRect().center()
    where = view.viewport().mapToGlobal(spot)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, spot, where)
    QApplication.sendEvent(view.viewport(), event)
    menu = window.findChild(PageMenu)
    assert lines(menu)[0] == "Open this entry"
    menu.close()
