"""How does a person try a deal: choose, see what it comes to, and look for better?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from desktop_app.core.deals.charts import with_current
from desktop_app.core.deals.reckoned import Reckoned
from desktop_app.core.deals.trial import Trial
from desktop_app.core.deals.what_if import Supposed, changes
from desktop_app.core.errors import AppError
from desktop_app.pages import trial_words as words
from desktop_app.ui.announcing import announce
from desktop_app.ui.browse.parts.part_pane import PartPane
from desktop_app.ui.browse.trying.answer import Answer, supposed_answer, written_answer
from desktop_app.ui.browse.trying.below import Below
from desktop_app.ui.browse.trying.better_side import BetterSide
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.browse.trying.plot_pictures import PlotPictures
from desktop_app.ui.browse.trying.plot_side import PlotSide
from desktop_app.ui.browse.trying.seat import Seat
from desktop_app.ui.browse.trying.steady_area import SteadyArea
from desktop_app.ui.browse.trying.trial_side import TrialSide
from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.look import Look
from desktop_app.ui.tab_order import walk
from desktop_app.wording import sentence, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from desktop_app.core.deals.charts import ChartSpec
    from desktop_app.core.model.deal_block import DealBlock
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.seams import Library

_BESIDE_PX = 800  # where plot and table stand side by side
_NARROW_PX = 460  # below it less is left free at the right
_SHARES = (55, 45)
_SIDE_PX, _TOP_PX, _BETWEEN_PX = 32, 20, 26


class TryPane(PartPane):
    """The table of a deal and its plot; what was done with each deal stays as long as this does.

    `turned` tells that the pane was turned to or is to show another deal, `moved` that something
    else is on the table or that the numbers are others. What more can be done with a deal stands
    below the plot (`add_below`) or, for a time, in the place of all (`stand_instead`).
    """

    moved = Signal()
    turned = Signal()

    def __init__(self, library: Callable[[], Library], look: Look) -> None:
        super().__init__()
        self._library, self._look = library, look
        self._ref: EntryRef | None = None
        self._seats: dict[EntryRef, Seat] = {}
        self._shown: Reckoned | None = None
        self._shown_seat: Seat | None = None
        self._shown_block: DealBlock | None = None
        self.side = TrialSide(library, look)
        self.plot_side = PlotSide(look)
        self.better = BetterSide(self.plot_side, self.side.equals, self)
        self.pictures = PlotPictures(self, self._spec)
        self.told = PlainLabel("quiet")
        self._task = LatestTask(self)
        self._form = QFrame()
        self._form.setObjectName("form")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._form)
        self._columns.addWidget(self.side, _SHARES[0])
        self._columns.addWidget(self.plot_side, _SHARES[1])
        self.area = SteadyArea(self._form)
        self._instead: QWidget | None = None
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.told)
        whole.addWidget(self.area, 1)
        self._connect()
        self.wear(look)
        self._show_content(shown=False)

    @property
    def ref(self) -> EntryRef | None:
        """The deal that shows."""
        return self._ref

    @property
    def reckoned(self) -> Reckoned | None:
        """What is known of it."""
        seat = self._seat()
        return seat.reckoned if seat is not None else None

    @property
    def title(self) -> str:
        """Its title."""
        return self.pictures.title

    @property
    def supposed_words(self) -> str:
        """What is supposed of it, "" where all is as the author wrote it."""
        return self.pictures.note

    @property
    def library(self) -> Library:
        """The library of the moment."""
        return self._library()

    def add_below(self, part: Below) -> None:
        """Let one more thing stand below the plot."""
        self.plot_side.add(part)

    def stand_instead(self, other: QWidget | None) -> None:
        """Let another widget stand in the place of table and plot; None takes it away."""
        if other is self._instead:
            return
        if self._instead is not None:
            self._instead.hide()
            self._whole.removeWidget(self._instead)
        self._instead = other
        if other is not None:
            self._whole.addWidget(other, 1)
            other.show()
        self._show_content(shown=self._seat() is not None)

    def load(self, choices: Mapping[str, str]) -> None:
        """Put a whole agreement on the table."""
        self._load(choices)

    def show_plot(self, spec: ChartSpec) -> None:
        """Show the plot of the deal with more on it."""
        self.plot_side.plot.show_spec(spec)

    @property
    def waiting(self) -> bool:
        """Whether numbers are still to come."""
        return self._task.running or self.better.waiting

    @property
    def trial(self) -> Trial | None:
        """What is done with the deal that shows, once it is known."""
        seat = self._seats.get(self._ref) if self._ref is not None else None
        return seat.trial if seat is not None else None

    def show_deal(self, ref: EntryRef) -> None:
        """Show a deal as it was left; its numbers are worked out anew for a newer library."""
        library, seat = self._library(), self._seats.get(ref)
        if ref != self._ref:
            self._task.cancel()
            self._show_content(shown=False)
            self.told.setText("")
            self.area.verticalScrollBar().setValue(0)
        self._ref = ref
        self.turned.emit()
        if seat is not None:
            self._show_seat(seat)
        if seat is None or seat.library is not library:
            pair = seat.pair if seat is not None else (0, 1)
            self._task.run(partial(written_answer, library, ref, pair))

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        px = look.px
        self._columns.setSpacing(px(_BETWEEN_PX))
        self.told.setContentsMargins(px(_SIDE_PX), px(_TOP_PX), px(_SIDE_PX), 0)
        self.side.wear(look)
        self.plot_side.wear(look)
        self._turn()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to the first issue; as its proxy that would be the first stop of Tab."""
        super().focusInEvent(event)
        if self._instead is not None:
            self._instead.setFocus(event.reason())
        elif self.side.table.rows:
            self.side.table.rows[0].stop.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room."""
        super().resizeEvent(event)
        self._turn()

    def _connect(self) -> None:
        side, plot_side = self.side, self.plot_side
        self._task.done.connect(self._take)
        self._task.failed.connect(self._fail)
        side.chosen.connect(lambda issue, option: self._act(lambda t: t.choose(issue, option)))
        side.named.connect(self._load_named)
        side.wanted.connect(self._do)
        side.entry_requested.connect(self.entry_requested)
        side.equals.loaded.connect(self._load)
        side.what_if.supposed.connect(self._suppose)
        plot_side.loaded.connect(self._load)
        plot_side.wanted.connect(self._do)
        plot_side.pair_chosen.connect(self._plot_pair)
        plot_side.picture_wanted.connect(self._open_pictures)
        self.better.stepped.connect(self._step)
        self.better.changed.connect(self._order)
        self.better.failed.connect(self.failed)
        self.pictures.said.connect(self.said)
        self.pictures.failed.connect(self.failed)
        for keys, name in (("Ctrl+Z", "undo"), ("Ctrl+Shift+Z", "redo"), ("Ctrl+Y", "redo")):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._do, name))

    def _turn(self) -> None:
        px = self._look.px
        right = px(_SIDE_PX if self.width() > px(_NARROW_PX) else _TOP_PX // 2)
        self._columns.setContentsMargins(px(_SIDE_PX), px(_TOP_PX), right, px(_TOP_PX))
        beside = self.width() >= self._look.px(_BESIDE_PX)
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._columns.setStretch(0, _SHARES[0] if beside else 0)
        self._columns.setStretch(1, _SHARES[1] if beside else 1)

    # what is known

    def _take(self, answer: Answer) -> None:
        """Numbers as the author wrote them, or as they are supposed to be."""
        ref, library, reckoned = answer.facts.ref, answer.library, answer.reckoned
        seat, scoring = self._seats.get(ref), reckoned.analysis.scoring
        if seat is None or not seat.trial.go_on_with(scoring):
            seat = Seat(library, answer.facts, answer.block, reckoned, Trial(scoring))
        if seat.block != answer.block:
            seat.supposed = None  # the author has written other numbers
        seat.library, seat.facts = library, answer.facts
        seat.block, seat.reckoned = answer.block, reckoned
        seat.pair = reckoned.pair
        self._seats[ref] = seat
        if ref == self._ref:
            self._show_seat(seat)
        if seat.supposed is not None and answer.supposed != seat.supposed:
            self._reckon_again(seat)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            self.failed.emit(error)
            return
        self._show_content(shown=False)
        self.told.setText(sentence(error))
        self.told.show()

    def _show_seat(self, seat: Seat) -> None:
        if seat.reckoned is not self._shown:
            again = self._shown_seat is seat and self._shown_block == seat.block
            self._shown, self._shown_seat = seat.reckoned, seat
            self._shown_block = seat.block
            analysis = seat.reckoned.analysis
            self.pictures.title = seat.facts.title
            self.side.head.show_deal(self._library(), seat.facts)
            if again:
                self.side.table.take_scoring(analysis.scoring)
            else:
                self.side.show_deal(analysis)
                self.plot_side.show_deal(analysis.block)
            self._tell_supposed(seat)
            self.plot_side.show_reckoned(seat.reckoned)
            self._order()
        self._show_content(shown=True)
        self._update()

    def _show_content(self, *, shown: bool) -> None:
        self.area.setVisible(shown and self._instead is None)
        self.told.setVisible(not shown and self._instead is None)

    def _order(self) -> None:
        walk([*self.side.stops(), *self.plot_side.stops()])

    # what is done

    def _seat(self) -> Seat | None:
        return self._seats.get(self._ref) if self._ref is not None else None

    def _act(self, act: Callable[[Trial], object]) -> None:
        seat = self._seat()
        if seat is not None:
            act(seat.trial)
            self._update()
            announce(self, words.spoken(seat.reckoned.analysis, seat.trial))

    def _load(self, choices: Mapping[str, str]) -> None:
        self._act(lambda trial: trial.load(choices))

    def _load_named(self, key: str) -> None:
        seat = self._seat()
        if seat is not None:
            self._load(seat.reckoned.analysis.outcome(key).choices)

    def _do(self, name: str) -> None:
        acts: dict[str, Callable[[Trial], object]] = {
            "undo": Trial.undo,
            "redo": Trial.redo,
            "reset": Trial.reset,
            "away": Trial.walk_away,
        }
        if name in acts:
            self._act(acts[name])
        elif name == "better":
            self.better.step()
        elif name == "copy":
            self._copy()

    def _step(self, choices: Mapping[str, str], told: str) -> None:
        self._load(choices)
        self.said.emit(told)

    def _copy(self) -> None:
        seat = self._seat()
        if seat is None:
            return
        rows = words.trial_rows(seat.reckoned.analysis, seat.trial)
        data = QMimeData()
        data.setText(words.as_tabs(rows))
        data.setHtml(words.as_html(rows))
        QGuiApplication.clipboard().setMimeData(data)
        self.said.emit(tr("Copied: what is on the table"))

    def _update(self) -> None:
        """Show what is on the table; this only adds up, what is known stays as it is."""
        seat = self._seat()
        if seat is None:
            return
        self.side.show_trial(seat.reckoned.analysis, seat.trial)
        self.plot_side.show_trial(seat.reckoned, seat.trial)
        self.better.look(seat.reckoned.analysis, seat.trial)
        self.moved.emit()

    # the plot

    def _spec(self) -> ChartSpec | None:
        """The plot with what is on the table, as a picture shows it."""
        seat = self._seat()
        if seat is None:
            return None
        first, second = seat.reckoned.pair
        values = seat.trial.values
        return with_current(seat.reckoned.spec, (values[first], values[second]))

    def _open_pictures(self, at: QPoint) -> None:
        self.pictures.open_menu(self._look, at)

    def _plot_pair(self, first: int, second: int) -> None:
        seat = self._seat()
        if seat is not None:
            seat.pair = (first, second)
            self._reckon_again(seat)

    # what if

    def _suppose(self, supposed: Supposed) -> None:
        """Reckon with other numbers; what is on the table stays."""
        seat = self._seat()
        if seat is not None:
            seat.supposed = supposed if changes(seat.block, supposed) else None
            self._tell_supposed(seat)
            self._reckon_again(seat)

    def _tell_supposed(self, seat: Seat) -> None:
        self.pictures.note = seat.supposed_words
        self.side.show_supposed(seat.block, seat.supposed, self.pictures.note)

    def _reckon_again(self, seat: Seat) -> None:
        """Work out what the seat is to show now; an older wish that still runs is dropped."""
        known = Answer(seat.library, seat.facts, seat.block, seat.reckoned, seat.supposed)
        self._task.run(partial(supposed_answer, known, seat.pair))
