"""How does one party choose terms, and see what they are worth to itself alone?"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from desktop_app.core.deals.analysis import Analysis
from desktop_app.pages.deal_words import amount
from desktop_app.paint.party_colours import party_token
from desktop_app.ui.browse.trying.choice_row import ChoiceRow
from desktop_app.ui.browse.trying.number_label import NumberLabel
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.look import Look


class SeatTable(QFrame):
    """A row an issue: name, options, own points. `changed` tells that other terms are chosen."""

    changed = Signal()

    def __init__(self, analysis: Analysis, me: int, look: Look) -> None:
        super().__init__()
        self._analysis, self._me = analysis, me
        self._numbers = [0] * len(analysis.block.issues)
        self.rows: list[ChoiceRow] = []
        self._points: list[NumberLabel] = []
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        for at, issue in enumerate(analysis.block.issues):
            row = ChoiceRow(issue.name, [one.label for one in issue.options], look)
            row.tell([amount(worths[me]) for worths in analysis.scoring.worths[at]])
            row.chosen.connect(lambda option, at=at: self._choose(at, option))
            row.left.connect(lambda steps, at=at: self._leave(at, steps))
            points = NumberLabel(issue.name, party_token(me), 13, look)
            grid.addWidget(PlainLabel("name", issue.name), 2 * at, 0, 1, 2)
            grid.addWidget(row, 2 * at + 1, 0)
            grid.addWidget(points, 2 * at + 1, 1)
            self.rows.append(row)
            self._points.append(points)
        self.wear(look)
        self._show()

    @property
    def choices(self) -> Mapping[str, str]:
        """The terms that are chosen."""
        return self._analysis.scoring.labels(tuple(self._numbers))

    def show_choices(self, choices: Mapping[str, str]) -> None:
        """Begin with these terms."""
        self._numbers = list(self._analysis.scoring.numbers(choices))
        self._show()

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [part for row in self.rows for part in (*row.options, row.drop)]

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._grid.setHorizontalSpacing(look.px(12))
        self._grid.setVerticalSpacing(look.px(4))
        for row, points in zip(self.rows, self._points, strict=True):
            row.wear(look)
            points.wear(look)

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: options fold into lists where it is narrow."""
        return QSize(0, super().minimumSizeHint().height())

    def _choose(self, issue: int, option: int) -> None:
        self._numbers[issue] = option
        self._show()
        self.changed.emit()

    def _leave(self, at: int, steps: int) -> None:
        self.rows[min(max(at + steps, 0), len(self.rows) - 1)].stop.setFocus()

    def _show(self) -> None:
        scoring = self._analysis.scoring
        for at, (row, points, number) in enumerate(
            zip(self.rows, self._points, self._numbers, strict=True)
        ):
            row.show_choice(number)
            points.show_number(amount(scoring.worths[at][number][self._me]))
