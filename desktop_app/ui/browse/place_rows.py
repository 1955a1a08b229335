"""Which rows does the list have without a query, among terms and among deals?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.model.deal_facts import DealFacts, DealFilter
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.browse.result_rows import ResultRows, catalogue_rows
from desktop_app.ui.latest_task import LatestTask

if TYPE_CHECKING:
    from desktop_app.ui.seams import Library


class PlaceRows(QObject):
    """Makes the rows of each place when they are first looked at.

    `deals_changed` tells that there are other rows of deals, or that they say more.
    """

    deals_changed = Signal()
    failed = Signal(Exception)

    def __init__(self, library: Library, order: str, parent: QObject) -> None:
        """`order` is the one in which terms stand."""
        super().__init__(parent)
        self.library, self._order = library, order
        self._terms: ResultRows | None = None
        self._listed: ResultRows | None = None
        self._asked = False
        self.deals: Sequence[DealFacts] = ()
        self.filter = DealFilter()
        self._task = LatestTask(self)
        self._task.done.connect(self._take)
        self._task.failed.connect(self.failed)

    @property
    def waiting(self) -> bool:
        """Whether more about the deals is on its way."""
        return self._task.running

    @property
    def order(self) -> str:
        """The order in which terms stand."""
        return self._order

    def rows(self, place: Kind) -> ResultRows:
        """The rows of a place; those of deals may say little at first."""
        if place is Kind.TERM:
            if self._terms is None:
                self._terms = catalogue_rows(self.library, self._order)
            return self._terms
        if not self._asked:
            self._ask()
        if self._listed is None:
            from desktop_app.ui.browse.deals.deal_rows import deal_rows

            left = self.filter.left_of(self.deals)
            self._listed = deal_rows(left, len(self.deals), self._pack_name)
        return self._listed

    def holds(self, place: Kind) -> bool:
        """Whether there is anything in a place, listed or kept out by a filter."""
        return bool(len(self.rows(place)) or (place is Kind.DEAL and self.deals))

    def first(self, place: Kind) -> EntryRef | None:
        """The first entry of a place, if there is one."""
        rows = self.rows(place)
        return rows.ref(0) if len(rows) else None

    def order_by(self, order: str) -> None:
        """Let the terms stand in another order."""
        self._order, self._terms = order, None

    def narrow(self, narrowed: DealFilter) -> None:
        """List only deals that this lets through."""
        self.filter, self._listed = narrowed, None
        self.deals_changed.emit()

    def set_library(self, library: Library) -> None:
        """Go on with a newer reference; what was known of the deals stands until more is."""
        self.library, self._terms = library, None
        if self._asked:
            self._ask()

    def _pack_name(self, ref: EntryRef) -> str:
        return "" if self.waiting or not self.library.has(ref) else self.library.pack_name(ref)

    def _ask(self) -> None:
        self._asked = True
        library = self.library
        known = library.cached_deals()
        if known is not None:
            self._task.cancel()
            self._hold(known)
            return
        if not self.deals:
            from desktop_app.ui.browse.deals.deal_rows import titles_alone

            self._hold(titles_alone(library))
        if self.deals:
            self._task.run(library.deals)

    def _hold(self, deals: Sequence[DealFacts]) -> None:
        self.deals, self._listed = deals, None

    def _take(self, deals: Sequence[DealFacts]) -> None:
        self._hold(deals)
        self.deals_changed.emit()
