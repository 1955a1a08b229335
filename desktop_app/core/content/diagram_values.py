"""What stands under a key of a diagram: words of some length, a number, a place, a list?"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TypeVar

from desktop_app.core.content.block_values import BlockValues
from desktop_app.core.content.yaml_text import Items, Keys, Text, Value
from desktop_app.core.model.deal_block import BlockFault
from desktop_app.core.model.diagram import DiagramFault, Spot
from desktop_app.core.model.problem import ProblemCode

LABEL_LETTERS = 60  # what can stand beside a mark, also in a narrow column
TEXT_LETTERS = 600
MOST = 10**12  # of a number, so that it can be read
_M = TypeVar("_M")


class DiagramValues(BlockValues):
    """As BlockValues; a diagram has limits to all that must find room in a picture."""

    code = ProblemCode.DIAGRAM_WRONG

    def words(self, keys: Keys, name: str, *, most: int = LABEL_LETTERS) -> str:
        """The words under `name`, which must be there, on one line."""
        found = self.some_words(keys, name, most=most)
        if not found and not isinstance(keys.pairs.get(name), Keys | Items):
            self.fault(BlockFault.MISSING_KEY, keys.lines.get(name, keys.line), name=name)
        return found

    def some_words(self, keys: Keys, name: str, *, most: int = LABEL_LETTERS) -> str:
        """The words under `name` on one line, "" when there are none."""
        return self.label(self.one(keys, name), keys.lines.get(name, keys.line), name, most)

    def label(self, words: str, line: int, name: str, most: int = LABEL_LETTERS) -> str:
        """Words on one line; those that are too long are told."""
        found = " ".join(words.split())
        if len(found) > most:
            self.fault(
                DiagramFault.WORDS_TOO_LONG, line, name=name[:40], count=len(found), limit=most
            )
        return found

    def amount(self, value: Value, line: int, name: str) -> Fraction:
        """The number that `name` has, 0 for what is none that a picture can show."""
        found = self.number(value, line, name)
        if found is not None and abs(found) > MOST:
            written = value.text if isinstance(value, Text) else ""
            self.fault(
                DiagramFault.NUMBER_TOO_LARGE,
                value.line if value else line,
                name=name,
                value=written[:40],
                limit=f"{MOST:,}",
            )
        return found or Fraction(0)

    def place(self, value: Value, line: int, name: str) -> tuple[Fraction, Fraction]:
        """The two numbers of a place, across and up."""
        if not isinstance(value, Items):
            reason = BlockFault.MISSING_KEY if value is None else BlockFault.WRONG_SHAPE
            self.fault(reason, line, name=name)
            return Fraction(0), Fraction(0)
        if len(value.items) != 2:
            self.counted(len(value.items), line, name, most=2, least=2)
            return Fraction(0), Fraction(0)
        across, up = (self.amount(item, value.line, name) for item in value.items)
        return across, up

    def spots(self, keys: Keys, name: str, most: int, *, needed: bool = False) -> tuple[Spot, ...]:
        """Names with their places."""
        inner = self.keys(keys, name, needed=needed)
        self.counted(len(inner.pairs), inner.line, name, most=most)
        return tuple(
            Spot(self.label(key, inner.lines[key], key), *self.place(value, inner.lines[key], key))
            for key, value in self.first(inner.pairs, most).items()
        )

    def counted(self, count: int, line: int, name: str, *, most: int, least: int = 0) -> None:
        """Tell that there are too many members, or too few."""
        if count > most:
            self.fault(DiagramFault.TOO_MANY, line, name=name, count=count, limit=most)
        elif count < least:
            self.fault(DiagramFault.TOO_FEW, line, name=name, count=count, least=least)

    def first(self, pairs: Mapping[str, _M], most: int) -> dict[str, _M]:
        """So many of them; the others are told by `counted` alone."""
        return dict(list(pairs.items())[:most])
