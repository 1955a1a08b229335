"""How do places on two axes get a card each, with the entry's advice on them?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from desktop_app.core.model.diagram import Spot, TwoAxes
from desktop_app.pages.poster_words import PosterWords
from desktop_app.paint.atoms import Stack
from desktop_app.paint.diagrams.drawing import Drawing, Form, Shape
from desktop_app.paint.diagrams.lettering import TEXT_PX, Lettering
from desktop_app.paint.diagrams.two_axes import axes_frame
from desktop_app.paint.fonts import SANS
from desktop_app.paint.graphics.set_texts import longest_word, set_texts
from desktop_app.paint.marks import DrawingMark, GroundMark, Mark, Place, all_moved
from desktop_app.paint.reference_device import from_mm, from_pt
from desktop_app.paint.type_sheet import TextStyle, TypeSheet

# Of A3, in points and millimetres.
_AXIS_PT = 15.0
_NAME, _LEAST_NAME_PT = TextStyle(30, 1.2, weight=600), 12.0
_ASKED = TextStyle(13, 1.4, after_pt=2, family=SANS, weight=600, colour="muted")
_ADVICE = TextStyle(22, 1.35)
_PAD_MM, _SIGN_MM, _RADIUS_MM, _FREE_MM, _GAP_MM = 7.5, 9.5, 3.0, 7.0, 2.5
_WIDE = 0.45  # of the plane, a card


class _Card(NamedTuple):
    rect: QRectF
    name: Stack
    told: Stack


def advice_plane(
    words: PosterWords, axes: TwoAxes, room: Place, types: TypeSheet, share: float
) -> list[Mark] | None:
    """The plane with its cards in a room; None where they would lie over each other."""
    return _AdvicePlane(words, axes, room, types, share).marks()


class _AdvicePlane:
    def __init__(
        self, words: PosterWords, axes: TwoAxes, room: Place, types: TypeSheet, share: float
    ) -> None:
        self._words, self._axes, self._room = words, axes, room
        self._types, self._share = types, share
        self._names = _NAME
        letters = Lettering(from_pt(_AXIS_PT) * share / TEXT_PX)
        whole = axes_frame(axes, room.width, room.height, letters)
        over = whole.end - room.height  # what the words around the plane take
        self._frame = axes_frame(axes, room.width, max(1.0, room.height - over), letters)

    def marks(self) -> list[Mark] | None:
        """All of it in the order of painting; one card after the other is read."""
        self._names = self._whole_names()
        cards = [self._card(spot) for spot in self._axes.spots]
        drawing, plot = self._frame.drawing, self._frame.plot
        clash = any(one.rect.intersects(two.rect) for one, two in combinations(cards, 2))
        if clash or not all(plot.contains(card.rect) for card in cards):
            return None
        letters = drawing.letters
        signs = [Shape(Form.DIAMOND, self._sign(card), "accent") for card in cards]
        made: list[Mark] = [self._drawn(drawing)]
        made += (self._ground(card) for card in cards)
        made.append(self._drawn(Drawing(drawing.size, letters, [*signs])))
        for card in cards:
            made += self._written(card)
        return made

    @property
    def _inner(self) -> float:
        """How wide the words of a card are."""
        return _WIDE * self._frame.plot.width() - 2 * self._dots(_PAD_MM)

    def _whole_names(self) -> TextStyle:
        """The names as large as no word of any of them is broken."""
        style, room = _NAME, self._inner - self._dots(_SIGN_MM)
        while style.size_pt > _LEAST_NAME_PT:
            widths = (
                longest_word(spot.name, style, self._types, self._share)
                for spot in self._axes.spots
            )
            if max(widths) <= room:
                break
            style = replace(style, size_pt=style.size_pt - 1)
        return style

    def _card(self, spot: Spot) -> _Card:
        """The card of a place, as near to it as the plane lets it be."""
        plot, pad = self._frame.plot, self._dots(_PAD_MM)
        wide, inner = _WIDE * plot.width(), self._inner
        name = self._set([(spot.name, self._names)], inner - self._dots(_SIGN_MM))
        advice = self._words.advice[spot.name]
        told = self._set([(self._words.asked, _ASKED), (advice, _ADVICE)], inner)
        high = 2 * pad + name.height + self._dots(_GAP_MM) + told.height
        free = self._dots(_FREE_MM)
        room = plot.adjusted(free, free, -free - wide, -free - high)
        across, up = (float(value) / 100 for value in spot[1:])
        left, top = room.left() + across * room.width(), room.bottom() - up * room.height()
        return _Card(QRectF(left, top, wide, high), name, told)

    def _drawn(self, drawing: Drawing) -> DrawingMark:
        room, size = self._room, drawing.size
        place = Place(room.x, room.y, size.width(), size.height())
        return DrawingMark(place, drawing, self._types.tokens)

    def _ground(self, card: _Card) -> GroundMark:
        rect = card.rect.translated(self._room.x, self._room.y)
        place = Place(rect.x(), rect.y(), rect.width(), rect.height())
        return GroundMark(place, self._types.colour("panel"), self._dots(_RADIUS_MM))

    def _sign(self, card: _Card) -> QPointF:
        """Where the diamond stands, before the first line of the name."""
        line = from_pt(self._names.size_pt * self._share * self._names.leading)
        pad = self._dots(_PAD_MM)
        return card.rect.topLeft() + QPointF(pad + self._dots(_SIGN_MM) / 4, pad + line / 2)

    def _written(self, card: _Card) -> Iterator[Mark]:
        left = self._room.x + card.rect.left() + self._dots(_PAD_MM)
        top = self._room.y + card.rect.top() + self._dots(_PAD_MM)
        yield from all_moved(card.name.marks, left + self._dots(_SIGN_MM), top)
        yield from all_moved(card.told.marks, left, top + card.name.height + self._dots(_GAP_MM))

    def _set(self, parts: Sequence[tuple[str, TextStyle]], width: float) -> Stack:
        return set_texts(parts, self._types, self._share, width)

    def _dots(self, mm: float) -> float:
        return from_mm(mm * self._share)
