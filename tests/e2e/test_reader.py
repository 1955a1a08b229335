"""A person reads by keys alone: follows and comes back, compares, saves a page as PDF."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit, QWidget

from desktop_app.core.model.ref import Kind
from desktop_app.ui.browse.page_tools.compare_pane import ComparePane
from desktop_app.ui.printing.print_preview import PrintPreview
from desktop_app.ui.program import Program
from tests.e2e.conftest import Begin, shown

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the focus is, as the desktop does."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert isinstance(target, QWidget)
    QTest.keyClick(target, key, modifiers)


def look_up(program: Program, qtbot, query: str) -> None:
    """Ctrl+K, the words, Enter; Escape clears the search, and once more goes to the entry."""
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    press(Qt.Key.Key_K, CONTROL)
    for letter in query:
        QTest.keyClicks(QApplication.focusWidget(), letter)
    qtbot.waitUntil(lambda: not program.window.browse.busy)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not program.window.browse.busy)
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Escape)
    assert program.window.browse.view.hasFocus()
    qtbot.waitUntil(lambda: not program.window.browse.busy)


def test_look_up_follow_a_link_and_come_back(begin: Begin, qtbot) -> None:
    program = begin()
    look_up(program, qtbot, "batna")
    assert shown(program) == "batna"
    view = program.window.browse.view
    bar = view.verticalScrollBar()
    press(Qt.Key.Key_PageDown)
    while not view.textCursor().charFormat().anchorHref().startswith("entry:"):
        press(Qt.Key.Key_Tab)
        assert view.hasFocus(), "no link to an entry on the page"
    left_at = bar.value()
    with qtbot.waitSignal(program.window.entry_shown):
        press(Qt.Key.Key_Return)
    assert shown(program) != "batna"
    qtbot.waitUntil(lambda: not program.window.browse.busy)
    press(Qt.Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: shown(program) == "batna")
    assert bar.value() == left_at
    press(Qt.Key.Key_Right, ALT)
    qtbot.waitUntil(lambda: shown(program) != "batna")


def test_deals_are_narrowed_and_read_part_by_part(begin: Begin, qtbot) -> None:
    program = begin()
    look_up(program, qtbot, "batna")
    window = program.window
    press(Qt.Key.Key_2, CONTROL)
    browse = window.browse
    qtbot.waitUntil(lambda: not browse.busy and browse.shown.kind is Kind.DEAL)
    whole = len(browse.pane.list.rows)
    pill = browse.filters.bar.pills["sector"]
    while not pill.hasFocus():
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    for _ in range(2):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert 0 < len(browse.pane.list.rows) < whole
    assert pill.hasFocus()
    for _ in range(2):  # past “Try a deal”
        press(Qt.Key.Key_Tab, CONTROL)
    assert "Debrief" in browse.view.toPlainText()
    assert "General information" not in browse.view.toPlainText()
    press(Qt.Key.Key_1, CONTROL)
    assert shown(program) == "batna"
    press(Qt.Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: "Debrief" in browse.view.toPlainText())


def test_compare_with_what_it_is_confused_with(begin: Begin, qtbot) -> None:
    program = begin()
    look_up(program, qtbot, "claiming value")
    press(Qt.Key.Key_E, CONTROL)
    qtbot.waitUntil(lambda: program.window.findChild(ComparePane) is not None)
    pane = program.window.findChild(ComparePane)
    qtbot.waitUntil(pane.isVisible)
    assert "Win-lose negotiation" in pane.view.toPlainText()
    assert "Claiming value" in program.window.browse.view.toPlainText()
    assert pane.view.hasFocus()
    press(Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert program.window.browse.view.hasFocus()
    assert shown(program) == "claiming-value"


@pytest.mark.parametrize("query", ["batna", "zopa"])
def test_a_page_is_saved_as_pdf_with_every_word(
    begin: Begin, qtbot, tmp_path: Path, query: str
) -> None:
    program = begin()
    look_up(program, qtbot, query)
    press(Qt.Key.Key_P, CONTROL)
    qtbot.waitUntil(lambda: program.window.findChild(PrintPreview) is not None)
    preview = program.window.findChild(PrintPreview)
    qtbot.waitUntil(lambda: preview.view.count > 0 and not preview.work.busy)
    qtbot.waitUntil(preview.isActiveWindow)
    press(Qt.Key.Key_S, CONTROL)
    dialog = preview.findChild(QFileDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    name.selectAll()
    path = tmp_path / "handout"
    QTest.keyClicks(name, str(path))
    suggestions = QApplication.activePopupWidget()
    if suggestions is not None:  # Qt offers names while one types
        QTest.keyClick(suggestions, Qt.Key.Key_Escape)
    buttons = dialog.findChild(QDialogButtonBox)
    QTest.keyClick(buttons.button(QDialogButtonBox.StandardButton.Save), Qt.Key.Key_Space)
    saved = path.with_suffix(".pdf")
    qtbot.waitUntil(saved.is_file)
    qtbot.waitUntil(lambda: program.window.findChild(PrintPreview) is None)
    printed = " ".join(
        " ".join(page.extract_text() for page in pypdf.PdfReader(saved).pages).split()
    )
    entry = program.window.browse.library.entry(program.window.browse.shown)
    assert entry.title in printed
    assert " ".join(entry.definition.split()) in printed
    assert f"Saved {saved}" in program.window.status._moment.text
