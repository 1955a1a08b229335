"""The numbers of a sheet are typed, judged and drawn, one key after the other."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QThreadPool
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.core.cards.sheet_draft import SheetDraft
from desktop_app.ui.look import Look
from desktop_app.ui.own_sheets import sheet_drawing
from desktop_app.ui.own_sheets.own_sheet_dialog import OwnSheetDialog
from tests.ui.sheet_gestures import shown, type_into

K = Qt.Key


@pytest.fixture
def found(look: Look, qtbot) -> Iterator[OwnSheetDialog]:
    """The dialog over a bare window, with the numbers that a new sheet begins with."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(look.sheet())
    window.resize(1280, 820)
    window.show()
    dialog = OwnSheetDialog("New sheet", SheetDraft(), look, window)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and not dialog.drawing.drawing)
    yield dialog
    QThreadPool.globalInstance().waitForDone()


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose(box, key: str) -> None:
    box.setCurrentIndex(box.findData(key))


def test_what_is_wrong_is_told_and_drawn_while_one_types(found, qtbot) -> None:
    assert not found.told.isVisible()
    found.form.columns.setValue(3)
    assert found.told.text() == (
        "Columns: the last card ends 270 mm from the left, but the paper is 210 mm wide."
    )
    assert not found.save.isEnabled()
    qtbot.waitUntil(lambda: not found.drawing.drawing)
    assert [cell.number for cell in found.drawing.plan.cells if cell.wrong] == [3, 6, 9, 12]
    type_into(found, "card-width", "60")
    assert not found.told.isVisible()
    assert found.save.isEnabled()
    qtbot.waitUntil(lambda: not found.drawing.drawing)
    assert not any(cell.wrong for cell in found.drawing.plan.cells)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("9o", "Width of a card: “9o” is no number."),
        (" ", "Width of a card: a number is missing."),
        ("0", "Card: 0 mm is less than 10 mm; if it is in inches, choose them as the unit."),
        ("-5", "Card: -5 mm is less than 10 mm; if it is in inches, choose them as the unit."),
        ("3,5", "Card: 3.5 mm is less than 10 mm; if it is in inches, choose them as the unit."),
        ("999999999999", "Card: no sheet is that large."),
    ],
)
def test_a_number_that_is_none_stops_it(found, qtbot, typed: str, told: str) -> None:
    type_into(found, "card-width", typed)
    assert found.told.text().startswith(told)
    assert not found.save.isEnabled()
    qtbot.waitUntil(lambda: not found.drawing.drawing)
    assert found.drawing.plan.sheet.card[0] > 0  # the last that could be drawn
    type_into(found, "card-width", "90")
    assert not found.told.isVisible()


def test_corner_and_bleed_may_be_left_empty(found) -> None:
    for name in ("corner", "bleed"):
        found.form.lengths[name].setFocus()
        found.form.lengths[name].selectAll()
        QTest.keyClick(found.form.lengths[name], K.Key_Delete)
    assert found.save.isEnabled()
    assert (found.form.draft.corner, found.form.draft.bleed) == (0, 0)


def test_inches_come_back_as_they_were_typed(found) -> None:
    choose(found.form.unit, "in")
    assert shown(found, "card-width", "card-height") == ["3.543307", "2.440945"]
    choose(found.form.unit, "mm")
    assert shown(found, "card-width", "card-height") == ["90", "62"]
    choose(found.form.unit, "in")
    type_into(found, "card-width", "3,5")
    for _again in range(5):
        choose(found.form.unit, "mm")
        assert shown(found, "card-width") == ["88.9"]
        choose(found.form.unit, "in")
        assert shown(found, "card-width") == ["3,5"]
    assert found.form.draft.card[0] == 3.5


def test_what_follows_from_the_rest_is_shown_and_begins_from_there(found) -> None:
    form = found.form
    assert not form.lengths["origin-left"].isEnabled()
    type_into(found, "card-width", "80")
    assert shown(found, "origin-left", "origin-top") == ["25", "24.5"]
    assert shown(found, "pitch-across", "pitch-down") == ["80", "62"]
    form.touching.setChecked(False)
    type_into(found, "pitch-across", "90")
    assert shown(found, "origin-left") == ["20"]
    form.centred.setChecked(False)
    type_into(found, "origin-left", "10")
    assert form.draft.origin == (10, 24.5)
    assert form.draft.pitch == (90, 62)


def test_paper_of_ones_own_begins_as_the_one_that_was_chosen(found) -> None:
    form = found.form
    assert not form.pairs["paper"].isVisible()
    choose(form.unit, "in")
    choose(form.paper, "letter")
    choose(form.paper, "own")
    assert form.pairs["paper"].isVisible()
    assert shown(found, "paper-width", "paper-height") == ["8.5", "11"]
    type_into(found, "paper-width", "12")
    assert found.told.text() == (
        "Paper: a page stands upright, but 12 in of width is more than 11 in of height."
    )


def test_the_sheet_is_turned_over_and_a_tent_has_no_back(found, qtbot) -> None:
    click(found.turn)
    qtbot.waitUntil(lambda: found.drawing.plan.back)
    assert found.side_name.text() == "BACK, AS PRINTED"
    found.form.columns.setValue(1)
    found.form.rows.setValue(2)
    choose(found.form.fold, "horizontal")
    qtbot.waitUntil(lambda: not found.drawing.drawing and not found.drawing.plan.back)
    assert found.side_name.text() == "FRONT"
    assert not found.turn.isVisible()
    assert len(found.drawing.plan.folds) == 2
    for name, length in (("card-width", "80"), ("card-height", "200")):
        type_into(found, name, length)
    found.form.rows.setValue(1)
    choose(found.form.fold, "vertical")
    qtbot.waitUntil(lambda: not found.drawing.drawing and len(found.drawing.plan.folds) == 1)
    (fold,) = found.drawing.plan.folds
    assert fold.x1 == fold.x2 == 105


def test_thousands_of_cards_hold_up_no_key(found, qtbot, monkeypatch) -> None:
    """Judging takes a millisecond, drawing a hundred: that is done elsewhere."""
    drawers = []
    plan = sheet_drawing.sheet_plan

    def noted(*told, **more):
        drawers.append(threading.current_thread())
        return plan(*told, **more)

    monkeypatch.setattr(sheet_drawing, "sheet_plan", noted)
    choose(found.form.paper, "own")
    for name in ("paper-width", "paper-height"):
        type_into(found, name, "1000")
    found.form.columns.setValue(50)
    found.form.rows.setValue(50)
    for key in "1.234567":
        QTest.keyClick(found.form.lengths["corner"], key)
    qtbot.waitUntil(lambda: not found.drawing.drawing, timeout=20_000)
    assert found.drawing.plan.sheet == found._judged.sheet
    assert threading.main_thread() not in drawers


def test_tab_walks_the_form(found) -> None:
    form = found.form
    for tick in (form.centred, form.touching):
        tick.setChecked(False)
    choose(form.paper, "own")
    lengths = form.lengths
    stops = [
        form.name, form.unit, form.paper, lengths["paper-width"], lengths["paper-height"],
        lengths["card-width"], lengths["card-height"], form.columns, form.rows, form.centred,
        lengths["origin-left"], lengths["origin-top"], form.touching, lengths["pitch-across"],
        lengths["pitch-down"], lengths["corner"], lengths["bleed"], form.perforated, form.fold,
        found.turn,
    ]  # fmt: skip
    form.name.setFocus()
    for stop in stops[1:]:
        QTest.keyClick(found.focusWidget(), K.Key_Tab)
        assert found.focusWidget() is stop


def test_a_field_says_its_unit(found) -> None:
    field = found.form.lengths["card-width"]
    assert field.accessibleName() == "Width of a card, mm"
    choose(found.form.unit, "in")
    assert field.accessibleName() == "Width of a card, in"


def test_the_drawing_says_what_is_seen(found) -> None:
    inset = "Text stays within the dotted line, 4 mm from the edge."
    assert found.legend.text() == f"8 cards. {inset}"
    found.form.columns.setValue(1)
    found.form.rows.setValue(1)
    for fold, place in (("horizontal", "above it"), ("vertical", "at its left")):
        choose(found.form.fold, fold)
        told = f"1 tent. A card is the front panel; the other lies {place}. {inset}"
        assert found.legend.text() == told
        assert found.drawing.accessibleDescription() == told


def turn_wheel(widget: QWidget) -> None:
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt takes no name
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_the_wheel_counts_only_where_the_keys_go(found) -> None:
    rows = found.form.rows
    turn_wheel(rows)
    assert rows.value() == 4
    rows.setFocus()
    turn_wheel(rows)
    assert rows.value() == 3


def test_what_is_typed_into_stays_in_sight_when_there_is_less_room(found, qtbot) -> None:
    field = found.form.lengths["bleed"]
    field.setFocus()
    found.resize(found.width(), 320)
    area = found._area.viewport()
    qtbot.waitUntil(
        lambda: area.rect().contains(field.mapTo(area, field.rect().center())), timeout=2000
    )


def test_trouble_with_the_drawing_is_not_swallowed(found, qtbot, monkeypatch) -> None:
    def broken(*_told, **_more):
        raise RuntimeError

    monkeypatch.setattr(sheet_drawing, "sheet_plan", broken)
    with qtbot.waitSignal(found.failed):
        found.form.rows.setValue(2)
