"""What stands left of the page: how much was found, and the list or what to do without one?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.model.ref import EntryRef
from desktop_app.ui.announcing import announce
from desktop_app.ui.browse.group_head import GroupHead
from desktop_app.ui.browse.jump_strip import JumpStrip
from desktop_app.ui.browse.list_notes import ListNotes
from desktop_app.ui.browse.order_switch import OrderSwitch
from desktop_app.ui.browse.result_list import ResultList
from desktop_app.ui.browse.result_rows import (
    BEST,
    CATEGORY,
    DEALS,
    LETTER,
    ResultRows,
    no_rows,
)
from desktop_app.ui.fitting_label import FittingLabel
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.model.hit import Answer
    from desktop_app.ui.browse.deals.filter_bar import FilterBar
    from desktop_app.ui.browse.empty_state import EmptyState, Way

LEAST_PX, USUAL_PX = 220, 318
_PATIENCE_MS = 150


class ListPane(QFrame):
    """The left side: counts, order, and below them the list with its letters or groups.

    `order_wanted` asks for the other order of all entries, `more_wanted` for more hits,
    `writing_wanted` for an entry on what was looked for in vain. `all_shown` carries the rows of
    all entries of a place when they have come.
    """

    search_wanted = Signal(str)
    all_wanted = Signal()
    order_wanted = Signal()
    more_wanted = Signal()
    writing_wanted = Signal(str)
    all_shown = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("list-pane")
        self._empty: EmptyState | None = None
        self._filters: FilterBar | None = None
        self._settled = self._offers_writing = False
        self._count = FittingLabel(look, 12)
        self._best = FittingLabel(look, 12)
        self.switch = OrderSwitch(look)
        self.group_head = GroupHead(look)
        self.list = ResultList(look)
        self.strip = JumpStrip(look)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._lay_out()
        self._notes = ListNotes(self._under_head, look, self)
        self._connect()
        self.wear(look)

    def settle(self) -> None:
        """Do what could wait for the first paint."""
        from PySide6.QtCore import Qt

        self._settled = True
        for button in (self.switch, self.group_head):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if self._filters is not None:
            self._filters.settle()
            self._order_tabs()
        self.list.settle()
        self.strip.settle()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._head.setContentsMargins(look.px(16), look.px(6), look.px(9), look.px(5))
        self._head.setSpacing(look.px(4))
        self._head_line.setMinimumHeight(look.px(33))
        self.setMinimumWidth(LEAST_PX)
        for part in (self._count, self._best, self.switch, self.group_head, self.strip, self.list):
            part.wear(look)
        self._notes.wear(look)
        if self._empty is not None:
            self._empty.wear(look)

    def show_all(self, rows: ResultRows, selected: EntryRef | None) -> None:
        """Show all entries, in the order of the rows."""
        before = self.list.rows.order
        if BEST != before != rows.order and DEALS in (before, rows.order):
            self.list.leave()
        self._tell_progress(waiting=False)
        self._notes.advise(None)
        self._notes.offer_more(0)
        self._show_list(rows, selected)
        self._say_order("")
        self.switch.setVisible(rows.order != DEALS)
        self._show_filters(shown=rows.order == DEALS)
        self.all_shown.emit(rows)
        self._announce(self._count.text)

    def show_hits(self, rows: ResultRows, selected: EntryRef | None, *, stay: bool = False) -> None:
        """Show what answers to a query; `stay` when it is the same query as before."""
        if self.list.rows.order != BEST:
            self.list.leave()
        self.switch.hide()
        self._show_filters(shown=False)
        self._show_list(rows, selected, stay=stay)

    def tell_answer(self, answer: Answer, *, waiting: bool, more: bool) -> None:
        """Say what there is to say about the hits.

        `waiting` says that the full text may still add to them, `more` that they are not all.
        """
        shown = len(self.list.rows)
        self._notes.advise(answer.advice)
        self._notes.offer_more(shown if more else 0)
        self._say_order(tr("Best match") if shown and not answer.ordered else "")
        self._tell_progress(waiting=waiting)
        if not waiting:
            self._announce(self._count.text)

    def add_to_head(self, widget: QWidget) -> None:
        """Put something at the right end of the line over the list."""
        self._head.addWidget(widget)
        self._order_tabs()

    def stand_over_list(self, filters: FilterBar) -> None:
        """Let filters stand over the list, as long as it is the one that they narrow."""
        self._filters = filters
        self._column.insertWidget(1, filters)
        if self._settled:
            filters.settle()
            self._order_tabs()

    def add_to_foot(self, widget: QWidget) -> None:
        """Put something below the list."""
        self._column.addWidget(widget)
        self._order_tabs()

    def offer_writing(self) -> None:
        """Offer from now on to write an entry where none was found."""
        self._offers_writing = True

    def show_nothing(self, answer: Answer) -> None:
        """Say that nothing answers to a query, and what can be done about it."""
        from desktop_app.ui.browse.ways_on import nothing_found

        write = self.writing_wanted.emit if self._offers_writing else None
        told = nothing_found(answer, self.search_wanted.emit, self.all_wanted.emit, write)
        self.show_empty(*told)

    def show_empty(
        self, title: str, parts: Sequence[str | Way], *, under_head: bool = False
    ) -> None:
        """Say that there is nothing to list, why, and what can be done about it.

        `under_head` leaves what stands over the list: count and filters.
        """
        if self.list.rows.order != BEST:
            self.list.leave()
        self._tell_progress(waiting=False)
        self._head_line.setVisible(under_head)
        self._show_filters(shown=under_head)
        self.list.show_rows(no_rows(), None)
        self._body.hide()
        empty = self._empty or self._make_empty()
        empty.tell(title, parts)
        empty.show()
        if self._settled:
            empty.walk_after(self.strip)
        self._announce(title)

    def _lay_out(self) -> None:
        self._head_line = QFrame()
        # Whole at any width: the switch needs no more than its sign.
        self._count.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self._head = QHBoxLayout(self._head_line)
        self._head.addWidget(self._count)
        self._head.addStretch(1)
        self._head.addWidget(self._best)
        self._head.addWidget(self.switch)
        self._under_head = QVBoxLayout()
        self._under_head.setSpacing(0)
        self._under_head.addWidget(self.group_head)
        self._under_head.addWidget(self.list, 1)
        self._body = QFrame()
        self._body_row = QHBoxLayout(self._body)
        self._body_row.setContentsMargins(0, 0, 0, 0)
        self._body_row.setSpacing(0)
        self._body_row.addLayout(self._under_head, 1)
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
        self._notes.search_wanted.connect(self.search_wanted)
        self._notes.more_wanted.connect(self.more_wanted)
        self._notes.placed.connect(self._order_tabs)
        self._patience.timeout.connect(lambda: self._say_order(tr("Searching…")))

    def _show_groups(self, rows: ResultRows) -> None:
        by_letter = rows.order == LETTER
        if rows.order in (LETTER, CATEGORY):
            self.switch.show_order(rows.order)
        self.group_head.show_groups(rows.groups, lists=rows.order == CATEGORY)
        self.strip.show_letters([group.title for group in rows.groups] if by_letter else ())

    def _begin_with(self, place: int) -> None:
        """Go on in the list, with the first entry of a group."""
        self.list.setFocus()
        self.list.go_to(self.list.rows.groups[place].first)

    def _show_list(
        self, rows: ResultRows, selected: EntryRef | None, *, stay: bool = False
    ) -> None:
        self._head_line.show()
        self._body.show()
        if self._empty is not None:
            self._empty.hide()
        self._count.set_text(_counted(rows))
        if rows is not self.list.rows:
            self._show_groups(rows)
        # Now, for the list would be painted in its former size and then in its new one.
        self._body_row.activate()
        self.list.show_rows(rows, selected, stay=stay)

    def _show_filters(self, *, shown: bool) -> None:
        if self._filters is not None:
            self._filters.setVisible(shown)

    def _say_order(self, text: str) -> None:
        self._best.set_text(text)
        self._best.setVisible(bool(text))

    def _tell_progress(self, *, waiting: bool) -> None:
        """Say that a search goes on, once that has taken long enough to be noticed."""
        if not waiting:
            self._patience.stop()
        elif not self._patience.isActive():
            self._patience.start()

    def _make_empty(self) -> EmptyState:
        from desktop_app.ui.browse.empty_state import EmptyState

        self._empty = EmptyState(self._look)
        self._column.addWidget(self._empty, 1)
        return self._empty

    def _order_tabs(self) -> None:
        """Let Tab walk what came later where the eye meets it."""
        from desktop_app.ui.tab_order import walk, walk_as_laid_out

        walk_as_laid_out(self)
        if self._filters is not None:
            # Behind the head of the groups, then that behind them: so they stand before it.
            walk([self.group_head, *self._filters.controls(), self.group_head])

    def _announce(self, text: str) -> None:
        if self._settled:
            announce(self.list, text)


def _counted(rows: ResultRows) -> str:
    deals = rows.deals()
    if rows.whole > len(rows):
        told = tr("{count} of {whole} deals") if rows.whole > 1 else tr("{count} of 1 deal")
        return told.format(count=f"{deals:,}", whole=f"{rows.whole:,}")
    return counted(len(rows) - deals, deals) if len(rows) else ""


def counted(terms: int, deals: int) -> str:
    """So many terms and deals, in words."""
    told = []
    if terms or not deals:
        told.append(tr("1 term") if terms == 1 else tr("{count} terms", count=f"{terms:,}"))
    if deals:
        told.append(tr("1 deal") if deals == 1 else tr("{count} deals", count=f"{deals:,}"))
    return " · ".join(told)
