"""Where do the choices of a deal stand, and what they come to?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.trial import Trial
from desktop_app.core.deals.what_if import Supposed
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.pages import trial_words as words
from desktop_app.pages.deal_words import outcome_title
from desktop_app.ui.browse.trying.deal_head import DealHead
from desktop_app.ui.browse.trying.deal_table import DealTable
from desktop_app.ui.browse.trying.equals_box import EqualsBox
from desktop_app.ui.browse.trying.figure_row import FigureRow
from desktop_app.ui.browse.trying.gain_bars import GainBars
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.browse.trying.what_if_box import WhatIfBox
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.seams import Library


class TrialSide(QFrame):
    """Named outcomes, the table, the bar of gains and the figures.

    `chosen` carries issue and option, `named` the key of an outcome, `wanted` "undo", "redo",
    "reset" or "copy".
    """

    chosen = Signal(int, int)
    named = Signal(str)
    wanted = Signal(str)
    entry_requested = Signal(object)

    def __init__(self, library: Callable[[], Library], look: Look) -> None:
        super().__init__()
        self._look = look
        self.head = DealHead(look)
        self.outcomes = FlowRow(look)
        self.table = DealTable(look)
        self.tools = FlowRow(look)
        self.away = PlainLabel("notice")
        self.bars = GainBars(look)
        self.figures = FigureRow(library, look)
        self.equals = EqualsBox(look)
        self.what_if = WhatIfBox(look)
        self.supposed = PlainLabel("notice")
        self.supposed.hide()
        self.buttons = {
            "undo": QPushButton(tr("Undo")),
            "redo": QPushButton(tr("Redo")),
            "reset": QPushButton(tr("Reset")),
            "copy": QPushButton(tr("Copy as a table")),
        }
        for key, button in self.buttons.items():
            button.clicked.connect(partial(self.wanted.emit, key))
        self.buttons["undo"].setToolTip(tr("Ctrl+Z"))
        self.buttons["redo"].setToolTip(tr("Ctrl+Shift+Z"))
        self.tools.put(self.buttons.values())
        self.column = QVBoxLayout(self)
        for part in self._parts():
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.table.chosen.connect(self.chosen)
        self.head.entry_requested.connect(self.entry_requested)
        self.figures.entry_requested.connect(self.entry_requested)
        self.wear(look)

    def show_deal(self, analysis: Analysis) -> None:
        """Show another deal, or one with other issues."""
        buttons: list[QWidget] = []
        for outcome in analysis.block.outcomes:
            button = QPushButton(outcome_title(outcome.key).replace("&", "&&"))
            button.setAccessibleDescription(tr("Put this agreement on the table"))
            button.clicked.connect(partial(self.named.emit, outcome.key))
            buttons.append(button)
        label = PlainLabel("quiet", tr("Agreements of the story:"))
        label.setWordWrap(False)
        self.outcomes.put([label, *buttons] if buttons else [])
        self.outcomes.setVisible(bool(buttons))
        self.table.show_deal(analysis.scoring)
        self.equals.show_parties([party.name for party in analysis.block.parties])

    def show_supposed(self, block: DealBlock, supposed: Supposed | None, told: str) -> None:
        """Say which numbers are not the author's; `block` is as the author wrote it."""
        self.what_if.show_deal(block, supposed)
        self.supposed.setText(told)
        self.supposed.setVisible(bool(told))

    def show_trial(self, analysis: Analysis, trial: Trial) -> None:
        """Show what is on the table and what it comes to."""
        values = trial.values
        self.table.show_trial(trial)
        self.bars.show_bars(words.gain_bars(analysis, values), words.under_bars(analysis, trial))
        self.figures.show_figures(words.figures(analysis, values))
        self.away.setVisible(trial.now.away)
        if trial.now.away:
            told = (f"{batna}\n{value}" for batna, value in words.away_words(analysis.block))
            self.away.setText("\n\n".join((tr("No deal."), *told)))
        self._enable("undo", able=trial.can_undo)
        self._enable("redo", able=trial.can_redo)
        self._enable("reset", able=trial.now != trial.start)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        named = [part for part in self.outcomes.parts if isinstance(part, QPushButton)]
        return [
            *self.head.stops(),
            *named,
            *self.table.stops(),
            *self.buttons.values(),
            *self.figures.stops(),
            *self.equals.stops(),
            *self.what_if.stops(),
        ]

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(14))
        for part in (self.head, self.outcomes, self.table, self.tools, self.bars, self.figures):
            part.wear(look)
        for box in (self.equals, self.what_if):
            box.wear(look)

    def _enable(self, key: str, *, able: bool) -> None:
        """A button that goes while it has the focus hands it to the table."""
        button = self.buttons[key]
        if button.hasFocus() and not able:
            self.table.rows[0].stop.setFocus()
        button.setEnabled(able)

    def _parts(self) -> Iterable[QWidget]:
        return (
            self.head,
            self.supposed,
            self.outcomes,
            self.table,
            self.tools,
            self.away,
            self.bars,
            self.figures,
            self.equals,
            self.what_if,
        )
