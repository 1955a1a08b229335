"""Do the pages reach a printer or a file, and is it told when they do not?"""

from __future__ import annotations

import importlib
import threading
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from shiboken6 import isValid

from desktop_app.paint.page_layout import Margins
from desktop_app.settings import Settings
from desktop_app.ui.choice_box import ChoiceBox
from desktop_app.ui.look import Look
from desktop_app.ui.printing.paper_pool import paper_pool
from desktop_app.ui.printing.print_run import unprintable
from tests.ui.previews import LONG, Open, settle


def test_a_pdf_is_saved_where_one_says_and_the_folder_remembered(
    open_preview: Open, qtbot, tmp_path: Path
) -> None:
    preview = open_preview(settings=Settings(paper="a4", pdf_folder=str(tmp_path)))
    QTest.keySequence(preview, QKeySequence("Ctrl+S"))
    dialog = preview.findChild(QFileDialog)
    assert dialog.directory().path() == str(tmp_path)
    assert dialog.selectedFiles() == [str(tmp_path / "Logrolling.pdf")]
    folder = tmp_path / "handouts"
    folder.mkdir()
    preferences, count = preview._preferences, preview.view.count
    with qtbot.waitSignal(preview.told) as told:
        dialog.selectFile(str(folder / "mine"))
        dialog.accept()
    assert told.args == [f"Saved {folder / 'mine.pdf'}"]
    reader = pypdf.PdfReader(folder / "mine.pdf")
    assert len(reader.pages) == count
    assert preferences.settings.pdf_folder == str(folder)


def test_a_folder_that_is_gone_is_not_offered(open_preview: Open, tmp_path: Path) -> None:
    preview = open_preview(settings=Settings(paper="a4", pdf_folder=str(tmp_path / "gone")))
    QTest.keySequence(preview, QKeySequence("Ctrl+S"))
    assert preview.findChild(QFileDialog).directory().path() != str(tmp_path / "gone")


def test_a_file_that_cannot_be_written_is_told_and_the_preview_stays(
    open_preview: Open, qtbot, tmp_path: Path
) -> None:
    preview = open_preview()
    preview.save(tmp_path / "nowhere" / "x.pdf")
    qtbot.waitUntil(lambda: bool(preview.message_bar.text))
    assert "x.pdf could not be written" in preview.message_bar.text
    assert preview.isVisible()
    assert preview.side.pdf_button.isEnabled()


def test_without_a_printer_it_says_so(open_preview: Open) -> None:
    preview = open_preview()
    QTest.keySequence(preview, QKeySequence("Ctrl+P"))
    assert preview.message_bar.text.startswith("No printer is set up on this computer")
    assert preview.side.print_button.isEnabled()


def file_printer(path: Path) -> QPrinter:
    """A printer whose paper is a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_pages_go_to_the_printer_from_the_corner_of_the_paper(
    open_preview: Open, qtbot, tmp_path: Path
) -> None:
    from tests.paint import verifier

    preview = open_preview()
    count = preview.view.count
    with qtbot.waitSignal(preview.told) as told:
        preview.print_on(file_printer(tmp_path / "out.pdf"))
    assert told.args[0].startswith("Sent to ")
    pdf = (tmp_path / "out.pdf").read_bytes()
    assert len(verifier.page_texts(pdf)) == count
    left = min(letter.left for letter in verifier.letters(pdf, 0)) / verifier.MM_PT
    assert left == pytest.approx(28, abs=0.7)


def test_only_the_pages_that_are_asked_for_are_printed(
    open_preview: Open, qtbot, tmp_path: Path
) -> None:
    preview = open_preview()
    printer = file_printer(tmp_path / "out.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    with qtbot.waitSignal(preview.told):
        preview.print_on(printer)
    pages = pypdf.PdfReader(tmp_path / "out.pdf").pages
    texts = [" ".join(page.extract_text().split()) for page in pages]
    assert ["Page 2 of" in texts[0], "Page 3 of" in texts[1], len(texts)] == [True, True, 2]


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false", extend=True)
def test_a_printer_that_takes_no_page_is_told(open_preview: Open, qtbot, tmp_path: Path) -> None:
    preview = open_preview()
    preview.print_on(file_printer(tmp_path / "nowhere" / "out.pdf"))
    qtbot.waitUntil(lambda: bool(preview.message_bar.text))
    assert "did not take the pages" in preview.message_bar.text
    assert preview.isVisible()
    assert preview.side.print_button.isEnabled()


def test_too_narrow_margins_are_told_before_anything_is_printed(
    open_preview: Open, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "desktop_app.ui.printing.print_run.unprintable", lambda _printer: Margins(20, 5, 20, 5)
    )
    preview = open_preview(settings=Settings(paper="a4", print_margins="narrow"))
    preview.print_on(file_printer(tmp_path / "out.pdf"))
    question = preview.findChild(QMessageBox)
    assert "20.0 mm free at the left" in question.informativeText()
    assert not (tmp_path / "out.pdf").exists()
    with qtbot.waitSignal(preview.shown):
        question.findChild(QWidget, "wider").click()
    assert preview._preferences.settings.print_margins == "usual"
    assert preview.findChild(ChoiceBox, "print_margins").currentText().startswith("Usual")
    assert not (tmp_path / "out.pdf").exists()
    with qtbot.waitSignal(preview.told):
        preview.print_on(file_printer(tmp_path / "out.pdf"))


def test_one_may_print_all_the_same(open_preview: Open, qtbot, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(
        "desktop_app.ui.printing.print_run.unprintable", lambda _printer: Margins(50, 5, 5, 5)
    )
    preview = open_preview(settings=Settings(paper="a4", print_margins="wide"))
    preview.print_on(file_printer(tmp_path / "out.pdf"))
    question = preview.findChild(QMessageBox)
    assert question.findChild(QWidget, "wider") is None
    with qtbot.waitSignal(preview.told):
        question.findChild(QWidget, "anyway").click()


def test_what_a_printer_leaves_free_is_told_in_millimetres(tmp_path: Path, look: Look) -> None:
    assert unprintable(file_printer(tmp_path / "x.pdf")) == Margins(0, 0, 0, 0)


def test_pages_are_drawn_by_the_thread_that_laid_them_out(
    open_preview: Open, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Type refers to typefaces that its thread keeps: elsewhere it would end the process."""
    seen: dict[str, set[int]] = {}

    def noting(what: str, module: str, name: str) -> None:
        real = getattr(importlib.import_module(module), name)

        def note(*words, **named):
            seen.setdefault(what, set()).add(threading.get_ident())
            return real(*words, **named)

        monkeypatch.setattr(f"{module}.{name}", note)

    noting("laid out", "desktop_app.paint.entry_source", "entry_pages")
    noting("shown", "desktop_app.ui.printing.sheet_view", "page_image")
    noting("printed", "desktop_app.ui.printing.print_run", "paint_pages")
    noting("saved", "desktop_app.paint.pdf_file", "paint_pages")
    preview = open_preview()
    preview.work.save(tmp_path / "saved.pdf", preview._wish())
    settle(preview, qtbot)
    preview = open_preview()
    with qtbot.waitSignal(preview.told):
        preview.print_on(file_printer(tmp_path / "printed.pdf"))
    assert set(seen) == {"laid out", "shown", "printed", "saved"}
    assert seen["shown"] | seen["printed"] | seen["saved"] <= seen["laid out"]
    assert threading.get_ident() not in seen["laid out"]


def test_the_thread_that_draws_outlives_each_preview(open_preview: Open) -> None:
    pool = open_preview().work.pool
    assert (pool.maxThreadCount(), pool.expiryTimeout()) == (1, -1)
    assert open_preview().work.pool is pool


def test_closing_waits_for_no_work(open_preview: Open) -> None:
    preview, gate, done = open_preview(), threading.Event(), []
    preview.work.pool.start(lambda: done.append(gate.wait(5)))
    preview.reject()
    QCoreApplication.sendPostedEvents(preview, QEvent.Type.DeferredDelete)
    assert not isValid(preview)
    assert done == []
    gate.set()
    paper_pool().waitForDone()
    assert done == [True]


def test_work_that_is_stopped_leaves_no_file(open_preview: Open, qtbot, tmp_path: Path) -> None:
    preview = open_preview(LONG * 8)
    preview.work.progressed.connect(preview.work.cancel, Qt.ConnectionType.DirectConnection)
    preview.save(tmp_path / "x.pdf")
    qtbot.waitUntil(lambda: bool(preview.message_bar.text))
    assert preview.message_bar.text == "Stopped, as you asked."
    assert list(tmp_path.iterdir()) == []


def test_paper_that_the_printer_lacks_is_told(
    open_preview: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.ui.printing.print_run.ready_printer", lambda *_: False)
    preview = open_preview()
    preview.print_on(file_printer(tmp_path / "out.pdf"))
    assert "has no paper of the size A4" in preview.message_bar.text
    assert not (tmp_path / "out.pdf").exists()
