"""What stands beside an entry: to be read, followed by pointer and key, and never in the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.core.model.margin import Margin, Neighbour, SeenDeal
from desktop_app.core.model.ref import EntryRef, Kind, Place
from desktop_app.settings import Settings
from desktop_app.ui.browse.margin.entry_button import EntryButton
from desktop_app.ui.browse.margin.margin_content import MarginContent
from desktop_app.ui.features import offer_features
from desktop_app.ui.main_window import MainWindow
from tests.ui.fake_library import FakeLibrary

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
ZOPA = EntryRef("common-ground", Kind.TERM, "zopa")
COMPROMISE = EntryRef("common-ground", Kind.TERM, "compromise")
RENEWAL = EntryRef("common-ground", Kind.DEAL, "software-licence-renewal")
FULL = Margin(
    BATNA,
    deals=(SeenDeal(RENEWAL, "Software licence renewal", "A lower <b>fee</b>.", "SaaS", 2, 4),),
    opposite=(Neighbour(ZOPA, "ZOPA", "The range <img src='x'>"),),
    confused_with=(Neighbour(COMPROMISE, "Compromise", "Half.", "terms/compromise.md"),),
    see_also=(Neighbour(ZOPA, "ZOPA"), Neighbour(None, "Nowhere")),
    linked_from=tuple(Neighbour(ZOPA, f"Origin {number}") for number in range(60)),
    languages=(("nl", ("beste alternatief", "plan B")), ("pt-BR", ("melhor",)), ("xx", ("x",))),
)


@pytest.fixture
def library() -> FakeLibrary:
    made = FakeLibrary()
    made.margins[BATNA] = FULL
    made.margins[ZOPA] = Margin(ZOPA, see_also=(Neighbour(BATNA, "BATNA"),))
    return made


def content(window: MainWindow) -> MarginContent:
    found = window.findChild(MarginContent)
    assert isinstance(found, MarginContent)
    return found


def shown_groups(window: MainWindow) -> list[str]:
    return [group.name for group in content(window).groups() if group.isVisible()]


def buttons(window: MainWindow) -> list[EntryButton]:
    """The links that show, from top to bottom."""
    return [
        row
        for group in content(window).groups()
        for row in group.rows
        if row.isVisible() and isinstance(row, EntryButton)
    ]


def button(window: MainWindow, title: str) -> EntryButton:
    return next(row for row in buttons(window) if row.accessibleName().startswith(title))


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def tab_to(window: MainWindow, widget: QWidget) -> None:
    window.browse.view.setFocus()
    for _ in range(60):
        if widget.hasFocus():
            return
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    raise AssertionError(f"{widget.accessibleName()} cannot be reached by Tab")


def test_what_there_is_stands_beside_the_entry_and_nothing_else(window: MainWindow) -> None:
    assert shown_groups(window) == [
        "Seen in deals",
        "Opposite",
        "Often confused with",
        "See also",
        "Linked from",
        "In other languages",
    ]
    assert [row.accessibleName() for row in buttons(window)] == [
        "Software licence renewal, SaaS · 2 parties · 4 issues",
        "ZOPA",
        "Compromise",
        "ZOPA",
        "Nowhere",
    ]
    assert [row.accessibleDescription() for row in buttons(window)][:2] == [
        "Seen in deals",
        "Opposite",
    ]


def test_an_entry_with_nothing_shows_no_label(window: MainWindow, qtbot) -> None:
    window.open(COMPROMISE)
    qtbot.waitUntil(lambda: window.browse.shown == COMPROMISE)
    assert shown_groups(window) == []


def test_a_click_follows_and_makes_history(window: MainWindow, qtbot) -> None:
    with qtbot.waitSignal(window.entry_shown) as shown:
        click(button(window, "Software"))
    assert shown.args == [RENEWAL.id]
    assert window.browse.can_go_back
    with qtbot.waitSignal(window.entry_shown) as shown:
        click(window.bar.back)
    assert shown.args == ["batna"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_tab_reaches_a_link_and_a_key_follows_it(window: MainWindow, qtbot, key: Qt.Key) -> None:
    tab_to(window, button(window, "Compromise"))
    with qtbot.waitSignal(window.entry_shown) as shown:
        QTest.keyClick(window.focusWidget(), key)
    assert shown.args == ["compromise"]
    assert window.browse.view.hasFocus()


def test_tab_walks_the_margin_as_the_eye_does(window: MainWindow) -> None:
    first, *others = [row for row in buttons(window) if row.isEnabled()]
    tab_to(window, first)
    for row in others:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert row.hasFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert content(window).linked_from.head.hasFocus()


def test_typing_in_the_margin_goes_on_in_the_search_box(window: MainWindow) -> None:
    tab_to(window, button(window, "Compromise"))
    QTest.keyClicks(window.focusWidget(), "zo")
    assert window.bar.box.text() == "zo"


def test_a_dead_link_leads_nowhere(window: MainWindow) -> None:
    dead = button(window, "Nowhere")
    assert not dead.isEnabled()
    click(dead)
    assert window.browse.shown == BATNA


def test_pack_text_is_never_markup(window: MainWindow) -> None:
    assert button(window, "Software").toolTip() == "<p>A lower &lt;b&gt;fee&lt;/b&gt;.</p>"
    assert "<img" not in button(window, "ZOPA").toolTip()


def test_linked_from_is_folded_until_it_is_wanted(window: MainWindow) -> None:
    group = content(window).linked_from
    assert group.rows == []
    assert group.head.accessibleName() == "Linked from, 60, folded"
    tab_to(window, group.head)
    QTest.keyClick(group.head, Qt.Key.Key_Return)
    assert group.head.accessibleName() == "Linked from, 60, unfolded"
    assert [row.accessibleName() for row in group.rows][:2] == ["Origin 0", "Origin 1"]
    click(group.head)
    assert not any(row.isVisible() for row in group.rows)


def test_a_long_group_shows_as_many_as_can_be_read_and_says_how_many_more(
    window: MainWindow,
) -> None:
    group = content(window).linked_from
    click(group.head)
    assert sum(row.isVisible() for row in group.rows) == 40
    texts = [label.text() for label in group.findChildren(QWidget) if hasattr(label, "text")]
    assert "and 20 more" in texts


def test_of_many_deals_a_few_show_until_all_are_wanted(window, library, qtbot) -> None:
    deals = tuple(
        SeenDeal(RENEWAL, f"Deal {'of many words ' * (n % 4)}{n}", "Told.", "Software", 2, 4)
        for n in range(16)
    )
    library.margins[ZOPA] = Margin(ZOPA, deals=deals)
    window.open(ZOPA)
    group = content(window).deals
    qtbot.waitUntil(lambda: sum(row.isVisible() for row in group.rows) == 5)
    assert group.all_button.text() == "Show all 16"
    tab_to(window, group.all_button)
    QTest.keyClick(group.all_button, Qt.Key.Key_Space)
    assert sum(row.isVisible() for row in group.rows) == 16
    assert group.rows[5].hasFocus()
    assert not group.all_button.isVisible()
    window.open(BATNA)
    qtbot.waitUntil(lambda: sum(row.isVisible() for row in group.rows) == 1)
    assert not group.all_button.isVisible()


def test_no_card_cuts_its_words_whatever_the_width(window, library, qtbot) -> None:
    """Some titles break at another word in the margin than at the width that a card wishes."""
    deals = tuple(
        SeenDeal(RENEWAL, "Documentary streaming rights " + "x" * n, "", "Licensing", 2, n)
        for n in range(30)
    )
    library.margins[ZOPA] = Margin(ZOPA, deals=deals)
    window.open(ZOPA)
    group = content(window).deals
    qtbot.waitUntil(lambda: group.all_button is not None and group.all_button.isVisible())
    group.all_button.click()
    rows = group.rows
    qtbot.waitUntil(lambda: all(row.height() == row.heightForWidth(row.width()) for row in rows))
    assert {row.width() for row in rows} != {rows[0].sizeHint().width()}


def test_other_languages_are_named_in_words(window: MainWindow) -> None:
    group = content(window).languages
    click(group.head)
    assert [row.accessibleName() for row in group.rows] == [
        "Dutch: beste alternatief, plan B",
        "Portuguese (BR): melhor",
        "xx: x",
    ]


def test_a_margin_that_takes_time_is_awaited_without_the_last_one(
    open_window, library: FakeLibrary, qtbot
) -> None:
    window = open_window(library, first=BATNA)
    library.cached = False
    window.open(ZOPA)
    qtbot.waitUntil(lambda: window.browse.shown == ZOPA)
    qtbot.waitUntil(lambda: shown_groups(window) == ["See also"])
    assert [row.accessibleName() for row in buttons(window)] == ["BATNA"]


def test_rows_are_used_again_for_the_next_entry(window: MainWindow, qtbot) -> None:
    window.open(ZOPA)
    qtbot.waitUntil(lambda: window.browse.shown == ZOPA)
    before = len(window.findChildren(QWidget))
    for ref in (BATNA, ZOPA, COMPROMISE, BATNA):
        window.open(ref)
        qtbot.waitUntil(lambda ref=ref: window.browse.shown == ref)
    assert len(window.findChildren(QWidget)) == before


def room(window: MainWindow) -> tuple[QRect, QRect, tuple[int, int]]:
    """Where page and margin are, and the column of text in the page."""
    reading = window.browse.reading
    return window.browse.view.geometry(), reading.bar.geometry(), window.browse.view.column()


@pytest.mark.parametrize("width", [1280, 900])
def test_the_page_stands_where_it_stands_before_the_margin_is_filled(
    qtbot, library: FakeLibrary, look, width: int
) -> None:
    window = MainWindow(library, look, Settings(), place=Place(BATNA))
    qtbot.addWidget(window)
    offer_features(window)
    window.resize(width, 700)
    rooms = []
    window.browse.view.first_painted.connect(lambda: rooms.append(room(window)))
    assert window.findChild(MarginContent) is None
    with qtbot.waitSignal(window.settled):
        window.show()
    qtbot.waitUntil(content(window).isVisible)
    assert rooms == [room(window)]


# folded


@pytest.fixture
def narrow(open_window: Callable[..., MainWindow], library: FakeLibrary) -> MainWindow:
    return open_window(library, first=BATNA, size=(900, 600))


def test_a_narrow_window_has_the_margin_under_the_page(narrow: MainWindow) -> None:
    view = narrow.browse.view
    assert not narrow.browse.reading.margin.isVisible()
    assert content(narrow).parent() is view.viewport()
    assert content(narrow).y() > view.viewport().height()
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert content(narrow).geometry().bottom() < view.viewport().height()
    last = view.cursorRect(end_of(view)).bottom()
    assert last <= content(narrow).y()
    assert shown_groups(narrow)[0] == "Seen in deals"


def end_of(view):  # type: ignore[no-untyped-def]
    cursor = view.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    return cursor


def test_in_a_narrow_window_tab_brings_a_link_into_sight(narrow: MainWindow) -> None:
    link = button(narrow, "Compromise")
    tab_to(narrow, link)
    top = link.mapTo(narrow.browse.view.viewport(), QPoint()).y()
    assert 0 <= top < narrow.browse.view.viewport().height()


def test_unfolding_under_the_page_makes_it_longer(narrow: MainWindow, qtbot) -> None:
    bar = narrow.browse.view.verticalScrollBar()
    before = bar.maximum()
    content(narrow).linked_from.head.click()
    qtbot.waitUntil(lambda: bar.maximum() > before + 40 * 20)


def test_at_twice_the_size_the_margin_folds(open_window, library: FakeLibrary) -> None:
    window = open_window(library, first=BATNA)
    assert content(window).parent() is not window.browse.view.viewport()
    window.set_zoom(200)
    assert content(window).parent() is window.browse.view.viewport()
    window.set_zoom(100)
    assert window.browse.reading.margin.isVisible()
    assert content(window).isVisible()


def top_line(view) -> str:  # type: ignore[no-untyped-def]
    """The words of the line at the top of the page."""
    cursor = view.cursorForPosition(QPoint(view.column()[0] + 1, 6))
    cursor.select(cursor.SelectionType.LineUnderCursor)
    return cursor.selectedText()


def test_dragging_the_edge_folds_once_sets_no_page_and_keeps_the_line_on_top(
    window: MainWindow,
) -> None:
    view, folds, pages = window.browse.view, [], []
    window.browse.reading.folded.connect(folds.append)
    view.page_set.connect(lambda: pages.append(None))
    view.verticalScrollBar().setValue(300)
    first = top_line(view)
    for width in range(1280, 880, -20):
        window.resize(width, 820)
    assert folds == [True]
    assert first in top_line(view)
    for width in range(900, 1300, 20):
        window.resize(width, 820)
    assert folds == [True, False]
    assert top_line(view) == first
    assert pages == []
