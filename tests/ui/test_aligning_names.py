"""Printers are called as they are called, and Enter presses what has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop_app.ui.press.align_dialog import AlignDialog
from desktop_app.ui.press.press_part import PressPart
from tests.ui.pressing import click, lay_deck, open_press

K = Qt.Key
ODD = ["HP  Laser", " Lead", "N\u00a0B", "x" * 150]
OFFICE = {"Office": {"right": 1.0, "lower": 0.0}}


@pytest.fixture
def part(window, qtbot) -> PressPart:
    lay_deck(window)
    return open_press(window, qtbot)


def opened(part: PressPart) -> AlignDialog:
    click(part.side.align_button)
    return part.window().findChild(AlignDialog)


def type_number(dialog: AlignDialog, number: str) -> None:
    dialog.across.number.setFocus()
    dialog.across.number.selectAll()
    QTest.keyClicks(dialog.across.number, number)


def type_name(dialog: AlignDialog, printer: str) -> None:
    click(dialog.printer.lineEdit())
    dialog.printer.lineEdit().selectAll()
    QTest.keyClicks(dialog.focusWidget(), printer)


@pytest.mark.parametrize("printer", ODD)
def test_a_printer_is_aligned_under_the_very_name_it_has(
    window, part, monkeypatch, printer
) -> None:
    monkeypatch.setattr(
        "PySide6.QtPrintSupport.QPrinterInfo.availablePrinterNames", staticmethod(lambda: [printer])
    )
    dialog = opened(part)
    type_number(dialog, "2")
    click(dialog.save_button)
    assert window.preferences.settings.alignments == {printer: {"right": 2.0, "lower": 0.0}}


@pytest.mark.parametrize("printer", ODD)
def test_what_is_kept_of_it_is_shown(window, part, printer) -> None:
    window.preferences.change(alignments=OFFICE | {printer: {"right": 3.0, "lower": 0.0}})
    dialog = opened(part)
    dialog.choose(printer)
    assert (dialog.name, dialog.across.mm) == (printer, 3)
    assert dialog.none_button.isEnabled()


def test_a_name_that_passes_through_another_leaves_the_numbers(window, part, qtbot) -> None:
    window.preferences.change(alignments=OFFICE)
    dialog = opened(part)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    type_number(dialog, "2")
    type_name(dialog, "Office 2")
    assert dialog.across.mm == 2
    dialog.down.number.setFocus()
    assert dialog.across.mm == 2
    type_name(dialog, "Office")
    assert dialog.across.mm == 2
    dialog.down.number.setFocus()
    assert dialog.across.mm == 1


def test_a_test_page_that_is_printed_leaves_numbers_that_were_typed(part) -> None:
    dialog = opened(part)
    type_number(dialog, "2")
    dialog.choose("A new one")
    assert (dialog.name, dialog.across.mm) == ("A new one", 2)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Print the test page…", "print"),
        ("Save the test page as PDF…", "pdf"),
        ("Do not align", "forgotten"),
        ("Cancel", "rejected"),
        ("Save", "aligned"),
    ],
)
def test_enter_presses_the_button_that_has_the_focus(window, part, words, told) -> None:
    window.preferences.change(alignments=OFFICE)
    dialog = opened(part)
    happened = []
    dialog.print_wanted.disconnect()
    dialog.pdf_wanted.disconnect()
    for name, signal in (
        ("print", dialog.print_wanted),
        ("pdf", dialog.pdf_wanted),
        ("forgotten", dialog.forgotten),
        ("rejected", dialog.rejected),
        ("aligned", dialog.aligned),
    ):
        signal.connect(lambda *_carried, name=name: happened.append(name))
    (button,) = (one for one in dialog.findChildren(QPushButton) if one.text() == words)
    button.setFocus()
    QTest.keyClick(button, K.Key_Return)
    assert happened == [told]


def test_enter_in_a_field_saves(window, part) -> None:
    window.preferences.change(alignments=OFFICE)
    dialog = opened(part)
    type_number(dialog, "3")
    QTest.keyClick(dialog.across.number, K.Key_Return)
    assert window.preferences.settings.alignments["Office"]["right"] == 3
