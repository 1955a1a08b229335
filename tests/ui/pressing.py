"""A small deck in the workshop, its sheets beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.core.model.deck import DeckCard, entry_card, text_card
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.press.press_part import PressPart
from desktop_app.ui.workshop.bench import Bench


def card(key: str) -> DeckCard:
    return entry_card(EntryRef("common-ground", Kind.TERM, key), key.upper())


CARDS = [card("batna"), card("zopa"), text_card("Welcome", "Nine o'clock.")]


def lay_deck(window: MainWindow) -> Bench:
    found = window.findChild(Bench)
    found.make("Basics")
    found.add(CARDS)
    return found


def open_press(window: MainWindow, qtbot) -> PressPart:
    """Go into the workshop and wait for the sheets."""
    QTest.keyClick(window.bar.box, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    found = window.findChild(PressPart)
    qtbot.waitUntil(lambda: not found.busy)
    return found


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
