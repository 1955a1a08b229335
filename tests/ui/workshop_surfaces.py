"""The workshop and what opens over it, each with as much in it as it can show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from desktop_app.core.model.deck import blank_card, entry_card, text_card
from desktop_app.ui.own_sheets.own_sheet_dialog import OwnSheetDialog
from desktop_app.ui.press.press_side import PressSide
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


def wrong_sheets(stage: Stage) -> QWidget:
    folder = stage.window.own_sheets = stage.folder / "sheets"
    folder.mkdir()
    least = '{"paper": "a4", "card": [90, 62], "columns": %d, "rows": 4}'
    for name, columns in (("mine", 2), ("wide", 3), ("wider", 4)):
        (folder / f"{name}.json").write_text(least % columns, "utf-8")
    stage.window.findChild(Bench).make("Day one")
    stage.window.findChild(Bench).set_up({"sheet": "mine"})
    stage.act("workshop")
    return stage.window


def own_sheet(stage: Stage) -> QWidget:
    stage.window.own_sheets = stage.folder / "sheets"
    found = stage.dialog("new-sheet")
    assert isinstance(found, OwnSheetDialog)
    found.form.paper.setCurrentIndex(found.form.paper.count() - 1)
    for tick in (found.form.centred, found.form.touching):
        tick.setChecked(False)
    found.form.columns.setValue(3)
    stage.qtbot.waitUntil(lambda: not found.drawing.drawing)
    return found


def sheet_menu(stage: Stage) -> QWidget:
    wrong_sheets(stage)
    return stage.pressed(stage.window.findChild(PressSide).own_sheets.click)


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
    "wrong sheets": wrong_sheets,
}
WORKSHOP_DIALOGS: dict[str, Callable[[Stage], QWidget]] = {
    "AlignDialog": align,
    "CardDialog": card,
    "EntryAdding": entries,
    "GroupAdding": groups,
    "OwnSheetDialog": own_sheet,
}
WORKSHOP_MENUS: dict[str, Callable[[Stage], QWidget]] = {
    "AddMenu": add_menu,
    "CardMenu": card_menu,
    "SheetMenu": sheet_menu,
    "workshop_name": names,
}
