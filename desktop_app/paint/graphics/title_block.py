"""How large can a title be over its definition, so that both stand whole in their room?"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont

from desktop_app.pages.title_words import Omission, TitleWords
from desktop_app.paint.fonts import SERIF
from desktop_app.paint.graphics.outlines import Face, Lines, Setter, even_lines, set_lines

_SEMIBOLD = QFont.Weight.DemiBold
_TITLE_LEADING, _TOLD_LEADING = 1.14, 1.42
_STEPS = 24  # from the largest to the smallest size
_SMALLER = 0.92
_LEAST_WHOLE = 0.45  # of the least size, before a word is broken where it must be
_UNBROKEN_HYPHEN = "\u2011"


class Sizes(NamedTuple):
    """Sizes in pixels, and what is between title and definition.

    Of the title the largest and the least; of the definition the largest, one that is large
    enough for the title to be large too, and the least.
    """

    title: tuple[float, float]
    definition: tuple[float, float, float]
    gap: float

    def scaled(self, unit: float) -> Sizes:
        """The same where a pixel of the design is so large."""
        most, enough, least = (size * unit for size in self.definition)
        title = self.title[0] * unit, self.title[1] * unit
        return Sizes(title, (most, enough, least), self.gap * unit)


class TitleBlock(NamedTuple):
    """A title over a definition, from the top left of their room, and what had no room."""

    title: Lines
    definition: Lines | None
    gap: float
    omitted: tuple[Omission, ...] = ()

    @property
    def height(self) -> float:
        """What both take."""
        below = self.definition.height + self.gap if self.definition else 0.0
        return self.title.height + below


class TitleFitting:
    """Sets a title and its definition in a room; `to_right` where lines begin at the right."""

    def __init__(self, words: TitleWords, sizes: Sizes, room: QSizeF, *, to_right: bool) -> None:
        self._words, self._sizes, self._to_right = words, sizes, to_right
        self._width, self._height = room.width(), room.height()

    def block(self) -> TitleBlock:
        """Both as large as they can be; else the first sentence; else the title alone."""
        words = self._words
        # A word with a hyphen is broken there only where its title has no room otherwise.
        titles = dict.fromkeys((words.title.replace("-", _UNBROKEN_HYPHEN), words.title))
        for definition, omitted in self._definitions():
            for title in titles:
                found = self._largest(title, definition)
                if found is not None:
                    return found._replace(omitted=omitted)
        return self._small()

    def _definitions(self) -> Iterator[tuple[str, tuple[Omission, ...]]]:
        words = self._words
        yield words.definition, ()
        if words.first_sentence:
            yield words.first_sentence, (Omission.SENTENCES,)
        if words.definition:
            yield "", (Omission.DEFINITION,)

    def _largest(self, title: str, definition: str) -> TitleBlock | None:
        """The title as large as it can be, then the definition in what is left."""
        most, *others = self._sizes.definition
        for told_px in others if definition else others[:1]:

            def sized(px: float, told_px: float = told_px) -> TitleBlock | None:
                return self._fitting(title, definition, (px, told_px))

            title_px = _largest(self._sizes.title, sized)
            if title_px is None:
                continue

            def told(px: float, title_px: float = title_px) -> TitleBlock | None:
                return self._fitting(title, definition, (title_px, px))

            grown = _largest((most, told_px), told) or told_px
            even = self._fitting(title, definition, (title_px, grown), even_lines)
            return even or told(grown)
        return None

    def _small(self) -> TitleBlock:
        """A title that is too long for the sizes of the design: whole words, then any break."""
        words, size = self._words, self._sizes.title[1]
        least, gone = size * _LEAST_WHOLE, (Omission.DEFINITION,) if words.definition else ()
        while size > least:
            size *= _SMALLER
            sizes = size, self._sizes.definition[-1]
            for definition, omitted in {words.definition: (), "": gone}.items():
                found = self._fitting(words.title, definition, sizes, even_lines)
                if found is not None:
                    return found._replace(omitted=(Omission.SMALL, *omitted))
        while True:
            face = Face(SERIF, size, _SEMIBOLD, _TITLE_LEADING)
            right = self._to_right
            lines = set_lines(words.title, face, self._width, to_right=right, anywhere=True)
            if lines is not None and (lines.height <= self._height or size < 1):
                return TitleBlock(lines, None, 0.0, (Omission.SMALL, *gone))
            size *= _SMALLER

    def _fitting(
        self, title: str, definition: str, sizes: tuple[float, float], setter: Setter = set_lines
    ) -> TitleBlock | None:
        """Both at these sizes, if they fit."""
        face, right = Face(SERIF, sizes[0], _SEMIBOLD, _TITLE_LEADING), self._to_right
        head = setter(title, face, self._width, to_right=right)
        if head is None or head.height > self._height:
            return None
        told = None
        if definition:
            face = Face(SERIF, sizes[1], leading=_TOLD_LEADING)
            told = setter(definition, face, self._width, to_right=right)
            if told is None:
                return None
        block = TitleBlock(head, told, self._sizes.gap)
        return block if block.height <= self._height else None


def _largest(
    span: tuple[float, float], fitting: Callable[[float], TitleBlock | None]
) -> float | None:
    """The largest size from the first to the second at which it fits, None where none does."""
    most, least = span
    sizes = [most * math.pow(least / most, step / _STEPS) for step in range(_STEPS + 1)]
    if fitting(sizes[-1]) is None:
        return None
    low, high = 0, _STEPS
    while low < high:
        middle = (low + high) // 2
        if fitting(sizes[middle]) is not None:
            high = middle
        else:
            low = middle + 1
    return sizes[high]
