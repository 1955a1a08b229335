"""What does a party see in its turn, and what can it do?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.sitting import Act, Sitting
from desktop_app.pages.dance_words import terms_words
from desktop_app.pages.sitting_words import heard_words, own_words, worth_words
from desktop_app.ui.browse.sitting.page import Page
from desktop_app.ui.browse.sitting.seat_table import SeatTable
from desktop_app.ui.browse.trying.act_button import ActButton
from desktop_app.ui.browse.trying.fold_button import FoldButton
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.deals.sitting import Move

_LONGEST = 300


class TurnPage(Page):
    """One party's side alone: own points, alternative, brief, what was heard, and the moves."""

    offered = Signal(object, str)
    answered = Signal(str)
    accepted = Signal()
    walked_away = Signal()

    def __init__(self, analysis: Analysis, sitting: Sitting, look: Look, brief: str = "") -> None:
        me = sitting.turn
        block = analysis.block
        super().__init__(look, block.parties[me].name)
        self._analysis, self._me = analysis, me
        self.time = PlainLabel("name")
        self.own = PlainLabel("", own_words(block, me))
        self.heard = PlainLabel("notice-good", heard_words(block, analysis, sitting.heard, me))
        self.table = SeatTable(analysis, me, look)
        self.total = PlainLabel("name")
        self.words = QLineEdit()
        self.words.setMaxLength(_LONGEST)
        self.words.setPlaceholderText(tr("Words with it, if you like"))
        self.words.setAccessibleName(tr("Words to the other side"))
        self.offer = ActButton(tr("Make this offer"), look)
        self.answer = ActButton(tr("Hand back without an offer"), look)
        self.accept = ActButton(tr("Accept their offer"), look)
        self.walk = ActButton(tr("Walk away"), look)
        self.acts = FlowRow(look)
        self.acts.put((self.offer, self.answer, self.walk))
        self.table.show_choices(_first(analysis, sitting, me))
        self._furnish(sitting, brief, look)
        self.table.changed.connect(self._show)
        self.offer.clicked.connect(lambda: self.offered.emit(self.table.choices, self._said()))
        self.answer.clicked.connect(lambda: self.answered.emit(self._said()))
        self.accept.clicked.connect(self.accepted)
        self.walk.clicked.connect(self.walked_away)
        self._show()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().wear(look)
        self.table.wear(look)
        for part in (self.offer, self.answer, self.accept, self.walk):
            part.wear(look)
        self.acts.wear(look)
        if self.fold is not None:
            self.fold.wear(look)

    def _furnish(self, sitting: Sitting, brief: str, look: Look) -> None:
        self.add(self.time, self.heard)
        offered = sitting.on_table
        if offered is not None:
            if sitting.heard is not offered:
                self.add(PlainLabel("", self._still(offered)))
            accepting = FlowRow(look)
            accepting.put((self.accept,))
            self.add(accepting)
        self.add(self.own)
        self.fold: FoldButton | None = None
        if brief:
            told = PlainLabel("", brief)
            told.hide()
            self.fold = FoldButton(tr("My brief"), look)
            self.fold.toggled.connect(told.setVisible)
            self.add(self.fold, told)
        self.add(self.table, self.total, self.words, self.acts)
        self.first = self.accept if offered is not None else self.table.rows[0].stop

    def _still(self, offered: Move) -> str:
        choices: Mapping[str, str] = offered.choices or {}
        worth = worth_words(self._analysis, self._analysis.values(choices)[self._me], self._me)
        return tr(
            "Their offer still stands: {terms}. To you that is worth {worth}.",
            terms=terms_words(choices),
            worth=worth,
        )

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        fold = [self.fold] if self.fold is not None else []
        moves = [self.words, self.offer, self.answer, self.walk]
        accept = [self.accept] if self.accept.parentWidget() is not None else []
        return [*accept, *fold, *self.table.stops(), *moves]

    def _said(self) -> str:
        return " ".join(self.words.text().split())

    def _show(self) -> None:
        value = self._analysis.values(self.table.choices)[self._me]
        worth = worth_words(self._analysis, value, self._me)
        self.total.setText(tr("To you: {worth}", worth=worth))


def _first(analysis: Analysis, sitting: Sitting, me: int) -> Mapping[str, str]:
    """What one begins from: one's own last offer, else what is best for oneself."""
    own = [one for one in sitting.moves if one.party == me and one.act is Act.OFFER]
    if own and own[-1].choices is not None:
        return own[-1].choices
    scoring = analysis.scoring
    best = tuple(
        max(range(len(options)), key=lambda at: options[at][me]) for options in scoring.worths
    )
    return scoring.labels(best)
