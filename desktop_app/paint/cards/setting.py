"""How is one face of a card set in a size: on one card, or on several?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import floor
from typing import NamedTuple

from desktop_app.pages.blocks import Block, Paragraph, Run
from desktop_app.pages.cards.card import CardFace
from desktop_app.paint.atoms import Atom, Stack, stacked
from desktop_app.paint.cards.card_type import (
    FOOT_PT,
    LARGE_PRINT_PT,
    LARGEST_PT,
    LARGEST_TERM_PT,
    LEAST_TERM_PT,
    OWN_SIZE,
    STEP_PT,
    TENT_PT,
    TENT_TERM_PT,
    CardType,
)
from desktop_app.paint.flow import Flow
from desktop_app.paint.marks import GroundMark, Place, all_moved
from desktop_app.paint.page_flow import paged
from desktop_app.paint.paragraph import SetParagraph
from desktop_app.paint.reference_device import from_mm, from_pt
from desktop_app.paint.theme import Tokens
from desktop_app.paint.type_sheet import TextStyle

_MIDDLE = 0.42  # of what is free stands above what is set in the middle
_TERM_SHARE, _OVER_TEXT = 0.6, 0.3  # of the height, for a headword alone and over a text
_GAP_PT = 2.5
_WRITTEN_MM, _RULE_MM = 7.0, 0.15  # from one line of handwriting to the next


class Room(NamedTuple):
    """The room for text on each face, in dots, and the least size of the body, in points."""

    width: float
    height: float
    least_pt: float
    large: bool = False
    tent: bool = False

    @property
    def sizes(self) -> list[float]:
        """All sizes that the body may have, the largest first."""
        usual = LARGE_PRINT_PT if self.large else LARGEST_PT
        largest = max(TENT_PT if self.tent else usual, self.least_pt)
        steps = floor((largest - self.least_pt) / STEP_PT + 1e-9)
        sizes = [largest - STEP_PT * step for step in range(steps)]
        return [*sizes, self.least_pt]

    @property
    def term_pt(self) -> float:
        """The size of a headword that is short enough."""
        return TENT_TERM_PT if self.tent else LARGEST_TERM_PT

    @property
    def foot_pt(self) -> float:
        """The least size of labels and the foot."""
        return LARGE_PRINT_PT if self.large else FOOT_PT


class _Term(NamedTuple):
    """The size of a headword, and whether its words fit the width in it."""

    size_pt: float
    fits: bool


def _is_fixed(block: Block) -> bool:
    """Whether a block is of the same size whatever the body's is."""
    return isinstance(block, Paragraph) and block.role in OWN_SIZE


def _label_share(face: CardFace) -> float:
    """How much of the height a headword over the body may take."""
    return _OVER_TEXT if face.body or face.ruled else _TERM_SHARE


class Setter:
    """Sets faces in one room; headwords are as large as their longest word lets them be."""

    def __init__(self, tokens: Tokens, room: Room) -> None:
        self._tokens, self._room = tokens, room
        self._terms: dict[tuple[tuple[Run, ...], float], _Term] = {}
        self._fixed: dict[CardFace, list[Stack]] = {}
        self._labels: dict[CardFace, Stack] = {}
        self._lines: dict[tuple[tuple[Run, ...], TextStyle], SetParagraph] = {}

    def stacks(self, face: CardFace, size_pt: float) -> list[Stack]:
        """The face on one card or on several, each with its label on top."""
        if not all(map(_is_fixed, (*face.label, *face.body))):
            return self._stacks(face, size_pt)
        if face not in self._fixed:
            self._fixed[face] = self._stacks(face, size_pt)
        return list(self._fixed[face])

    def _stacks(self, face: CardFace, size_pt: float) -> list[Stack]:
        label = self._label(face, size_pt)
        top = label.height + (from_pt(_GAP_PT) if face.label and face.body else 0.0)
        room = self._room.height - top
        body_atoms = self._atoms(face.body, size_pt, _TERM_SHARE)
        if len(body_atoms) > 1:  # no card goes on with one line
            body_atoms[-1] = replace(body_atoms[-1], glued=True)
        bodies = [*paged(body_atoms, room)] or [Stack((), 0.0)]
        made = []
        for body in bodies:
            free = max(0.0, room - body.height)
            y = top + (free * _MIDDLE if face.middle else 0.0)
            marks = (*label.marks, *all_moved(body.marks, 0.0, y))
            if face.ruled:
                marks += tuple(self._rules(y + body.height))
            made.append(Stack(marks, y + body.height))
        return made

    def _label(self, face: CardFace, size_pt: float) -> Stack:
        """What stands over the body; where it is of one size, set once."""
        found = self._labels.get(face)
        if found is None:
            found = stacked(self._atoms(face.label, size_pt, _label_share(face)))
            if all(map(_is_fixed, face.label)):
                self._labels[face] = found
        return found

    def _rules(self, top: float) -> Iterator[GroundMark]:
        """Lines to write on, down to the foot of the room."""
        apart, thick = from_mm(_WRITTEN_MM), from_mm(_RULE_MM)
        for number in range(1, int((self._room.height - top) / apart) + 1):
            place = Place(0.0, top + number * apart - thick, self._room.width, thick)
            yield GroundMark(place, self._tokens.control)

    def label(self, face: CardFace, size_pt: float) -> Stack:
        """What stands on the face where the other side goes on and this one has no more to say."""
        if face.middle:
            return self.stacks(face, size_pt)[0]
        return self._label(face, size_pt)

    def overlong_word(self, face: CardFace) -> str:
        """The words of a headword that cannot be broken and do not fit in the least size."""
        share = _label_share(face)
        for block in (*face.label, *face.body):
            if isinstance(block, Paragraph) and self._stands_out(block, share):
                return block.text
        return ""

    def _stands_out(self, block: Paragraph, share: float) -> bool:
        if block.role == "card-term":
            return not self._term(block.runs, share).fits
        if block.role != "card-head":
            return False
        style = self._types((block,), self._room.least_pt, share).style(block.role)
        return self._line(block.runs, style).extent.least > self._room.width

    def _atoms(self, blocks: Sequence[Block], size_pt: float, share: float) -> list[Atom]:
        types = self._types(blocks, size_pt, share)
        if all(map(_is_fixed, blocks)):
            lines = (
                self._line(block.runs, types.style(block.role))
                for block in blocks
                if isinstance(block, Paragraph)
            )
            return [atom for line in lines for atom in line.atoms(0.0)]
        flow = Flow(types, self._room.height, {})
        return flow.lay_out(blocks, 0.0, self._room.width, "card-body")

    def _line(self, runs: tuple[Run, ...], style: TextStyle) -> SetParagraph:
        """What stands on many cards, or is measured before it is set: set once."""
        key = (runs, style)
        if key not in self._lines:
            types = CardType(self._tokens, self._room.least_pt)
            self._lines[key] = SetParagraph(runs, style, types, self._room.width)
        return self._lines[key]

    def _types(self, blocks: Sequence[Block], size_pt: float, share: float) -> CardType:
        room = self._room
        term = next((b for b in blocks if isinstance(b, Paragraph) and b.role == "card-term"), None)
        size = self._term(term.runs, share).size_pt if term is not None else room.term_pt
        return CardType(self._tokens, size_pt, room.least_pt, size, room.foot_pt)

    def _term(self, runs: tuple[Run, ...], share: float) -> _Term:
        """The largest size in which no word is wider than the card and all are not too high."""
        key = (runs, share)
        if key not in self._terms:
            least = max(LEAST_TERM_PT, self._room.foot_pt)
            largest = size = max(self._room.term_pt, least)
            wide, high = self._term_extent(runs, size)
            if wide > self._room.width:  # widths grow with the size: some need not be tried
                size = max(least, floor(largest * self._room.width / wide) + 1.0)
                size = min(size, largest)
                wide, high = self._term_extent(runs, size)
            while size > least and (wide > self._room.width or high > self._room.height * share):
                size -= 1.0
                wide, high = self._term_extent(runs, size)
            self._terms[key] = _Term(size, wide <= self._room.width)
        return self._terms[key]

    def _term_extent(self, runs: tuple[Run, ...], size_pt: float) -> tuple[float, float]:
        """How wide its longest word is, and how high it stands."""
        style = CardType(self._tokens, size_pt, term_pt=size_pt).style("card-term")
        found = self._line(runs, style)
        return found.extent.least, found.layout.lineCount() * style.advance
