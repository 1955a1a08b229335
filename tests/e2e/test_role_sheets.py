"""A trainer opens a shipped deal, prints its briefs, and saves all sheets in a folder."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from desktop_app.ui.role_sheets.role_sheet_pane import RoleSheetPane
from tests.e2e.conftest import Begin
from tests.paint import verifier

SECRET = {"Sister": "A hotel chain has asked", "Brother": "the bank has hesitated"}


def test_briefs_come_out_on_paper_of_their_own(
    begin: Begin, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = begin(entry="family-bakery-succession").window
    assert not any(secret in window.browse.view.toPlainText() for secret in SECRET.values())
    for _ in window.browse.parts.parts:
        if window.browse.parts.part != "role-sheets":
            QTest.keyClick(window, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    pane = window.findChild(RoleSheetPane)
    qtbot.waitUntil(lambda: not pane.busy, timeout=60_000)
    rows = pane.side.list
    rows.setFocus()
    for at in range(rows.count()):
        if not rows.item(at).text().partition("  ")[2].startswith("Brief: "):
            QTest.keyClick(rows, Qt.Key.Key_Space)
        QTest.keyClick(rows, Qt.Key.Key_Down)
    assert pane.side.print_button.text() == "Print 3 of 8…"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    monkeypatch.setattr(
        "desktop_app.ui.printing.printer_dialog.ask_for_printer", lambda *_given: printer
    )
    with qtbot.waitSignal(pane.told, timeout=60_000):
        QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    pages = [
        "".join(text.split()) for text in verifier.page_texts((tmp_path / "out.pdf").read_bytes())
    ]
    assert len(pages) % 2 == 0
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        readers = [name for name in (*SECRET, "Mediator") if f"For{name}only" in front + back]
        assert len(readers) == 1
        told = [name for name, secret in SECRET.items() if secret.replace(" ", "") in front + back]
        assert told == [name for name in readers if name in SECRET]


def test_all_sheets_are_saved_in_a_folder(begin: Begin, qtbot, tmp_path: Path) -> None:
    window = begin(entry="software-licence-renewal").window
    folder = tmp_path / "handouts"
    folder.mkdir()
    window.preferences.change(pdf_folder=str(folder))
    window.browse.parts.turn_to("role-sheets")
    pane = window.findChild(RoleSheetPane)
    qtbot.waitUntil(lambda: not pane.busy, timeout=60_000)
    pane.side.all_button.setFocus()
    QTest.keyClick(pane.side.all_button, Qt.Key.Key_Space)
    with qtbot.waitSignal(pane.told, timeout=60_000):
        pane.findChild(QFileDialog).accept()
    names = sorted(path.name for path in folder.iterdir())
    assert names == [f"role sheet {number}.pdf" for number in range(1, 8)]
    for name in names:
        reader = pypdf.PdfReader(folder / name)
        assert reader.metadata.title == "Software licence renewal"
        assert reader.outline == []
