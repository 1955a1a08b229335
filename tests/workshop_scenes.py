"""The workshop, for the pictures of the program: empty, filled, and what opens over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, Qt

from desktop_app.core.model.deck import entry_card
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.form_area import FormArea
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.press.press_part import PressPart
from desktop_app.ui.press.sides_area import SidesArea
from desktop_app.ui.workshop.bench import Bench
from desktop_app.ui.workshop.deck_pane import DeckPane
from desktop_app.ui.workshop.workshop_door import WorkshopDoor

Scene = tuple[str, Callable[[], object]]
_TERMS = (
    "BATNA", "ZOPA", "Win-win negotiation", "Win-lose negotiation", "Logrolling", "Anchoring",
    "Interests", "Expanding the pie", "Position", "Reservation value", "Concession",
    "Software licence renewal",
)  # fmt: skip
GONE = EntryRef("trainer", Kind.TERM, "the-orange-story")
TEXT = "Read your brief alone. Ask me if anything in it is unclear. You have twenty minutes."


def workshop_scenes(window: MainWindow, sizes: tuple[tuple[int, int], ...]) -> Iterator[Scene]:
    """What is to be seen, in the order in which a person would come by; `sizes` usual, small."""
    usual, small = sizes
    act = {name: action.trigger for name, action in window.actions_by_name.items()}
    yield "workshop-none", lambda: (window.resize(*usual), act["workshop"]())
    yield "workshop-empty", lambda: _bench(window).make("Negotiation basics")
    yield "workshop", lambda: fill(window)
    yield "workshop-more", lambda: more(window)
    yield "workshop-real-size", lambda: _sides(window).set_zoom(1.0)
    yield "workshop-names", lambda: (_sides(window).set_zoom(None), _deck(window).name.click())
    yield "workshop-add", _door(window).place.deck.add.click
    yield "workshop-card-menu", lambda: _card_menu(window)
    yield "workshop-entries", act["add-entries"]
    yield "workshop-category", act["add-category"]
    yield "workshop-card", act["add-card"]
    yield "workshop-aligned", lambda: _aligned(window)
    yield "workshop-align", lambda: _align(window)
    yield "workshop-small", lambda: window.resize(*small)
    yield "workshop-align-small", lambda: _align(window)
    yield "workshop-small-200", lambda: window.set_zoom(200)
    yield "workshop-align-small-200", lambda: _align(window)
    yield "workshop-entry-small-200", lambda: window.open("BATNA")
    yield "workshop-entry-small", lambda: window.set_zoom(100)
    yield "workshop-entry", lambda: window.resize(*usual)


def fill(window: MainWindow) -> None:
    """A deck as a trainer would make it."""
    library, bench = window.browse.library, _bench(window)
    refs = [library.find(name) for name in _TERMS]
    bench.add([entry_card(ref, library.entry(ref).title) for ref in refs])


def more(window: MainWindow) -> None:
    """The deck with cards of all kinds, and a printer that is off."""
    from desktop_app.core.model.deck import blank_card, text_card

    bench = _bench(window)
    bench.add([entry_card(GONE, "The orange story"), text_card("To begin", TEXT), blank_card()])
    one = bench.at_hand
    assert one is not None
    bench.raise_copies([one.cards[2].key, one.cards[-1].key], 11)
    kept = {"right": 0.8, "lower": -0.4}
    window.preferences.change(alignments={"Office LaserJet": kept}, aligned_for="Office LaserJet")
    deck = _door(window).place.deck.list
    deck.setCurrentRow(2)
    deck.setFocus()


def _aligned(window: MainWindow) -> None:
    """The PDF aligned for a printer that is off, at the end of the choices."""
    side = window.findChild(PressPart).side
    side.findChild(FormArea).ensureWidgetVisible(side.align_button)


def _align(window: MainWindow) -> None:
    window.findChild(PressPart).side.align_button.click()


def _card_menu(window: MainWindow) -> None:
    deck = _door(window).place.deck.list
    deck.menu_wanted.emit(deck.mapToGlobal(QPoint(60, 90)))


def _bench(window: MainWindow) -> Bench:
    return window.findChild(Bench, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _sides(window: MainWindow) -> SidesArea:
    return window.findChild(SidesArea)


def _deck(window: MainWindow) -> DeckPane:
    return _door(window).place.deck


def _door(window: MainWindow) -> WorkshopDoor:
    return window.findChild(WorkshopDoor)
