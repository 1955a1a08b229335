"""How is a negotiation at one screen told: to one party while it lasts, to both at its end?"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.sitting import Act, Ending, Move, Sitting
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.pages.blocks import Block, Paragraph, all_runs, inner
from desktop_app.pages.dance_words import terms_words
from desktop_app.pages.deal_words import amount, listed
from desktop_app.pages.trial_words import unit_name
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.pages.role_sheets import Material


def time_left(seconds: float) -> str:
    """The time as a clock shows it, the second that has begun counted: "4:59"."""
    whole = int(-(-seconds // 1))
    return f"{whole // 60}:{whole % 60:02}"


def heard_words(block: DealBlock, analysis: Analysis, move: Move | None, me: int) -> str:
    """What the other party did last, with what its offer is worth to the one who hears it."""
    if move is None:
        return tr("You begin.")
    who = block.parties[move.party].name
    said = tr("{who} says: “{words}”", who=who, words=move.words) if move.words else ""
    if move.act is not Act.OFFER or move.choices is None:
        return said or tr("{who} hands back without an offer.", who=who)
    worth = worth_words(analysis, analysis.values(move.choices)[me], me)
    told = tr(
        "{who} offers {terms}. To you that is worth {worth}.",
        who=who,
        terms=terms_words(move.choices),
        worth=worth,
    )
    return f"{told} {said}".strip()


def worth_words(analysis: Analysis, value: Fraction, me: int) -> str:
    """A value of one party, and how it stands to its reservation value."""
    gain = value - analysis.scoring.reservations[me]
    told = f"{amount(value)} {unit_name(analysis.block)}"
    if not gain:
        return tr("{worth}, just your reservation value", worth=told)
    if gain > 0:
        return tr("{worth}, {gain} above your reservation value", worth=told, gain=amount(gain))
    return tr("{worth}, {gap} below your reservation value", worth=told, gap=amount(-gain))


def own_words(block: DealBlock, me: int) -> str:
    """What a party has to know of itself: its alternative, and what that is worth."""
    party = block.parties[me]
    told = tr(
        "Your reservation value is {value}: without a deal that is what you are left with.",
        value=amount(party.reservation or Fraction(0)),
    )
    return (
        tr("{told} Your BATNA: {batna}.", told=told, batna=party.batna.rstrip("."))
        if (party.batna)
        else told
    )


def ending_title(sitting: Sitting) -> str:
    """How it ended, in two words."""
    return tr("Agreed") if sitting.ending is Ending.AGREED else tr("No agreement")


def ending_words(block: DealBlock, sitting: Sitting) -> str:
    """How it ended."""
    if sitting.ending is Ending.AGREED:
        terms = terms_words(sitting.moves[-1].choices or {})
        return " ".join([tr("Agreed: {terms}.", terms=terms), *_worse(block, sitting)])
    if sitting.ending is Ending.WALKED_AWAY:
        who = block.parties[sitting.moves[-1].party].name
        return tr("{who} walked away: no agreement.", who=who)
    return tr("The time ran out: no agreement.")


def _worse(block: DealBlock, sitting: Sitting) -> list[str]:
    """For whom the agreement is worse than none."""
    gains = sitting.outcome.gains if sitting.outcome is not None else ()
    names = [party.name for party, gain in zip(block.parties, gains, strict=False) if gain < 0]
    if not names:
        return []
    return [tr("For {names} that is worse than no deal.", names=listed(names))]


def reveal_rows(analysis: Analysis, sitting: Sitting) -> list[list[str]]:
    """A row a party: value, reservation value, gain; the heading first."""
    found = sitting.outcome
    floors = analysis.scoring.reservations
    values = floors if found is None else found.values
    rows = [[tr("Party"), tr("Reached"), tr("Reservation value"), tr("Gain")]]
    for place, party in enumerate(analysis.block.parties):
        gain = values[place] - floors[place]
        rows.append(
            [
                party.name,
                amount(values[place]),
                amount(floors[place]),
                amount(gain, signed=True),
            ]
        )
    return rows


def left_words(analysis: Analysis, sitting: Sitting) -> str:
    """What was left on the table, in joint value or, units apart, for every party."""
    found, block = sitting.outcome, analysis.block
    unit = unit_name(block)
    if found is None:
        most = analysis.most_joint
        if most is None:
            if analysis.feasible_frontier:
                return tr("There were agreements that both would have accepted.")
            return tr("No agreement was acceptable to both: walking away was right.")
        every = most - sum(analysis.scoring.reservations, Fraction(0))
        return tr("All of it was left on the table: {left} {unit}.", left=amount(every), unit=unit)
    if found.efficient and not (found.left_on_table.joint or 0) > 0:
        return tr("Nothing was left on the table.")
    if found.left_on_table.joint is not None and found.left_on_table.joint > 0:
        left = amount(found.left_on_table.joint)
        told = tr("{left} {unit} of joint value were left on the table.", left=left, unit=unit)
    else:
        told = ""
    if found.efficient:
        return tr("{told} Yet nothing was better for both.", told=told).strip()
    more = tr("Another agreement was better for both.")
    return f"{told} {more}".strip()


def briefs_by_party(material: Material) -> dict[int, str]:
    """The briefs that are certainly those of one party, by its place."""
    from desktop_app.core.content.sections import role_of
    from desktop_app.pages.sheet_blocks import place_of

    found: dict[int, str] = {}
    for section, blocks in zip(material.deal.briefs, material.briefs, strict=True):
        place = place_of(role_of(section.heading), material.block) if material.block else None
        if place is not None:
            found[place] = brief_text(blocks)
    return found


def brief_text(blocks: Sequence[Block]) -> str:
    """A brief as plain text, a paragraph after the other."""
    parts: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            parts.append(block.text)
        elif list(inner(block)):
            parts.append(brief_text(tuple(inner(block))))
        else:
            parts.append("".join(run.text for run in all_runs((block,))))
    return "\n\n".join(part for part in parts if part.strip())
