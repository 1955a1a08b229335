"""Does typing find entries, and do the keys walk them while the cursor stays in the box?"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui.fake_library import FakeLibrary


def titles(window) -> list[str]:
    rows = window.browse.pane.list.rows
    return [rows[at].title for at in range(len(rows))]


def test_without_a_query_all_terms_stand_by_letter(window) -> None:
    rows = window.browse.pane.list.rows
    assert titles(window)[:3] == ["5 C's of negotiation", "BATNA", "Compromise"]
    assert [(group.title, group.first, group.rows) for group in rows.groups] == [
        ("#", 0, 1), ("B", 1, 1), ("C", 2, 1), ("F", 3, 1), ("U", 4, 1), ("W", 5, 2),
        ("Z", 7, 1),
    ]  # fmt: skip


def test_typing_finds_and_says_how_much(window, qtbot, type_text) -> None:
    with qtbot.waitSignals([window.query_changed, window.results_shown]):
        type_text(window, "win win")
    assert titles(window)[0] == "Win-win negotiation"
    assert window.browse.pane.list.selected().id == "win-win-negotiation"


def test_the_selected_hit_is_shown_after_a_rest_and_makes_no_history(
    window, qtbot, type_text, user_data
) -> None:
    before = list(user_data.visits)
    with qtbot.waitSignal(window.entry_shown) as shown:
        type_text(window, "zopa")
    assert shown.args == ["zopa"]
    assert user_data.visits == before
    assert window.browse.history.here.ref.id == "batna"


def test_enter_opens_the_hit_with_history(window, qtbot, type_text, user_data) -> None:
    type_text(window, "zopa")
    with qtbot.waitSignal(window.entry_shown) as shown:
        QTest.keyClick(window.bar.box, Qt.Key.Key_Return)
    assert shown.args == ["zopa"]
    assert user_data.visits[-1] == ("zopa", "zopa")


def test_enter_before_the_answer_opens_the_first_hit_when_it_comes(
    open_window, qtbot, type_text
) -> None:
    library = FakeLibrary()
    library.partial = True
    window = open_window(library, first=library.find("batna"))
    type_text(window, "reached")  # only in the body of BATNA's neighbours: full text alone
    QTest.keyClick(window.bar.box, Qt.Key.Key_Return)
    with qtbot.waitSignal(window.entry_shown):
        pass
    assert window.browse.history.here.ref.id == "batna"
    assert library.searched == ["reached"]


def test_the_full_text_adds_to_the_headwords(open_window, qtbot, type_text) -> None:
    library = FakeLibrary()
    library.partial = True
    window = open_window(library, first=library.find("batna"))
    type_text(window, "package")
    assert titles(window) == []
    qtbot.waitUntil(lambda: titles(window) == ["Software licence renewal"])


def test_only_the_newest_query_reaches_the_full_text(open_window, qtbot, type_text) -> None:
    library = FakeLibrary()
    library.partial = True
    window = open_window(library, first=library.find("batna"))
    type_text(window, "zopa")
    qtbot.waitUntil(lambda: not window.browse.busy)
    assert library.asked == ["z", "zo", "zop", "zopa"]
    assert library.searched == ["zopa"]


def test_arrows_walk_the_list_and_the_cursor_stays(window, qtbot, type_text) -> None:
    type_text(window, "negotiation")
    names = titles(window)
    with qtbot.waitSignal(window.entry_shown):
        QTest.keyClick(window.bar.box, Qt.Key.Key_Down)
        QTest.keyClick(window.bar.box, Qt.Key.Key_Down)
    assert window.browse.library.entry(window.browse.shown).title == names[2]
    QTest.keyClick(window.bar.box, Qt.Key.Key_Up)
    assert window.browse.library.entry(window.browse.pane.list.selected()).title == names[1]
    assert window.bar.box.hasFocus()
    assert window.bar.box.text() == "negotiation"


@pytest.mark.parametrize(
    ("key", "row"), [(Qt.Key.Key_Up, 0), (Qt.Key.Key_PageUp, 0), (Qt.Key.Key_PageDown, 7)]
)
def test_walking_stops_at_both_ends(window, qtbot, key, row: int) -> None:
    for _ in range(9):
        QTest.keyClick(window.bar.box, key)
    assert window.browse.pane.list.currentIndex().row() == row
    qtbot.waitUntil(lambda: not window.browse.busy)


def test_a_click_opens_with_history(window, qtbot, user_data) -> None:
    found = window.browse.pane.list
    place = found.visualRect(found.model().index(2)).center()
    with qtbot.waitSignal(window.entry_shown) as shown:
        QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown.args == ["compromise"]
    assert user_data.visits[-1] == ("compromise", "")
    assert window.bar.box.hasFocus()


def test_nothing_found_offers_the_nearest_headwords(window, qtbot, type_text) -> None:
    type_text(window, "xyzzy")
    pane = window.browse.pane
    buttons = {button.text(): button for button in pane.findChildren(QPushButton)}
    qtbot.waitUntil(lambda: all(button.isVisible() for button in buttons.values()))
    in_order = sorted(buttons, key=lambda text: buttons[text].y())
    assert in_order == ["BATNA", "ZOPA", "Show all entries"]
    QTest.mouseClick(buttons["ZOPA"], Qt.MouseButton.LeftButton)
    assert window.bar.box.text() == "ZOPA"
    assert titles(window) == ["ZOPA"]
    assert window.browse.pane.list.isVisible()
    qtbot.waitUntil(lambda: not window.browse.busy)


def test_show_all_entries_leads_out_of_nothing(window, type_text) -> None:
    type_text(window, "xyzzy")
    every = next(b for b in window.findChildren(QPushButton) if b.text() == "Show all entries")
    QTest.mouseClick(every, Qt.MouseButton.LeftButton)
    assert len(titles(window)) == 8


def test_an_empty_folder_says_what_to_do(open_window) -> None:
    window = open_window(FakeLibrary([]))
    from PySide6.QtWidgets import QLabel

    told = " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())
    assert "No entries yet" in told
    assert "--pack FOLDER" in told


def test_escape_clears_then_returns_to_the_entry(window, qtbot, type_text) -> None:
    with qtbot.waitSignal(window.entry_shown):
        type_text(window, "zopa")
    with qtbot.waitSignal(window.entry_shown) as shown:
        QTest.keyClick(window.bar.box, Qt.Key.Key_Escape)
    assert window.bar.box.text() == ""
    assert shown.args == ["batna"]
    assert window.bar.box.hasFocus()
    QTest.keyClick(window.bar.box, Qt.Key.Key_Escape)
    assert window.browse.view.hasFocus()


@pytest.mark.parametrize("where", ["list", "view", "menu"])
def test_typing_outside_a_field_goes_to_the_box(window, qtbot, where: str) -> None:
    widget = {
        "list": window.browse.pane.list,
        "view": window.browse.view,
        "menu": window.bar.menu_button,
    }[where]
    widget.setFocus()
    QTest.keyClicks(widget, "z")
    assert window.bar.box.hasFocus()
    QTest.keyClicks(window.bar.box, "opa")
    assert window.bar.box.text() == "zopa"
    qtbot.waitUntil(lambda: not window.browse.busy)


def test_ctrl_k_comes_to_the_box_with_the_query_selected(window, qtbot, type_text) -> None:
    type_text(window, "zopa")
    window.browse.view.setFocus()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.bar.box.hasFocus()
    assert window.bar.box.selectedText() == "zopa"
    qtbot.waitUntil(lambda: not window.browse.busy)


def test_what_a_person_types_never_makes_an_error(window, qtbot, type_text) -> None:
    for text in ('"', "<b>&amp;", "( OR -", "%s {x}", "win\u200b\u2011win", "漢字", "a" * 300):
        window.bar.box.setText(text)
    qtbot.waitUntil(lambda: not window.browse.busy)
    assert window.message_bar.text == ""


def test_a_failing_search_is_told_in_a_sentence(open_window, qtbot, type_text) -> None:
    from pathlib import Path

    from desktop_app.core.errors import IndexDamaged

    library = FakeLibrary()
    library.partial = True
    library.fail = IndexDamaged(Path("index"), "cut short")
    window = open_window(library, first=library.find("batna"))
    type_text(window, "zopa")
    qtbot.waitUntil(lambda: "cut short" in window.message_bar.text)
