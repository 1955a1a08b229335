"""Who left the program in the workshop goes on there, with the same deck."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest

from desktop_app import settings
from desktop_app.core.model.deck import entry_card
from desktop_app.core.userdata.store import UserData
from desktop_app.paths import Paths
from desktop_app.settings import Settings
from desktop_app.ui.press.press_part import PressPart
from desktop_app.ui.program import Program
from desktop_app.ui.workshop.bench import Bench
from desktop_app.ui.workshop.deck_pane import DeckPane
from desktop_app.ui.workshop.workshop_door import WorkshopDoor
from tests.e2e.conftest import Begin, finish, shown


def in_workshop(program: Program) -> bool:
    door = program.window.findChild(WorkshopDoor)
    return door is not None and door.is_open


def leave_in_workshop(begin: Begin, *decks: str) -> None:
    """A session that ends in the workshop, at the second of these decks."""
    program = begin()
    bench = program.window.findChild(Bench)
    zopa = program.window.browse.library.find("zopa")
    for name in decks:
        bench.make(name)
        bench.add([entry_card(zopa, "ZOPA")])
    if decks:
        bench.turn_to(bench.all()[1].key)
    program.window.actions_by_name["workshop"].trigger()
    finish(program)


def test_the_next_start_goes_on_there_and_then_where_one_read_last(begin: Begin, qtbot) -> None:
    leave_in_workshop(begin, "Day one", "Day two", "Day three")
    second = begin()
    assert in_workshop(second)
    deck = second.window.findChild(DeckPane)
    assert deck.name.text() == "Day two"
    assert deck.list.hasFocus()
    press = second.window.findChild(PressPart)
    qtbot.waitUntil(lambda: not press.busy and press.preview.number == 1)
    second.window.open("BATNA")
    qtbot.waitUntil(lambda: not in_workshop(second) and shown(second) == "batna")
    finish(second)
    third = begin()
    assert not in_workshop(third)
    assert shown(third) == "batna"


def test_a_session_that_is_killed_there_is_gone_on_with_there(begin: Begin, profile: Path) -> None:
    program = begin()
    window, paths = program.window, Paths.discover(profile)
    window.actions_by_name["workshop"].trigger()
    window.keeping.user_data.flush()
    with UserData(paths.user_db) as data:
        assert data.place().where == "workshop"
    window.actions_by_name["glossary"].trigger()
    window.keeping.user_data.flush()
    with UserData(paths.user_db) as data:
        assert data.place().where == "glossary"


def test_who_asks_for_an_entry_is_shown_it(begin: Begin, qtbot) -> None:
    leave_in_workshop(begin)
    program = begin(entry="ZOPA")
    qtbot.waitUntil(lambda: shown(program) == "zopa")
    assert not in_workshop(program)


def test_who_types_at_once_looks_for_that(begin: Begin, qtbot) -> None:
    leave_in_workshop(begin)
    program = begin(wait=False)
    QTest.keyClicks(program.window.bar.box, "zopa")
    with qtbot.waitSignals([program.loader.finished, program.window.settled], timeout=60_000):
        program.show()
    qtbot.waitUntil(lambda: not program.window.browse.busy)
    assert not in_workshop(program)


def test_it_can_be_switched_off(begin: Begin, profile: Path) -> None:
    settings.save(Paths.discover(profile).settings_file, Settings(reopen_last=False))
    leave_in_workshop(begin)
    assert not in_workshop(begin())
