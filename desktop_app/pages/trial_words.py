"""What is told of the agreement that is on the table, beside its figures?"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from html import escape
from typing import NamedTuple

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.scoring import Values
from desktop_app.core.deals.trial import Trial
from desktop_app.core.model.deal_block import DealBlock, Unit
from desktop_app.pages.deal_words import amount, listed, outcome_title
from desktop_app.wording import tr


class Figure(NamedTuple):
    """A number, what it counts, and the id of the glossary's entry that explains it."""

    number: str
    words: str
    term: str


class Share(NamedTuple):
    """A piece of a bar: how much of the whole (0 to 1), and the place of the party."""

    party: int
    part: float


class Bar(NamedTuple):
    """A bar with the words over it."""

    title: str
    shares: tuple[Share, ...]


def unit_name(block: DealBlock) -> str:
    """What the numbers count: "points" or a currency."""
    return tr("points") if block.unit is Unit.POINTS else block.currency or tr("money")


def gain_bars(analysis: Analysis, values: Values) -> list[Bar]:
    """Gains over the reservation values out of what is possible.

    One bar for all where gains may be added, else one for each party, out of the most that it
    gains in any agreement that all accept.
    """
    gains = analysis.scoring.gains(values)
    if analysis.block.comparable:
        return [_joint_bar(analysis, gains)]
    ideal = analysis.ideal
    return [_own_bar(analysis, place, gain, ideal) for place, gain in enumerate(gains)]


def _joint_bar(analysis: Analysis, gains: Values) -> Bar:
    told = " ".join(
        amount(gain) if not at else f"{'−' if gain < 0 else '+'} {amount(abs(gain))}"
        for at, gain in enumerate(gains)
    )
    joint = sum(gains, Fraction(0))
    if analysis.most_joint is None:
        title = tr("Gains over no deal: {told} = {joint}", told=told, joint=amount(joint))
        return Bar(title, ())
    most = analysis.most_joint - sum(analysis.scoring.reservations, Fraction(0))
    title = tr(
        "Gains over no deal: {told} = {joint} of {most} possible",
        told=told,
        joint=amount(joint),
        most=amount(most),
    )
    return Bar(title, _shares([(place, gain, most) for place, gain in enumerate(gains)]))


def _own_bar(analysis: Analysis, place: int, gain: Fraction, ideal: Values | None) -> Bar:
    name = analysis.block.parties[place].name
    if ideal is None:
        title = tr("Gain of {party} over no deal: {gain}", party=name, gain=amount(gain))
        return Bar(title, ())
    most = analysis.scoring.gains(ideal)[place]
    title = tr(
        "Gain of {party} over no deal: {gain} of {most} possible",
        party=name,
        gain=amount(gain),
        most=amount(most),
    )
    return Bar(title, _shares([(place, gain, most)]))


def _shares(parts: Sequence[tuple[int, Fraction, Fraction]]) -> tuple[Share, ...]:
    """What is gained as parts of the bar: nothing below zero, never more than the whole."""
    left, found = 1.0, []
    for place, gain, most in parts:
        part = min(left, max(0.0, float(gain / most))) if most else 0.0
        left -= part
        if part:
            found.append(Share(place, part))
    return tuple(found)


def under_bars(analysis: Analysis, trial: Trial) -> str:
    """What there is left to say under the bars."""
    if trial.now.away:
        return tr("Without a deal each is left at its reservation value.")
    values, block = trial.values, analysis.block
    told = [_left_words(analysis, values)]
    refusing = [
        party.name
        for party, gain in zip(block.parties, analysis.scoring.gains(values), strict=True)
        if gain < 0
    ]
    if refusing:
        told.append(tr("worse than no deal for: {parties}", parties=listed(refusing)))
    else:
        told.append(tr("no deal would leave each at its reservation value"))
    return " · ".join(told)


def _left_words(analysis: Analysis, values: Values) -> str:
    joint = analysis.joint(values)
    if joint is not None and analysis.most_joint is not None:
        left = amount(analysis.most_joint - joint)
        return tr("{left} {unit} left on the table", left=left, unit=unit_name(analysis.block))
    if analysis.is_efficient(values):
        return tr("efficient: nothing is better for all")
    return tr("not efficient: something is better for all")


def figures(analysis: Analysis, values: Values) -> list[Figure]:
    """The four figures of a deal; the last is of these values."""
    two = len(analysis.block.parties) == 2
    accepted = "?" if analysis.feasible is None else f"{analysis.feasible:,}"
    return [
        Figure(
            f"{accepted} / {analysis.outcomes:,}",
            tr("agreements both accept") if two else tr("agreements all accept"),
            "zopa",
        ),
        Figure(f"{len(analysis.frontier):,}", tr("on the Pareto frontier"), "pareto-efficiency"),
        _nash(analysis),
        _last(analysis, values),
    ]


def _nash(analysis: Analysis) -> Figure:
    term, found = "nash-bargaining-solution", analysis.nash
    if not found:
        return Figure("–", tr("no Nash solution: all refuse something"), term)
    words = tr("Nash solution")
    if len(found) > 1:
        words = tr("Nash solution, one of {count}", count=len(found))
    return Figure(_point(found[0].values), words, term)


def _last(analysis: Analysis, values: Values) -> Figure:
    """What is left on the table; where values are not added, the way from the first outcome."""
    joint = analysis.joint(values)
    if joint is not None and analysis.most_joint is not None:
        left = amount(analysis.most_joint - joint)
        return Figure(left, tr("left on the table"), "value-left-on-the-table")
    named = analysis.block.outcomes
    start = analysis.values(named[0].choices) if named else analysis.scoring.reservations
    against = outcome_title(named[0].key).lower() if named else tr("no deal")
    changes = " · ".join(
        amount(new - old, signed=True) for new, old in zip(values, start, strict=True)
    )
    return Figure(changes, tr("against {outcome}", outcome=against), "joint-gain")


def _point(values: Values) -> str:
    return " · ".join(map(amount, values))


def away_words(block: DealBlock) -> list[tuple[str, str]]:
    """What each party falls back on, and what that is worth to it: its BATNA, and a number."""
    return [
        (
            tr("BATNA of {party}: {batna}", party=party.name, batna=party.batna or tr("not told")),
            tr(
                "Reservation value: {value} {unit}",
                value=amount(party.reservation or Fraction(0)),
                unit=unit_name(block),
            ),
        )
        for party in block.parties
    ]


def spoken(analysis: Analysis, trial: Trial) -> str:
    """What a person hears after a change: each party's total."""
    names = [party.name for party in analysis.block.parties]
    told = listed(
        [f"{name} {amount(value)}" for name, value in zip(names, trial.values, strict=True)]
    )
    return tr("No deal: {told}", told=told) if trial.now.away else told


def trial_rows(analysis: Analysis, trial: Trial) -> list[list[str]]:
    """What is on the table as rows, the heading first, the totals and gains last."""
    block, scoring = analysis.block, analysis.scoring
    rows = [[tr("Issue"), tr("Choice"), *(party.name for party in block.parties)]]
    if trial.worths is None:
        rows.append([tr("No deal"), "", *map(amount, trial.values)])
    else:
        for issue, worth in zip(block.issues, trial.worths, strict=True):
            rows.append([issue.name, trial.choices[issue.name], *map(amount, worth)])
        rows.append([tr("Total"), "", *map(amount, trial.values)])
    floors = [amount(floor) for floor in scoring.reservations]
    gains = [amount(gain, signed=True) for gain in scoring.gains(trial.values)]
    rows.append([tr("Reservation value"), "", *floors])
    rows.append([tr("Gain"), "", *gains])
    return rows


def as_tabs(rows: Sequence[Sequence[str]]) -> str:
    """Rows as text with tabs, for a spreadsheet."""
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in rows)


def as_html(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a table in HTML, for a document."""
    head, *body = rows
    told = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    lines = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in body
    )
    return f"<table><thead><tr>{told}</tr></thead><tbody>{lines}</tbody></table>"
