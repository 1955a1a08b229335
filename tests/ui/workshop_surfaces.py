"""The workshop and what opens over it, each with as much in it as it can show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from desktop_app.core.model.deck import blank_card, entry_card, text_card
from desktop_app.ui.workshop.bench import Bench
from desktop_app.ui.workshop.deck_pane import DeckPane
from tests.ui.stage import BATNA, GONE, RENEWAL, Stage


def workshop(stage: Stage) -> QWidget:
    bench = stage.window.findChild(Bench)
    entries = [(BATNA, "BATNA"), (GONE, "The orange story"), (RENEWAL, "A licence is renewed")]
    cards = [entry_card(ref, title) for ref, title in entries]
    bench.make("Day one & two")
    bench.add([*cards, text_card("To begin", "Read your brief alone."), blank_card()])
    bench.raise_copies([cards[0].key], 11)
    stage.act("workshop")
    deck = stage.window.findChild(DeckPane)
    deck.list.setCurrentRow(2)
    stage.qtbot.waitUntil(deck.list.isVisible)
    return stage.window


def no_workshop(stage: Stage) -> QWidget:
    stage.act("workshop")
    return stage.window


def empty_workshop(stage: Stage) -> QWidget:
    stage.window.findChild(Bench).make("Day one")
    stage.act("workshop")
    return stage.window


def entries(stage: Stage) -> QWidget:
    workshop(stage)
    return stage.dialog("add-entries")


def groups(stage: Stage) -> QWidget:
    workshop(stage)
    return stage.dialog("add-list")


def add_menu(stage: Stage) -> QWidget:
    workshop(stage)
    return stage.pressed(stage.window.findChild(DeckPane).add.click)


def card_menu(stage: Stage) -> QWidget:
    workshop(stage)
    wanted = stage.window.findChild(DeckPane).list.menu_wanted
    return stage.pressed(lambda: wanted.emit(QPoint(50, 50)))


def names(stage: Stage) -> QWidget:
    workshop(stage)
    return stage.pressed(stage.window.findChild(DeckPane).name.click)


def card(stage: Stage) -> QWidget:
    found = stage.dialog("add-card")
    found.title.setText("To begin")
    found.text.setPlainText("Read your brief alone.")
    return found


def align(stage: Stage) -> QWidget:
    from desktop_app.ui.press.press_part import PressPart

    kept = {"right": 0.8, "lower": -0.4}
    stage.window.preferences.change(alignments={"Office": kept}, aligned_for="Office")
    workshop(stage)
    found = stage.pressed(stage.window.findChild(PressPart).side.align_button.click)
    found.choose("Office")
    found.tell("a and b are numbers.")
    return found


WORKSHOPS: dict[str, Callable[[Stage], QWidget]] = {
    "workshop": workshop,
    "no workshop": no_workshop,
    "empty workshop": empty_workshop,
}
WORKSHOP_DIALOGS: dict[str, Callable[[Stage], QWidget]] = {
    "AlignDialog": align,
    "CardDialog": card,
    "EntryAdding": entries,
    "GroupAdding": groups,
}
WORKSHOP_MENUS: dict[str, Callable[[Stage], QWidget]] = {
    "AddMenu": add_menu,
    "CardMenu": card_menu,
    "workshop_name": names,
}
