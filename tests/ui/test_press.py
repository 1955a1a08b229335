"""The deck is seen on its sheets beside it, printed and saved; every choice is kept with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from desktop_app.core.model.deck import text_card
from desktop_app.ui.form_area import FormArea
from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.press.press_part import PressPart
from desktop_app.ui.press.press_side import PressSide
from desktop_app.ui.press.sheet_preview import SheetPreview
from desktop_app.ui.workshop.bench import Bench
from desktop_app.ui.workshop.deck_pane import DeckPane
from tests.paint import verifier
from tests.ui.conftest import FakeUserData
from tests.ui.fake_library import FakeLibrary
from tests.ui.pressing import CARDS, click


class TellingPrinter(QPrinter):
    """Remembers how it was to print both sides; one that writes a file forgets."""

    told: list[QPrinter.DuplexMode]

    def setDuplex(self, mode: QPrinter.DuplexMode) -> None:  # noqa: N802 - Qt names it
        self.told = [*getattr(self, "told", []), mode]
        super().setDuplex(mode)


K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = "Verhandlungsspielraumerweiterungsmöglichkeitenausschussvorsitzende" * 3


@pytest.fixture
def side(part: PressPart) -> PressSide:
    return part.side


@pytest.fixture
def preview(part: PressPart) -> SheetPreview:
    return part.preview


def choose(part: PressPart, name: str, value: object, qtbot) -> None:
    """Out of the list that opens, as Qt tells of it."""
    box = part.side.boxes[name]
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: not part.busy)
    assert box.currentData() == value


def settings(user_data: FakeUserData) -> dict[str, object]:
    return dict(user_data.workshops.all()[0].settings)


def titles(part: PressPart) -> list[str]:
    return [one.card.title for one in part._pressed.paper.deck.cards]


def test_the_deck_is_on_its_sheet_front_and_back(part, preview) -> None:
    assert preview.where.text == "Sheet 1 of 1"
    assert titles(part) == ["BATNA", "ZOPA", "Welcome"]
    assert preview.sides.front.isVisible()
    assert preview.sides.behind.isVisible()
    assert not preview.sides.front._image.isNull()
    assert not preview.sides.behind._image.isNull()
    assert not preview.turn.isVisible()


def test_every_edit_of_the_deck_is_seen_at_once(part, bench, qtbot) -> None:
    before = part.preview.sides.front._image
    bench.raise_copies([CARDS[0].key], 9)
    qtbot.waitUntil(lambda: not part.busy)
    assert titles(part) == ["BATNA"] * 10 + ["ZOPA", "Welcome"]
    assert part.preview.where.text == "Sheet 1 of 2"
    assert part.preview.sides.front._image != before
    bench.take_back()
    qtbot.waitUntil(lambda: not part.busy)
    assert part.preview.where.text == "Sheet 1 of 1"


def test_a_choice_is_kept_with_the_workshop_and_can_be_taken_back(
    part, bench, user_data, qtbot
) -> None:
    choose(part, "face", "definition-term", qtbot)
    assert settings(user_data)["face"] == "definition-term"
    choose(part, "sides", "single", qtbot)
    assert not part.preview.sides.behind.isVisible()
    click(part.side.ticks["marks"])
    assert settings(user_data)["marks"] is False
    bench.take_back()
    bench.take_back()
    qtbot.waitUntil(lambda: not part.busy)
    assert part.side.boxes["sides"].currentData() == "long"
    assert part.preview.sides.behind.isVisible()


def test_each_workshop_has_its_own_settings(part, bench, qtbot) -> None:
    choose(part, "order", "stack", qtbot)
    first = bench.at_hand.key
    bench.make("Other")
    qtbot.waitUntil(lambda: part.side.boxes["order"].currentData() == "sheet")
    assert not part.side.pdf_button.isEnabled()
    bench.turn_to(first)
    qtbot.waitUntil(lambda: part.side.boxes["order"].currentData() == "stack")
    qtbot.waitUntil(lambda: not part.busy)
    assert "pile 1" in part.preview.told.text()


def test_a_part_used_sheet_begins_later_and_another_sheet_anew(part, user_data, qtbot) -> None:
    part.side.start.spin.setFocus()
    part.side.start.spin.setValue(7)
    qtbot.waitUntil(lambda: not part.busy)
    assert part.preview.where.text == "Sheet 1 of 2"
    assert part.side.start.spin.maximum() == 8
    choose(part, "sheet", "sigel-lp795", qtbot)
    assert settings(user_data)["start"] == 1
    assert part.side.start.spin.maximum() == 10
    assert part.preview.where.text == "Sheet 1 of 1"


def test_sheets_are_walked_by_button_key_and_wheel(part, preview, bench, qtbot) -> None:
    bench.raise_copies([CARDS[0].key], 30)
    qtbot.waitUntil(lambda: not part.busy)
    assert preview.where.text == "Sheet 1 of 5"
    assert not preview.before.isEnabled()
    click(preview.after)
    assert preview.number == 2
    preview.setFocus()
    QTest.keyClick(preview, K.Key_PageDown)
    QTest.keyClick(preview, K.Key_End)
    assert preview.where.text == "Sheet 5 of 5"
    assert not preview.after.isEnabled()
    bench.raise_copies([CARDS[0].key], 1)
    qtbot.waitUntil(lambda: not part.busy)
    assert preview.number == 5  # one stays where one is
    QTest.keyClick(preview, K.Key_Home)
    assert preview.number == 1


def test_what_does_not_fit_is_told_and_stops_it(part, side, bench, qtbot) -> None:
    bench.add([text_card(LONG, "")])
    qtbot.waitUntil(lambda: not part.busy)
    assert f"{LONG} does not fit on this card: a word" in side.advice.text()
    assert not side.pdf_button.isEnabled()
    assert not side.print_button.isEnabled()
    assert part.preview.number == 0
    bench.take_back()
    qtbot.waitUntil(lambda: not part.busy)
    assert not side.advice.isVisible()
    assert side.pdf_button.isEnabled()


def test_what_goes_on_on_another_card_is_told(part, side, bench, qtbot) -> None:
    """In sight, wherever the choices were scrolled to."""
    part.window().resize(900, 600)
    bar = side.findChild(FormArea).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    bench.add([text_card("House rules", "Everybody speaks in turn and nobody shouts. " * 40)])
    qtbot.waitUntil(lambda: not part.busy)
    assert "House rules does not fit at 8 pt: it goes on" in side.advice.text()
    assert bar.value() == 0
    assert side.pdf_button.isEnabled()
    assert titles(part).count("House rules") > 1


def test_an_empty_deck_shows_no_sheet(window, qtbot) -> None:
    window.findChild(Bench).make("Empty")
    QTest.keyClick(window.bar.box, K.Key_3, CONTROL)
    part = window.findChild(PressPart)
    qtbot.waitUntil(lambda: not part.busy)
    assert part.preview.where.text == ""
    assert not part.side.print_button.isEnabled()


def test_a_sheet_that_is_gone_is_told_and_another_can_be_chosen(part, bench, qtbot) -> None:
    bench.set_up({"sheet": "mine", "face": "term-definition"})
    qtbot.waitUntil(lambda: not part.busy)
    told = "The sheet “mine” of this workshop is not there any more."
    assert part.side.advice.text().startswith(told)
    assert part.side.boxes["sheet"].currentIndex() == -1
    assert not part.side.pdf_button.isEnabled()
    choose(part, "sheet", "a4-90x62", qtbot)
    assert part.side.pdf_button.isEnabled()


def test_trouble_of_the_library_is_told(window, part, library: FakeLibrary, bench, qtbot) -> None:
    from desktop_app.core.errors import EntryUnknown

    library.fail = EntryUnknown("batna")
    bench.raise_copies([CARDS[0].key], 1)
    qtbot.waitUntil(lambda: "batna" in window.message_bar.text)


def test_where_it_is_narrow_the_sheet_is_turned_over(window, part, preview, qtbot) -> None:
    window.resize(900, 600)
    qtbot.waitUntil(preview.turn.isVisible)
    assert preview.sides.front.isVisible()
    assert not preview.sides.behind.isVisible()
    click(preview.turn)
    assert preview.sides.behind.isVisible()
    assert not preview.sides.front.isVisible()


def test_at_200_per_cent_in_a_small_window_one_goes_from_choices_to_the_sheet(
    window, part, preview, side, qtbot
) -> None:
    window.resize(900, 600)
    window.set_zoom(200)
    qtbot.waitUntil(part.swap.isVisible)
    assert side.isVisible()
    assert not preview.isVisible()
    assert side.mapTo(window, side.rect().topRight()).x() < window.width()
    form = side.findChild(FormArea)
    assert form.widget().width() <= form.viewport().width()
    click(part.swap)
    assert preview.isVisible()
    assert not side.isVisible()
    click(part.swap)
    assert side.isVisible()


def test_the_pdf_holds_what_is_seen(window, part, qtbot, tmp_path: Path) -> None:
    window.preferences.change(pdf_folder=str(tmp_path))
    click(part.side.pdf_button)
    dialog = window.findChild(QFileDialog)
    with qtbot.waitSignal(part.work.saved, timeout=20_000):
        dialog.accept()
    path = tmp_path / "Basics.pdf"
    pages = verifier.page_texts(path.read_bytes())
    assert len(pages) == 2
    for word in ("BATNA", "ZOPA", "Welcome"):
        assert word in pages[0]
    assert "Nine o’clock." in pages[1]
    assert window.status._moment.text == f"Saved: {path}"


def test_it_is_printed_on_both_sides(
    window, part, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = TellingPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    monkeypatch.setattr(
        "desktop_app.ui.printing.printer_dialog.ask_for_printer", lambda *_given: printer
    )
    with qtbot.waitSignal(part.work.printed, timeout=20_000):
        QTest.keyClick(window, K.Key_P, CONTROL)
    assert part.isVisible()
    assert printer.told == [QPrinter.DuplexMode.DuplexLongSide]
    pages = verifier.page_texts((tmp_path / "out.pdf").read_bytes())
    assert len(pages) == 2


def test_tents_are_printed_on_one_side(
    window, part, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both faces lie in front; two-sided, the second tent would come behind the first."""
    choose(part, "sheet", "a4-tent-wide", qtbot)
    assert (
        part.preview.told.text() == "Fold on the dashed line: both heads come to lie at the fold."
    )
    printer = TellingPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    monkeypatch.setattr(
        "desktop_app.ui.printing.printer_dialog.ask_for_printer", lambda *_given: printer
    )
    with qtbot.waitSignal(part.work.printed, timeout=20_000):
        click(part.side.print_button)
    assert printer.told == [QPrinter.DuplexMode.DuplexNone]
    assert len(verifier.page_texts((tmp_path / "out.pdf").read_bytes())) == 3


def test_tab_walks_every_choice(part, side, qtbot) -> None:
    stops = side.stops()
    stops[0].setFocus()
    for stop in stops[1:]:
        QTest.keyClick(part.window().focusWidget(), K.Key_Tab)
        assert part.window().focusWidget() is stop
    assert isinstance(stops[-1], QPushButton)


def test_the_head_of_the_deck_counts_cards_and_sheets_as_they_will_be_printed(
    window, part, bench, qtbot
) -> None:
    def told() -> str:
        qtbot.waitUntil(lambda: not part.busy)
        return window.findChild(DeckPane)._counts.text().replace("\u00a0", " ")

    assert told() == "2 terms · 1 of my own · 3 cards · 1 sheet"
    bench.raise_copies([CARDS[0].key], 6)
    assert told() == "2 terms · 1 of my own · 9 cards · 2 sheets"
    bench.add([text_card("House rules", "Everybody speaks in turn and nobody shouts. " * 40)])
    counted = told()
    parts = titles(part).count("House rules")
    assert parts > 1
    assert counted == f"2 terms · 2 of my own · {9 + parts} cards · 2 sheets"
    bench.add([text_card(LONG, "")])
    assert told() == "2 terms · 3 of my own · 11 cards"
    bench.make("Other")
    bench.add([CARDS[0]])
    assert told() == "1 term · 1 card · 1 sheet"


def test_a_deck_that_was_left_is_not_shown_when_it_is_ready(part, bench, qtbot) -> None:
    bench.raise_copies([CARDS[0].key], 1)
    part._rest.stop()
    part._lay_out()
    bench.make("Empty")
    part._rest.stop()
    part._lay_out()
    after = LatestTask(part, part.work.pool)
    with qtbot.waitSignal(after.done):
        after.run(lambda: None)
    assert part.preview.number == 0
    assert not part.side.print_button.isEnabled()
