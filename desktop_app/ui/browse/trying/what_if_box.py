"""Where are other reservation values and weights tried?"""

from __future__ import annotations

from fractions import Fraction
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.core.deals.what_if import Supposed, as_written, changes, reach, with_change
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.pages.what_if_words import number_name
from desktop_app.ui.browse.trying.act_button import ActButton
from desktop_app.ui.browse.trying.fold_button import FoldButton
from desktop_app.ui.browse.trying.number_line import NumberLine
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.look import Look
from desktop_app.wording import tr

_Key = tuple[int, int | None]


class WhatIfBox(QFrame):
    """A fold with a line for each number, and a way back as long as one is changed.

    `supposed` carries the numbers that are to be reckoned with; nothing is ever saved.
    """

    supposed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._block: DealBlock | None = None
        self._now = Supposed(())
        self.lines: dict[_Key, NumberLine] = {}
        self.fold = FoldButton(tr("What if the numbers were others?"), look)
        self.reset = ActButton(tr("Reckon with the author’s numbers"), look)
        self.back = FlowRow(look)
        self.back.put((self.reset,))
        self._inner = QFrame()
        self._rows = QVBoxLayout(self._inner)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.fold, self.back, self._inner):
            self._column.addWidget(part)
        self._inner.hide()
        self.fold.toggled.connect(self._inner.setVisible)
        self.reset.clicked.connect(self._reset)
        self._tell()
        self.wear(look)

    def show_deal(self, block: DealBlock, supposed: Supposed | None) -> None:
        """Offer the numbers of a deal as its author wrote it, with what is supposed of them."""
        self._now = supposed or as_written(block)
        if block != self._block:
            self._block = block
            self._make(block)
        else:
            for (party, issue), line in self.lines.items():
                line.show_value(self._value(party, issue))
        self._tell()

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        found: list[QWidget] = [self.fold, self.reset]
        for line in self.lines.values():
            found += [line.slider, line.spin]
        return found

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._column.setSpacing(look.px(8))
        self._rows.setSpacing(look.px(6))
        self.fold.wear(look)
        self.reset.wear(look)
        self.back.wear(look)
        for line in self.lines.values():
            line.wear(look)

    def _make(self, block: DealBlock) -> None:
        for line in self.lines.values():
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines.clear()
        places = range(len(block.parties))
        keys: list[_Key] = [(party, None) for party in places]
        if block.weights:
            keys += [(party, issue) for party in places for issue in range(len(block.issues))]
        for key in keys:
            name = number_name(block, *key)
            line = NumberLine(name, *reach(block, *key), self._value(*key))
            line.wear(self._look)
            line.chosen.connect(partial(self._choose, key))
            self.lines[key] = line
            self._rows.addWidget(line)

    def _value(self, party: int, issue: int | None) -> Fraction:
        if issue is None:
            return self._now.reservations[party]
        return self._now.weights[party][issue]

    def _choose(self, key: _Key, value: Fraction) -> None:
        self._now = with_change(self._now, *key, value)
        self._tell()
        self.supposed.emit(self._now)

    def _reset(self) -> None:
        if self._block is None:
            return
        if self.reset.hasFocus():
            self.fold.setFocus()
        self.show_deal(self._block, None)
        self.supposed.emit(self._now)

    def _tell(self) -> None:
        changed = self._block is not None and bool(changes(self._block, self._now))
        self.back.setVisible(changed)
