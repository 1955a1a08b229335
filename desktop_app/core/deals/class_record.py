"""Which results of a class are there, pair by pair, and what does a paste add to them?"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from desktop_app.core.deals.class_results import (
    PairResult,
    RowFault,
    RowProblem,
    read_results,
    rows_of,
)
from desktop_app.core.errors import PasteTooLong
from desktop_app.core.model.deal_block import DealBlock

# So many characters and pairs are a class and more; beyond, something else was pasted.
PASTE_LETTERS = 100_000
MOST_PAIRS = 400


@dataclass(frozen=True, slots=True)
class ClassRecord:
    """Results in the order in which they came; no two pairs have one name."""

    results: tuple[PairResult, ...] = ()

    def has(self, pair: str) -> bool:
        """Whether there is a pair of that name."""
        return any(one.pair == pair for one in self.results)

    def free_name(self) -> str:
        """The next number that is no pair's name."""
        number = len(self.results) + 1
        while self.has(str(number)):
            number += 1
        return str(number)

    def fitting(self, block: DealBlock) -> tuple[PairResult, ...]:
        """The results whose terms the deal has: it may have been written anew meanwhile."""
        options = {issue.name: {one.label for one in issue.options} for issue in block.issues}
        return tuple(
            one
            for one in self.results
            if one.choices is None
            or (
                one.choices.keys() == options.keys()
                and all(label in options[name] for name, label in one.choices.items())
            )
        )

    def with_result(self, result: PairResult, instead_of: str = "") -> ClassRecord:
        """With a result, in the place of that of its own name, or of the one that is named."""
        old = instead_of or result.pair
        kept = [one for one in self.results if one.pair != result.pair or one.pair == old]
        if any(one.pair == old for one in kept):
            return replace(self, results=tuple(result if o.pair == old else o for o in kept))
        return replace(self, results=(*kept, result))

    def without(self, pairs: Iterable[str]) -> ClassRecord:
        """Without the pairs of these names."""
        gone = frozenset(pairs)
        return replace(self, results=tuple(one for one in self.results if one.pair not in gone))


class Pasted(NamedTuple):
    """What a paste came to.

    `added` and `changed` count pairs. `left` is the text of the rows that could not be read, with
    the heading row if there was one: tab-separated, so that they can be mended and read again;
    `problems` count their rows in it.
    """

    record: ClassRecord
    added: int
    changed: int
    left: str
    problems: tuple[RowProblem, ...]


def paste(record: ClassRecord, text: str, block: DealBlock) -> Pasted:
    """Read a pasted table into the record: a pair that is known already gets the new result.

    PasteTooLong when it cannot be the table of a class.
    """
    if len(text) > PASTE_LETTERS:
        raise PasteTooLong(len(text))
    results, problems = read_results(text, block)
    known = {one.pair: one for one in record.results}
    added = sum(one.pair not in known for one in results)
    if len(known) + added > MOST_PAIRS:
        raise PasteTooLong(len(text))
    changed = sum(one.pair in known and known[one.pair] != one for one in results)
    for one in results:
        record = record.with_result(one)
    left, told = _left_over(text, problems, block)
    return Pasted(record, added, changed, left, told)


def _left_over(
    text: str, problems: tuple[RowProblem, ...], block: DealBlock
) -> tuple[str, tuple[RowProblem, ...]]:
    """The rows that have problems, and these with the rows' new numbers."""
    if not problems:
        return "", ()
    rows = [(number, cells) for number, cells in rows_of(text) if any(cells)]
    faulty = {problem.row for problem in problems}
    heading = tuple(one for one in problems if one.fault is RowFault.UNKNOWN_ISSUE)
    if heading:
        # No row can be read without its heading; what is wrong with them would mislead.
        problems, faulty = heading, {number for number, _cells in rows}
    names = {issue.name.casefold() for issue in block.issues}
    kept = [
        (number, cells)
        for at, (number, cells) in enumerate(rows)
        if number in faulty or (at == 0 and any(cell.casefold() in names for cell in cells[1:]))
    ]
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows(cells for _, cells in kept)
    numbers = {number: at for at, (number, _cells) in enumerate(kept, start=1)}
    return out.getvalue(), tuple(replace(one, row=numbers[one.row]) for one in problems)
