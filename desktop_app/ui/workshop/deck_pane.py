"""What stands left in the workshop: its name, the deck, and how it is filled?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.browse.empty_state import EmptyState
from desktop_app.ui.plain_tip import plain_tip
from desktop_app.ui.workshop.add_menu import AddMenu
from desktop_app.ui.workshop.card_menu import CardMenu
from desktop_app.ui.workshop.deck_list import DeckList
from desktop_app.ui.workshop.deck_words import deck_counts, deck_rows
from desktop_app.ui.workshop.empty_deck import empty_deck, no_workshop
from desktop_app.ui.workshop.workshop_name import WorkshopName
from desktop_app.ui.workshop.workshop_part import WorkshopPart
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop_app.core.model.deck import DeckCard
    from desktop_app.ui.look import Look
    from desktop_app.ui.seams import Library
    from desktop_app.ui.workshop.bench import Bench

_COLUMN_PX, _NOTICE_FROM_PX = 640, 380


class DeckPane(WorkshopPart):
    """The deck at hand, or what to do where there is none or nothing in it.

    `wanted` names an action of ui/actions.py, `entry_wanted` carries an EntryRef, `card_wanted`
    the DeckCard of one's own that is to be written anew. `alone` it stands in the middle.
    """

    wanted = Signal(str)
    entry_wanted = Signal(object)
    card_wanted = Signal(object)

    def __init__(
        self, bench: Bench, library: Callable[[], Library], look: Look, *, alone: bool
    ) -> None:
        super().__init__()
        self.setObjectName("deck-pane")
        self._alone = alone
        self._bench, self._library, self._look = bench, library, look
        self._told, self._lost_cards = "", 0
        self._printed: tuple[str, int, int] = "", 0, 0
        self.name = WorkshopName(bench, look)
        self._counts = _label("quiet")
        self.list = DeckList(look)
        self.empty = EmptyState(look)
        self._lost = _label("notice")
        self.add = QPushButton(tr("+ Add…"))
        self.add.setAccessibleName(tr("Add to the deck…"))
        self.undo = QPushButton(tr("Undo"))
        self._lay_out()
        self._connect()
        self.wear(look)
        self.show_deck()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        px = look.px
        self._centre()
        self.column.setSpacing(px(6))
        self._counts.setContentsMargins(px(6), 0, 0, px(4))
        self._foot.setSpacing(px(8))
        for part in (self.name, self.list, self.empty):
            part.wear(look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay in the middle; in a low window the cards have the room of the notice."""
        super().resizeEvent(event)
        self._centre()
        self._count()

    def show_deck(self) -> None:
        """Show the workshop at hand as it is now."""
        one = self._bench.at_hand
        cards = one.cards if one else ()
        focus: QWidget | None = self.window().focusWidget()
        had = focus is not None and self.isAncestorOf(focus)
        if one is not None:
            self.name.show_workshop(one)
        self.name.setVisible(one is not None)
        rows = deck_rows(cards, self._library())
        self.list.show_rows(rows)
        self.list.setVisible(bool(cards))
        self._tell_lost(sum(row.lost for row in rows))
        self._tell_empty("" if cards else "deck" if one else "workshop")
        self.add.setVisible(bool(cards))
        self._offer_undo(self._bench.last_step)
        if had and focus is not None and not focus.isVisibleTo(self):
            self.front.setFocus()

    def show_printed(self, cards: int, sheets: int) -> None:
        """Say that the deck at hand takes so many cards on so many sheets, 0 for none."""
        one = self._bench.at_hand
        self._printed = one.key if one else "", cards, sheets
        self._count()

    @property
    def front(self) -> QWidget:
        """What the keys go to first."""
        if not self.list.isHidden():
            return self.list
        return self.empty.first_way or self.name

    def _lay_out(self) -> None:
        self.column = QVBoxLayout(self)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.add)
        self._foot.addWidget(self.undo)
        self._foot.addStretch(1)
        for part in (self.name, self._counts):
            self.column.addWidget(part)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.empty, 1)
        self.column.addWidget(self._lost)
        self.column.addLayout(self._foot)

    def _centre(self) -> None:
        px = self._look.px
        spare = (self.width() - px(_COLUMN_PX)) // 2 if self._alone else 0
        side = max(px(14), spare)
        self.column.setContentsMargins(side, px(10), side, px(14))

    def _connect(self) -> None:
        bench, deck = self._bench, self.list
        bench.changed.connect(self.show_deck)
        self.name.wanted.connect(self.wanted)
        self.add.clicked.connect(self.open_add_menu)
        self.undo.clicked.connect(bench.take_back)
        deck.moved.connect(bench.move)
        deck.ordered.connect(bench.order)
        deck.multiplied.connect(bench.raise_copies)
        deck.removed.connect(bench.remove)
        deck.opened.connect(self._open)
        deck.menu_wanted.connect(self._open_card_menu)

    def open_add_menu(self) -> None:
        """Offer what can be put into the deck."""
        menu = AddMenu(self.add)
        menu.wanted.connect(self.wanted)
        menu.popup(self.add.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _card(self, key: str) -> DeckCard | None:
        one = self._bench.at_hand
        return next((card for card in one.cards if card.key == key), None) if one else None

    def _open(self, key: str) -> None:
        card = self._card(key)
        if card is not None and self._opens(card):
            wanted = self.card_wanted if card.ref is None else self.entry_wanted
            wanted.emit(card if card.ref is None else card.ref)

    def _opens(self, card: DeckCard) -> str:
        """What opening a card means; "" for an entry that is not to be had."""
        if card.ref is None:
            return tr("Write on this card…")
        return tr("Open the entry") if self._library().has(card.ref) else ""

    def _open_card_menu(self, at: QPoint) -> None:
        card = self._card(self.list.chosen()[0])
        CardMenu(self.list, self._opens(card) if card else "").popup(at)

    def _offer_undo(self, what: str) -> None:
        self.undo.setVisible(bool(what))
        self.undo.setToolTip(plain_tip(tr("Undo: {what} (Ctrl+Z)", what=what)))
        self.undo.setAccessibleName(tr("Undo: {what}", what=what))

    def _tell_lost(self, lost: int) -> None:
        one = tr("1 card is of an entry that no open pack has. It keeps its place.")
        many = tr("{count} cards are of entries that no open pack has. They keep their place.")
        told = one if lost == 1 else many.format(count=lost)
        self._lost.setText(told if lost else "")
        self._lost_cards = lost
        self._count()

    def _count(self) -> None:
        """Say what the deck holds, and once which cards are lost."""
        one = self._bench.at_hand
        cards = one.cards if one else ()
        notice = self._lost_cards > 0 and self.height() > self._look.px(_NOTICE_FROM_PX)
        self._lost.setVisible(notice)
        of, *printed = self._printed
        known = printed if one is not None and of == one.key else ()
        self._counts.setText(deck_counts(cards, 0 if notice else self._lost_cards, *known))
        self._counts.setVisible(bool(cards))

    def _tell_empty(self, what: str) -> None:
        self.empty.setVisible(bool(what))
        if what and what != self._told:
            tell = empty_deck if what == "deck" else no_workshop
            self.empty.tell(*tell(self.wanted.emit))
            self.empty.walk_after(self.name)
        self._told = what


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
