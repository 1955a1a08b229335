"""What stands left of the page: how much was found, and the list or what to do without one?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop_app.core.model.ref import EntryRef
from desktop_app.ui.announcing import announce
from desktop_app.ui.browse.finder import LIMIT, QUICK_LIMIT
from desktop_app.ui.browse.group_head import GroupHead
from desktop_app.ui.browse.jump_strip import JumpStrip
from desktop_app.ui.browse.order_switch import OrderSwitch
from desktop_app.ui.browse.result_list import ResultList
from desktop_app.ui.browse.result_rows import BEST, CATEGORY, LETTER, ResultRows
from desktop_app.ui.fitting_label import FittingLabel
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.browse.nothing_found import NothingFound

LEAST_PX, USUAL_PX = 220, 318


class ListPane(QFrame):
    """The left side: counts, order, and below them the list with its letters or groups.

    `order_wanted` asks for the other order of all entries.
    """

    search_wanted = Signal(str)
    all_wanted = Signal()
    order_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("list-pane")
        self._nothing: NothingFound | None = None
        self._settled = False
        self._count = FittingLabel(look, 12)
        self._best = FittingLabel(look, 12)
        self.switch = OrderSwitch(look)
        self.group_head = GroupHead(look)
        self.list = ResultList(look)
        self.strip = JumpStrip(look)
        self._lay_out()
        self._connect()
        self.wear(look)

    def settle(self) -> None:
        """Do what could wait for the first paint."""
        from PySide6.QtCore import Qt

        self._settled = True
        for button in (self.switch, self.group_head):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.settle()
        self.strip.settle()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._head.setContentsMargins(look.px(16), look.px(6), look.px(9), look.px(5))
        self._head.setSpacing(look.px(8))
        self._head_line.setMinimumHeight(look.px(33))
        self.setMinimumWidth(LEAST_PX)
        for part in (self._count, self._best, self.switch, self.group_head, self.strip, self.list):
            part.wear(look)

    def show_rows(self, rows: ResultRows, selected: EntryRef | None, *, waiting: bool) -> None:
        """Show the list; `waiting` says that the full text may still add to it."""
        deals = rows.deals()
        all_entries = rows.order != BEST
        if len(rows) or not waiting:
            cut = not all_entries and len(rows) in (QUICK_LIMIT, LIMIT)
            first = tr("The first {count}", count=len(rows))
            self._count.set_text(first if cut else counted(len(rows) - deals, deals))
            self._best.set_text("" if all_entries else tr("Best match"))
        else:
            self._count.set_text(tr("Searching…"))
            self._best.set_text("")
        self.switch.setVisible(all_entries)
        self._show_list()
        if not all_entries and self.list.rows.order != BEST:
            self.list.leave()
        if rows is not self.list.rows:
            self._show_groups(rows)
        self.list.show_rows(rows, selected)
        if not waiting:
            self._announce(self._count.text)

    def show_nothing(self, query: str, nearest: tuple[str, ...]) -> None:
        """Say that nothing answers to the query, and what comes close."""
        self._empty_head()
        self._show_nothing().tell(query, nearest)
        self._announce(tr("Nothing found"))

    def show_no_entries(self) -> None:
        """Say what to do about a folder without entries."""
        self._empty_head()
        self._show_nothing().tell_no_entries()

    def _lay_out(self) -> None:
        self._head_line = QFrame()
        self._head = QHBoxLayout(self._head_line)
        self._head.addWidget(self._count)
        self._head.addStretch(1)
        self._head.addWidget(self._best)
        self._head.addWidget(self.switch)
        under_head = QVBoxLayout()
        under_head.setSpacing(0)
        under_head.addWidget(self.group_head)
        under_head.addWidget(self.list, 1)
        self._body = QFrame()
        self._body_row = QHBoxLayout(self._body)
        self._body_row.setContentsMargins(0, 0, 0, 0)
        self._body_row.setSpacing(0)
        self._body_row.addLayout(under_head, 1)
        self._body_row.addWidget(self.strip)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head_line)
        self._column.addWidget(self._body, 1)

    def _connect(self) -> None:
        self.switch.clicked.connect(self.order_wanted)
        self.group_head.picked.connect(self.list.scroll_to_group)
        self.strip.jumped.connect(self.list.scroll_to_group)
        self.strip.chosen.connect(self._begin_with)
        self.list.passed.connect(self.group_head.pass_group)
        self.list.passed.connect(self.strip.pass_letter)

    def _show_groups(self, rows: ResultRows) -> None:
        by_letter = rows.order == LETTER
        if rows.order != BEST:
            self.switch.show_order(rows.order)
        self.group_head.show_groups(rows.groups, lists=rows.order == CATEGORY)
        self.strip.show_letters([group.title for group in rows.groups] if by_letter else ())
        # Now, for the list would be painted in its former size and then in its new one.
        self._body_row.activate()

    def _begin_with(self, place: int) -> None:
        """Go on in the list, with the first entry of a group."""
        self.list.setFocus()
        self.list.go_to(self.list.rows.groups[place].first)

    def _empty_head(self) -> None:
        self._count.set_text("")
        self._best.set_text("")
        self.switch.hide()

    def _show_list(self) -> None:
        self._body.show()
        if self._nothing is not None:
            self._nothing.hide()

    def _show_nothing(self) -> NothingFound:
        if self._nothing is None:
            from desktop_app.ui.browse.nothing_found import NothingFound

            self._nothing = NothingFound()
            self._nothing.search_wanted.connect(self.search_wanted)
            self._nothing.all_wanted.connect(self.all_wanted)
            self._column.addWidget(self._nothing, 1)
        self._body.hide()
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
