"""How does the title of an entry become a picture, with what explains it, whole or not at all?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from desktop_app.pages.title_words import Omission, TitleWords
from desktop_app.paint.fonts import SANS, SERIF
from desktop_app.paint.graphics.graphic_size import WIDE, GraphicSize, rooms_of
from desktop_app.paint.graphics.ornament import Ink, frontier
from desktop_app.paint.graphics.outlines import Face, Lines, set_lines, undrawn
from desktop_app.paint.graphics.title_block import Sizes, TitleFitting
from desktop_app.paint.paragraph import is_right_to_left
from desktop_app.paint.theme import Tokens

_SEMIBOLD = QFont.Weight.DemiBold
_SMALLER = (1.0, 0.85, 0.7)  # of what is small already, where it is long
# In pixels of the design, with the ornament beside the words or below them.
_BESIDE = Sizes((116, 50), (36, 29, 24), 36)
_BELOW = Sizes((150, 64), (48, 39, 32), 46)
_LABEL_PX, _FOOT_PX = (22, 29), (20, 26)


@dataclass(frozen=True, slots=True)
class TitleGraphic:
    """A title graphic that is laid out; `omitted` and `undrawn` are what a person should know."""

    size: GraphicSize
    words: TitleWords
    inks: tuple[Ink, ...]
    omitted: tuple[Omission, ...]
    undrawn: tuple[str, ...]


def title_graphic(words: TitleWords, size: GraphicSize = WIDE) -> TitleGraphic:
    """Lay the words of an entry out on a picture of that size."""
    setting = _Setting(words, size)
    inks = tuple(setting.inks())
    return TitleGraphic(size, words, inks, tuple(setting.omitted), undrawn(words.all, SERIF))


def paint_graphic(painter: QPainter, graphic: TitleGraphic, tokens: Tokens) -> None:
    """Paint it from the painter's origin, a pixel of it as a unit of the painter."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, *map(float, graphic.size)), QColor(tokens.paper))
    for ink in graphic.inks:
        colour = QColor(str(getattr(tokens, ink.colour)))
        if ink.width:
            pen = QPen(colour, ink.width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.strokePath(ink.shape, pen)
        else:
            painter.fillPath(ink.shape, colour)


class _Setting:
    """Sets the words of one graphic; `omitted` tells what had no room."""

    def __init__(self, words: TitleWords, size: GraphicSize) -> None:
        self.omitted: list[Omission] = []
        self._words = words.set_well()
        self._to_right = is_right_to_left(words.title)
        self._rooms = rooms_of(size, mirrored=self._to_right)

    def inks(self) -> Iterator[Ink]:
        """All that is painted, in its order."""
        rooms = self._rooms
        sizes = (_BESIDE if rooms.beside else _BELOW).scaled(rooms.unit)
        yield from frontier(rooms.ornament, mirrored=self._to_right)
        left, top = rooms.words.left(), rooms.words.top()
        label = self._label()
        if label is not None:
            yield Ink(label.at(left, top), "accent")
            top += label.height + sizes.gap
        room = QRectF(left, top, rooms.words.width(), rooms.words.bottom() - top)
        block = TitleFitting(self._words, sizes, room.size(), to_right=self._to_right).block()
        self.omitted += block.omitted
        yield Ink(block.title.at(left, top), "ink")
        if block.definition is not None:
            yield Ink(block.definition.at(left, top + block.title.height + block.gap), "ink")
        foot = self._foot()
        if foot is not None:
            yield Ink(foot.at(rooms.foot.left(), rooms.foot.bottom() - foot.height), "muted")

    def _label(self) -> Lines | None:
        size = _LABEL_PX[not self._rooms.beside] * self._rooms.unit
        face = Face(SANS, size, _SEMIBOLD, 1.2, 0.08)
        room = self._rooms.words.width()
        return self._small(self._words.category.upper(), face, room, Omission.CATEGORY)

    def _foot(self) -> Lines | None:
        size = _FOOT_PX[not self._rooms.beside] * self._rooms.unit
        room = self._rooms.foot.width()
        return self._small(self._words.pack, Face(SANS, size, leading=1.2), room, Omission.PACK)

    def _small(self, text: str, face: Face, width: float, omission: Omission) -> Lines | None:
        """One line; smaller, but no smaller than can be read, where it is long."""
        if not text:
            return None
        for share in _SMALLER:
            smaller = face._replace(size_px=face.size_px * share)
            made = set_lines(text, smaller, width, to_right=self._to_right)
            if made is not None and made.line_count == 1:
                return made
        self.omitted.append(omission)
        return None
