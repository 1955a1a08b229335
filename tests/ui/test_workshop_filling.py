"""The deck is filled from an entry, a search, a category, a list; workshops come and go."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from desktop_app.core.model.deal_facts import DealFilter
from desktop_app.core.model.deck import entry_card
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.browse.kept.keep_bar import KeepBar
from desktop_app.ui.browse.kept.list_name_dialog import ListNameDialog
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.workshop.bench import Bench
from desktop_app.ui.workshop.card_dialog import CardDialog
from desktop_app.ui.workshop.deck_pane import DeckPane
from desktop_app.ui.workshop.entry_adding import EntryAdding
from desktop_app.ui.workshop.group_adding import GroupAdding
from tests.ui.conftest import FakeUserData
from tests.ui.fake_library import FakeLibrary

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
ZOPA = EntryRef("common-ground", Kind.TERM, "zopa")
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def told(user_data: FakeUserData) -> list[tuple[str, list[str]]]:
    return [(one.name, [card.title for card in one.cards]) for one in user_data.workshops.all()]


def said(window: MainWindow) -> str:
    return window.status._moment.text


def dialog(qtbot, kind: type):  # type: ignore[no-untyped-def]
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()


def add_shown(window: MainWindow) -> None:
    QTest.keyClick(window.bar.box, Qt.Key.Key_A, CONTROL | SHIFT)


def test_one_key_adds_the_entry_and_never_twice(
    window: MainWindow, user_data: FakeUserData
) -> None:
    bar = window.findChild(KeepBar)
    assert bar.deck.accessibleName() == "Add to workshop"
    add_shown(window)
    assert told(user_data) == [("My workshop", ["BATNA"])]
    assert said(window) == "Added to “My workshop”: “BATNA”."
    assert (bar.deck.text(), bar.deck.accessibleName()) == (
        "In workshop", "In workshop My workshop",
    )  # fmt: skip
    add_shown(window)
    assert told(user_data) == [("My workshop", ["BATNA"])]
    assert said(window) == "In “My workshop” already: “BATNA”."


def test_the_button_adds_and_follows_the_entry(
    window: MainWindow, user_data: FakeUserData, qtbot
) -> None:
    bar = window.findChild(KeepBar)
    QTest.mouseClick(bar.deck, Qt.MouseButton.LeftButton)
    assert told(user_data) == [("My workshop", ["BATNA"])]
    window.open(ZOPA)
    qtbot.waitUntil(lambda: window.browse.shown == ZOPA)
    assert bar.deck.text() == "Add to workshop"


@pytest.mark.parametrize(("zoom", "lists"), [(100, True), (200, False)])
def test_every_word_under_the_entry_is_whole(
    window: MainWindow, zoom: int, lists: bool, qtbot
) -> None:
    window.set_zoom(zoom)
    window.resize(900, 600)
    bar = window.findChild(KeepBar)

    def fits() -> bool:
        shown = [button for button in bar.buttons() if button.isVisible()]
        whole = all(button.width() >= button.sizeHint().width() for button in shown)
        return whole and bar.deck in shown and bar.lists.isVisible() == lists

    qtbot.waitUntil(fits)
    right = max(button.geometry().right() for button in bar.buttons() if button.isVisible())
    assert right < bar.deck.parentWidget().width()


def test_all_hits_of_a_search_are_added_also_those_that_are_not_listed(
    window: MainWindow, library: FakeLibrary, user_data: FakeUserData, type_text, qtbot
) -> None:
    library.partial = True
    type_text(window, "negotiation")
    qtbot.waitUntil(lambda: not window.browse.busy)
    hits = [hit.ref for hit in library.search("negotiation", 10_000).hits]
    assert len(hits) > 1
    QTest.keyClick(window.bar.box, Qt.Key.Key_A, CONTROL | ALT)
    qtbot.waitUntil(lambda: bool(user_data.workshops.all()))
    assert [card.ref for card in user_data.workshops.all()[0].cards] == hits


def test_without_a_search_nothing_is_added_unasked(
    window: MainWindow, user_data: FakeUserData
) -> None:
    window.actions_by_name["add-found"].trigger()
    assert "Search for something first" in window.message_bar.text
    assert user_data.workshops.all() == []


def test_the_deals_that_filters_leave_are_added(
    window: MainWindow, user_data: FakeUserData, qtbot
) -> None:
    window.actions_by_name["deals"].trigger()
    qtbot.waitUntil(lambda: not window.browse.busy)
    window.browse.filters.narrow(DealFilter(form="worked"))
    rows = window.browse.pane.list.rows
    wanted = [rows.ref(at) for at in range(len(rows))]
    window.actions_by_name["add-found"].trigger()
    assert [card.ref for card in user_data.workshops.all()[0].cards] == wanted if wanted else True


def test_a_whole_category_is_added(window: MainWindow, user_data: FakeUserData, qtbot) -> None:
    add_shown(window)
    window.actions_by_name["add-category"].trigger()
    asked = dialog(qtbot, GroupAdding)
    QTest.keyClicks(asked.field, "found")
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    (_name, titles) = told(user_data)[0]
    assert titles == ["BATNA", "5 C's of negotiation", "Compromise", "Win-win negotiation"]
    assert said(window) == "Added to “My workshop”: 3. In it already: 1."


def test_a_list_is_added_in_its_order(window: MainWindow, user_data: FakeUserData, qtbot) -> None:
    key = user_data.favourites.make("Day one").key
    for ref in (ZOPA, EntryRef("x", Kind.TERM, "gone"), BATNA):
        user_data.favourites.keep(ref, key)
    window.actions_by_name["add-list"].trigger()
    asked = dialog(qtbot, GroupAdding)
    assert [(row.title, row.dim) for row in asked.model.rows] == [
        ("Favourites", True), ("Day one", False),
    ]  # fmt: skip
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert told(user_data) == [("My workshop", ["ZOPA", "gone", "BATNA"])]


def test_entries_are_added_one_after_the_other(
    window: MainWindow, user_data: FakeUserData, qtbot
) -> None:
    window.actions_by_name["workshop"].trigger()
    add_shown(window)  # where nothing is read it asks which
    asked = dialog(qtbot, EntryAdding)
    for words in ("zopa", "compromise", "zopa"):
        QTest.keyClicks(asked.field, words)
        QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert told(user_data) == [("My workshop", ["ZOPA", "Compromise"])]
    assert asked.isVisible()
    asked.reject()
    assert window.findChild(DeckPane).isVisible()


def test_a_card_of_ones_own_needs_words(window: MainWindow, user_data: FakeUserData, qtbot) -> None:
    window.actions_by_name["add-card"].trigger()
    asked = dialog(qtbot, CardDialog)
    assert not asked.ok.isEnabled()
    QTest.keyClicks(asked.text, "Read alone.")
    asked.ok.click()
    window.actions_by_name["add-blank"].trigger()
    cards = user_data.workshops.all()[0].cards
    assert [(card.text, card.is_blank) for card in cards] == [("Read alone.", False), ("", True)]


def test_workshops_are_made_renamed_duplicated_deleted_and_all_of_it_undone(
    window: MainWindow, user_data: FakeUserData, qtbot
) -> None:
    act = {name: action.trigger for name, action in window.actions_by_name.items()}
    add_shown(window)
    act["rename-workshop"]()
    asked = dialog(qtbot, ListNameDialog)
    QTest.keyClicks(asked.field, "Basics")
    QTest.keyClick(asked.field, Qt.Key.Key_Return)
    act["duplicate-workshop"]()
    act["duplicate-workshop"]()
    assert [name for name, _ in told(user_data)] == [
        "Basics", "Basics (copy)", "Basics (copy) (copy)",
    ]  # fmt: skip
    act["delete-workshop"]()
    act["delete-workshop"]()
    assert told(user_data) == [("Basics", ["BATNA"])]
    act["delete-workshop"]()
    assert told(user_data) == []
    for names in (1, 2, 3, 2, 1):
        act["undo-workshop"]()
        assert len(told(user_data)) == names
    act["undo-workshop"]()
    act["undo-workshop"]()
    assert told(user_data) == [("My workshop", [])]
    for _ in range(4):
        act["redo-workshop"]()
    assert [cards for _, cards in told(user_data)] == [["BATNA"]] * 3


def test_another_workshop_is_turned_to_and_comes_back_with_the_next_start(
    window: MainWindow, user_data: FakeUserData, open_window, qtbot
) -> None:
    bench = window.findChild(Bench)
    bench.make("First")
    bench.make("Second")
    window.actions_by_name["workshop"].trigger()
    name = window.findChild(DeckPane).name
    assert name.text() == "Second"
    QTest.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert [one.text() for one in menu.actions()[:2]] == ["First\t0", "Second\t0"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: name.text() == "First")
    again = open_window(FakeLibrary(), user_data, first=BATNA)
    again.actions_by_name["workshop"].trigger()
    assert again.findChild(DeckPane).name.text() == "First"


def test_a_workshop_is_saved_to_a_file_and_added_elsewhere(
    window: MainWindow, open_window, tmp_path: Path, qtbot
) -> None:
    path = tmp_path / "deck.json"
    window.findChild(Bench).make("Day 1: A/B")
    add_shown(window)
    window.actions_by_name["save-workshop"].trigger()
    asked = dialog(qtbot, QFileDialog)
    assert asked.selectedFiles()[0].endswith("/Day-1-A-B.json")
    asked.fileSelected.emit(str(path))
    asked.reject()
    qtbot.waitUntil(lambda: said(window) == f"Saved “Day 1: A/B” to {path}.")
    assert json.loads(path.read_text("utf-8"))["format"] == "common-ground-workshop"

    other = FakeUserData()
    other.workshops.make("Mine")
    there = open_window(FakeLibrary(), other, first=BATNA)
    there.actions_by_name["import"].trigger()
    asked = dialog(qtbot, QFileDialog)
    asked.fileSelected.emit(str(path))
    asked.reject()
    qtbot.waitUntil(lambda: said(there) == "Added 1 card in workshops.")
    assert told(other) == [("Mine", []), ("Day 1: A/B", ["BATNA"])]
    assert there.findChild(DeckPane).name.text() == "Day 1: A/B"
    assert there.findChild(DeckPane).isVisible()


def test_settings_of_a_print_are_kept_and_undone(
    window: MainWindow, user_data: FakeUserData
) -> None:
    bench = window.findChild(Bench)
    bench.make("Basics")
    bench.set_up({"face": "question"})
    assert user_data.workshops.all()[0].settings == {"face": "question"}
    bench.set_up({"face": "question"})
    bench.take_back()
    assert user_data.workshops.all()[0].settings == {}


def test_what_is_edited_in_a_workshop_that_is_gone_by_now_harms_nothing(
    window: MainWindow, user_data: FakeUserData
) -> None:
    bench = window.findChild(Bench)
    key = bench.make("Basics").key
    bench.add([entry_card(BATNA, "BATNA")])
    user_data.workshops.delete(key)
    window.keeping.replaced.emit()
    bench.remove([entry_card(BATNA, "BATNA").key])
    bench.take_back()
    assert told(user_data) == []
