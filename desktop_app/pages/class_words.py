"""How are the results of a class told: what cannot be read, and what each pair reached?"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.deals.class_results import PairStanding, RowFault, RowProblem
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.pages.deal_words import amount
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
