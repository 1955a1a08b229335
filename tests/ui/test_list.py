"""All entries: by letter with a strip to jump by, or by category, at no cost for ten thousand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView

from desktop_app.ui.browse.marked_text import MarkedText
from tests.ui.fake_library import FakeLibrary, entry


@pytest.fixture
def many(open_window):
    """Ten thousand terms in a window, titles from all over the alphabet."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    entries = [
        entry(f"t{n}", f"{letters[n * 26 // 10_000]}{n:05}", definition="Some words.")
        for n in range(10_000)
    ]

    def make(size=(1280, 820), zoom: int = 100):
        window = open_window(FakeLibrary(entries), first=entries[0].ref, size=size)
        window.set_zoom(zoom)
        return window

    return make


def titles(window) -> list[str]:
    rows = window.browse.pane.list.rows
    return [rows[at].title for at in range(len(rows))]


def top_row(window) -> int:
    return window.browse.pane.list.indexAt(QPoint(5, 0)).row()


def switch_order(window) -> None:
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def test_ctrl_l_lists_by_category_and_it_is_a_preference(window) -> None:
    switch_order(window)
    groups = window.browse.pane.list.rows.groups
    assert [(group.title, group.rows) for group in groups] == [
        ("Foundations", 4), ("Dividing value", 2), ("Styles", 2),
    ]  # fmt: skip
    assert titles(window)[:2] == ["5 C's of negotiation", "BATNA"]
    assert titles(window)[-1] == "Unwritten term"
    assert window.preferences.settings.list_by == "category"
    switch_order(window)
    assert window.browse.pane.list.rows.order == "letter"


def test_the_switch_at_the_head_says_and_changes_the_order(window) -> None:
    switch = window.browse.pane.switch
    assert switch.accessibleName() == "By letter. List by category"
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert window.preferences.settings.list_by == "category"
    assert switch.text() == "By category"


def test_a_window_begins_in_the_order_that_was_left(open_window) -> None:
    from desktop_app.settings import Settings

    window = open_window(FakeLibrary(), settings=Settings(list_by="category"))
    assert window.browse.pane.list.rows.order == "category"
    assert window.browse.pane.switch.text() == "By category"


def test_another_order_keeps_the_selected_row_where_it_is(window) -> None:
    window.resize(900, 420)
    window.open("compromise")
    found = window.browse.pane.list
    found.verticalScrollBar().setValue(120)
    before = found.visualRect(found.currentIndex()).top()
    switch_order(window)
    assert found.selected().id == "compromise"
    assert found.visualRect(found.currentIndex()).top() == before


def test_after_a_search_the_list_is_scrolled_as_it_was_left(many, qtbot, type_text) -> None:
    window = many()
    found = window.browse.pane.list
    found.go_to(5_000)
    qtbot.waitUntil(lambda: not window.browse.busy)
    bar = found.verticalScrollBar()
    bar.setValue(bar.value() + 77)
    left = bar.value()
    QTest.keyClick(window.bar.box, Qt.Key.Key_Return)
    type_text(window, "B00")
    qtbot.waitUntil(lambda: not window.browse.busy)
    assert bar.value() == 0
    QTest.keyClick(window.bar.box, Qt.Key.Key_Escape)
    assert bar.value() == left
    assert found.selected().id == "t5000"


def test_the_strip_jumps_and_keeps_the_selection(many) -> None:
    window = many()
    strip, found = window.browse.pane.strip, window.browse.pane.list
    assert len(strip.cells()) == 26
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, int(21 * 3.5)))
    assert found.rows[top_row(window)].title.startswith("D")
    assert found.selected().id == "t0"
    assert strip.accessibleName() == "Letter D, 4 of 26"


def test_the_strip_follows_the_pointer_and_the_list(many) -> None:
    window = many()
    strip, found = window.browse.pane.strip, window.browse.pane.list
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, 2))
    QTest.mouseMove(strip, QPoint(5, 21 * 25 + 5))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, 21 * 25 + 5))
    assert found.rows[top_row(window)].title.startswith("Z")
    found.verticalScrollBar().setValue(0)
    assert strip.accessibleName() == "Letter A, 1 of 26"


def test_the_strip_is_walked_by_keys(many) -> None:
    window = many()
    strip, found = window.browse.pane.strip, window.browse.pane.list
    strip.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(strip, key)
    assert found.rows[top_row(window)].title.startswith("Y")
    QTest.keyClick(strip, Qt.Key.Key_Return)
    assert found.hasFocus()
    assert window.browse.library.entry(found.selected()).title.startswith("Y")
    QTest.keyClick(strip, Qt.Key.Key_Home)
    assert top_row(window) == 0
    QTest.keyClicks(strip, "t")
    assert window.bar.box.text() == "t"


@pytest.mark.parametrize("zoom", [100, 200])
def test_a_low_strip_shows_dots_and_reaches_every_letter(many, zoom: int) -> None:
    window = many((900, 420), zoom)
    strip = window.browse.pane.strip
    cells = strip.cells()
    assert -1 in cells
    assert (cells[0], cells[-1]) == (0, 25)
    high = strip._cell_px(len(cells))
    assert high * len(cells) <= strip.height()
    reached = {strip.place_at(y) for y in range(high * len(cells))}
    assert reached == set(range(26))
    for place in range(26):
        strip.pass_letter(place)
        assert {0, place, 25} <= set(strip.cells())


def test_the_present_letter_is_marked_by_more_than_a_colour(window) -> None:
    strip = window.browse.pane.strip
    image = strip.grab().toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    assert window.look.tokens.accent in colours  # a bar beside it
    assert window.look.tokens.accent_soft in colours  # a ground of its own


def test_with_a_query_or_one_letter_there_is_no_strip(window, open_window, type_text) -> None:
    assert window.browse.pane.strip.isVisible()
    type_text(window, "zopa")
    assert not window.browse.pane.strip.isVisible()
    assert not window.browse.pane.switch.isVisible()
    one = open_window(FakeLibrary([entry("a", "Alone", definition="x")]))
    assert not one.browse.pane.strip.isVisible()


def test_the_heading_over_the_list_goes_with_it(window) -> None:
    window.resize(900, 420)
    switch_order(window)
    head, found = window.browse.pane.group_head, window.browse.pane.list
    found.verticalScrollBar().setValue(0)
    assert head.accessibleName() == "Foundations, 4 entries. Go to another"
    found.verticalScrollBar().setValue(4 * found.plan.row_px + 3)
    assert head.accessibleName().startswith("Foundations")  # the next heading still shows
    found.verticalScrollBar().setValue(4 * found.plan.row_px + 60)
    assert head.accessibleName().startswith("Dividing value")


def test_opening_an_entry_far_away_takes_heading_and_strip_along(many) -> None:
    window = many()
    pane = window.browse.pane
    window.open("Q06500")
    assert pane.group_head.accessibleName().startswith("Q")
    window.open("C00900")
    assert pane.group_head.accessibleName().startswith("C")


def test_the_heading_lists_all_groups_and_leads_to_them(window, qtbot) -> None:
    window.resize(900, 420)
    switch_order(window)
    head = window.browse.pane.group_head
    head.setFocus()
    QTest.keyClick(head, Qt.Key.Key_Space)
    menu = head._menu
    qtbot.waitUntil(menu.isVisible)
    assert [action.text() for action in menu.actions()] == [
        "Foundations\t4", "Dividing value\t2", "Styles\t2",
    ]  # fmt: skip
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: head.accessibleName().startswith("Dividing value"))
    assert top_row(window) == 4


def test_by_letter_the_heading_is_no_button(window) -> None:
    assert not window.browse.pane.group_head.isEnabled()


def test_the_first_row_of_a_group_is_spoken_with_its_heading(window) -> None:
    switch_order(window)
    model = window.browse.pane.list.model()
    told = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in (3, 4, 5)]
    assert told[0].startswith("Win-win negotiation")
    assert told[1].startswith("Dividing value, 2 entries. Win-lose negotiation")
    assert told[2].startswith("ZOPA")


def test_ten_thousand_rows_cost_one_page_of_rows(many) -> None:
    window = many()
    found = window.browse.pane.list
    assert isinstance(found, QListView)
    assert len(found.rows._made) < 40
    found.verticalScrollBar().setValue(found.verticalScrollBar().maximum())
    found.grab()
    assert len(found.rows._made) < 80
    assert found.indexAt(QPoint(5, found.viewport().height() - 5)).row() == 9_999


def test_the_wheel_moves_by_a_row(many) -> None:
    window = many()
    found = window.browse.pane.list
    bar = found.verticalScrollBar()
    assert 3 * bar.singleStep() in range(found.plan.row_px - 3, found.plan.row_px + 1)


def test_the_bar_over_the_rows_scrolls_them(many) -> None:
    window = many()
    found = window.browse.pane.list
    slim = next(
        bar
        for bar in found.findChildren(type(found.verticalScrollBar()))
        if bar.objectName() == "slim"
    )
    assert slim.isVisible()
    assert slim.geometry().right() == found.rect().right()
    slim.setValue(5_000)
    assert found.verticalScrollBar().value() == 5_000
    found.verticalScrollBar().setValue(7_000)
    assert slim.value() == 7_000
    assert found.viewport().width() == found.width()


def test_an_entry_without_text_says_so(window) -> None:
    row = window.browse.pane.list.rows[4]
    assert (row.title, row.excerpt, row.textless) == ("Unwritten term", "No text yet.", True)


def test_an_excerpt_ends_at_a_word(look) -> None:
    from PySide6.QtGui import QColor

    from desktop_app.paint.fonts import sans

    text = "A negotiation in which every party ends better off than without a deal, because."
    shown = MarkedText(text, sans(13), 180, 2, 18, QColor("black"))._layout.text()
    assert shown.endswith("…")
    assert text.startswith(shown[:-1])
    assert text[len(shown) - 1] in " ,."


def test_the_count_over_the_list_is_whole_in_a_small_window(open_window) -> None:
    library = FakeLibrary()
    window = open_window(library, first=library.find("batna"), size=(900, 600))
    window.set_zoom(200)
    count, switch = window.browse.pane._count, window.browse.pane.switch
    QTest.qWait(0)
    assert count.width() >= count.sizeHint().width()
    assert switch.geometry().right() < window.browse.pane.width()
