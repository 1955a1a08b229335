"""Can every action be found by name and run, by keys or by mouse, and through the menu?"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.ui.action_menu import with_mnemonics
from desktop_app.ui.actions import acts
from desktop_app.ui.commands.command_list import CommandList
from desktop_app.ui.commands.matching import Command, ranked
from tests.ui.fake_library import FakeLibrary

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def commands(window, qtbot):
    """Opens the command list by its key."""

    def open_it() -> CommandList:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        QTest.keyClick(window, Qt.Key.Key_P, KEYS)
        found = window.findChildren(CommandList)[-1]
        qtbot.waitUntil(found.isActiveWindow)
        return found

    return open_it


def titles(found: CommandList) -> list[str]:
    return [row.title for row in found.model.rows]


def chosen(found: CommandList) -> str:
    return found.model.rows[found.list.currentIndex().row()].title


def test_every_action_that_can_be_done_is_listed_with_group_and_key(window, commands) -> None:
    found = commands()
    usable = [
        act.title
        for act in acts()
        if act.name in window.actions_by_name
        and window.actions_by_name[act.name].isEnabled()
        and act.name != "commands"
    ]
    assert titles(found) == usable
    spoken = found.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Find a term or deal, Find, Ctrl+K"
    assert "Back" not in usable


def test_typing_narrows_and_enter_runs(window, commands, qtbot) -> None:
    found = commands()
    QTest.keyClicks(found.focusWidget(), "larger te")
    assert titles(found) == ["Larger text"]
    with qtbot.waitSignals([window.worn, found.finished]):
        QTest.keyClick(found.focusWidget(), Qt.Key.Key_Return)
    assert window.look.zoom_percent == 110


def test_the_arrow_keys_walk_and_a_click_runs(window, commands, qtbot) -> None:
    found = commands()
    QTest.keyClicks(found.focusWidget(), "text")
    first = chosen(found)
    QTest.keyClick(found.focusWidget(), Qt.Key.Key_Down)
    assert chosen(found) != first
    QTest.keyClick(found.focusWidget(), Qt.Key.Key_Up)
    assert chosen(found) == first
    assert found.field.hasFocus()
    at = titles(found).index("Smaller text")
    spot = found.list.visualRect(found.model.index(at, 0)).center()
    with qtbot.waitSignal(window.worn):
        QTest.mouseClick(
            found.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
        )
    assert window.look.zoom_percent == 90


def test_escape_leaves_and_the_focus_returns(window, commands, qtbot) -> None:
    window.browse.view.setFocus()
    found = commands()
    with qtbot.waitSignal(found.finished):
        QTest.keyClick(found.focusWidget(), Qt.Key.Key_Escape)
    assert window.focusWidget() is window.browse.view


def test_it_goes_when_one_turns_to_the_window(window, commands, qtbot) -> None:
    found = commands()
    with qtbot.waitSignal(found.finished):
        window.activateWindow()


def test_nothing_found_is_said_and_enter_does_nothing(window, commands) -> None:
    found = commands()
    QTest.keyClicks(found.focusWidget(), "xyzzy")
    assert titles(found) == []
    assert found.nothing.isVisible()
    QTest.keyClick(found.focusWidget(), Qt.Key.Key_Return)
    assert found.isVisible()


def test_what_was_used_stands_first_also_after_a_restart(
    open_window, qtbot, tmp_path: Path
) -> None:
    for _ in range(2):
        library = FakeLibrary()
        window = open_window(library, first=library.find("batna"), geometry=tmp_path / "window.ini")
        QTest.keyClick(window, Qt.Key.Key_P, KEYS)
        found = window.findChild(CommandList)
        if titles(found)[0] == "Used before":
            break
        QTest.keyClicks(found.field, "smaller")
        QTest.keyClick(found.field, Qt.Key.Key_Return)
        window.close()
    assert titles(found)[:3] == ["Used before", "Smaller text", "All actions"]
    assert chosen(found) == "Smaller text"
    assert titles(found).count("Smaller text") == 1
    spot = found.list.visualRect(found.model.index(0, 0)).center()
    QTest.mouseClick(found.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert found.isVisible()


def test_it_follows_a_change_of_the_theme(window, commands) -> None:
    found = commands()
    light = found.grab().toImage()
    window.preferences.change(theme="dark")
    assert found.look.dark
    assert found.grab().toImage().pixelColor(5, 5).lightness() < light.pixelColor(5, 5).lightness()


@pytest.mark.parametrize("zoom", [100, 200])
def test_it_stays_within_a_small_window(window, commands, zoom: int) -> None:
    window.resize(900, 600)
    window.set_zoom(zoom)
    found = commands()
    room = window.frameGeometry()
    assert room.contains(found.geometry())
    shown = (
        found.list.viewport().height() // found.list.visualRect(found.model.index(0, 0)).height()
    )
    assert shown >= 3


ACTIONS = (
    Command("larger", "Larger text", "View", "Ctrl++", "zoom in"),
    Command("usual", "Usual text size", "View", "Ctrl+0", "reset zoom"),
    Command("folder", "Open a folder as a pack", "Packs", "Ctrl+O", "vault"),
    Command("clear", "Clear the search", "Find"),
    Command("forward", "Forward", "Go", "Alt+Right"),
)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["larger", "usual", "folder", "clear", "forward"]),
        ("text", ["larger", "usual"]),
        ("TÉXT larg", ["larger"]),
        ("zoom", ["larger", "usual"]),
        ("vault", ["folder"]),
        ("packs", ["folder"]),
        ("ctrl+o", ["folder"]),
        ("fwd", ["forward"]),
        ("pfo", []),
        ("oafap", ["folder"]),
        ("f", ["forward", "folder", "clear"]),
        ("  ", ["larger", "usual", "folder", "clear", "forward"]),
        ("text xyzzy", []),
    ],
)
def test_words_letters_and_other_names_find_an_action(query: str, names: list[str]) -> None:
    assert [command.name for command in ranked(query, ACTIONS, ())] == names


def test_among_equals_the_last_used_comes_first() -> None:
    assert [found.name for found in ranked("te", ACTIONS, ("usual",))] == ["usual", "larger"]
    # Better is better, whatever was used last.
    assert next(found.name for found in ranked("f", ACTIONS, ("clear",))) == "forward"
    assert next(found.name for found in ranked("", ACTIONS, ("clear", "usual"))) == "clear"


def test_every_line_of_a_menu_has_a_letter_of_its_own() -> None:
    marked = with_mnemonics(["Copy this", "Copy that", "Compare", "Cut & paste", "C", "c"])
    assert marked == ["&Copy this", "Copy &that", "C&ompare", "Cut && &paste", "C", "c"]


def test_letters_walk_the_menu(window, qtbot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F10)
    menu = window._menu
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_V)
    view = next(part.menu() for part in menu.actions() if part.text() == "&View")
    qtbot.waitUntil(view.isVisible)
    with qtbot.waitSignal(window.worn):
        QTest.keyPress(view, Qt.Key.Key_L)
    assert window.look.zoom_percent == 110
    assert not menu.isVisible()


def test_f10_opens_at_the_first_line_and_puts_away(window, qtbot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F10)
    menu = window._menu
    qtbot.waitUntil(menu.isVisible)
    assert menu.activeAction() is menu.actions()[0]
    QTest.keyPress(menu, Qt.Key.Key_F10)
    assert not menu.isVisible()


def test_the_buttons_of_the_bar_tell_their_keys(window) -> None:
    tips = [b.toolTip() for b in (window.bar.back, window.bar.forward, window.bar.menu_button)]
    assert tips == ["Back (Alt+Left)", "Forward (Alt+Right)", "All actions (F10)"]
