"""What do the rows of the list of deals say?"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop_app.core.model.deal_facts import DealFacts
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.browse.deals.deal_words import WORKED, form_word, size_words
from desktop_app.ui.browse.result_rows import DEALS, ResultRows, Row
from desktop_app.ui.seams import Library


def deal_rows(
    deals: Sequence[DealFacts], whole: int, else_told: Callable[[EntryRef], str] = lambda _ref: ""
) -> ResultRows:
    """These deals, out of `whole`; `else_told` is said of one of which nothing is known."""

    def row(index: int) -> Row:
        deal = deals[index]
        return Row(deal.ref, deal.title, "", _told(deal) or else_told(deal.ref), among_deals=True)

    return ResultRows([deal.ref for deal in deals], row, DEALS, whole=whole)


def titles_alone(library: Library) -> list[DealFacts]:
    """What is known of the deals before a worker has read their blocks."""
    entries = library.catalogue()
    return [DealFacts(one.ref, one.title) for one in entries if one.ref.kind is Kind.DEAL]


def _told(deal: DealFacts) -> str:
    """The sector and the size of a worked deal; of any other first what it is."""
    form = form_word(deal.form) if deal.form != WORKED else ""
    return " · ".join(filter(None, (form, deal.sector, *size_words(deal.parties, deal.issues))))
