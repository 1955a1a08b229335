"""Drags rows of a deck as a mouse does, on a platform where Qt's own loop of dragging runs.

`python -m tests.ui.dragging` reads drags as JSON, each with the `rows` that are chosen, the row
`to` whose upper or lower `half` they are dropped on; one that is not there is the ground below the
last. It writes for each the deck after it, and what is chosen then; each is taken back.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop_app.core.model.deck import text_card
from desktop_app.core.userdata.workshops import Workshops
from desktop_app.paths import Paths
from desktop_app.ui.look import load_look
from desktop_app.ui.workshop.bench import Bench
from desktop_app.ui.workshop.deck_list import DeckList
from desktop_app.ui.workshop.deck_pane import DeckPane
from tests.ui.conftest import Paper
from tests.ui.fake_library import FakeLibrary

LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
DECK = "abcdef"
X = 60  # right of the grip, left of the copies


def send(deck: DeckList, kind: QEvent.Type, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """A mouse event on the rows."""
    view = deck.viewport()
    button = NO_BUTTON if kind is QEvent.Type.MouseMove else LEFT
    buttons = NO_BUTTON if kind is QEvent.Type.MouseButtonRelease else LEFT
    place = QPointF(at), QPointF(view.mapToGlobal(at))
    QApplication.sendEvent(view, QMouseEvent(kind, *place, button, buttons, held))


def drag(deck: DeckList, rows: list[int], to: int, half: str) -> None:
    """Choose the rows, take the first of them, and drop it on a half of another."""
    deck.clearSelection()
    for row in rows:
        deck.item(row).setSelected(True)
    start = QPoint(X, deck.visualItemRect(deck.item(rows[0])).center().y())
    end = QPoint(X, place_of(deck, to, half))
    acts: list[Callable[[], None]] = [
        lambda: send(deck, QEvent.Type.MouseMove, end),
        lambda: send(deck, QEvent.Type.MouseMove, end + QPoint(1, 0)),
        lambda: send(deck, QEvent.Type.MouseButtonRelease, end + QPoint(1, 0)),
    ]
    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(lambda: acts.pop(0)() if acts else timer.stop())
    timer.start()
    send(deck, QEvent.Type.MouseButtonPress, start)
    # Far enough for a drag to begin; Qt's loop then runs until the release.
    for far in (12, 24):
        if acts:
            send(deck, QEvent.Type.MouseMove, start + QPoint(0, far))
    assert not acts, "no drag began"


def place_of(deck: DeckList, row: int, half: str) -> int:
    """How far down that is."""
    if row >= deck.count():
        return deck.visualItemRect(deck.item(deck.count() - 1)).bottom() + 30
    rect: QRect = deck.visualItemRect(deck.item(row))
    return rect.top() + 2 if half == "upper" else rect.bottom() - 2


def main() -> int:
    """Do the drags that are read; each begins with the same deck."""
    app = QApplication(sys.argv[:1])
    look = load_look(Paths.discover().resources)
    bench = Bench(Workshops(Paper()), app)  # type: ignore[arg-type]
    pane = DeckPane(bench, FakeLibrary, look, alone=True)
    bench.make("Dragged")
    bench.add([text_card(letter, "") for letter in DECK])
    pane.resize(300, 600)
    pane.show()
    told = []
    for one in json.load(sys.stdin):
        drag(pane.list, one["rows"], one["to"], one["half"])
        app.processEvents()
        cards = {card.key: card.title for card in bench.at_hand.cards}
        told.append([letters(bench), "".join(map(cards.get, pane.list.chosen()))])
        shown = "".join(pane.list.item(row).text() for row in range(pane.list.count()))
        assert shown == letters(bench)
        if shown != DECK:
            bench.take_back()
        assert letters(bench) == DECK
    json.dump(told, sys.stdout)
    return 0


def letters(bench: Bench) -> str:
    """The deck in a word."""
    return "".join(card.title for card in bench.at_hand.cards)


if __name__ == "__main__":
    sys.exit(main())
