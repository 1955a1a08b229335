"""Where does the plot of a deal stand, and what can be done from it?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.core.deals.reckoned import Reckoned
from desktop_app.core.deals.trial import Trial
from desktop_app.pages.chart_words import caption
from desktop_app.ui.browse.trying.act_button import ActButton
from desktop_app.ui.browse.trying.below import Below
from desktop_app.ui.browse.trying.offer_list import OfferList
from desktop_app.ui.browse.trying.pair_choice import PairChoice
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.browse.trying.plot_table import PlotTable
from desktop_app.ui.browse.trying.plot_view import PlotView
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop_app.core.model.deal_block import DealBlock


class PlotSide(QFrame):
    """The plot with its buttons, its caption and its table, and the agreements to go to.

    `loaded` carries choices, `wanted` "away" or "better", `pair_chosen` the places of two.
    """

    loaded = Signal(object)
    wanted = Signal(str)
    pair_chosen = Signal(int, int)
    picture_wanted = Signal(QPoint)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._added: list[Below] = []
        self.head = PlainLabel("name", tr("Every possible agreement"))
        self.acts = FlowRow(look)
        self.away, self.better = ActButton(tr("Walk away"), look), ActButton("", look)
        self.picture = ActButton(tr("Picture…"), look)
        self.acts.put((self.away, self.better, self.picture))
        self.pair = PairChoice(look)
        self.plot = PlotView(look)
        self.caption = PlainLabel("quiet")
        self.table = PlotTable(look)
        self.came = PlainLabel("notice-good")
        self.came.hide()
        self.moves = OfferList(look)
        self.column = QVBoxLayout(self)
        for part in self._parts():
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._connect()
        self.wear(look)

    def show_deal(self, block: DealBlock) -> None:
        """Show another deal."""
        two = len(block.parties) == 2
        self.better.say(
            tr("Find a better deal for both") if two else tr("Find a better deal for all")
        )
        self.pair.show_parties([party.name for party in block.parties])

    def show_reckoned(self, reckoned: Reckoned) -> None:
        """Show a plot."""
        self.pair.show_pair(*reckoned.pair)
        self.plot.show_spec(reckoned.spec)
        ring = tr("The ring is what is on the table. Click a point to load that agreement.")
        self.caption.setText(f"{caption(reckoned.spec)} {ring}")
        self.table.show_spec(reckoned.spec)

    def show_trial(self, reckoned: Reckoned, trial: Trial) -> None:
        """Ring what is on the table."""
        values, (first, second) = trial.values, reckoned.pair
        self.plot.show_current((values[first], values[second]))
        if self.better.hasFocus() and trial.now.away:
            self.away.setFocus()
        if self.better.isHidden() is not trial.now.away:
            self.better.setVisible(not trial.now.away)
            self.acts.wear(self._look)

    def add(self, part: Below) -> None:
        """Let one more thing stand below the plot."""
        self._added.append(part)
        self.column.insertWidget(self.column.indexOf(self.table), part)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [
            *self.acts.parts,
            *self.pair.boxes,
            self.plot,
            *(stop for part in self._added for stop in part.stops()),
            *self.table.stops(),
            *self.moves.buttons,
        ]

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(12))
        for part in self._parts():
            if not isinstance(part, PlainLabel):
                part.wear(look)
        for button in (self.away, self.better, self.picture):
            button.wear(look)
        self.acts.wear(look)
        for added in self._added:
            added.wear(look)
        self.plot.setFixedHeight(self.plot.height_at(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shape of the plot; in a layout it would be pressed for a moment."""
        super().resizeEvent(event)
        self.plot.setFixedHeight(self.plot.height_at(self.width()))

    def _parts(
        self,
    ) -> tuple[PlainLabel | FlowRow | PairChoice | PlotView | PlotTable | OfferList, ...]:
        return (
            self.head,
            self.acts,
            self.pair,
            self.plot,
            self.caption,
            self.table,
            self.came,
            self.moves,
        )

    def _connect(self) -> None:
        self.away.clicked.connect(partial(self.wanted.emit, "away"))
        self.better.clicked.connect(partial(self.wanted.emit, "better"))
        self.picture.clicked.connect(self._ask_for_picture)
        self.plot.menu_wanted.connect(self.picture_wanted)
        self.pair.chosen.connect(self.pair_chosen)
        for part in (self.plot, self.table, self.moves):
            part.loaded.connect(self.loaded)

    def _ask_for_picture(self) -> None:
        self.picture_wanted.emit(self.picture.mapToGlobal(QPoint(0, self.picture.height())))
