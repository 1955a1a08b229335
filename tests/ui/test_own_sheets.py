"""A sheet of one's own is described, seen while one types, saved, changed, copied and deleted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.core.model.deck import text_card
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.own_sheets.own_sheet_dialog import OwnSheetDialog
from desktop_app.ui.own_sheets.sheet_menu import SheetMenu
from desktop_app.ui.press.press_part import PressPart
from desktop_app.ui.question import Question
from desktop_app.ui.workshop.bench import Bench
from tests.ui.sheet_gestures import shown, type_into

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
BADGES = {"name": "Badges", "paper": "a4", "card": [80, 50], "columns": 2, "rows": 5}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "sheets"


def write(folder: Path, name: str, **keys: object) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(json.dumps(BADGES | keys), "utf-8")
    return path


@pytest.fixture
def bench(window: MainWindow, folder: Path) -> Bench:
    window.own_sheets = folder
    found = window.findChild(Bench)
    found.make("Basics")
    found.add([text_card("Welcome", "Nine o'clock.")])
    return found


@pytest.fixture
def press(window: MainWindow, bench: Bench, qtbot):
    """Goes into the workshop."""

    def go() -> PressPart:
        QTest.keyClick(window.bar.box, K.Key_3, CONTROL)
        part = window.findChild(PressPart)
        qtbot.waitUntil(lambda: not part.busy)
        return part

    return go


@pytest.fixture
def part(press) -> PressPart:
    return press()


@pytest.fixture
def dialog(window: MainWindow, part: PressPart, qtbot):
    """Opens the dialog by an action of that name; a new sheet, if none is told."""

    def opened(name: str = "new-sheet") -> OwnSheetDialog:
        window.actions_by_name[name].trigger()
        qtbot.waitUntil(lambda: not part.busy and bool(window.findChildren(OwnSheetDialog)))
        found = window.findChildren(OwnSheetDialog)[-1]
        qtbot.waitUntil(lambda: found.isVisible() and not found.drawing.drawing)
        return found

    return opened


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def saved(part: PressPart, dialog: OwnSheetDialog, qtbot) -> str:
    with qtbot.waitSignal(part.shelf.saved) as told:
        click(dialog.save)
    qtbot.waitUntil(lambda: not part.busy)
    return told.args[0]


def test_a_new_sheet_is_saved_and_chosen_at_once(
    window, part, dialog, folder, bench, qtbot
) -> None:
    found = dialog()
    QTest.keyClicks(found.form.name, "My badges")
    type_into(found, "card-width", "80,5")
    found.form.rows.setValue(3)
    assert saved(part, found, qtbot) == "my-badges"
    qtbot.waitUntil(lambda: window.findChildren(OwnSheetDialog) == [])
    assert json.loads((folder / "my-badges.json").read_text("utf-8")) == {
        "name": "My badges", "unit": "mm", "paper": "a4", "card": [80.5, 62], "columns": 2,
        "rows": 3,
    }  # fmt: skip
    assert part.side.boxes["sheet"].currentData() == "my-badges"
    assert part.side.boxes["sheet"].currentText() == "My badges · 6 a sheet"
    assert bench.at_hand.settings["sheet"] == "my-badges"
    assert part._pressed.deck.sheet.card == (80.5, 62)


def test_a_sheet_without_a_name_is_called_as_what_it_is(part, dialog, qtbot) -> None:
    found = dialog()
    assert found.form.name.placeholderText() == "Cards 90 × 62 mm, 8 on A4"
    assert saved(part, found, qtbot) == "cards-90-62-mm-8-on-a4"
    assert part.shelf.stationery.sheets[-1].name == "Cards 90 × 62 mm, 8 on A4"


def test_a_sheet_of_ones_own_is_changed_in_its_unit(press, window, bench, folder, qtbot) -> None:
    path = write(folder, "badges.json", unit="in", paper="letter", card=[3.5, 2], source="my ruler")
    bench.set_up({"sheet": "badges", "start": 7})
    part = press()
    window.actions_by_name["change-sheet"].trigger()
    qtbot.waitUntil(lambda: window.findChild(OwnSheetDialog) is not None)
    found = window.findChild(OwnSheetDialog)
    assert found.form.name.text() == "Badges"
    assert shown(found, "card-width", "card-height") == ["3.5", "2"]
    found.form.rows.setValue(2)
    assert saved(part, found, qtbot) == "badges"
    written = json.loads(path.read_text("utf-8"))
    assert (written["rows"], written["card"], written["source"]) == (2, [3.5, 2], "my ruler")
    assert part._pressed.deck.sheet.rows == 2
    assert bench.at_hand.settings["start"] == 1  # there may be no such place any more


def test_a_shipped_sheet_is_copied_and_not_changed(window, part, dialog, folder, qtbot) -> None:
    window.actions_by_name["change-sheet"].trigger()
    assert "came with the program" in window.message_bar.text
    window.actions_by_name["delete-sheet"].trigger()
    assert window.findChild(Question) is None
    found = dialog("copy-sheet")
    assert found.form.name.text() == "Cards 90 × 62 mm, 8 on A4 (copy)"
    assert found.form.centred.isChecked()
    assert saved(part, found, qtbot) == "cards-90-62-mm-8-on-a4-copy"
    assert part.side.boxes["sheet"].currentData() == "cards-90-62-mm-8-on-a4-copy"
    assert len(list(folder.iterdir())) == 1


def test_deleting_asks_and_names_the_workshops(press, window, bench, folder, qtbot) -> None:
    path = write(folder, "badges.json")
    bench.set_up({"sheet": "badges"})
    other = bench.at_hand.key
    bench.make("Second day")
    bench.add([text_card("Hello", "")])
    bench.set_up({"sheet": "badges"})
    part = press()
    window.actions_by_name["delete-sheet"].trigger()
    question = window.findChild(Question)
    assert "“Basics”, “Second day”" in question.accessibleDescription()
    question.reject()
    assert path.exists()
    window.actions_by_name["delete-sheet"].trigger()
    with qtbot.waitSignal(part.shelf.changed):
        click(window.findChildren(Question)[-1].findChild(QWidget, "agree"))
    assert not path.exists()
    for key in (bench.at_hand.key, other):
        bench.turn_to(key)
        qtbot.waitUntil(lambda: not part.busy)
        assert part.side.advice.text() == (
            "The sheet “badges” of this workshop is not there any more. Choose another under "
            "“Paper and cards”."
        )
        assert part.side.boxes["sheet"].currentIndex() == -1
        assert not part.side.print_button.isEnabled()


def ways(window: MainWindow) -> list[str]:
    menu: QMenu = window.findChildren(SheetMenu)[-1]
    words = [action.text() for action in menu.actions()]
    menu.close()
    return words


def test_the_menu_offers_what_can_be_done(press, window, bench, folder, qtbot) -> None:
    write(folder, "badges.json")
    part = press()
    click(part.side.own_sheets)
    assert ways(window) == ["New sheet…", "Copy this sheet…"]
    bench.set_up({"sheet": "badges"})
    click(part.side.own_sheets)
    assert ways(window) == [
        "New sheet…", "Change this sheet…", "Copy this sheet…", "Delete this sheet…",
    ]  # fmt: skip
    bench.set_up({"sheet": "gone"})
    qtbot.waitUntil(lambda: not part.busy)
    click(part.side.own_sheets)
    assert ways(window) == ["New sheet…"]
    window.actions_by_name["copy-sheet"].trigger()
    assert "gone" in window.message_bar.text


def test_the_menu_opens_the_dialog(part, window, qtbot) -> None:
    click(part.side.own_sheets)
    window.findChildren(SheetMenu)[-1].actions()[0].trigger()
    found = window.findChild(OwnSheetDialog)
    qtbot.waitUntil(found.isVisible)
    QTest.keyClick(found, K.Key_Escape)
    assert not found.isVisible()


def test_files_that_are_wrong_are_told_from_the_start(press, folder) -> None:
    write(folder, "good.json")
    write(folder, "wide.json", columns=3, rows=9)  # wrong twice, and one file
    part = press()
    assert part.side.unusable.text() == (
        "One of your own sheets cannot be used. wide.json: columns: the last card ends 240 mm "
        "from the left, but the paper is 210 mm wide."
    )
    assert str(folder / "wide.json") in part.side.unusable.toolTip()
    assert part.side.print_button.isEnabled()


def test_sheets_are_read_again_when_one_comes_back(press, window, folder, qtbot) -> None:
    part = press()
    assert not part.side.unusable.isVisible()
    assert part.side.boxes["sheet"].findData("badges") == -1
    window.open("zopa")
    qtbot.waitUntil(lambda: not part.isVisible())
    write(folder, "badges.json")
    for name in ("one.json", "two.json"):
        (folder / name).write_text("{", "utf-8")
    press()
    assert part.side.boxes["sheet"].findData("badges") >= 0
    assert part.side.boxes["sheet"].currentData() == "a4-90x62"
    assert part.side.unusable.text().startswith(
        "2 of your own sheets cannot be used. one.json: this is not valid JSON"
    )


def test_what_cannot_be_saved_is_told_and_nothing_is_lost(
    window, dialog, part, folder, qtbot
) -> None:
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("a file", "utf-8")
    found = dialog()
    with qtbot.waitSignal(part.shelf.failed):
        click(found.save)
    assert found.isVisible()
    assert "sheets" in found.told.text()
    assert found.save.isEnabled()
    folder.unlink()
    saved(part, found, qtbot)
    assert window.findChildren(OwnSheetDialog) == []


def test_a_sheet_that_another_program_changed_is_not_written_over(
    press, window, bench, folder, qtbot
) -> None:
    path = write(folder, "badges.json")
    bench.set_up({"sheet": "badges"})
    part = press()
    window.actions_by_name["change-sheet"].trigger()
    qtbot.waitUntil(lambda: window.findChild(OwnSheetDialog) is not None)
    found = window.findChild(OwnSheetDialog)
    write(folder, "badges.json", rows=1)
    with qtbot.waitSignal(part.shelf.failed):
        click(found.save)
    assert "was changed by another program" in found.told.text()
    assert json.loads(path.read_text("utf-8"))["rows"] == 1


def test_a_file_that_is_gone_when_it_is_to_be_changed_is_told(
    press, window, bench, folder, qtbot
) -> None:
    path = write(folder, "badges.json")
    bench.set_up({"sheet": "badges"})
    part = press()
    path.unlink()
    window.actions_by_name["change-sheet"].trigger()
    qtbot.waitUntil(lambda: "badges.json" in window.message_bar.text)
    assert window.findChild(OwnSheetDialog) is None
    qtbot.waitUntil(lambda: not part.busy)
    assert "not there any more" in part.side.advice.text()


def test_a_sheet_that_went_away_while_one_was_asked_is_deleted_already(
    press, window, bench, folder, qtbot
) -> None:
    path = write(folder, "badges.json")
    bench.set_up({"sheet": "badges"})
    part = press()
    window.actions_by_name["delete-sheet"].trigger()
    path.unlink()
    with qtbot.waitSignal(part.shelf.changed):
        part.shelf.read()
    with qtbot.assertNotEmitted(part.shelf.failed):
        click(window.findChild(Question).findChild(QWidget, "agree"))
        qtbot.waitUntil(lambda: not part.busy)


@pytest.mark.parametrize("zoom", [100, 200])
def test_in_a_small_window_all_can_be_seen(dialog, window, qtbot, zoom: int) -> None:
    window.resize(900, 600)
    window.set_zoom(zoom)
    found = dialog()
    found.form.columns.setValue(3)
    qtbot.waitUntil(lambda: found.told.height() >= found.told.heightForWidth(found.told.width()))
    assert found.width() <= 900
    assert found.height() <= 600
    assert found.drawing.height() > 180
    area = found._area
    assert area.widget().width() <= area.viewport().width()
