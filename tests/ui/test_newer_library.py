"""A newer library disturbs nobody: not who scrolls, who types, who reads what is gone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.core.model.entry import Entry
from desktop_app.ui.main_window import MainWindow
from tests.ui.fake_library import FakeLibrary, entry, seed_entries


def many(count: int, start: int = 0) -> list[Entry]:
    return [
        entry(f"n{number:03}", f"Negotiation {number:03}", definition="A case of its own.")
        for number in range(start, start + count)
    ]


def fuller(more: Sequence[Entry]) -> FakeLibrary:
    entries = sorted([*seed_entries(), *more], key=lambda found: found.title.casefold())
    return FakeLibrary(entries)


def first_in_sight(window: MainWindow) -> tuple[str, int]:
    """The row at the top of the list, and how much of it is hidden."""
    found = window.browse.pane.list
    row = next(row for row in range(len(found.rows)) if found.rect_of(row).bottom() > 0)
    return found.rows[row].title, found.rect_of(row).top()


def scroll_to(window: MainWindow, value: int) -> None:
    window.browse.pane.list.verticalScrollBar().setValue(value)


def test_who_has_scrolled_stays_where_they_are_while_the_list_grows(open_window) -> None:
    window = open_window(fuller(many(200, 100)), first=many(1, 100)[0].ref)
    scroll_to(window, 3000)
    before = first_in_sight(window)
    window.library_loaded(fuller(many(300)))
    assert first_in_sight(window) == before
    assert len(window.browse.pane.list.rows) == 308


def test_the_selected_row_stays_where_it_is(open_window) -> None:
    window = open_window(fuller(many(50, 100)))
    window.open(many(1, 120)[0].ref)
    found = window.browse.pane.list
    before = found.rect_of(found.currentIndex().row()).top()
    window.library_loaded(fuller(many(150)))
    assert found.selected() == many(1, 120)[0].ref
    assert found.rect_of(found.currentIndex().row()).top() == before


def test_where_the_row_at_the_top_has_gone_the_next_one_stays(open_window) -> None:
    window = open_window(fuller(many(200)), first=many(1)[0].ref)
    scroll_to(window, 3000)
    gone, _ = first_in_sight(window)
    found = window.browse.pane.list
    row = found.rows.find(next(one.ref for one in many(200) if one.title == gone))
    follows, before = found.rows[row + 1].title, found.rect_of(row + 1).top()
    window.library_loaded(fuller([one for one in many(200) if one.title != gone]))
    rows = found.rows
    now = next(at for at in range(len(rows)) if rows[at].title == follows)
    assert found.rect_of(now).top() == before


def test_what_is_typed_and_walked_to_stays(open_window, qtbot, type_text) -> None:
    window = open_window(fuller(many(60)))
    type_text(window, "negotiation 0")
    qtbot.waitUntil(lambda: not window.browse.busy)
    for _ in range(30):
        QTest.keyClick(window.bar.box, Qt.Key.Key_Down)
    found = window.browse.pane.list
    chosen, before = found.selected(), found.rect_of(found.currentIndex().row()).top()
    qtbot.waitUntil(lambda: not window.browse.busy)
    shown: list[int] = []
    window.results_shown.connect(shown.append)
    window.library_loaded(fuller(many(80)))
    qtbot.waitUntil(lambda: not window.browse.busy)
    assert window.bar.box.text() == "negotiation 0"
    assert (found.selected(), found.rect_of(found.currentIndex().row()).top()) == (chosen, before)
    assert shown == [80]  # never fewer than before, for lack of the full text


def test_the_list_is_as_it_was_left_when_the_query_is_cleared(
    open_window, qtbot, type_text
) -> None:
    window = open_window(fuller(many(200, 100)), first=many(1, 100)[0].ref)
    scroll_to(window, 3000)
    before = first_in_sight(window)
    type_text(window, "batna")
    qtbot.waitUntil(lambda: not window.browse.busy)
    window.library_loaded(fuller(many(300)))
    window.open(many(1, 140)[0].ref)  # a row of that page, so that nothing need scroll to it
    qtbot.waitUntil(lambda: not window.browse.busy)
    window.bar.box.clear()
    assert first_in_sight(window) == before


def test_an_entry_that_is_gone_is_told_gently_and_can_be_read_on(
    open_window, qtbot, library: FakeLibrary
) -> None:
    window = open_window(library, first=library.find("batna"))
    without = FakeLibrary([one for one in seed_entries() if one.id != "batna"])
    window.library_loaded(without)
    assert "“BATNA” is gone" in window.message_bar.text
    assert window.message_bar.property("grave") is False
    assert "BATNA" in window.browse.view.toPlainText()
    assert window.browse.pane.list.selected() is None
    window.message_bar.dismiss()
    window.library_loaded(FakeLibrary([*without.catalogue()]))
    assert window.message_bar.text == ""
    with qtbot.waitSignal(window.entry_shown):
        window.open("zopa")
    window.browse.back()
    assert "batna" in window.message_bar.text


def test_an_entry_that_comes_back_is_shown_as_it_is_now(
    open_window, qtbot, library: FakeLibrary
) -> None:
    window = open_window(library, first=library.find("batna"))
    window.library_loaded(FakeLibrary([one for one in seed_entries() if one.id != "batna"]))
    window.library_loaded(
        FakeLibrary([*seed_entries()[1:], entry("batna", "BATNA", definition="Now another one.")])
    )
    qtbot.waitUntil(lambda: "Now another one." in window.browse.view.toPlainText())


def test_an_empty_library_is_followed_by_one_with_entries(open_window, qtbot) -> None:
    window = open_window(FakeLibrary([]))
    assert not window.browse.pane.list.isVisible()
    with qtbot.waitSignal(window.entry_shown):
        window.library_loaded(FakeLibrary())
    assert window.browse.pane.list.isVisible()


@pytest.mark.parametrize("query", ["", "negotiation"])
def test_everything_may_go(open_window, qtbot, query: str) -> None:
    window = open_window(FakeLibrary())
    window.bar.box.setText(query)
    qtbot.waitUntil(lambda: not window.browse.busy)
    window.library_loaded(FakeLibrary([]))
    qtbot.waitUntil(lambda: not window.browse.busy)
    assert not window.browse.pane.list.isVisible()


def test_what_cannot_be_done_with_an_entry_that_is_gone_is_told(
    open_window, library: FakeLibrary
) -> None:
    window = open_window(library, first=library.find("batna"))
    window.library_loaded(FakeLibrary([one for one in seed_entries() if one.id != "batna"]))
    window.message_bar.dismiss()
    window.actions_by_name["print"].trigger()
    assert "batna" in window.message_bar.text
