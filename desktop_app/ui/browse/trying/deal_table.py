"""How do issues, choices and points stand in a table?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from desktop_app.core.deals.scoring import Scoring
from desktop_app.core.deals.trial import Trial
from desktop_app.pages.deal_words import amount
from desktop_app.paint.party_colours import party_token
from desktop_app.ui.browse.trying.choice_row import ChoiceRow
from desktop_app.ui.browse.trying.number_label import NumberLabel
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.browse.trying.table_head import TableHead
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_NAME_PX, _GAP_PX, _LEAST_CHOICE_PX = 122, 10, 150
_NOTHING = "–"


class DealTable(QFrame):
    """A row an issue. `chosen` carries the number of the issue and that of the option.

    Where it is narrow the choices stand in lines of their own.
    """

    chosen = Signal(int, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.rows: list[ChoiceRow] = []
        self._names: list[PlainLabel] = []
        self._worths: list[list[NumberLabel]] = []
        self.totals: list[NumberLabel] = []
        self._lines: list[QFrame] = []
        self._heads: list[TableHead] = []
        self._stacked: bool | None = None
        self._grid = QGridLayout(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_deal(self, scoring: Scoring) -> None:
        """Make the rows of a deal."""
        self._clear()
        block = scoring.block
        self._heads = [TableHead(tr("Issue"), "muted", self._look)]
        self._heads.append(TableHead(tr("Choice"), "muted", self._look))
        for place, party in enumerate(block.parties):
            head = TableHead(party.name, party_token(place), self._look, right=True)
            self._heads.append(head)
        for number, issue in enumerate(block.issues):
            row = ChoiceRow(issue.name, [one.label for one in issue.options], self._look)
            row.chosen.connect(lambda option, at=number: self.chosen.emit(at, option))
            row.left.connect(lambda issues, at=number: self._leave(at, issues))
            self.rows.append(row)
            self._names.append(PlainLabel("name", issue.name))
            self._worths.append(
                [
                    NumberLabel(f"{issue.name}, {party.name}", party_token(place), 13, self._look)
                    for place, party in enumerate(block.parties)
                ]
            )
        self._names.append(PlainLabel("name", tr("Total")))
        self.totals = [
            NumberLabel(tr("Total, {party}", party=party.name), party_token(place), 16, self._look)
            for place, party in enumerate(block.parties)
        ]
        self._tell(scoring)
        self._stacked = None
        self._lay_out()

    def show_trial(self, trial: Trial) -> None:
        """Show what is on the table."""
        for row, number in zip(self.rows, trial.now.numbers, strict=True):
            row.show_choice(number, none=trial.now.away)
        worths = trial.worths
        for at, labels in enumerate(self._worths):
            for place, label in enumerate(labels):
                label.show_number(_NOTHING if worths is None else amount(worths[at][place]))
        for label, value in zip(self.totals, trial.values, strict=True):
            label.show_number(amount(value))

    def take_scoring(self, scoring: Scoring) -> None:
        """The same issues and options with other numbers."""
        self._tell(scoring)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, from top to bottom."""
        return [part for row in self.rows for part in (*row.options, row.drop)]

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        for row in self.rows:
            row.wear(look)
        for label in (*self.totals, *(one for labels in self._worths for one in labels)):
            label.wear(look)
        for head in self._heads:
            head.wear(look)
        self._stacked = None
        self._lay_out()

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: names and choices give way."""
        return QSize(self._look.px(140), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack names over choices where it is narrow."""
        super().resizeEvent(event)
        self._lay_out()

    def _tell(self, scoring: Scoring) -> None:
        parties = scoring.block.parties
        for row, options in zip(self.rows, scoring.worths, strict=True):
            row.tell(
                [
                    " · ".join(
                        f"{party.name} {amount(worth)}"
                        for party, worth in zip(parties, worths, strict=True)
                    )
                    for worths in options
                ]
            )

    def _leave(self, at: int, issues: int) -> None:
        to = min(max(at + issues, 0), len(self.rows) - 1)
        self.rows[to].stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        worths = [one for labels in self._worths for one in labels]
        for part in (*self.rows, *self._names, *worths, *self.totals, *self._lines, *self._heads):
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self.rows, self._names, self._worths, self.totals = [], [], [], []
        self._lines, self._heads = [], []

    def _lay_out(self) -> None:
        stacked = self._is_narrow()
        if stacked == self._stacked or not self.rows:
            return
        self._stacked = stacked
        grid, px = self._grid, self._look.px
        while grid.count():
            grid.takeAt(0)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(_GAP_PX))
        grid.setVerticalSpacing(px(8))
        (self._stack if stacked else self._spread)()
        for head in self._heads[:2]:  # in the grid by now, or it would be a window
            head.setVisible(not stacked)

    def _is_narrow(self) -> bool:
        """Whether the choices would have too little room between names and numbers."""
        px = self._look.px
        numbers = sum(head.sizeHint().width() + px(_GAP_PX) for head in self._heads[2:])
        return self.width() - px(_NAME_PX) - numbers < px(_LEAST_CHOICE_PX)

    def _spread(self) -> None:
        """Name, choice and numbers in one line."""
        grid, lines = self._grid, iter(self._lines)
        for column, head in enumerate(self._heads):
            grid.addWidget(head, 0, column)
        at = 1
        for name, row, worths in zip(self._names, self.rows, self._worths, strict=False):
            at = self._rule(at, next(lines, None))
            grid.addWidget(name, at, 0)
            grid.addWidget(row, at, 1)
            self._numbers(at, 2, worths)
            at += 1
        at = self._rule(at, next(lines, None))
        grid.addWidget(self._names[-1], at, 0)
        self._numbers(at, 2, self.totals)
        for column in range(grid.columnCount()):
            grid.setColumnStretch(column, int(column == 1))
        grid.setColumnMinimumWidth(0, self._look.px(92))

    def _stack(self) -> None:
        """The name, below it the choice, below that the numbers."""
        grid, lines, wide = self._grid, iter(self._lines), len(self._heads) - 2
        for head in self._heads[:2]:
            grid.addWidget(head, 0, 0)
        for place, head in enumerate(self._heads[2:]):
            grid.addWidget(head, 0, place)
        at = 1
        for name, row, worths in zip(self._names, self.rows, self._worths, strict=False):
            at = self._rule(at, next(lines, None))
            grid.addWidget(name, at, 0, 1, wide)
            grid.addWidget(row, at + 1, 0, 1, wide)
            self._numbers(at + 2, 0, worths)
            at += 3
        at = self._rule(at, next(lines, None))
        grid.addWidget(self._names[-1], at, 0, 1, wide)
        self._numbers(at + 1, 0, self.totals)
        for column in range(grid.columnCount()):
            grid.setColumnStretch(column, int(column < wide))
        grid.setColumnMinimumWidth(0, 0)

    def _rule(self, at: int, line: QFrame | None) -> int:
        if line is None:
            line = QFrame()
            line.setObjectName("rule")
            line.setFixedHeight(1)
            self._lines.append(line)
        wide = len(self._heads) - (2 if self._stacked else 0)
        self._grid.addWidget(line, at, 0, 1, wide)
        return at + 1

    def _numbers(self, at: int, first: int, labels: Sequence[NumberLabel]) -> None:
        for place, label in enumerate(labels):
            self._grid.addWidget(label, at, first + place)
