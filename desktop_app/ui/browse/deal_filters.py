"""How does a person narrow the list of deals, and hear what that hides?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from desktop_app.core.model.deal_facts import DealFilter
from desktop_app.core.model.ref import EntryRef
from desktop_app.ui.browse.result_rows import DEALS, ResultRows

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from desktop_app.ui.browse.deals.filter_bar import FilterBar
    from desktop_app.ui.browse.list_pane import ListPane
    from desktop_app.ui.browse.place_rows import PlaceRows
    from desktop_app.ui.look import Look


class DealFilters(QObject):
    """Puts filters over the list of deals; they are kept as long as the program runs.

    `changed` tells that others are set.
    """

    changed = Signal()

    def __init__(self, rows: PlaceRows, pane: ListPane, look: Look) -> None:
        super().__init__(pane)
        self._rows, self._pane, self._look = rows, pane, look
        self._read: EntryRef | None = None
        self.bar: FilterBar | None = None
        self.menu: QMenu | None = None
        pane.all_shown.connect(self._follow)

    @property
    def are_set(self) -> bool:
        """Whether the list is narrowed."""
        return bool(self._rows.filter.parts)

    def narrow(self, narrowed: DealFilter) -> None:
        """List only the deals that this lets through."""
        if narrowed != self._rows.filter:
            self._rows.narrow(narrowed)
            self.changed.emit()

    def clear(self) -> None:
        """List all deals."""
        self.narrow(DealFilter())

    def note_read(self, ref: EntryRef | None) -> None:
        """That entry is read now."""
        self._read = ref
        self._tell_hidden()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        if self.bar is not None:
            self.bar.wear(look)

    def _follow(self, rows: ResultRows) -> None:
        """The list shows these rows now: of terms, or of deals."""
        if rows.order != DEALS:
            return
        from desktop_app.ui.browse.deals.filter_words import told_values

        bar = self.bar or self._made_bar()
        told = told_values(self._rows.filter, self._rows.library)
        bar.show_filter(told)
        self._tell_hidden()
        if self._rows.deals and not len(rows):
            from desktop_app.ui.browse.deals.no_match import no_match

            narrowed, deals = self._rows.filter, self._rows.deals
            parts = no_match(narrowed, deals, told, self.narrow)
            self._pane.show_empty(*parts, under_head=True)

    def _made_bar(self) -> FilterBar:
        from desktop_app.ui.browse.deals.filter_bar import FilterBar

        self.bar = bar = FilterBar(self._look)
        bar.wanted.connect(self._offer)
        bar.cleared.connect(self.clear)
        self._pane.stand_over_list(bar)
        return bar

    def _tell_hidden(self) -> None:
        """Say when what is read is a deal that the filters hide."""
        if self.bar is None:
            return
        narrowed, deals = self._rows.filter, self._rows.deals
        hides = any(one.ref == self._read and not narrowed.lets(one) for one in deals)
        # Where they hide all, that is what is said.
        self.bar.tell_hidden(hidden=hides and any(map(narrowed.lets, deals)))

    def _offer(self, name: str) -> None:
        if name == "term":
            self._offer_terms()
        else:
            self._offer_values(name)

    def _offer_values(self, name: str) -> None:
        """List the values of a filter under it, each with the deals that it would leave."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QMenu

        from desktop_app.ui.browse.deals.filter_words import (
            all_of,
            filter_names,
            in_order,
            value_words,
        )

        bar = self.bar or self._made_bar()
        now, deals, library = self._rows.filter, self._rows.deals, self._rows.library
        counts = now.counts(deals, name)
        told = [("", all_of(name), len(now.without(name).left_of(deals)))]
        told += [
            (value, value_words(name, value, library), counts[value])
            for value in in_order(value for value in counts if isinstance(value, str))
        ]
        self.menu = menu = QMenu(bar)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(filter_names()[name])
        for value, text, left in told:
            action = menu.addAction(f"{text.replace('&', '&&')}\t{left:,}")
            action.setCheckable(True)
            action.setChecked((getattr(now, name) or "") == value)
            wanted = now.having(name, value or None)
            action.triggered.connect(lambda _on=False, wanted=wanted: self.narrow(wanted))
            if action.isChecked():
                menu.setActiveAction(action)
        pill = bar.pills[name]
        menu.popup(pill.mapToGlobal(QPoint(0, pill.height() + 2)))

    def _offer_terms(self) -> None:
        from desktop_app.ui.browse.deals.term_choice import TermChoice

        now, deals = self._rows.filter, self._rows.deals
        counts = now.counts(deals, "term")
        terms = {ref: left for ref, left in counts.items() if isinstance(ref, EntryRef)}
        whole = len(now.without("term").left_of(deals))
        window = self._pane.window()
        choice = TermChoice(terms, whole, self._rows.library, self._look, window)
        choice.picked.connect(lambda term: self.narrow(now._replace(term=term)))
        choice.open()
