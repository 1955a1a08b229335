"""How are numbers told that are only supposed?"""

from __future__ import annotations

from desktop_app.core.deals.what_if import Change, Supposed, changes
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.pages.deal_words import amount
from desktop_app.wording import tr


def number_name(block: DealBlock, party: int, issue: int | None) -> str:
    """What a number is: a reservation value, or the weight of an issue."""
    name = block.parties[party].name
    if issue is None:
        return tr("Reservation value of {party}", party=name)
    return tr("Weight of {issue} for {party}", issue=block.issues[issue].name, party=name)


def supposed_words(block: DealBlock, supposed: Supposed) -> str:
    """What is supposed, "" where all is as the author wrote it."""
    told = [_change(block, one) for one in changes(block, supposed)]
    if not told:
        return ""
    return tr("What if: {changes}. This is kept in no file.", changes="; ".join(told))


def _change(block: DealBlock, one: Change) -> str:
    return tr(
        "{number} {supposed} instead of {written}",
        number=number_name(block, one.party, one.issue),
        supposed=amount(one.supposed),
        written=amount(one.written),
    )
