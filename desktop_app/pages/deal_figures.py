"""What stands on a deal's page in the place of its block: its figures, or why there are none?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from html import escape

from desktop_app.core.deals.analysis import Analysis, Judged
from desktop_app.core.errors import DealTooLarge, DealUnread
from desktop_app.core.library.deal_numbers import analysis_of
from desktop_app.core.model.deal_block import Issue, Unit
from desktop_app.core.model.entry import Deal
from desktop_app.core.model.problem import Problem
from desktop_app.pages import deal_words as words
from desktop_app.pages.deal_parts import NUMBERS
from desktop_app.wording import problem_line, sentence, tr


def figures_html(deal: Deal, problems: Iterable[Problem]) -> str:
    """The figures of a deal as HTML, "" when it has no block at all.

    Where the block is wrong or the deal too large, a box says so instead, and no figure stands
    there. `problems` are those of the deal's pack.
    """
    try:
        return _figures(analysis_of(deal, problems))
    except DealUnread as unread:
        if not unread.problems:
            return ""
        title = tr("The numbers of this deal are wrong, so none is shown")
        return _box(title, map(problem_line, unread.problems))
    except DealTooLarge as fault:
        return _box(tr("No figures"), [sentence(fault)])


def _figures(analysis: Analysis) -> str:
    frontier, efficient = analysis.frontier, analysis.feasible_frontier
    counts = words.count_words(analysis.outcomes, analysis.feasible, len(frontier), len(efficient))
    told = [counts, _nash(analysis)]
    return "\n".join(
        [
            f"{NUMBERS}{escape(tr('The numbers'))}</h3>",
            _table(analysis),
            *(f"<p>{escape(text)}</p>" for text in told if text),
        ]
    )


def _nash(analysis: Analysis) -> str:
    found = analysis.nash
    if not found:
        return tr("No agreement is acceptable to all, so no bargaining solution picks one.")
    points = words.listed([f"({words.pair(one.values)})" for one in found])
    if len(found) == 1:
        return tr("The Nash bargaining solution is worth {points}.", points=points)
    return tr(
        "{count} agreements tie as the Nash bargaining solution: {points}.",
        count=words.count_word(len(found)).capitalize(),
        points=points,
    )


def _table(analysis: Analysis) -> str:
    """A column for no deal and one for each named outcome; a row for each issue and party."""
    named = list(analysis.named.values())
    head = [tr("Agreement"), tr("No deal"), *map(words.outcome_title, analysis.named)]
    rows = [
        [issue.name, "", *(one.choices[issue.name] for one in named)] for issue in _told(analysis)
    ]
    for place, party in enumerate(analysis.block.parties):
        floor = words.amount(analysis.scoring.reservations[place])
        rows.append([_points(analysis, party.name), floor, *(_worth(one, place) for one in named)])
    if analysis.block.comparable:
        floors = words.amount(sum(analysis.scoring.reservations, Fraction(0)))
        rows.append(
            [tr("Joint value"), floors, *(words.amount(one.joint or Fraction(0)) for one in named)]
        )
        rows.append([tr("Left on the table"), "", *(_left(one) for one in named)])
    rows.append([tr("Acceptable to all"), "", *(_yes(one.feasible) for one in named)])
    rows.append([tr("Efficient"), "", *(_yes(one.efficient) for one in named)])
    body = "\n".join(_row(row, "td") for row in rows if named or row[1])
    return f"<table>\n<thead>\n{_row(head, 'th')}\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _told(analysis: Analysis) -> Sequence[Issue]:
    return analysis.block.issues if analysis.named else ()


def _points(analysis: Analysis, party: str) -> str:
    block = analysis.block
    unit = tr("points") if block.unit is Unit.POINTS else block.currency
    return tr("{party}, {unit}", party=party, unit=unit)


def _worth(one: Judged, place: int) -> str:
    gain = words.amount(one.gains[place], signed=True)
    return f"{words.amount(one.values[place])} ({gain})"


def _left(one: Judged) -> str:
    joint = one.left_on_table.joint
    return "" if joint is None else words.amount(joint)


def _yes(said: bool) -> str:
    return tr("yes") if said else tr("no")


def _row(cells: Sequence[str], tag: str) -> str:
    first, *rest = map(escape, cells)
    return (
        f"<tr><{tag}>{first}</{tag}>"
        + "".join(f'<{tag} align="right">{cell}</{tag}>' for cell in rest)
        + "</tr>"
    )


def _box(title: str, lines: Iterable[str]) -> str:
    told = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return (
        '<table class="callout warning"><tbody><tr><td>'
        f'<p class="callout-title">{escape(title)}</p>{told}</td></tr></tbody></table>'
    )
