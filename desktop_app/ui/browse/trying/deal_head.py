"""What stands over the table of a deal: what it is about, and the terms that it shows?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop_app.pages.deal_head import deal_category
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.browse.trying.term_chip import TermChip
from desktop_app.ui.flow_row import FlowRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.core.model.deal_facts import DealFacts
    from desktop_app.ui.look import Look
    from desktop_app.ui.seams import Library


class DealHead(QFrame):
    """Sector and parties, the title, the terms. `entry_requested` carries an EntryRef."""

    entry_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.category, self.title = PlainLabel("category"), PlainLabel("deal-title")
        self.terms = FlowRow(look)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self.category, self.title, self.terms):
            self._column.addWidget(part)
        self.wear(look)

    def show_deal(self, library: Library, facts: DealFacts) -> None:
        """Show another deal, or other words of it."""
        self.category.setText(deal_category(facts.sector, facts.parties).upper())
        self.title.setText(facts.title)
        chips: list[QWidget] = []
        for ref in facts.terms:
            term = library.entry(ref)
            chip = TermChip(term.title, term.definition, self._look)
            chip.clicked.connect(partial(self.entry_requested.emit, ref))
            chips.append(chip)
        self.terms.put(chips)
        self.terms.setVisible(bool(chips))

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return self.terms.parts

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._column.setSpacing(look.px(6))
        self.terms.wear(look)
        for chip in self.terms.parts:
            if isinstance(chip, TermChip):
                chip.wear(look)
