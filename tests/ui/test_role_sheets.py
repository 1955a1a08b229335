"""Can a trainer look at the sheets of a deal, print them apart and save them unsuspiciously?"""

from __future__ import annotations

from pathlib import Path
from threading import get_ident

import pypdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.paint.page_layout import Margins
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.role_sheets.role_sheet_pane import RoleSheetPane
from desktop_app.ui.role_sheets.sheet_list import SheetList
from tests.ui.fake_library import FakeLibrary, entry, seed_entries
from tests.ui.made_sheets import made_sheets

RENEWAL = EntryRef("common-ground", Kind.DEAL, "software-licence-renewal")
OTHER = EntryRef("common-ground", Kind.DEAL, "lease")
TITLES = [
    "General information", "Brief: Vendor", "Brief: Client", "Score sheet: Vendor",
    "Score sheet: Client", "Observer sheet", "Debrief sheet",
]  # fmt: skip


@pytest.fixture
def library() -> FakeLibrary:
    made = FakeLibrary([*seed_entries(), entry("lease", "Lease", kind=Kind.DEAL)])
    made.sheets[RENEWAL] = made_sheets(RENEWAL, "Renewal")
    made.sheets[OTHER] = made_sheets(OTHER, "Lease", debrief=False)
    return made


@pytest.fixture
def deal(window, qtbot) -> MainWindow:
    window.preferences.change(paper="a4")
    window.open("software-licence-renewal")
    qtbot.waitUntil(lambda: window.browse.shown == RENEWAL)
    return window


@pytest.fixture
def pane(deal, qtbot) -> RoleSheetPane:
    """The role sheets of a deal, the first of them in sight."""
    for _ in deal.browse.parts.parts:
        if deal.browse.parts.part != "role-sheets":
            QTest.keyClick(deal, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    found = deal.findChild(RoleSheetPane)
    rest(found, qtbot)
    assert found.view.count
    return found


def rest(pane: RoleSheetPane, qtbot) -> None:
    qtbot.waitUntil(lambda: not pane.busy)


def rows(pane: RoleSheetPane) -> list[str]:
    return [pane.side.list.item(at).text() for at in range(pane.side.list.count())]


def walk(pane: RoleSheetPane, qtbot, *keys: Qt.Key) -> None:
    pane.side.list.setFocus()
    for key in keys:
        QTest.keyClick(pane.side.list, key)
    rest(pane, qtbot)


def words_on(pane: RoleSheetPane) -> str:
    return " ".join(getattr(mark, "text", "") for page in pane.view._pages for mark in page.marks)


def only(pane: RoleSheetPane, *titles: str) -> None:
    """Tick these sheets and no others, by a click on each box that is to change."""
    box = pane.side.list
    for at, title in enumerate(TITLES):
        item = box.item(at)
        if (item.checkState() is Qt.CheckState.Checked) != (title in titles):
            place = box.visualItemRect(item).topLeft() + QPoint(20, 14)
            QTest.mouseClick(box.viewport(), Qt.MouseButton.LeftButton, pos=place)


def file_printer(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_a_part_of_a_deal_lists_its_sheets(deal, pane) -> None:
    bar = deal.browse.parts
    assert bar.part == "role-sheets"
    assert pane.isVisible()
    assert rows(pane) == [f"{at}  {title}" for at, title in enumerate(TITLES, 1)]
    assert pane.side.secret.isVisible()
    assert "confidential" in pane.side.secret.text()


def test_the_arrow_keys_look_at_one_sheet_after_the_other(pane, qtbot) -> None:
    assert "Two matters are open." in words_on(pane)
    walk(pane, qtbot, Qt.Key.Key_Down)
    assert "The board wants a long term." in words_on(pane)
    assert "Two matters" not in words_on(pane)
    walk(pane, qtbot, Qt.Key.Key_Down)
    assert pane.view.count > 1
    assert pane.view.number == 1
    assert "The depots" in words_on(pane)
    assert "The board" not in words_on(pane)


def test_space_and_a_click_tick_and_the_buttons_say_what_they_do(pane, qtbot) -> None:
    side = pane.side
    assert (side.print_button.text(), side.all_button.text()) == ("Print all…", "Save all…")
    walk(pane, qtbot, Qt.Key.Key_Space)
    assert side.print_button.text() == "Print 6 of 7…"
    only(pane, "Brief: Vendor")
    assert side.all_button.text() == "Save 1 of 7…"
    only(pane)
    assert not side.print_button.isEnabled()
    assert not side.all_button.isEnabled()
    assert side.pdf_button.isEnabled()


def test_copies_belong_to_the_sheet_that_is_looked_at(pane, qtbot) -> None:
    walk(pane, qtbot, Qt.Key.Key_Down)
    pane.side.copies.setFocus()
    QTest.keyClick(pane.side.copies, Qt.Key.Key_Up)
    QTest.keyClick(pane.side.copies, Qt.Key.Key_Up)
    assert rows(pane)[1] == "2  Brief: Vendor  × 3"
    walk(pane, qtbot, Qt.Key.Key_Down)
    assert pane.side.copies.value() == 1
    walk(pane, qtbot, Qt.Key.Key_Up)
    assert pane.side.copies.value() == 3
    spoken = pane.side.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Brief: Vendor, for Vendor only, 3 copies"


def test_sheets_of_two_sides_are_printed_on_paper_of_their_own(
    deal, pane, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only(pane, "Brief: Vendor", "Brief: Client")
    walk(pane, qtbot, Qt.Key.Key_Down)
    pane.side.copies.setValue(2)
    asked: list[tuple[object, ...]] = []

    def ask(*given: object) -> QPrinter:
        asked.append(given)
        return file_printer(tmp_path / "out.pdf")

    monkeypatch.setattr("desktop_app.ui.printing.printer_dialog.ask_for_printer", ask)
    with qtbot.waitSignal(pane.told) as told:
        QTest.keySequence(deal, QKeySequence("Ctrl+P"))
    assert told.args[0].startswith("Sent to ")
    assert asked[0][2:] == ("Role sheets",), "no range of pages may be asked for"
    told_on = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "out.pdf").pages]
    pages = ["".join(text.split()) for text in told_on]
    sides = [("V" if "Vendoronly" in page else "C" if page else "") for page in pages]
    assert sides[:4] == ["V", "", "V", ""]
    assert set(sides[4:]) <= {"C", ""}
    assert len(sides) % 2 == 0


def test_a_range_that_a_printer_brings_along_is_not_followed(
    pane, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = file_printer(tmp_path / "out.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    monkeypatch.setattr(
        "desktop_app.ui.printing.printer_dialog.ask_for_printer", lambda *_given: printer
    )
    with qtbot.waitSignal(pane.told):
        QTest.mouseClick(pane.side.print_button, Qt.MouseButton.LeftButton)
    assert len(pypdf.PdfReader(tmp_path / "out.pdf").pages) >= 14


def test_without_a_printer_it_says_so(deal, pane, qtbot) -> None:
    QTest.mouseClick(pane.side.print_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(deal.message_bar.text))
    assert deal.message_bar.text.startswith("No printer is set up on this computer")
    assert pane.side.print_button.isEnabled()


def test_margins_that_the_printer_cuts_are_widened_and_printed(
    pane, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane._preferences.change(print_margins="narrow")
    rest(pane, qtbot)
    monkeypatch.setattr(
        "desktop_app.ui.printing.printer_dialog.ask_for_printer",
        lambda *_given: file_printer(tmp_path / "out.pdf"),
    )
    monkeypatch.setattr(
        "desktop_app.ui.printing.print_run.unprintable", lambda _printer: Margins(20, 1, 1, 1)
    )
    QTest.mouseClick(pane.side.print_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.findChild(QMessageBox) is not None)
    assert not (tmp_path / "out.pdf").exists()
    with qtbot.waitSignal(pane.told):
        pane.findChild(QPushButton, "wider").click()
    assert pane._preferences.settings.print_margins == "usual"
    assert len(pypdf.PdfReader(tmp_path / "out.pdf").pages) >= 14


def test_who_would_rather_not_print_is_asked_anew_the_next_time(
    pane, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QPrinter] = []

    def ask(*_given: object) -> QPrinter:
        asked.append(file_printer(tmp_path / "out.pdf"))
        return asked[-1]

    monkeypatch.setattr("desktop_app.ui.printing.printer_dialog.ask_for_printer", ask)
    monkeypatch.setattr(
        "desktop_app.ui.printing.print_run.unprintable", lambda _printer: Margins(40, 1, 1, 1)
    )
    for time in (1, 2):
        QTest.mouseClick(pane.side.print_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: pane.findChild(QMessageBox) is not None)
        pane.findChild(QMessageBox).reject()
        qtbot.waitUntil(lambda: pane.findChild(QMessageBox) is None)
        assert len(asked) == time
        assert pane.side.print_button.isEnabled()
    assert not (tmp_path / "out.pdf").exists()


def test_a_newer_library_leaves_the_page_that_is_looked_at(deal, pane, library, qtbot) -> None:
    walk(pane, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down)
    pane.view.setFocus()
    QTest.keyClick(pane.view, Qt.Key.Key_PageDown)
    assert pane.view.number == 2
    pane.show_deal(RENEWAL)
    rest(pane, qtbot)
    assert pane.view.number == 2


def test_the_sheet_that_is_looked_at_is_saved_under_a_neutral_name(
    pane, qtbot, tmp_path: Path
) -> None:
    pane._preferences.change(pdf_folder=str(tmp_path))
    walk(pane, qtbot, Qt.Key.Key_Down)
    QTest.mouseClick(pane.side.pdf_button, Qt.MouseButton.LeftButton)
    dialog = pane.findChild(QFileDialog)
    assert dialog.selectedFiles() == [str(tmp_path / "role sheet 2.pdf")]
    with qtbot.waitSignal(pane.told) as told:
        dialog.accept()
    assert told.args == [f"Saved {tmp_path / 'role sheet 2.pdf'}"]
    reader = pypdf.PdfReader(tmp_path / "role sheet 2.pdf")
    assert reader.metadata.title == "Renewal"
    assert "long term" in reader.pages[0].extract_text()


def test_all_are_saved_apart_and_no_file_is_replaced(pane, qtbot, tmp_path: Path) -> None:
    (tmp_path / "Role sheet 3.PDF").write_text("mine", "utf-8")
    pane._preferences.change(pdf_folder=str(tmp_path))
    QTest.mouseClick(pane.side.all_button, Qt.MouseButton.LeftButton)
    dialog = pane.findChild(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    with qtbot.waitSignal(pane.told) as told:
        dialog.accept()
    assert told.args[0].startswith(f"Saved 7 sheets in {tmp_path}")
    assert (tmp_path / "Role sheet 3.PDF").read_text("utf-8") == "mine"
    names = sorted(path.name for path in tmp_path.glob("role*.pdf"))
    assert names == [f"role sheet {number} (2).pdf" for number in range(1, 8)]
    for number, title in enumerate(TITLES, 1):
        text = pypdf.PdfReader(tmp_path / f"role sheet {number} (2).pdf").pages[0].extract_text()
        assert ("Renewal" if number == 1 else title) in text


def test_saving_that_fails_halfway_leaves_no_file(
    deal, pane, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop_app.core.errors import FileUnwritable
    from desktop_app.ui.role_sheets import sheet_work

    write = sheet_work.write_pdf

    def fail_late(path: Path, *given: object) -> None:
        if "3" in path.name:
            raise FileUnwritable(path, "disk is full")
        write(path, *given)

    monkeypatch.setattr(sheet_work, "write_pdf", fail_late)
    pane.save_all(tmp_path)
    qtbot.waitUntil(lambda: bool(deal.message_bar.text))
    assert "role sheet 3.pdf could not be written" in deal.message_bar.text
    assert list(tmp_path.iterdir()) == []
    assert pane.side.all_button.isEnabled()


def test_a_folder_that_is_gone_is_told(deal, pane, qtbot, tmp_path: Path) -> None:
    pane.save_all(tmp_path / "gone")
    qtbot.waitUntil(lambda: bool(deal.message_bar.text))
    assert "gone could not be read" in deal.message_bar.text


def test_what_a_deal_lacks_is_told(deal, pane, qtbot) -> None:
    assert not pane.side.absent.isVisible()
    deal.open("lease")
    deal.browse.parts.turn_to("role-sheets")
    rest(pane, qtbot)
    assert rows(pane)[-1] == "6  Observer sheet"
    assert pane.side.absent.isVisible()
    assert pane.side.absent.text().startswith("No questions to discuss")


def test_each_deal_keeps_what_was_ticked_and_wanted(deal, pane, qtbot) -> None:
    only(pane, "Brief: Vendor")
    walk(pane, qtbot, Qt.Key.Key_Down)
    pane.side.copies.setValue(4)
    deal.open("lease")
    deal.browse.parts.turn_to("role-sheets")
    rest(pane, qtbot)
    assert pane.side.print_button.text() == "Print all…"
    deal.browse.back()
    qtbot.waitUntil(lambda: deal.browse.shown == RENEWAL)
    rest(pane, qtbot)
    assert pane.side.print_button.text() == "Print 1 of 7…"
    assert (pane.side.list.number, pane.side.copies.value()) == (2, 4)


def test_a_newer_library_brings_newer_sheets_to_the_same_place(deal, pane, qtbot) -> None:
    walk(pane, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down)
    newer = FakeLibrary([*seed_entries(), entry("lease", "Lease", kind=Kind.DEAL)])
    newer.sheets[RENEWAL] = made_sheets(RENEWAL, "Renewal", strange="A new secret \U000f1234")
    deal.library_loaded(newer)
    qtbot.waitUntil(lambda: "A new secret" in words_on(pane))
    rest(pane, qtbot)
    assert pane.side.list.number == 3
    assert pane.side.notice.isVisible()
    assert "U+F1234" in pane.side.notice.text()


def test_other_paper_in_the_preferences_lays_the_sheet_out_anew(deal, pane, qtbot) -> None:
    deal.preferences.change(paper="letter")
    qtbot.waitUntil(lambda: round(pane.view._pages[0].width_mm) == 216)


def test_slow_work_is_done_elsewhere(library, pane) -> None:
    assert library.read_on[-1] != get_ident()


def test_trouble_while_they_are_made_is_told(deal, library, qtbot) -> None:
    from desktop_app.core.errors import EntryUnknown

    library.fail = EntryUnknown("lease")
    deal.browse.parts.turn_to("role-sheets")
    qtbot.waitUntil(lambda: bool(deal.message_bar.text))
    found = deal.findChild(RoleSheetPane)
    assert not found.side.print_button.isEnabled()


def test_it_works_where_there_is_little_room(deal, pane, qtbot) -> None:
    deal.resize(900, 600)
    deal.set_zoom(200)
    qtbot.waitUntil(lambda: pane.side.isAncestorOf(pane.preview))
    box = pane.side.list
    for _ in TITLES:
        walk(pane, qtbot, Qt.Key.Key_Down)
    row = box.visualItemRect(box.currentItem())
    assert box.visibleRegion().boundingRect().contains(row.center())
    pane.view.setFocus()
    assert not pane.view.visibleRegion().isEmpty()
    deal.set_zoom(100)
    deal.resize(1280, 820)
    qtbot.waitUntil(lambda: not pane.side.isAncestorOf(pane.preview))
    rest(pane, qtbot)


def test_a_list_without_sheets_wants_none(qtbot, qapp) -> None:
    empty = SheetList()
    qtbot.addWidget(empty)
    empty.show_sheets((), {}, "")
    empty.want(3)
    assert (empty.number, empty.copies(), empty.ticked()) == (0, 1, [])
