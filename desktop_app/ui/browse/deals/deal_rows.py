"""What do the rows of the list of deals say?"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.model.deal_facts import DealFacts
from desktop_app.core.model.ref import Kind
from desktop_app.ui.browse.deals.deal_words import WORKED, form_word, size_words
from desktop_app.ui.browse.result_rows import DEALS, ResultRows, Row
from desktop_app.ui.seams import Library


def deal_rows(deals: Sequence[DealFacts], whole: int) -> ResultRows:
    """These deals, out of `whole`."""
    return ResultRows(
        [deal.ref for deal in deals], lambda index: _row(deals[index]), DEALS, whole=whole
    )


def titles_alone(library: Library) -> list[DealFacts]:
    """What is known of the deals before a worker has read their blocks."""
    entries = library.catalogue()
    return [DealFacts(one.ref, one.title) for one in entries if one.ref.kind is Kind.DEAL]


def _row(deal: DealFacts) -> Row:
    return Row(deal.ref, deal.title, "", _told(deal), among_deals=True)


def _told(deal: DealFacts) -> str:
    """The sector and the size of a worked deal; of any other first what it is."""
    form = form_word(deal.form) if deal.form != WORKED else ""
    return " · ".join(filter(None, (form, deal.sector, *size_words(deal.parties, deal.issues))))
