"""How are the offers of a dance told: in a table, in the window and on paper?"""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.deals.dance import Dance, Step
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.pages.deal_words import amount
from desktop_app.wording import tr


def dance_rows(block: DealBlock, dance: Dance) -> list[list[str]]:
    """The table of a dance, its heading first: number, who, terms, values, and changes."""
    names = [party.name for party in block.parties]
    changes = [tr("Change for {party}", party=name) for name in names]
    rows = [[tr("No."), tr("Offered by"), tr("Terms"), *names, *changes]]
    for step in dance.steps():
        offer = step.offer
        rows.append(
            [
                str(step.number),
                names[offer.party],
                terms_words(offer.choices),
                *map(amount, offer.values),
                *change_cells(step, len(names)),
            ]
        )
    return rows


def change_cells(step: Step, parties: int) -> list[str]:
    """What an offer changed for each party against the offer before from the same side."""
    if step.changes is None:
        return [""] * parties
    return [amount(change, signed=True) for change in step.changes]


def terms_words(choices: Mapping[str, str]) -> str:
    """Terms in a row: "Fee: 114, Term: 1 year"."""
    return ", ".join(f"{issue}: {option}" for issue, option in choices.items())


def step_words(block: DealBlock, step: Step) -> str:
    """An offer in a sentence for those who hear the list: who, which number, and what moved."""
    who = block.parties[step.offer.party].name
    told = tr("{number}. {who}", number=step.number, who=who)
    if step.changes is None:
        return tr("{told} opens with {terms}", told=told, terms=terms_words(step.offer.choices))
    if not step.moved:
        return tr("{told} offers the same again", told=told)
    moved = {name: step.offer.choices[name] for name in step.moved}
    return tr("{told} moves to {terms}", told=told, terms=terms_words(moved))
