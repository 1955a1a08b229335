"""How are offers logged in turn while a deal is tried?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.dance import Dance
from desktop_app.core.deals.steps_back import StepsBack
from desktop_app.pages.class_words import table_text
from desktop_app.pages.dance_words import dance_rows, step_words
from desktop_app.ui.announcing import announce
from desktop_app.ui.browse.dance.dance_table import DanceTable
from desktop_app.ui.browse.trying.act_button import ActButton
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.look import Look
from desktop_app.wording import tr


class DancePanel(QFrame):
    """Buttons to log what is on the table, and the offers so far.

    `changed` carries the Dance there is now, `picked` the choices of an offer that is to lie on
    the table again, `logging` the place of the party whose offer is to be logged.
    """

    changed = Signal(object)
    picked = Signal(object)
    logging = Signal(int)
    print_wanted = Signal()
    said = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._analysis: Analysis | None = None
        self.steps: StepsBack[Dance] = StepsBack(Dance())
        self.head = PlainLabel("name", tr("The dance: offers in turn"))
        self.told = PlainLabel("quiet")
        self.parties = FlowRow(look)
        self.loggers: list[ActButton] = []
        self.table = DanceTable(look)
        self.undo = ActButton(tr("Take back"), look)
        self.redo = ActButton(tr("Bring back"), look)
        self.clear = ActButton(tr("Clear"), look)
        self.copy = ActButton(tr("Copy table"), look)
        self.print = ActButton(tr("Print…"), look)
        self._acts = (self.undo, self.redo, self.clear, self.copy, self.print)
        self.acts = FlowRow(look)
        self.acts.put(self._acts)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.head, self.told, self.parties, self.table, self.acts):
            self._column.addWidget(part)
        self.table.picked.connect(self.picked)
        self.undo.clicked.connect(partial(self._step, -1))
        self.redo.clicked.connect(partial(self._step, 1))
        self.clear.clicked.connect(lambda: self._do(Dance()))
        self.copy.clicked.connect(self._copy)
        self.print.clicked.connect(self.print_wanted)
        self.wear(look)

    @property
    def dance(self) -> Dance:
        """The offers so far."""
        return self.steps.now

    def show_deal(self, analysis: Analysis, steps: StepsBack[Dance]) -> None:
        """Go on with the offers of a deal."""
        names = [party.name for party in analysis.block.parties]
        if self._analysis is None or names != [p.name for p in self._analysis.block.parties]:
            self.loggers = [
                ActButton(tr("Log for {party}", party=name), self._look) for name in names
            ]
            for place, button in enumerate(self.loggers):
                button.clicked.connect(partial(self.logging.emit, place))
            self.parties.put(self.loggers)
        self._analysis, self.steps = analysis, steps
        self._show()

    def log(self, party: int, choices: Mapping[str, str]) -> None:
        """Log an offer of a party, by its place."""
        if self._analysis is None:
            return
        self._do(self.dance.logged(self._analysis, party, choices))
        told = step_words(self._analysis.block, self.dance.steps()[-1])
        self.said.emit(tr("Logged: {offer}", offer=told))
        announce(self, told)
        if len(self.loggers) == 2:
            self.loggers[self.dance.next_party].setFocus()

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [*self.loggers, self.table, *self._acts]

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._column.setSpacing(look.px(8))
        for button in (*self.loggers, *self._acts):
            button.wear(look)
        self.parties.wear(look)
        self.acts.wear(look)
        self.table.wear(look)

    def _do(self, dance: Dance) -> None:
        self.steps.do(dance)
        self._show()

    def _step(self, step: int) -> None:
        if self.steps.undo() if step < 0 else self.steps.redo():
            self._show()

    def _show(self) -> None:
        if self._analysis is None:
            return
        offers = bool(self.dance.offers)
        self.told.setText(
            tr("Enter on an offer puts it on the table again.")
            if offers
            else tr("Put an offer on the table, then log it for the side that makes it.")
        )
        self.table.show_dance(self._analysis.block, self.dance)
        self._keep_focus()
        self.table.setVisible(offers)
        self.undo.setVisible(self.steps.can_undo)
        self.redo.setVisible(self.steps.can_redo)
        for button in (self.clear, self.copy, self.print):
            button.setVisible(offers)
        self.acts.setVisible(offers or self.steps.can_undo or self.steps.can_redo)
        self.acts.wear(self._look)
        self.changed.emit(self.dance)

    def _keep_focus(self) -> None:
        """What goes must not take the focus with it to another part of the window."""
        gone = [self.clear, self.copy, self.print] if not self.dance.offers else []
        gone += [self.undo] * (not self.steps.can_undo) + [self.redo] * (not self.steps.can_redo)
        if any(button.hasFocus() for button in gone) and self.loggers:
            self.loggers[0].setFocus()

    def _copy(self) -> None:
        if self._analysis is not None:
            text = table_text(dance_rows(self._analysis.block, self.dance))
            QGuiApplication.clipboard().setText(text)
            self.said.emit(tr("Copied: the offers"))
