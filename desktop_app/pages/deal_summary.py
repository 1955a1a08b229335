"""What do the numbers of a deal say in a few lines, for somebody who is changing them?"""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.core.errors import DealTooLarge, DealUnread
from desktop_app.core.library.deal_numbers import analysis_of
from desktop_app.core.model.entry import Deal
from desktop_app.core.model.problem import Problem
from desktop_app.pages import deal_words as words
from desktop_app.wording import sentence, tr


def deal_summary(deal: Deal, problems: Iterable[Problem]) -> tuple[str, ...]:
    """How many agreements there are, then a line for each named outcome; or why there is none."""
    try:
        analysis = analysis_of(deal, problems)
        frontier, efficient = analysis.frontier, analysis.feasible_frontier
        told = words.count_words(
            analysis.outcomes, analysis.feasible, len(frontier), len(efficient)
        )
        parties = analysis.block.parties
        named = [
            tr(
                "{outcome}: {gains} ({standing})",
                outcome=words.outcome_title(key),
                gains=words.gains_words(one.gains, parties),
                standing=words.standing_words(one),
            )
            for key, one in analysis.named.items()
        ]
    except DealUnread as unread:
        if not unread.problems:
            return (tr("No numbers yet: a deal has them in a block that begins with ```deal."),)
        return (tr("The numbers are wrong, so none is shown."),)
    except DealTooLarge as fault:
        return (sentence(fault),)
    return (told, *named)
