"""A printer is aligned by what its test page says; PDFs and prints of cards follow it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from desktop_app.core.model.deck import entry_card
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.press.align_dialog import AlignDialog
from desktop_app.ui.press.aligning import Aligning
from desktop_app.ui.press.drift_field import DriftField
from desktop_app.ui.press.press_part import PressPart
from desktop_app.ui.workshop.bench import Bench
from tests.paint.cards.seen import SeenPage, seen_pages
from tests.ui.pressing import click, open_press

K = Qt.Key
OFFICE = {"Office": {"right": 0.8, "lower": -0.4}}


class OfficePrinter(QPrinter):
    """A printer by name that writes a file; remembers how it was to print both sides."""

    told: list[QPrinter.DuplexMode]

    def printerName(self) -> str:  # noqa: N802 - Qt names it
        return "Office"

    def setDuplex(self, mode: QPrinter.DuplexMode) -> None:  # noqa: N802 - Qt names it
        self.told = [*getattr(self, "told", []), mode]
        super().setDuplex(mode)


@pytest.fixture
def part(window: MainWindow, qtbot) -> PressPart:
    bench = window.findChild(Bench)
    bench.make("Basics")
    bench.add([entry_card(EntryRef("common-ground", Kind.TERM, "batna"), "BATNA")])
    return open_press(window, qtbot)


@pytest.fixture
def printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OfficePrinter:
    made = OfficePrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    monkeypatch.setattr(
        "desktop_app.ui.printing.printer_dialog.ask_for_printer", lambda *_given: made
    )
    return made


def opened(part: PressPart) -> AlignDialog:
    click(part.side.align_button)
    found = part.window().findChild(AlignDialog)
    assert found.isVisible()
    return found


def write(field: DriftField, number: str, way: str) -> None:
    field.number.selectAll()
    QTest.keyClicks(field.number, number)
    field.way.setCurrentIndex(field.way.findText(way))
    field.way.activated.emit(field.way.currentIndex())


def name(dialog: AlignDialog, printer: str) -> None:
    click(dialog.printer.lineEdit())
    assert dialog.focusWidget() is dialog.printer
    dialog.printer.lineEdit().selectAll()
    QTest.keyClicks(dialog.focusWidget(), printer)


def choose(part: PressPart, printer: str, qtbot) -> None:
    box = part.side.aligned
    box.setCurrentIndex(box.findText(printer))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: not part.busy)


def saved(part: PressPart, path: Path, qtbot) -> list[SeenPage]:
    window = part.window()
    window.preferences.change(pdf_folder=str(path.parent))
    click(part.side.pdf_button)
    dialog = window.findChild(QFileDialog)
    dialog.selectFile(path.name)
    with qtbot.waitSignal(part.work.saved, timeout=20_000):
        dialog.accept()
    return seen_pages(path.read_bytes())


def first(page: SeenPage) -> tuple[float, float]:
    return page.letters[0].x, page.letters[0].y


def test_without_an_aligned_printer_there_is_nothing_to_choose(part) -> None:
    assert not part.side.aligned.isVisible()
    assert not part.side.aligned_words.isVisible()
    assert part.side.align_button in part.side.stops()
    assert part.side.aligned not in part.side.stops()


def test_what_the_test_page_says_moves_the_backs_of_a_pdf(window, part, tmp_path, qtbot) -> None:
    before = saved(part, tmp_path / "before.pdf", qtbot)
    dialog = opened(part)
    write(dialog.across, "0,8", "to the right")
    write(dialog.down, ".4", "higher")
    name(dialog, "Copy shop")
    click(dialog.save_button)
    settings = window.preferences.settings
    assert settings.alignments == {"Copy shop": {"right": 0.8, "lower": -0.4}}
    assert part.side.aligned.isVisible()
    assert part.side.aligned.currentText() == "No printer"
    seen = part.preview.sides.behind._image
    choose(part, "Copy shop", qtbot)
    assert window.preferences.settings.aligned_for == "Copy shop"
    assert part.preview.sides.behind._image != seen
    front, back = saved(part, tmp_path / "after.pdf", qtbot)
    assert first(front) == pytest.approx(first(before[0]), abs=0.01)
    x, y = first(before[1])
    assert first(back) == pytest.approx((x + 0.8, y + 0.4), abs=0.03)
    choose(part, "No printer", qtbot)
    _front, back = saved(part, tmp_path / "again.pdf", qtbot)
    assert first(back) == pytest.approx((x, y), abs=0.01)


def test_a_printer_that_is_aligned_is_so_whenever_it_prints(
    window, part, printer, tmp_path, qtbot
) -> None:
    said = []
    part.said.connect(said.append)
    places = []
    for alignments in ({}, OFFICE):
        window.preferences.change(alignments=alignments)
        qtbot.waitUntil(lambda: not part.busy)
        with qtbot.waitSignal(part.work.printed, timeout=20_000):
            click(part.side.print_button)
        places.append([first(p) for p in seen_pages((tmp_path / "printed.pdf").read_bytes())])
    assert said == ["Sent to Office.", "Sent to Office, aligned."]
    (front, (x, y)), (same, moved) = places
    assert same == pytest.approx(front, abs=0.01)
    assert moved == pytest.approx((x + 0.8, y + 0.4), abs=0.03)


def test_it_is_found_by_its_name_from_anywhere(window) -> None:
    window.actions_by_name["align-printer"].trigger()
    assert window.findChild(PressPart).isVisible()
    assert window.findChild(AlignDialog).isVisible()


def test_a_printer_need_not_be_aligned_any_more(window, part, qtbot) -> None:
    window.preferences.change(alignments=OFFICE, aligned_for="Office")
    dialog = opened(part)
    assert dialog.name == "Office"
    assert (dialog.across.mm, dialog.down.mm) == (0.8, -0.4)
    assert (dialog.across.number.text(), dialog.down.way.currentText()) == ("0.8", "higher")
    click(dialog.none_button)
    assert window.preferences.settings.alignments == {}
    assert window.preferences.settings.aligned_for == ""
    assert not part.side.aligned.isVisible()


@pytest.mark.parametrize("number", ["7", "x", "", "1.2.3", "-0.8"])
def test_a_number_that_is_none_is_told_and_not_kept(part, number) -> None:
    dialog = opened(part)
    name(dialog, "Copy shop")
    assert dialog.save_button.isEnabled()
    dialog.across.number.selectAll()
    QTest.keyClick(dialog.across.number, K.Key_Delete)
    QTest.keyClicks(dialog.across.number, number)
    assert dialog.notice.text() == "a and b are numbers from 0 to 6, in millimetres."
    assert not dialog.save_button.isEnabled()
    write(dialog.across, "2", "to the left")
    assert not dialog.notice.isVisible()
    assert dialog.across.mm == -2
    assert dialog.save_button.isEnabled()


def test_a_printer_needs_a_name(part) -> None:
    dialog = opened(part)
    name(dialog, " ")
    assert not dialog.save_button.isEnabled()
    assert not dialog.none_button.isEnabled()


def test_each_printer_shows_what_is_kept_of_it(window, part, qtbot) -> None:
    window.preferences.change(alignments={**OFFICE, "Home": {"right": -2.0, "lower": 1.0}})
    dialog = opened(part)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.choose("Home")
    assert (dialog.across.mm, dialog.down.mm) == (-2, 1)
    dialog.choose("A new one")
    assert (dialog.across.mm, dialog.down.mm) == (0, 0)
    assert not dialog.none_button.isEnabled()
    name(dialog, "Office")
    QTest.keyClick(dialog.focusWidget(), K.Key_Tab)
    assert (dialog.across.mm, dialog.down.mm) == (0.8, -0.4)


@pytest.mark.parametrize("sides", ["long", "short"])
def test_the_test_page_is_printed_for_the_edge_and_never_moved(
    window, part, printer, tmp_path, qtbot, sides
) -> None:
    window.preferences.change(alignments=OFFICE, aligned_for="Office", paper="a4")
    part.side.chosen.emit("sides", sides)
    qtbot.waitUntil(lambda: not part.busy)
    dialog = opened(part)
    work = window.findChild(Aligning).work
    with qtbot.waitSignal(work.printed, timeout=20_000):
        click(dialog.print_button)
    modes = QPrinter.DuplexMode
    assert printer.told == [modes.DuplexShortSide if sides == "short" else modes.DuplexLongSide]
    assert dialog.notice.text() == "Sent to Office."
    assert dialog.name == "Office"
    _front, back = seen_pages((tmp_path / "printed.pdf").read_bytes())
    assert {one.turn for one in back.letters if one.text == "B"} == {180 if sides == "short" else 0}
    dots = [s for s in back.shapes if 0.9 < s.right - s.left < 1.1 and s.bottom - s.top > 0.9]
    assert min(abs((dot.left + dot.right) / 2 - 105) for dot in dots) < 0.06


def test_the_test_page_is_saved(window, part, tmp_path, qtbot) -> None:
    window.preferences.change(pdf_folder=str(tmp_path), paper="letter")
    dialog = opened(part)
    click(dialog.pdf_button)
    question = dialog.findChild(QFileDialog)
    with qtbot.waitSignal(window.findChild(Aligning).work.saved, timeout=20_000):
        question.accept()
    (path,) = tmp_path.glob("*.pdf")
    assert round(seen_pages(path.read_bytes())[0].width) == 216
    assert dialog.notice.text() == f"Saved: {path}"


def test_no_printer_at_all_is_told_in_the_dialog(part, monkeypatch) -> None:
    from desktop_app.core.errors import NoPrinter

    def none(*_given: object) -> None:
        raise NoPrinter

    monkeypatch.setattr("desktop_app.ui.printing.printer_dialog.ask_for_printer", none)
    dialog = opened(part)
    click(dialog.print_button)
    assert dialog.notice.text().startswith("No printer is set up on this computer")


def test_text_that_is_moved_off_the_paper_is_told(window, part, qtbot) -> None:
    far = {"Office": {"right": 5.0, "lower": 0.0}}
    window.preferences.change(alignments=far, aligned_for="Office")
    part.side.chosen.emit("sheet", "a4-a7")
    qtbot.waitUntil(lambda: "1 mm over the right edge" in part.side.advice.text())
    part.side.chosen.emit("sheet", "a4-90x62")
    qtbot.waitUntil(lambda: not part.side.advice.isVisible())


def test_tents_and_pages_for_a_print_shop_are_not_moved(window, part, qtbot) -> None:
    window.preferences.change(alignments=OFFICE, aligned_for="Office")
    for sheet in ("a4-tent-2", "shop-a6"):
        part.side.chosen.emit("sheet", sheet)
        qtbot.waitUntil(lambda: not part.busy)
        assert part._pressed.moved is part._pressed.paper
        assert part.side.pdf_button.isEnabled()


def test_usual_values_of_the_preferences_leave_printers_alone(window) -> None:
    from desktop_app.ui.preferences.preferences_dialog import PreferencesDialog

    window.preferences.change(alignments=OFFICE, aligned_for="Office", zoom_percent=120)
    dialog = PreferencesDialog(window.preferences, window.look, window)
    dialog._usual.click()
    assert window.preferences.settings.zoom_percent == 100
    assert window.preferences.settings.alignments == OFFICE
    dialog._usual.click()
    assert window.preferences.settings.zoom_percent == 120
