"""Cards are saved as pictures for slides, one by one or all, and no file is replaced unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton

from desktop_app.core.model.deck import text_card
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.press.picture_door import PictureDoor
from desktop_app.ui.press.press_part import PressPart
from desktop_app.ui.question import Question
from desktop_app.ui.workshop.deck_list import DeckList
from tests.ui.pressing import CARDS, click


@pytest.fixture
def door(part: PressPart, window: MainWindow) -> PictureDoor:
    return window.findChild(PictureDoor)


def answer(window: MainWindow, path: Path, kind: str = "PNG") -> None:
    dialog = window.findChild(QFileDialog)
    wanted = next(one for one in dialog.nameFilters() if one.startswith(kind))
    dialog.selectNameFilter(wanted)
    dialog.filterSelected.emit(wanted)
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    dialog.accept()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_deck_is_saved_as_a_picture_of_each_face(
    window, part, bench, door, qtbot, tmp_path: Path
) -> None:
    bench.raise_copies([CARDS[0].key], 3)  # a picture is needed once
    qtbot.waitUntil(lambda: not part.busy)
    click(part.side.pictures_button)
    assert window.findChild(QFileDialog).selectedFiles()[0].endswith("basics.png")
    with qtbot.waitSignal(door.work.written, timeout=20_000):
        answer(window, tmp_path / "deck.png")
    every = [f"deck-{number}-{face}.png" for number in (1, 2, 3) for face in ("back", "front")]
    assert names(tmp_path) == every
    front = QImage(str(tmp_path / "deck-1-front.png"))
    assert (front.width(), front.height()) == (1063, 732)  # 90 x 62 mm at 300 dots an inch
    assert front.text("Title") == "BATNA"
    assert window.status._moment.text == f"6 pictures saved in {tmp_path}"


def test_one_card_is_saved_from_its_menu_as_svg(window, part, door, qtbot, tmp_path: Path) -> None:
    deck = window.findChild(DeckList)
    deck.setCurrentRow(1)
    deck.menu_wanted.emit(QPoint(50, 50))
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    action = next(one for one in menu.actions() if one.text() == "Save card as picture…")
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    with qtbot.waitSignal(door.work.written, timeout=20_000):
        answer(window, tmp_path / "zopa", "SVG")
    assert names(tmp_path) == ["zopa-1-back.svg", "zopa-1-front.svg"]
    assert "ZOPA" in (tmp_path / "zopa-1-front.svg").read_text("utf-8")


def test_no_file_is_replaced_unasked(window, part, door, qtbot, tmp_path: Path) -> None:
    old = tmp_path / "deck-2-back.png"
    old.write_bytes(b"mine")
    click(part.side.pictures_button)
    answer(window, tmp_path / "deck.png")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Question))
    question = QApplication.activeModalWidget()
    assert question.accessibleDescription() == f"deck-2-back.png is there already, in {tmp_path}."
    question.reject()
    assert names(tmp_path) == ["deck-2-back.png"]
    assert old.read_bytes() == b"mine"
    click(part.side.pictures_button)
    answer(window, tmp_path / "deck.png")
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() not in (None, question))
    with qtbot.waitSignal(door.work.written, timeout=20_000):
        click(QApplication.activeModalWidget().findChild(QPushButton, "agree"))
    assert len(names(tmp_path)) == 6
    assert not QImage(str(old)).isNull()


def test_a_file_that_came_in_between_is_not_replaced(
    window, part, door, qtbot, tmp_path: Path
) -> None:
    door.work.planned.disconnect()
    with qtbot.waitSignal(door.work.planned, timeout=20_000) as planned:
        door.work.plan(part.deck(), tmp_path / "deck.png")
    (tmp_path / "deck-1-front.png").write_bytes(b"mine")
    with qtbot.waitSignal(door.work.failed, timeout=20_000):
        door.work.write(planned.args[0])
    assert (tmp_path / "deck-1-front.png").read_bytes() == b"mine"
    assert "deck-1-front.png" in window.message_bar.text


def test_it_can_be_stopped_and_tells_how_far_it_came(
    window, part, door, qtbot, tmp_path: Path
) -> None:
    def told(done: int, total: int) -> None:
        if done == 2:
            part.side.cancel_wanted.emit()

    # On the thread that writes, so that the stop comes between two certain pictures.
    door.work.progressed.disconnect()
    door.work.progressed.connect(told, Qt.ConnectionType.DirectConnection)
    with qtbot.waitSignal(door.work.written, timeout=20_000):
        click(part.side.pictures_button)
        answer(window, tmp_path / "deck.png")
    assert len(names(tmp_path)) == 3
    assert window.status._moment.text == (f"Stopped: 3 of 6 pictures are written, in {tmp_path}")


def test_what_fits_nowhere_is_told_and_nothing_is_written(
    window, part, bench, door, qtbot, tmp_path: Path
) -> None:
    long = "Verhandlungsspielraumerweiterungsmöglichkeitenausschussvorsitzende" * 3
    bench.add([text_card(long, "")])
    qtbot.waitUntil(lambda: not part.busy)
    assert not part.side.pictures_button.isEnabled()
    door.save([bench.at_hand.cards[-1].key])
    answer(window, tmp_path / "deck.png")
    qtbot.waitUntil(lambda: "does not fit on this card" in window.message_bar.text)
    assert names(tmp_path) == []


def test_a_sheet_that_is_gone_is_told(window, part, bench, door, qtbot) -> None:
    bench.set_up({"sheet": "mine"})
    qtbot.waitUntil(lambda: not part.busy)
    door.save([CARDS[0].key])
    assert window.message_bar.text == "No sheet is called “mine”."
    assert window.findChild(QFileDialog) is None
