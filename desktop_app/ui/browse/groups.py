"""Which entries of the list stand together, and under which heading?"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.shelf import Shelf

_NO_LETTER = "#"


class Group(NamedTuple):
    """Some rows in succession: their heading, the first of them, and how many they are."""

    title: str
    first: int
    rows: int

    @property
    def spoken(self) -> str:
        """The heading for a screen reader."""
        if self.rows == 1:
            return tr("{group}, 1 entry", group=self.title)
        return tr("{group}, {count} entries", group=self.title, count=self.rows)


def by_letter(count: int, title: Callable[[int], str]) -> tuple[Group, ...]:
    """The groups of a list that is sorted as `core.markup.names.sort_key` sorts.

    Only the titles at which a letter may change are asked for: some hundreds of ten thousand.
    """
    groups: list[Group] = []
    first = 0
    while first < count:
        letter = initial(title(first))
        end = _end_of(letter, first, count, title)
        groups.append(Group(letter, first, end - first))
        first = end
    return tuple(groups)


def _end_of(letter: str, first: int, count: int, title: Callable[[int], str]) -> int:
    """Where the letter's run ends, found in strides that double, then by halves."""
    inside, stride = first, 1
    while inside + stride < count and initial(title(inside + stride)) == letter:
        inside += stride
        stride *= 2
    beyond = min(inside + stride, count)
    while beyond - inside > 1:
        half = (inside + beyond) // 2
        if initial(title(half)) == letter:
            inside = half
        else:
            beyond = half
    return beyond


def initial(title: str) -> str:
    """The letter under which a title stands, without accents; "#" for figures and signs.

    Titles of one letter are neighbours where the list is sorted: it is the first sign by which
    it is sorted.
    """
    for sign in title if title.isascii() else unicodedata.normalize("NFKD", title.casefold()):
        if sign.isalnum():
            if sign.isascii() and sign.isdigit():
                return _NO_LETTER
            capital = sign.upper()
            # A capital that stands for two letters (ß, ı) would put them under one heading.
            return capital if capital.casefold() == sign.casefold() else sign
    return _NO_LETTER


def by_shelf(shelves: Sequence[Shelf]) -> tuple[Group, ...]:
    """The groups of a list of terms that goes shelf by shelf."""
    groups: list[Group] = []
    first = 0
    for shelf in shelves:
        title = shelf.label or tr("Without a category")
        groups.append(Group(title, first, len(shelf.places)))
        first += len(shelf.places)
    return tuple(groups)
