"""How does logging offers belong to the pane in which a deal is tried?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.deals.charts import Way, with_ways
from desktop_app.core.deals.dance import Dance
from desktop_app.core.deals.steps_back import StepsBack
from desktop_app.pages.dance_paper import dance_paper
from desktop_app.ui.browse.dance.dance_panel import DancePanel
from desktop_app.ui.browse.dance.dance_print import printed_dance
from desktop_app.ui.browse.trying.below import Below
from desktop_app.ui.browse.trying.fold_button import FoldButton
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.deals.analysis import Analysis
    from desktop_app.core.deals.charts import ChartSpec
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.browse.trying.try_pane import TryPane


class DanceMode(Below):
    """A fold under the table; the offers of each deal stay as long as the program runs."""

    def __init__(self, pane: TryPane, look: Look) -> None:
        super().__init__()
        self._pane = pane
        self._dances: dict[EntryRef, StepsBack[Dance]] = {}
        self._analysis: Analysis | None = None
        self._drawn: tuple[ChartSpec | None, tuple[Way, ...]] = (None, ())
        self.fold = FoldButton(tr("Log offers in turn"), look)
        self.panel = DancePanel(look)
        self.panel.head.hide()
        self.panel.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)
        column.addWidget(self.panel)
        self.fold.toggled.connect(self._unfold)
        self.panel.logging.connect(self._log)
        self.panel.changed.connect(lambda _dance: self._draw())
        self.panel.picked.connect(pane.load)
        self.panel.said.connect(pane.said)
        self.panel.print_wanted.connect(self._print)
        pane.moved.connect(self.follow)
        pane.add_below(self)
        self.wear(look)

    def follow(self) -> None:
        """Go on with the deal that the pane shows now."""
        ref, reckoned = self._pane.ref, self._pane.reckoned
        if ref is None or reckoned is None:
            return
        if reckoned.analysis is not self._analysis:
            self._analysis = reckoned.analysis
            steps = self._dances.get(ref)
            if steps is None or not _fits(steps.now, reckoned.analysis):
                steps = self._dances[ref] = StepsBack(Dance())
            self.panel.show_deal(reckoned.analysis, steps)
            self.fold.setChecked(bool(steps.now.offers))
        self._draw()

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [self.fold, *self.panel.stops()]

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.fold.wear(look)
        self.panel.wear(look)

    def _unfold(self, unfolded: bool) -> None:
        self.panel.setVisible(unfolded)
        self._draw()

    def _log(self, party: int) -> None:
        trial = self._pane.trial
        if trial is None:
            return
        if trial.now.away:
            self._pane.said.emit(tr("No deal is on the table: choose terms first"))
        else:
            self.panel.log(party, trial.choices)

    def _draw(self) -> None:
        """Draw both ways over the plot, where it does not show them yet."""
        reckoned = self._pane.reckoned
        if reckoned is None or reckoned.analysis is not self._analysis:
            return
        ways = self.panel.dance.ways(*reckoned.pair) if self.fold.isChecked() else ()
        drawn = (reckoned.spec, ways)
        if self._drawn[0] is not drawn[0] or self._drawn[1] != ways:
            bare_already = self._drawn[0] is not drawn[0] and not ways
            self._drawn = drawn
            if not bare_already:
                self._pane.show_plot(with_ways(reckoned.spec, ways))

    def _print(self) -> None:
        reckoned = self._pane.reckoned
        if reckoned is None:
            return
        block, dance = reckoned.analysis.block, self.panel.dance
        spec = with_ways(reckoned.spec, dance.ways(*reckoned.pair))
        told = [self._pane.supposed_words] if self._pane.supposed_words else []
        paper = dance_paper(self._pane.title, block, dance, told)

        self._pane.print_wanted.emit(paper.title, printed_dance(paper, spec))


def _fits(dance: Dance, analysis: Analysis) -> bool:
    """Whether a newer form of the deal still has all that was offered, and at the same worth."""
    try:
        return all(analysis.values(one.choices) == one.values for one in dance.offers)
    except (KeyError, ValueError):
        return False
