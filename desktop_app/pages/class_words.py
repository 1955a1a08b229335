"""How are the results of a class told: what cannot be read, and what each pair reached?"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from desktop_app.core.deals.class_results import PairStanding, RowFault, RowProblem
from desktop_app.core.deals.class_summary import ClassSummary
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.pages.deal_words import amount, gains_words
from desktop_app.wording import tr


def row_sentence(problem: RowProblem) -> str:
    """What is wrong with a pasted row, in a sentence that names it."""
    told = {
        RowFault.UNKNOWN_OPTION: tr("“{written}” is no option of {issue}"),
        RowFault.AMBIGUOUS_OPTION: tr("“{written}” could be several options of {issue}"),
        RowFault.TOO_FEW_CELLS: tr("there are fewer cells than issues"),
        RowFault.TOO_MANY_CELLS: tr("there are more cells than issues"),
        RowFault.UNKNOWN_ISSUE: tr("“{written}” is no issue of the deal, or its column is missing"),
        RowFault.NAME_TWICE: tr("the pair “{written}” stands there twice"),
    }[problem.fault]
    said = told.format(written=problem.written, issue=problem.issue)
    return tr("Row {row}: {said}.", row=problem.row, said=said)


def result_rows(block: DealBlock, results: Sequence[PairStanding]) -> list[list[str]]:
    """The table of a class, its heading first: pair, gains, what was left, and what it was.

    Left on the table is joint value where units are comparable, else what every party could
    have had more.
    """
    names = [party.name for party in block.parties]
    left = tr("Left on the table") if block.comparable else tr("More for everyone was possible")
    rows = [[tr("Pair"), *names, left, tr("Efficient")]]
    for one in results:
        if one.judged is None:
            rows.append([one.pair, *("0" for _ in names), "", tr("no agreement")])
            continue
        gap = one.judged.left_on_table
        unused = gap.joint if block.comparable else gap.pareto
        rows.append(
            [
                one.pair,
                *(amount(gain, signed=True) for gain in one.judged.gains),
                "" if unused is None else amount(unused),
                tr("yes") if one.judged.efficient else tr("no"),
            ]
        )
    return rows


def summary_sentences(block: DealBlock, found: ClassSummary) -> list[str]:
    """The class as a whole: how many agreed, how well, and what was left."""
    if not found.pairs:
        return []
    told = [_agreed(found)]
    if found.agreed:
        told.append(_efficient(found))
        if found.below:
            told.append(_below(found))
    if found.mean_gains is not None:
        gains = tuple(map(_mean, found.mean_gains))
        told.append(tr("Mean gain: {gains}.", gains=gains_words(gains, block.parties)))
    if found.mean_left is not None:
        told.append(_left(found))
    if found.none_left and found.agreed < found.pairs:
        told.append(tr("No agreement leaves {left}.", left=amount(found.none_left)))
    return told


def paste_words(added: int, changed: int, unread: int) -> str:
    """What a paste came to: "3 pairs added, 1 changed. 2 rows could not be read"."""
    parts = []
    if added or not changed:
        parts.append(tr("1 pair added") if added == 1 else tr("{count} pairs added", count=added))
    if changed:
        parts.append(tr("{count} changed", count=changed))
    told = ", ".join(parts)
    if unread:
        rows = (
            tr("1 row could not be read")
            if unread == 1
            else tr("{count} rows could not be read", count=unread)
        )
        told = f"{told}. {rows}"
    return told


def table_text(rows: Sequence[Sequence[str]]) -> str:
    """A table to be pasted into a spreadsheet: tabs between cells, a line a row."""
    return "".join("\t".join(row) + "\n" for row in rows)


def _agreed(found: ClassSummary) -> str:
    if found.pairs == 1:
        return tr("The one pair agreed.") if found.agreed else tr("The one pair did not agree.")
    if found.agreed == found.pairs:
        return tr("All {pairs} pairs agreed.", pairs=found.pairs)
    return tr("{agreed} of {pairs} pairs agreed.", agreed=found.agreed, pairs=found.pairs)


def _efficient(found: ClassSummary) -> str:
    if found.agreed == 1:
        return (
            tr("The agreement is efficient.")
            if found.efficient
            else tr("The agreement is not efficient.")
        )
    values = {"efficient": found.efficient, "agreed": found.agreed}
    if found.efficient == 1:
        return tr("1 of {agreed} agreements is efficient.", agreed=found.agreed)
    return tr("{efficient} of {agreed} agreements are efficient.", **values)


def _below(found: ClassSummary) -> str:
    if found.below == 1:
        return tr("1 agreement is worse for somebody than no deal.")
    return tr("{count} agreements are worse for somebody than no deal.", count=found.below)


def _left(found: ClassSummary) -> str:
    left = amount(_mean(found.mean_left or Fraction(0)))
    if found.agreed == 1:
        return tr("Left on the table: {left}.", left=left)
    return tr(
        "Left on the table by those who agreed, on average: {left}; nothing by {count} of them.",
        left=left,
        count=found.nothing_left,
    )


def _mean(number: Fraction) -> Fraction:
    """A mean to one place: more would claim what a class cannot show."""
    return Fraction(round(number * 10), 10)
