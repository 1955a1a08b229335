"""Which workshop is worked at, and who in the window hears when it changes?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop_app.core.model.deck import DeckCard, as_before, moved, with_copies, without
from desktop_app.ui.workshop.deck_words import card_words, fresh_name
from desktop_app.ui.workshop.steps import Step, Steps
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.userdata.workshops import Workshop, Workshops


class Bench(QObject):
    """All workshops and the one at hand, saved with every edit; every edit can be taken back.

    `changed` tells of an edit, or that another workshop is at hand; `said` what was just done.
    """

    changed = Signal()
    said = Signal(str)

    def __init__(self, workshops: Workshops, parent: QObject) -> None:
        super().__init__(parent)
        self._workshops = workshops
        self._steps = Steps()

    @property
    def at_hand(self) -> Workshop | None:
        """The workshop that is worked at, None where there is none yet."""
        return self._workshops.last()

    @property
    def last_step(self) -> str:
        """What `take_back` would take back, in words; "" for nothing."""
        step = self._steps.last
        return step.words if step else ""

    def all(self) -> list[Workshop]:
        """Every workshop in its order."""
        return self._workshops.all()

    def turn_to(self, key: str) -> None:
        """Work at that workshop."""
        self._workshops.look_at(key)
        self.changed.emit()

    def make(self, name: str = "") -> Workshop:
        """A new, empty workshop, at hand from now on."""
        made = self._workshops.make(name or self.new_name())
        self._made(made, tr("new workshop “{name}”", name=made.name))
        return made

    def new_name(self) -> str:
        """A name that no workshop has."""
        return fresh_name(tr("My workshop"), [one.name for one in self.all()])

    def rename(self, name: str) -> None:
        """Call the workshop at hand otherwise."""
        one = self.at_hand
        if one is not None and name != one.name:
            rename = self._workshops.rename
            self._do(
                tr("rename “{name}”", name=one.name),
                partial(rename, one.key, one.name),
                partial(rename, one.key, name),
            )

    def duplicate(self) -> None:
        """Work at a copy of the workshop at hand."""
        one = self.at_hand
        if one is not None:
            name = fresh_name(
                tr("{name} (copy)", name=one.name), [each.name for each in self.all()]
            )
            made = self._workshops.duplicate(one.key, name)
            if made is not None:
                self._made(made, tr("duplicate “{name}”", name=one.name))

    def delete(self) -> None:
        """Remove the workshop at hand."""
        one = self.at_hand
        if one is not None:
            place = [each.key for each in self.all()].index(one.key)
            words = tr("delete “{name}”", name=one.name)
            self._do(words, partial(self._put_back, one, place), partial(self._take_away, one.key))
            self.said.emit(tr("“{name}” is deleted; Undo brings it back.", name=one.name))

    def set_up(self, settings: Mapping[str, Any]) -> None:
        """Print the workshop at hand with other settings."""
        one = self.at_hand
        if one is not None and dict(settings) != dict(one.settings):
            set_up = self._workshops.set_up
            self._do(
                tr("print settings"),
                partial(set_up, one.key, one.settings),
                partial(set_up, one.key, settings),
            )

    def add(self, cards: Sequence[DeckCard]) -> int:
        """Put cards at the end of the deck; those that are in it stay as they are.

        Where there is no workshop yet one is made. Returns how many are new.
        """
        one = self.at_hand or self.make()
        new = self._workshops.add(one.key, cards)
        if new:
            now = self._workshops.one(one.key)
            words = tr("add {cards}", cards=card_words(new))
            self._laid(one.key, one.cards, now.cards if now else one.cards, words)
        self._tell_added(one.name, cards, len(new))
        return len(new)

    def move(self, keys: Collection[str], steps: int) -> None:
        """Move these cards together."""
        self._edit(lambda cards: moved(cards, keys, steps), tr("move {cards}"), keys)

    def raise_copies(self, keys: Collection[str], by: int) -> None:
        """Print these cards so many times more."""
        self._edit(lambda cards: with_copies(cards, keys, by), tr("copies of {cards}"), keys)

    def remove(self, keys: Collection[str]) -> None:
        """Take these cards out of the deck."""
        self._edit(lambda cards: without(cards, keys), tr("remove {cards}"), keys)

    def order(self, keys: Sequence[str]) -> None:
        """Put the whole deck into this order."""
        places = {key: place for place, key in enumerate(keys)}

        def ordered(cards: Sequence[DeckCard]) -> Sequence[DeckCard]:
            return sorted(cards, key=lambda card: places.get(card.key, len(places)))

        self._edit(ordered, tr("order of the cards"), ())

    def write(self, key: str, title: str, text: str) -> None:
        """Let other words stand on a card of one's own."""

        def written(cards: Sequence[DeckCard]) -> Sequence[DeckCard]:
            return [
                card._replace(title=title, text=text) if card.key == key else card for card in cards
            ]

        self._edit(written, tr("words of {cards}"), [key])

    def take_back(self) -> None:
        """Take back what was done last."""
        step = self._steps.go_back()
        if step is not None:
            self.changed.emit()
            self.said.emit(tr("Undone: {what}", what=step.words))

    def do_again(self) -> None:
        """Do again what was taken back last."""
        step = self._steps.go_on()
        if step is not None:
            self.changed.emit()
            self.said.emit(tr("Done again: {what}", what=step.words))

    def _edit(
        self,
        change: Callable[[Sequence[DeckCard]], Sequence[DeckCard]],
        words: str,
        keys: Collection[str],
    ) -> None:
        one = self.at_hand
        if one is None:
            return
        after = tuple(change(one.cards))
        if after != one.cards:
            self._workshops.lay(one.key, after)
            concerned = [card for card in one.cards if card.key in keys]
            self._laid(one.key, one.cards, after, words.format(cards=card_words(concerned)))

    def _laid(
        self, key: str, before: tuple[DeckCard, ...], after: tuple[DeckCard, ...], words: str
    ) -> None:
        def lay(wanted: tuple[DeckCard, ...], other: tuple[DeckCard, ...]) -> None:
            now = self._workshops.one(key)
            if now is not None:
                self._workshops.lay(key, as_before(now.cards, wanted, other))
                self._workshops.look_at(key)

        self._steps.did(Step(words, partial(lay, before, after), partial(lay, after, before)))
        self.changed.emit()

    def _do(self, words: str, back: Callable[[], object], act: Callable[[], object]) -> None:
        act()
        self._steps.did(Step(words, back, act))
        self.changed.emit()

    def _made(self, made: Workshop, words: str) -> None:
        place = [one.key for one in self.all()].index(made.key)
        again = partial(self._put_back, made, place)
        self._steps.did(Step(words, partial(self._take_away, made.key), again))
        self.turn_to(made.key)

    def _put_back(self, one: Workshop, place: int) -> None:
        self._workshops.put_back(one, place)
        self._workshops.look_at(one.key)

    def _take_away(self, key: str) -> None:
        self._workshops.delete(key)

    def _tell_added(self, name: str, cards: Sequence[DeckCard], new: int) -> None:
        there = len(cards) - new
        words = {"cards": card_words(cards), "count": new, "there": there, "name": name}
        if not cards:
            return
        if not new:
            told = tr("In “{name}” already: {cards}.")
        elif not there:
            told = tr("Added to “{name}”: {cards}.")
        else:
            told = tr("Added to “{name}”: {count}. In it already: {there}.")
        self.said.emit(told.format(**words))
