"""What stands left of the page: how much was found, and the list or what to do without one?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop_app.core.model.ref import EntryRef
from desktop_app.ui.announcing import announce
from desktop_app.ui.browse.finder import LIMIT, QUICK_LIMIT
from desktop_app.ui.browse.result_list import ResultList
from desktop_app.ui.browse.result_rows import ResultRows
from desktop_app.ui.fitting_label import FittingLabel
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.browse.nothing_found import NothingFound

LEAST_PX, USUAL_PX = 220, 318


class ListPane(QFrame):
    """The left side: counts, order, and below them the list."""

    search_wanted = Signal(str)
    all_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("list-pane")
        self.list = ResultList(look)
        self._nothing: NothingFound | None = None
        self._count = FittingLabel(look, 12)
        self._order = FittingLabel(look, 12)
        self._settled = False
        self._head = QHBoxLayout()
        self._head.addWidget(self._count)
        self._head.addStretch(1)
        self._head.addWidget(self._order)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.list, 1)
        self.wear(look)

    def settle(self) -> None:
        """Do what could wait for the first paint."""
        self._settled = True
        self.list.settle()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._count.wear(look)
        self._order.wear(look)
        self._head.setContentsMargins(look.px(16), look.px(11), look.px(14), look.px(6))
        self.setMinimumWidth(LEAST_PX)
        self.list.wear(look)

    def show_rows(self, rows: ResultRows, selected: EntryRef | None, *, waiting: bool) -> None:
        """Show the list; `waiting` says that the full text may still add to it."""
        deals = rows.deals()
        if len(rows) or not waiting:
            cut = not rows.by_letter and len(rows) in (QUICK_LIMIT, LIMIT)
            first = tr("The first {count}", count=len(rows))
            self._count.set_text(first if cut else counted(len(rows) - deals, deals))
            self._order.set_text(tr("By letter") if rows.by_letter else tr("Best match"))
        else:
            self._count.set_text(tr("Searching…"))
            self._order.set_text("")
        self.list.show_rows(rows, selected)
        self._show_list()
        if not waiting:
            self._announce(self._count.text)

    def show_nothing(self, query: str, nearest: tuple[str, ...]) -> None:
        """Say that nothing answers to the query, and what comes close."""
        self._count.set_text("")
        self._order.set_text("")
        self._show_nothing().tell(query, nearest)
        self._announce(tr("Nothing found"))

    def show_no_entries(self) -> None:
        """Say what to do about a folder without entries."""
        self._count.set_text("")
        self._order.set_text("")
        self._show_nothing().tell_no_entries()

    def _show_list(self) -> None:
        self.list.show()
        if self._nothing is not None:
            self._nothing.hide()

    def _show_nothing(self) -> NothingFound:
        if self._nothing is None:
            from desktop_app.ui.browse.nothing_found import NothingFound

            self._nothing = NothingFound()
            self._nothing.search_wanted.connect(self.search_wanted)
            self._nothing.all_wanted.connect(self.all_wanted)
            self._column.addWidget(self._nothing, 1)
        self.list.hide()
        self._nothing.show()
        return self._nothing

    def _announce(self, text: str) -> None:
        if self._settled:
            announce(self.list, text)


def counted(terms: int, deals: int) -> str:
    """So many terms and deals, in words."""
    told = tr("1 term") if terms == 1 else tr("{count} terms", count=f"{terms:,}")
    if not deals:
        return told
    more = tr("1 deal") if deals == 1 else tr("{count} deals", count=f"{deals:,}")
    return f"{told} · {more}"
