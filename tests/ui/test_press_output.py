"""What is printed or saved is the deck at hand as it is now; what is written is written alone."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from desktop_app.core.errors import EntryUnknown, FileUnwritable
from desktop_app.core.model.deck import text_card
from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.press.press_part import PressPart
from desktop_app.ui.press.pressed import Pressed
from tests.ui.fake_library import FakeLibrary
from tests.ui.pressing import CARDS, click

LONG_TEXT = "Everybody speaks in turn and nobody shouts. " * 40


@pytest.fixture
def wanted(part: PressPart) -> list[Pressed]:
    """What was handed on to be printed; no printer is asked for."""
    found: list[Pressed] = []
    part.print_wanted.disconnect()
    part.print_wanted.connect(found.append)
    return found


@pytest.fixture
def hold(part: PressPart) -> Iterator[Callable[[], threading.Event]]:
    """Keep the thread of paper at other work until the event is set."""
    gate = threading.Event()

    def held() -> threading.Event:
        LatestTask(part, part.work.pool).run(gate.wait)
        return gate

    yield held
    gate.set()


@pytest.fixture
def printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "out.pdf"))
    monkeypatch.setattr(
        "desktop_app.ui.printing.printer_dialog.ask_for_printer", lambda *_given: made
    )
    return made


@pytest.mark.parametrize("way", ["key", "button"])
def test_a_number_that_is_typed_counts_without_enter(window, part, wanted, way, qtbot) -> None:
    spin = part.side.start.spin
    spin.setFocus()
    spin.selectAll()
    QTest.keyClicks(spin, "5")
    if way == "key":
        QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    else:
        click(part.side.print_button)
    qtbot.waitUntil(lambda: bool(wanted))
    assert [one.deck.settings.start for one in wanted] == [5]


def test_an_edit_under_way_is_printed_too(part, bench, wanted, hold, qtbot) -> None:
    gate = hold()
    bench.raise_copies([CARDS[0].key], 4)
    click(part.side.print_button)
    assert not wanted
    gate.set()
    qtbot.waitUntil(lambda: bool(wanted))
    assert [len(one.paper.deck.cards) for one in wanted] == [7]
    bench.raise_copies([CARDS[0].key], 1)
    qtbot.waitUntil(lambda: not part.busy)
    assert len(wanted) == 1


def test_of_another_workshop_nothing_is_printed_before_it_shows(
    part, bench, wanted, hold, qtbot
) -> None:
    gate = hold()
    bench.raise_copies([CARDS[0].key], 4)
    click(part.side.print_button)
    bench.make("Second")
    bench.add([text_card("Other card", "")])
    assert not part.side.pdf_button.isEnabled()
    assert not part.side.print_button.isEnabled()
    assert part.preview.number == 0
    gate.set()
    qtbot.waitUntil(lambda: not part.busy)
    assert not wanted
    click(part.side.print_button)
    assert [one.deck.title for one in wanted] == ["Second"]


def test_what_could_not_be_laid_out_is_not_printed(
    window, part, bench, wanted, library: FakeLibrary, hold, qtbot
) -> None:
    gate = hold()
    library.fail = EntryUnknown("batna")
    bench.raise_copies([CARDS[0].key], 1)
    click(part.side.print_button)
    gate.set()
    qtbot.waitUntil(lambda: not part.busy)
    assert not wanted
    assert not part.side.print_button.isEnabled()
    assert part.preview.number == 0
    assert "batna" in part.side.advice.text()
    assert "batna" in window.message_bar.text


@pytest.mark.parametrize("stopped", [True, False])
def test_no_bar_stays_of_what_failed_or_was_stopped(
    part, stopped, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(path, _pages, _info, progress) -> None:
        progress(20, 50)
        if stopped:
            part.work.cancel()
            progress(21, 50)
        raise FileUnwritable(path, "No space left on device")

    monkeypatch.setattr("desktop_app.ui.press.press_work.write_pdf", write)
    with qtbot.waitSignal(part.work.failed):
        part.work.save(tmp_path / "a.pdf", part._pressed.moved)
    assert part.side._strip.isHidden()
    assert part.side.pdf_button.isEnabled()


def test_what_is_told_after_a_print_is_of_the_deck_that_was_printed(
    part, bench, printer, hold, qtbot
) -> None:
    bench.set_up({"sides": "manual"})
    qtbot.waitUntil(lambda: not part.busy)
    gate = hold()
    click(part.side.print_button)
    bench.make("Second")
    with qtbot.waitSignal(part.said) as said:
        gate.set()
    assert said.args[0].endswith("Put the fronts in again for their backs.")


def test_what_was_told_in_full_goes_with_it(part, bench, qtbot) -> None:
    bench.add([text_card("House rules", LONG_TEXT)])
    qtbot.waitUntil(lambda: not part.busy)
    advice = part.side.advice
    assert "House rules" in advice.toolTip()
    assert "House rules" in advice.accessibleDescription()
    bench.set_up({"sheet": "gone"})
    qtbot.waitUntil(lambda: not part.busy)
    assert "House rules" not in advice.toolTip()
    assert "House rules" not in advice.accessibleDescription()


def test_what_was_stopped_is_not_written_after_all(part, hold, qtbot, tmp_path: Path) -> None:
    gate = hold()
    part.work.save(tmp_path / "a.pdf", part._pressed.moved)
    part.work.cancel()
    part.work.save(tmp_path / "b.pdf", part._pressed.moved)
    with qtbot.waitSignal(part.work.saved, timeout=20_000):
        gate.set()
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["b.pdf"]


def test_one_thing_is_written_at_a_time_and_the_keys_come_back(
    window, part, hold, qtbot, tmp_path: Path
) -> None:
    window.preferences.change(pdf_folder=str(tmp_path))
    gate = hold()
    part.side.pdf_button.setFocus()
    click(part.side.pdf_button)
    window.findChild(QFileDialog).accept()
    assert not part.side.pdf_button.isEnabled()
    assert not part.side.print_button.isEnabled()
    with qtbot.waitSignal(part.work.saved, timeout=20_000):
        gate.set()
    qtbot.waitUntil(part.side.pdf_button.isEnabled)
    assert window.focusWidget() is part.side.pdf_button
