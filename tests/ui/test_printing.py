"""Can a person see what will be printed, change it, and send it to a printer or into a PDF?"""

from __future__ import annotations

import importlib
import threading
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop_app.core.errors import FileUnwritable
from desktop_app.pages.page_blocks import page_blocks
from desktop_app.pages.paper_entry import PaperEntry
from desktop_app.paint.entry_source import EntrySource
from desktop_app.paint.page_layout import Margins, free_of_ink
from desktop_app.paint.theme import load_tokens
from desktop_app.settings import Settings
from desktop_app.ui.choice_box import ChoiceBox
from desktop_app.ui.look import Look
from desktop_app.ui.preferences.preferences import Preferences
from desktop_app.ui.printing.print_preview import PrintPreview
from desktop_app.ui.printing.print_run import unprintable
from desktop_app.ui.printing.sheet_column import Fit
from desktop_app.ui.tick_box import TickBox

Open = Callable[..., PrintPreview]
TEXT = "Put several issues on the table at once, rank them and trade them together. " * 30
LONG = f"<h1>Logrolling</h1>{'<p>' + TEXT + '</p>' if TEXT else ''}" * 4
FOLDED = (
    '<h1>Debrief</h1><table class="callout question fold" id="fold-1"><tr><td>'
    '<p class="callout-title">Who gained?</p></td></tr><tr><td><p>Both.</p></td></tr></table>'
)


@pytest.fixture
def open_preview(look: Look, qtbot) -> Open:
    """Opens a preview of some HTML and waits until its pages are drawn."""
    parents = []  # qtbot holds what it is given by weak references

    def make(
        html: str = LONG, settings: Settings | None = None, size=(1000, 760), zoom: int = 100
    ) -> PrintPreview:
        seen = look._replace(zoom_percent=zoom)
        parent = QWidget()
        parent.setStyleSheet(seen.sheet())
        parent.resize(*size)
        qtbot.addWidget(parent)
        parents.append(parent)
        parent.show()
        kept = settings or Settings(paper="a4")
        tokens = load_tokens(look.themes / "print.toml")

        def source() -> EntrySource:
            return EntrySource(PaperEntry("Logrolling", page_blocks(html), "A pack · id"), tokens)

        preview = PrintPreview("Logrolling", source, seen, Preferences(kept, parent), parent)
        with qtbot.waitSignal(preview.shown):
            preview.open()
        qtbot.waitUntil(lambda: not preview.view.drawing)
        return preview

    return make


def settle(preview: PrintPreview, qtbot) -> None:
    qtbot.waitUntil(lambda: not preview.work.busy and not preview.view.drawing)


def choose(preview: PrintPreview, name: str, words: str, qtbot) -> None:
    """Choose from a drop-down list by its keys, as a person without a mouse does."""
    box = preview.findChild(ChoiceBox, name)
    box.setFocus()
    found = box.findText(words, Qt.MatchFlag.MatchStartsWith)
    step = Qt.Key.Key_Down if found > box.currentIndex() else Qt.Key.Key_Up
    with qtbot.waitSignal(preview.shown):
        for _ in range(abs(found - box.currentIndex())):
            QTest.keyClick(box, step)
    settle(preview, qtbot)


def inked(preview: PrintPreview, x_share: float, y_share: float) -> QPalette | int:
    """How light the preview is at a place of the sheet that is looked at, 0 to 255."""
    view = preview.view
    rect = view._column.rects[view.number - 1]
    at = QPoint(
        round(rect.x() + rect.width() * x_share) - view.horizontalScrollBar().value(),
        round(rect.y() + rect.height() * y_share) - view.verticalScrollBar().value(),
    )
    return view.viewport().grab().toImage().pixelColor(at).lightness()


def test_the_pages_are_shown_on_white_paper(open_preview: Open) -> None:
    preview = open_preview()
    assert preview.view.count > 1
    assert inked(preview, 0.02, 0.5) == 255
    dark = [inked(preview, x / 200, y / 200) for x in range(28, 60) for y in range(15, 25)]
    assert min(dark) < 100


def test_paper_stays_white_in_the_dark_theme(open_preview: Open, look: Look) -> None:
    preview = open_preview()
    preview.wear(look.themed("dark"))
    assert inked(preview, 0.02, 0.5) == 255


def test_a_choice_lays_the_pages_out_anew_and_is_remembered(open_preview: Open, qtbot) -> None:
    preview = open_preview()
    count = preview.view.count
    choose(preview, "print_text_pt", "14", qtbot)
    assert preview.view.count > count
    choose(preview, "paper", "Letter", qtbot)
    assert preview.view._pages[0].width_mm == pytest.approx(215.9)
    choose(preview, "print_margins", "Narrow", qtbot)
    assert free_of_ink(preview.view._pages).left == pytest.approx(15, abs=0.5)
    kept = preview._preferences.settings
    assert (kept.print_text_pt, kept.paper, kept.print_margins) == (14, "letter", "narrow")
    assert f"{preview.view.count} pages" in preview.side.what.text()


def test_answers_can_be_left_out_where_there_are_any(open_preview: Open, qtbot) -> None:
    assert not open_preview(LONG).findChild(TickBox).isVisible()
    preview = open_preview(FOLDED)
    box = preview.findChild(TickBox)
    assert box.isVisible()
    assert box.isChecked()
    whole = len(preview.view._pages[0].marks)
    with qtbot.waitSignal(preview.shown):
        QTest.keyClick(box, Qt.Key.Key_Space)
    assert len(preview.view._pages[0].marks) < whole
    assert preview._preferences.settings.print_answers is False


def test_the_page_keys_turn_pages_and_home_and_end_go_far(open_preview: Open) -> None:
    view = open_preview().view
    seen = [view.number]
    for key in ("PgDown", "PgDown", "PgUp", "End", "Home"):
        QTest.keySequence(view, QKeySequence(key))
        seen.append(view.number)
    assert seen == [1, 2, 3, 2, view.count, 1]
    assert view.accessibleDescription() == f"Page 1 of {view.count}"


def test_buttons_turn_pages_too(open_preview: Open) -> None:
    preview = open_preview()
    bar = preview.bar
    assert not bar._back.isEnabled()
    QTest.mouseClick(bar._forward, Qt.MouseButton.LeftButton)
    assert preview.view.number == 2
    assert bar._told.text == f"2 of {preview.view.count}"
    QTest.mouseClick(bar._back, Qt.MouseButton.LeftButton)
    assert preview.view.number == 1


def test_the_size_follows_the_window_or_the_keys(open_preview: Open, qtbot) -> None:
    preview = open_preview()
    view = preview.view
    room = view.viewport().height()
    assert view._column.rects[0].height() <= room
    box = preview.findChild(ChoiceBox, "zoom")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert view.fit is Fit.WIDTH
    assert view._column.rects[0].width() == pytest.approx(view.viewport().width() - 56, abs=14)
    for key, larger in (("Ctrl+-", False), ("Ctrl++", True)):
        before = view.zoom
        QTest.keySequence(preview, QKeySequence(key))
        assert (view.zoom > before) is larger
    assert view.fit is None
    settle(preview, qtbot)


def test_a_page_far_down_is_drawn_when_it_is_looked_at(open_preview: Open, qtbot) -> None:
    preview = open_preview(LONG * 6)
    view = preview.view
    assert view.count > 12
    for _ in range(view.count):
        QTest.keySequence(view, QKeySequence("PgDown"))
        settle(preview, qtbot)
    assert view.number - 1 in view._images
    assert len(view._images) <= 10


def test_characters_that_cannot_be_printed_are_told_before(open_preview: Open) -> None:
    assert not open_preview().side.notice.isVisible()
    preview = open_preview("<p>odd \U000f1234</p>")
    assert preview.side.notice.isVisible()
    assert "U+F1234" in preview.side.notice.text()


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


def test_ctrl_p_opens_the_preview_of_the_entry_that_is_read(window, qtbot) -> None:
    QTest.keySequence(window, QKeySequence("Ctrl+P"))
    preview = window.findChild(PrintPreview)
    with qtbot.waitSignal(preview.shown):
        pass
    assert preview.windowTitle() == "Print BATNA"
    assert preview.view.count == 1
    settle(preview, qtbot)
    assert "print" in window.actions_by_name
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(PrintPreview) is None)


def test_an_entry_that_is_gone_is_told_in_the_preview(window, library, qtbot) -> None:
    library.fail = FileUnwritable(Path("page"), "gone")
    QTest.keySequence(window, QKeySequence("Ctrl+P"))
    preview = window.findChild(PrintPreview)
    qtbot.waitUntil(lambda: bool(preview.message_bar.text))
    assert not preview.side.print_button.isEnabled()
    library.fail = None


@pytest.mark.parametrize(
    ("size", "zoom"), [((1280, 820), 100), ((900, 600), 100), ((900, 600), 200)]
)
def test_nothing_is_cut_off_and_every_control_is_named(
    open_preview: Open, size: tuple[int, int], zoom: int
) -> None:
    preview = open_preview(FOLDED, size=size, zoom=zoom)
    shown = [w for w in preview.findChildren(QWidget) if w.isVisible()]
    named = [w for w in shown if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert {w.objectName() for w in named} >= {"paper", "zoom", "sheets"}
    for widget in named:
        assert widget.accessibleName() or widget.property("text"), widget
        left = widget.mapTo(preview, QPoint(0, 0)).x()
        assert left >= 0
        assert left + widget.width() <= preview.width(), widget


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


def test_the_thread_that_draws_lives_as_long_as_the_preview(open_preview: Open) -> None:
    pool = open_preview().work.pool
    assert (pool.maxThreadCount(), pool.expiryTimeout()) == (1, -1)


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
