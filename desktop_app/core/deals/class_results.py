"""What did each pair of a class agree on? Reads what is pasted from a spreadsheet.

A row a pair: its name, then the option of each issue. With a heading row the issues may stand in
any order; without one they stand as in the deal. One cell that says "no agreement" is enough
for a pair that reached none.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.deals.analysis import Analysis, Judged
from desktop_app.core.model.deal_block import DealBlock, Issue

_NONE = frozenset({"", "-", "–", "—", "none", "no deal", "no agreement", "impasse", "walked away"})
_DELIMITERS = "\t;,"


class RowFault(StrEnum):
    """What is wrong with a pasted row."""

    UNKNOWN_OPTION = "unknown-option"  # issue, written
    AMBIGUOUS_OPTION = "ambiguous-option"  # issue, written
    TOO_FEW_CELLS = "too-few-cells"
    TOO_MANY_CELLS = "too-many-cells"
    UNKNOWN_ISSUE = "unknown-issue"  # written: in the heading row
    NAME_TWICE = "name-twice"  # written


@dataclass(frozen=True, slots=True)
class PairResult:
    """What a pair agreed on, issue by issue; `choices` is None where it reached no agreement."""

    pair: str
    choices: Mapping[str, str] | None


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row (from 1) that could not be read, or a cell of it."""

    row: int
    fault: RowFault
    issue: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True)
class PairStanding:
    """A pair's result and what is to be said of it; None where it reached no agreement."""

    pair: str
    judged: Judged | None


def read_results(
    text: str, block: DealBlock
) -> tuple[tuple[PairResult, ...], tuple[RowProblem, ...]]:
    """The pairs of a pasted table, and what could not be read; a faulty row gives no pair."""
    rows = [(number, cells) for number, cells in rows_of(text) if any(cells)]
    issues, problems = list(block.issues), list[RowProblem]()
    if rows and (heading := _heading(rows[0][1], block)) is not None:
        number, _cells = rows.pop(0)
        issues, unknown = heading
        problems += [RowProblem(number, RowFault.UNKNOWN_ISSUE, written=one) for one in unknown]
    results: dict[str, PairResult] = {}
    for number, cells in rows:
        pair = cells[0] or str(len(results) + 1)
        choices, faults = _choices(cells[1:], issues)
        if pair in results:
            faults = [(RowFault.NAME_TWICE, "", pair)]
        problems += [RowProblem(number, *fault) for fault in faults]
        if not faults and not (problems and problems[0].fault is RowFault.UNKNOWN_ISSUE):
            results[pair] = PairResult(pair, choices)
    return tuple(results.values()), tuple(problems)


def standings(analysis: Analysis, results: Iterable[PairResult]) -> tuple[PairStanding, ...]:
    """What each pair gained and left on the table, in the order of the results."""
    return tuple(
        PairStanding(one.pair, None if one.choices is None else analysis.judge(one.choices))
        for one in results
    )


def rows_of(text: str) -> list[tuple[int, list[str]]]:
    """The rows of a pasted table by their numbers from 1, empty ones too."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    counts = {mark: lines.count(mark) for mark in _DELIMITERS}
    # A tab in a pasted table is never part of a name; else whatever mark is there most often.
    mark = "\t" if counts["\t"] else max(_DELIMITERS, key=lambda one: counts[one])
    reader = csv.reader(io.StringIO(lines), delimiter=mark)
    return [(number, [cell.strip() for cell in row]) for number, row in enumerate(reader, start=1)]


def _heading(cells: Sequence[str], block: DealBlock) -> tuple[list[Issue], list[str]] | None:
    """The issues that the first row names, and what it names besides; None if it is a pair."""
    known = {issue.name.casefold(): issue for issue in block.issues}
    named = [cell for cell in cells[1:] if cell]
    found = [known[cell.casefold()] for cell in named if cell.casefold() in known]
    if not found:
        return None
    unknown = [cell for cell in named if cell.casefold() not in known]
    missing = [issue.name for issue in block.issues if issue not in found]
    return found, [*unknown, *missing]


def _choices(
    cells: Sequence[str], issues: Sequence[Issue]
) -> tuple[dict[str, str] | None, list[tuple[RowFault, str, str]]]:
    """What a row says of each issue, or None for no agreement, and what is wrong with it."""
    filled = [cell for cell in cells if cell]
    if len(filled) <= 1 and all(cell.casefold() in _NONE for cell in filled):
        return None, []
    if len(cells) < len(issues):
        return None, [(RowFault.TOO_FEW_CELLS, "", "")]
    if any(cells[len(issues) :]):
        return None, [(RowFault.TOO_MANY_CELLS, "", "")]
    choices: dict[str, str] = {}
    faults: list[tuple[RowFault, str, str]] = []
    for issue, cell in zip(issues, cells, strict=False):
        matches = _matching(issue, cell)
        if len(matches) == 1:
            choices[issue.name] = matches[0]
        else:
            fault = RowFault.AMBIGUOUS_OPTION if matches else RowFault.UNKNOWN_OPTION
            faults.append((fault, issue.name, cell))
    return choices, faults


def _matching(issue: Issue, cell: str) -> list[str]:
    """The labels that a cell can mean: the very one, else those that begin so."""
    labels = [option.label for option in issue.options]
    plain = " ".join(cell.split()).casefold()
    same = [label for label in labels if " ".join(label.split()).casefold() == plain]
    if same or not plain:
        return same
    return [label for label in labels if label.casefold().startswith(plain)]
