"""Where terms and deals are found and read: how do list, page and history work together?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSplitter

from desktop_app.core.errors import AppError
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.browse.deal_filters import DealFilters
from desktop_app.ui.browse.deal_panes import DEAL_PANES
from desktop_app.ui.browse.finder import Finder
from desktop_app.ui.browse.history import History, Stop
from desktop_app.ui.browse.list_pane import USUAL_PX, ListPane
from desktop_app.ui.browse.page_reader import PageReader
from desktop_app.ui.browse.page_renewal import PageRenewal
from desktop_app.ui.browse.parts.page_parts import PageParts
from desktop_app.ui.browse.place_rows import PlaceRows
from desktop_app.ui.browse.reading_pane import ReadingPane
from desktop_app.ui.browse.result_rows import LETTER, answer_rows
from desktop_app.ui.look import Look
from desktop_app.ui.seams import Library

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop_app.core.model.hit import Answer, Hit

REST_MS = 80
_LIST_SHARE = 0.45


class BrowsePlace(QSplitter):
    """List and page. A selection is shown after a short rest; only an opening makes history.

    Without a query the list holds what is in one of the places of the window, terms or deals:
    `where` says which. It follows the kind of each entry that is opened; `placed` tells it.
    `emptied` says that there is no entry to list; what is to be said then, the pane is told.
    `gone` carries the title of the shown entry when no open pack has it any more.
    """

    entry_shown = Signal(str)
    results_shown = Signal(int)
    visited = Signal(object)
    moved = Signal()
    placed = Signal(object)
    library_changed = Signal()
    emptied = Signal()
    gone = Signal(str)
    site_requested = Signal(object)
    failed = Signal(Exception)

    def __init__(
        self, library: Library, look: Look, list_by: str = LETTER, *, quiet: bool = True
    ) -> None:
        """`list_by` is the order of all terms, `quiet` whether mentions are links (settings)."""
        super().__init__()
        self.library = library
        self.query = ""
        self.where = Kind.TERM
        self.shown: EntryRef | None = None
        self._list_px = look.px(USUAL_PX)
        self.history = History()
        self.pane = ListPane(look)
        self.reading = ReadingPane(look)
        self.view = self.reading.view
        self.parts = PageParts(self.reading, look, lambda: self.library, DEAL_PANES)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(self.pane)
        self.addWidget(self.reading)
        self.setStretchFactor(1, 1)
        self.rows = PlaceRows(library, list_by, self)
        self.filters = DealFilters(self.rows, self.pane, look)
        self._last: dict[Kind, Stop] = {}
        self._hits: tuple[Hit, ...] | None = None
        self._walked = False
        self._open_first = False
        self._quiet = False
        self._wanted: EntryRef | None = None
        self._heading = ""
        self._stop: Stop | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._finder = Finder(library, self)
        self._reader = PageReader(library, self, quiet=quiet)
        self._renewal = PageRenewal(self._reader, self)
        self._connect()
        self._show_all(None)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size; the list gets up to 45 % of the width."""
        self.pane.wear(look)
        self.filters.wear(look)
        self._list_px = look.px(USUAL_PX)
        self._share()
        self.reading.wear(look)
        self.parts.wear(look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between list and page when it is first known."""
        super().resizeEvent(event)
        if event.oldSize().width() <= 0:
            self._share()

    def _share(self) -> None:
        list_px = min(self._list_px, int(self.width() * _LIST_SHARE))
        self.setSizes([list_px, self.width() - list_px])

    def set_library(self, library: Library) -> None:
        """Go on with a fuller or newer reference; query, page and scroll stay."""
        before = self.library
        self.library = self._finder.library = self._reader.library = library
        self.rows.set_library(library)
        self.ask_again()
        self._renewal.renew(self.shown, before)
        self.library_changed.emit()

    def link_quietly(self, quiet: bool) -> None:
        """Let first mentions of other entries be quiet links, or plain words."""
        if quiet != self._reader.quiet:
            self._reader.quiet = quiet
            self._renewal.renew(self.shown, self.library)

    def list_by(self, order: str) -> None:
        """Put all terms in that order; whoever looks at them keeps the place."""
        if order != self.rows.order:
            self.rows.order_by(order)
            self._list_again()

    def ask_again(self) -> None:
        """Answer the query anew; selection, scroll and page stay where they can."""
        kept = self.pane.list.selected()
        self._rest.stop()
        if self.query:
            ask = self._finder.ask if self._hits is None else self._finder.ask_again
            self._quiet, self._hits = True, None
            self._walked = kept is not None
            ask(self.query)
        else:
            self._show_all(kept or self._wanted or self.shown)

    def search(self, text: str) -> None:
        """Look for `text`; nothing to look for shows the whole list."""
        self.query = text.strip()
        self._walked = self._open_first = self._quiet = False
        self._hits = None
        self._rest.stop()
        if self.query:
            self._finder.ask(self.query)
        else:
            self._finder.stop()
            self._show_all(self._wanted or self.shown)

    def open(self, ref: EntryRef, heading: str = "", *, history: bool = True) -> None:
        """Show an entry, at a heading if one is named; with a place in the history or not."""
        self._rest.stop()
        self._leave()
        if history:
            if self.history.visit(ref):
                self.moved.emit()
            self.visited.emit(ref)
            self._come_to(ref.kind, ref)
        self._fetch(ref, heading)

    def follow(self, ref: EntryRef, heading: str = "") -> None:
        """Follow a link: what it stands on was read, so that becomes history as well."""
        if self.shown is not None and self.history.visit(self.shown):
            self.visited.emit(self.shown)
        self.open(ref, heading)
        self.pane.list.select(ref)

    def open_selected(self) -> None:
        """Open the selected hit; before there is one, the first that comes."""
        ref = self.pane.list.selected()
        if ref is not None:
            self.open(ref)
        elif self.query and self._finder.waiting:
            self._open_first = True

    def walk(self, steps: int) -> None:
        """Move the selection by rows; past the last hit of many, more are looked for."""
        if not self.pane.list.walk(steps):
            self._finder.ask_more()

    def walk_to_end(self, end: int) -> None:
        """Move the selection to the first row (-1) or the last (1)."""
        self.pane.list.go_to(0 if end < 0 else len(self.pane.list.rows) - 1)

    def back(self) -> None:
        """Go back; from a mere look at a hit, to the entry last opened."""
        self.go(-1 if self._at_stop else 0)

    def forward(self) -> None:
        """Go forward again."""
        self.go(1)

    def go(self, steps: int) -> None:
        """Go so many stops along the way, as `way` counts them."""
        self._leave()
        self._return_to(self.history.go(steps))

    def way(self, direction: int) -> list[tuple[int, EntryRef]]:
        """What Back (-1) or Forward (1) leads to, the nearest first, each with its steps."""
        here = self.history.here
        near = [(0, here.ref)] if direction < 0 and here is not None and not self._at_stop else []
        return near + [
            (number * direction, ref)
            for number, ref in enumerate(self.history.stops(direction), start=1)
        ]

    def return_to_entry(self) -> None:
        """Show the entry last opened again, if another was looked at since."""
        if not self._at_stop:
            self._return_to(self.history.here)

    def go_to_place(self, place: Kind) -> None:
        """Go to where the person last was in that place; at first to its first entry."""
        self._leave()
        stop = self._last.get(place)
        if stop is None or not self.library.has(stop.ref):
            first = self.rows.first(place)
            stop = Stop(first) if first is not None else None
        self._come_to(place, None)
        if stop is not None:
            self.open(stop.ref)
            self._scroll_to(stop)
            self.pane.list.select(stop.ref)

    def restore(self, ref: EntryRef, scroll: int) -> None:
        """Open an entry where it was left."""
        self.open(ref)
        self._scroll_to(Stop(ref, scroll))

    @property
    def busy(self) -> bool:
        """Whether an answer, a page or the showing of the selected hit is still to come."""
        waiting = self._finder.waiting or self._reader.waiting or self.rows.waiting
        return self._rest.isActive() or waiting

    @property
    def expecting(self) -> bool:
        """Whether a page is to be seen, now or soon."""
        return self.shown is not None or self._wanted is not None

    @property
    def can_go_back(self) -> bool:
        """Whether Back leads anywhere."""
        return self.history.can_go_back or not self._at_stop

    @property
    def _at_stop(self) -> bool:
        """Whether what is shown was opened; a hit may be looked at without that."""
        here = self.history.here
        return here is None or self.shown == here.ref

    def _connect(self) -> None:
        self._rest.timeout.connect(self._look_at_selected)
        self._finder.answered.connect(self._show_answer)
        self._finder.failed.connect(self.failed)
        self._reader.ready.connect(self._show_page)
        self._reader.failed.connect(self.failed)
        self.rows.deals_changed.connect(self._list_again)
        self.rows.failed.connect(self.failed)
        self.entry_shown.connect(lambda _id: self.filters.note_read(self.shown))
        self._renewal.renewed.connect(self._renew_page)
        self._renewal.gone.connect(self.gone)
        self._renewal.failed.connect(self.failed)
        self.pane.list.selection_moved.connect(self._rest_on)
        self.pane.list.chosen.connect(self._open_row)
        self.pane.more_wanted.connect(self._finder.ask_more)
        self.view.entry_requested.connect(self.follow)
        self.parts.entry_requested.connect(self.follow)
        self.parts.failed.connect(self.failed)
        self.view.site_requested.connect(self.site_requested)

    def _come_to(self, place: Kind, ref: EntryRef | None) -> None:
        """Be in that place from now on, with an entry selected if one is named."""
        if place != self.where:
            self.where = place
            if not self.query:
                self._show_all(ref)
            self.placed.emit(place)

    def _list_again(self) -> None:
        """What the place holds is different now, or said otherwise."""
        if not self.query:
            self._show_all(self.pane.list.selected() or self._wanted or self.shown)

    def _show_all(self, selected: EntryRef | None) -> None:
        rows = self.rows.rows(self.where)
        if self.rows.holds(self.where):
            self.pane.show_all(rows, selected)
        else:
            self.emptied.emit()
        self.results_shown.emit(len(rows))

    def _show_answer(self, answer: Answer) -> None:
        if not self.library.catalogue():
            self.emptied.emit()
        elif not answer.hits and not answer.partial:
            self._hits = ()
            self.pane.show_nothing(answer)
        else:
            if answer.hits != self._hits:
                self._show_hits(answer)
            # Without hits a partial answer is none yet, even when no better one is on its way.
            waiting = self._finder.waiting or (answer.partial and not answer.hits)
            self.pane.tell_answer(answer, waiting=waiting, more=self._finder.more)
        self.results_shown.emit(len(answer.hits))
        if self._open_first and answer.hits:
            self._open_first = False
            self.open_selected()

    def _show_hits(self, answer: Answer) -> None:
        self._hits = answer.hits
        rows = answer_rows(self.library, answer)
        chosen = self.pane.list.selected() if self._walked else None
        if chosen is None or rows.find(chosen) < 0:
            chosen = answer.hits[0].ref if answer.hits else None
        self.pane.show_hits(rows, chosen, stay=self._quiet)
        if chosen is not None and not self._quiet:
            self._rest.start()

    def _open_row(self, ref: EntryRef) -> None:
        self._walked = True
        self.open(ref)

    def _rest_on(self, _ref: EntryRef) -> None:
        self._walked = True
        self._rest.start()

    def _look_at_selected(self) -> None:
        ref = self.pane.list.selected()
        if ref is not None and ref != self.shown:
            self.open(ref, history=False)

    def _return_to(self, stop: Stop | None) -> None:
        if stop is None:
            return
        self._rest.stop()
        self._come_to(stop.ref.kind, stop.ref)
        self._fetch(stop.ref)
        self._scroll_to(stop)
        self.pane.list.select(stop.ref)
        self.moved.emit()

    def _fetch(self, ref: EntryRef, heading: str = "") -> None:
        self._heading, self._stop, self._wanted = heading, None, ref
        if ref == self.shown:
            self._arrive(ref)
            return
        try:
            self._reader.fetch(ref)
        except AppError as error:
            self._wanted = None
            self.failed.emit(error)

    def _show_page(self, ref: EntryRef, html: str) -> None:
        self.parts.show(ref, html, self._heading)
        self._arrive(ref)

    def _renew_page(self, ref: EntryRef, html: str) -> None:
        """The page from a newer library, unless the reader has gone on meanwhile."""
        if ref == self.shown and self._wanted is None:
            self.parts.renew(html)

    def _arrive(self, ref: EntryRef) -> None:
        self.shown, self._wanted = ref, None
        if self._heading:
            self.parts.go_to_heading(self._heading)
        elif self._stop is not None:
            self._scroll_to(self._stop)
        self.moved.emit()
        self.entry_shown.emit(ref.id)

    def _scroll_to(self, stop: Stop) -> None:
        """Scroll now, or when the page that is on its way arrives."""
        if self._wanted is None:
            self.view.scroll_to(stop.scroll_within(self.view.verticalScrollBar().maximum()))
        else:
            self._stop = stop

    def _leave(self) -> None:
        """Note where the entry last opened is left, unless another is only looked at."""
        here = self.history.here
        if here is not None and self.shown == here.ref:
            bar = self.view.verticalScrollBar()
            self.history.leave(bar.value(), bar.maximum())
            self._last[here.ref.kind] = self.history.here or here
