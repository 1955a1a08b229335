"""How does the analysis of a deal read in a terminal?"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.deals.analysis import Agreement, Analysis, Judged
from desktop_app.core.deals.equals import equal_offers
from desktop_app.core.deals.trades import better_for_all
from desktop_app.core.model.entry import Deal
from desktop_app.pages import deal_words as words
from desktop_app.pages.columns import columns
from desktop_app.wording import tr

_MOST_POINTS = 40


def deal_text(deal: Deal, analysis: Analysis) -> str:
    """The whole analysis in plain lines; DealTooLarge where there are no figures."""
    title = deal.title
    sections = [
        [title, "=" * len(title), words.unit_words(analysis.block)],
        _parties(analysis),
        _issues(analysis),
        _agreements(analysis),
        _solutions(analysis),
        *(_named(analysis, key, one) for key, one in analysis.named.items()),
        _trades(analysis),
    ]
    return "\n\n".join("\n".join(lines) for lines in sections if lines)


def _parties(analysis: Analysis) -> list[str]:
    ideal = analysis.ideal
    rows = [(tr("Party"), tr("Reservation value"), tr("Ideal"), tr("Without a deal"))]
    for place, party in enumerate(analysis.block.parties):
        best = tr("none") if ideal is None else words.amount(ideal[place])
        worth = words.amount(analysis.scoring.reservations[place])
        rows.append((party.name, worth, best, party.batna))
    return columns(rows)


def _issues(analysis: Analysis) -> list[str]:
    names = [party.name for party in analysis.block.parties]
    rows: list[Sequence[str]] = [(tr("Issue"), tr("Option"), *names, tr("Kind"))]
    block = analysis.block
    for issue, worths, kind in zip(
        block.issues, analysis.scoring.worths, analysis.kinds, strict=True
    ):
        for number, (option, values) in enumerate(zip(issue.options, worths, strict=True)):
            first = number == 0
            rows.append(
                (
                    issue.name if first else "",
                    option.label,
                    *map(words.amount, values),
                    words.kind_words(kind) if first else "",
                )
            )
    return columns(rows)


def _agreements(analysis: Analysis) -> list[str]:
    counts = words.count_words(
        analysis.outcomes,
        analysis.feasible,
        len(analysis.frontier),
        len(analysis.feasible_frontier),
    )
    shown = analysis.feasible_frontier[:_MOST_POINTS]
    lines = [counts]
    if shown:
        lines += ["", tr("Efficient and acceptable to all:"), *columns(map(_row, shown))]
    if len(shown) < len(analysis.feasible_frontier):
        rest = len(analysis.feasible_frontier) - len(shown)
        lines.append(tr("… and {count} more (--json lists all)", count=f"{rest:,}"))
    return lines


def _solutions(analysis: Analysis) -> list[str]:
    solutions = [
        (tr("Nash"), analysis.nash),
        (tr("Kalai-Smorodinsky"), analysis.kalai_smorodinsky),
        (tr("Egalitarian"), analysis.egalitarian),
        (tr("Utilitarian"), analysis.utilitarian),
    ]
    rows: list[Sequence[str]] = []
    for name, found in solutions:
        reason = words.solution_reason(found)
        if reason:
            rows.append((name, reason, ""))
        rows += [("" if n else name, *_row(one)) for n, one in enumerate(found or ())]
    lines = columns(rows)
    if analysis.integrativeness is not None:
        share = analysis.integrativeness * 100
        lines.append(
            tr(
                "Integrativeness (an index of ours; 50 pure division, 100 no conflict): {share} %",
                share=f"{float(share):.0f}",
            )
        )
    return lines


def _named(analysis: Analysis, key: str, one: Judged) -> list[str]:
    parties = analysis.block.parties
    left = one.left_on_table
    title = words.outcome_title(key)
    lines = [
        tr("{title}: {standing}", title=title, standing=words.standing_words(one)),
        "  " + ", ".join(f"{issue}: {option}" for issue, option in one.choices.items()),
        "  " + tr("Worth {values}", values=words.amounts(one.values)),
        "  "
        + tr("Above the reservation values: {gains}", gains=words.gains_words(one.gains, parties)),
    ]
    if left.joint is not None:
        told = tr("Joint value left on the table: {joint}", joint=words.amount(left.joint))
        lines.append("  " + told)
    if left.pareto:
        told = tr("Every party could have {gap} more", gap=words.amount(left.pareto))
        lines.append("  " + told)
    better = better_for_all(analysis.scoring, one.choices, budget=analysis.budget())
    if better:
        lines.append("  " + tr("Better for some, worse for none, with the fewest changes:"))
        lines += ["    " + words.improvement_words(step, parties) for step in better]
    return lines


def _trades(analysis: Analysis) -> list[str]:
    first = analysis.block.parties[0].name
    lines = [
        tr("{party} takes {takes}, concedes {concedes}", party=first, **pair._asdict())
        for pair in analysis.logrolls
    ]
    if lines:
        lines.insert(0, tr("Trades that the priorities suggest:"))
    for place, party in enumerate(analysis.block.parties):
        if analysis.nash:
            lines += _equal(analysis, place, party.name)
    return lines[1:] if lines[:1] == [""] else lines


def _equal(analysis: Analysis, place: int, name: str) -> list[str]:
    level = analysis.nash[0].values[place]
    offers = equal_offers(analysis.scoring, place, level, budget=analysis.budget())
    rows = [(words.amounts(one.values), ", ".join(one.choices.values())) for one in offers]
    title = tr("Offers worth about {level} to {party}:", level=words.amount(level), party=name)
    return ["", title, *columns(rows)]


def _row(one: Agreement) -> tuple[str, str]:
    choices = ", ".join(one.choices.values())
    if one.outcomes > 1:
        choices = tr(
            "{choices} (and {count} others)", choices=choices, count=f"{one.outcomes - 1:,}"
        )
    return words.amounts(one.values), choices
