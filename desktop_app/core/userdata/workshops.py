"""Which workshops did a person put together: which cards, in which order, printed how?"""

from __future__ import annotations

import json
import sqlite3
import time
import uuid
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from desktop_app.core.model.deck import MOST_COPIES, DeckCard
from desktop_app.core.userdata.database import Database, reference
from desktop_app.core.userdata.edit import Part, edit, storable

_LAST = 2**31  # a position behind every workshop
_MADE = "INSERT OR IGNORE INTO workshop(key, name, settings, position) VALUES (?, ?, ?, ?)"
_LAID = (
    "INSERT INTO deck_card(workshop, key, pack, kind, entry, title, text, copies, position)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(workshop, key) DO UPDATE SET"
    " title = excluded.title, text = excluded.text, copies = excluded.copies,"
    " position = excluded.position"
)
_ADDED = (
    "INSERT OR IGNORE INTO deck_card(workshop, key, pack, kind, entry, title, text, copies,"
    " position) VALUES (?, ?, ?, ?, ?, ?, ?, ?,"
    " (SELECT coalesce(max(position), -1) + 1 FROM deck_card WHERE workshop = ?))"
)
_REMOVED = "DELETE FROM deck_card WHERE workshop = ? AND key = ?"
_CARDS = (
    "SELECT workshop, key, pack, kind, entry, title, text, copies, position FROM deck_card"
    " ORDER BY workshop, position, key"
)


class Workshop(NamedTuple):
    """A named deck in the person's order; `settings` of its print are plain JSON values."""

    key: str
    name: str
    cards: tuple[DeckCard, ...] = ()
    settings: Mapping[str, Any] = {}


class Workshops:
    """All workshops. Every edit is of single rows, so what another program adds meanwhile stays."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: tuple[int, dict[str, Workshop]] = (-1, {})
        self._places: dict[tuple[str, str], int] = {}  # of a card: other than its index after edits

    def all(self) -> list[Workshop]:
        """Every workshop in the person's order."""
        return list(self._workshops().values())

    def one(self, key: str) -> Workshop | None:
        """That workshop, None when it is gone."""
        return self._workshops().get(key)

    def last(self) -> Workshop | None:
        """The workshop that was looked at last; else the last one made."""
        rows = self._database.read("SELECT key FROM workshop ORDER BY seen DESC, position DESC")
        known = self._workshops()
        return next((known[key] for (key,) in rows if key in known), None)

    def look_at(self, key: str) -> None:
        """Remember that this one is looked at now."""
        now = time.time_ns() // 1000

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("UPDATE workshop SET seen = ? WHERE key = ?", (now, key))

        self._database.put(edit(Part.PAST, write, ("seen", key)))

    def make(self, name: str) -> Workshop:
        """A new, empty workshop at the end."""
        made = Workshop(uuid.uuid4().hex, name)
        return self.put_back(made, len(self._workshops()))

    def duplicate(self, key: str, name: str) -> Workshop | None:
        """The same cards and settings under another name, behind the first one."""
        found = self.one(key)
        if found is None:
            return None
        place = list(self._workshops()).index(key) + 1
        return self.put_back(found._replace(key=uuid.uuid4().hex, name=name), place)

    def rename(self, key: str, name: str) -> None:
        """Give a workshop another name."""

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("UPDATE workshop SET name = ? WHERE key = ?", (storable(name), key))

        self._database.put(edit(Part.WORKSHOPS, write, ("workshop name", key)))

    def set_up(self, key: str, settings: Mapping[str, Any]) -> None:
        """Give a workshop other print settings."""
        told = _told(settings)

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("UPDATE workshop SET settings = ? WHERE key = ?", (told, key))

        self._database.put(edit(Part.WORKSHOPS, write, ("workshop settings", key)))

    def delete(self, key: str) -> Workshop | None:
        """Remove a workshop and return it, so that `put_back` can undo that."""
        found = self.one(key)

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM deck_card WHERE workshop = ?", (key,))
            connection.execute("DELETE FROM workshop WHERE key = ?", (key,))

        if found is not None:
            self._database.put(edit(Part.WORKSHOPS, write))
        return found

    def put_back(self, removed: Workshop, position: int) -> Workshop:
        """Put a workshop, with its cards, at a position."""
        one = removed._replace(name=storable(removed.name), cards=_kept(removed.cards))
        keys = [key for key in self._workshops() if key != one.key]
        keys.insert(position, one.key)
        places = [(at, key) for at, key in enumerate(keys)]
        rows = [_row(one.key, card, at) for at, card in enumerate(one.cards)]
        made = (one.key, one.name, _told(one.settings), position)

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(_MADE, made)
            connection.executemany("UPDATE workshop SET position = ? WHERE key = ?", places)
            connection.executemany(_LAID, rows)

        self._database.put(edit(Part.WORKSHOPS, write))
        return one

    def add(self, key: str, cards: Iterable[DeckCard]) -> list[DeckCard]:
        """Put cards at the end; returns those that were not there yet."""
        found = self.one(key)
        if found is None:
            return []
        there = {card.key for card in found.cards}
        new = [card for card in _kept(cards) if card.key not in there]
        rows = [(*_row(key, card, 0)[:-1], key) for card in new]

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(_MADE, _made_again(found))
            connection.executemany(_ADDED, rows)

        if new:
            self._database.put(edit(Part.WORKSHOPS, write))
        return new

    def lay(self, key: str, cards: Iterable[DeckCard]) -> None:
        """Give a workshop these cards in this order; writes the rows that differ."""
        found = self.one(key)
        if found is None:
            return
        wanted = _kept(cards)
        left = {card.key for card in wanted}
        here = {card.key: (card, self._places[key, card.key]) for card in found.cards}
        changed = [(card, at) for at, card in enumerate(wanted) if here.get(card.key) != (card, at)]
        gone = [(key, one) for one in here if one not in left]
        rows = [_row(key, card, at) for card, at in changed]
        # The copies of one card, raised by many presses, wait for the disk as one edit.
        alone = len(rows) == 1 and not gone and changed[0][0].key in here
        name = ("card", key, changed[0][0].key) if alone else None

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(_MADE, _made_again(found))
            connection.executemany(_REMOVED, gone)
            connection.executemany(_LAID, rows)

        if rows or gone:
            self._database.put(edit(Part.WORKSHOPS, write, name))

    def _workshops(self) -> dict[str, Workshop]:
        state, workshops = self._known
        now = self._database.mirror.state(Part.WORKSHOPS)  # before reading: read twice at worst
        if state != now:
            workshops = self._read()
            self._known = (now, workshops)
        return workshops

    def _read(self) -> dict[str, Workshop]:
        read = self._database.read
        with self._database.mirror.lock:
            named = read("SELECT key, name, settings FROM workshop ORDER BY position, key")
            rows = read(_CARDS)
        cards: dict[str, list[DeckCard]] = {}
        self._places = {(row[0], row[1]): row[-1] for row in rows}
        for workshop, key, pack, kind, entry, title, text, copies, _position in rows:
            ref = reference(pack, kind, entry) if kind else None
            card = DeckCard(key, bounded(copies), ref, title, text)
            cards.setdefault(workshop, []).append(card)
        return {
            key: Workshop(key, name, tuple(cards.get(key, ())), _settings(told))
            for key, name, told in named
        }


def bounded(copies: int) -> int:
    """So many copies of a card as there can be."""
    return max(1, min(copies, MOST_COPIES))


def _kept(cards: Iterable[DeckCard]) -> tuple[DeckCard, ...]:
    """The cards as a file can hold them, each key once."""
    there: dict[str, DeckCard] = {}
    for card in cards:
        sound = card._replace(
            title=storable(card.title), text=storable(card.text), copies=bounded(card.copies)
        )
        there.setdefault(card.key, sound)
    return tuple(there.values())


def _row(workshop: str, card: DeckCard, position: int) -> tuple[object, ...]:
    ref = card.ref or ("", "", "")
    return (workshop, card.key, *ref, card.title, card.text, card.copies, position)


def _made_again(one: Workshop) -> tuple[str, str, str, int]:
    """The row of a workshop that was perhaps deleted elsewhere meanwhile."""
    return (one.key, one.name, _told(one.settings), _LAST)


def _told(settings: Mapping[str, Any]) -> str:
    return storable(json.dumps(dict(settings), ensure_ascii=False, sort_keys=True))


def _settings(told: str) -> dict[str, Any]:
    try:
        read = json.loads(told)
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}
