"""What is made of the deck stands beside it, is worn with it and reached by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app.core.model.deck import entry_card, text_card
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui import workshop_features
from desktop_app.ui.look import Look
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.workshop.bench import Bench
from desktop_app.ui.workshop.workshop_part import WorkshopPart
from desktop_app.ui.workshop.workshop_place import WorkshopPlace

BATNA = EntryRef("common-ground", Kind.TERM, "batna")


class Counting(WorkshopPart):
    """Tells how many cards there are."""

    def __init__(self, bench: Bench, look: Look) -> None:
        super().__init__()
        self.worn = [look.zoom_percent]
        self.button = QPushButton()
        QVBoxLayout(self).addWidget(self.button)
        bench.changed.connect(lambda: self.button.setText(str(len(bench.at_hand.cards))))

    @property
    def front(self) -> QWidget:
        return self.button

    def wear(self, look: Look) -> None:
        self.worn.append(look.zoom_percent)


@pytest.fixture
def place(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> WorkshopPlace:
    make = lambda _window, bench, _library, look: Counting(bench, look)  # noqa: E731
    monkeypatch.setattr(workshop_features, "_BESIDE", (make, make))
    bench = window.findChild(Bench)
    bench.make("Day one")
    bench.add([entry_card(BATNA, "BATNA")])
    window.actions_by_name["workshop"].trigger()
    return window.findChild(WorkshopPlace)


def test_they_follow_the_deck(window: MainWindow, place: WorkshopPlace) -> None:
    window.findChild(Bench).add([text_card("Begin", "")])
    assert [part.front.text() for part in place.parts[1:]] == ["2", "2"]


def test_the_deck_is_narrow_beside_them(place: WorkshopPlace, qtbot) -> None:
    deck, sheets, _side = place.parts
    qtbot.waitUntil(lambda: sheets.width() > 300)
    assert deck.width() == 262
    margins = place.deck.column.contentsMargins()
    assert (margins.left(), margins.right()) == (14, 14)


def test_they_are_worn_and_walked(window: MainWindow, place: WorkshopPlace) -> None:
    window.set_zoom(150)
    assert [part.worn[-1] for part in place.parts[1:]] == [150, 150]
    fronts = [part.front for part in place.parts]
    window.bar.box.setFocus()
    for front in (*fronts, window.bar.box):
        QTest.keyClick(window, Qt.Key.Key_F6)
        assert front.hasFocus()
