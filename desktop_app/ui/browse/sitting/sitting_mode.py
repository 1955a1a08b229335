"""How does a talk at one screen belong to the pane in which a deal is tried?"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.core.deals.charts import with_ways
from desktop_app.core.deals.sitting import Clock, Sitting
from desktop_app.pages.dance_paper import dance_paper
from desktop_app.pages.sitting_words import ending_words, left_words
from desktop_app.ui.browse.dance.dance_print import printed_dance
from desktop_app.ui.browse.sitting.sitting_pane import SittingPane
from desktop_app.ui.browse.trying.act_button import ActButton
from desktop_app.ui.browse.trying.below import Below
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.deals.reckoned import Reckoned
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.browse.trying.try_pane import TryPane


class SittingMode(Below):
    """A button below the plot of two parties; each deal has at most one talk."""

    def __init__(self, pane: TryPane, look: Look, clock: Clock = monotonic) -> None:
        super().__init__()
        self._pane, self._look, self._clock = pane, look, clock
        self._talks: dict[EntryRef, SittingPane] = {}
        self._briefs: dict[int, str] = {}
        self.start = ActButton(tr("Two at one screen…"), look)
        self.start.setToolTip(tr("Each side sees its own points alone, until both agree"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._row = FlowRow(look)
        self._row.put((self.start,))
        column.addWidget(self._row)
        self._reading = LatestTask(self)
        self._reading.done.connect(self._open)
        self._reading.failed.connect(pane.failed)
        self.start.clicked.connect(self.open)
        pane.moved.connect(self.follow)
        pane.turned.connect(self.follow)
        pane.add_below(self)

    @property
    def busy(self) -> bool:
        """Whether briefs are being read."""
        return self._reading.running

    def open(self) -> None:
        """Begin, or go on with the talk of this deal."""
        ref, reckoned, library = self._pane.ref, self._pane.reckoned, self._pane.library
        if ref is not None and reckoned is not None:
            self._reading.run(lambda: (ref, reckoned, library.briefs(ref)))

    def follow(self) -> None:
        """Show the talk of the deal that the pane shows now, if there is one."""
        ref, reckoned = self._pane.ref, self._pane.reckoned
        self.setVisible(reckoned is not None and len(reckoned.analysis.block.parties) == 2)
        self._stand(self._talks.get(ref) if ref is not None else None)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [self.start]

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self.start.wear(look)
        self._row.wear(look)
        for talk in self._talks.values():
            talk.wear(look)

    def _open(self, answer: tuple[EntryRef, Reckoned, dict[int, str]]) -> None:
        ref, reckoned, briefs = answer
        if ref != self._pane.ref:
            return
        talk = SittingPane(
            reckoned.analysis,
            reckoned.spec,
            self._look,
            self._clock,
            lambda place: briefs.get(place, ""),
        )
        talk.left.connect(lambda: self._close(ref))
        talk.print_wanted.connect(lambda: self._print(reckoned, talk.sitting))
        self._talks[ref] = talk
        self._stand(talk)
        talk.setFocus()

    def _stand(self, talk: SittingPane | None) -> None:
        self._pane.stand_instead(talk)
        self._pane.be_alone(talk is not None)

    def _close(self, ref: EntryRef) -> None:
        talk = self._talks.pop(ref)
        self._stand(None)
        talk.deleteLater()
        self.start.setFocus()

    def _print(self, reckoned: Reckoned, sitting: Sitting | None) -> None:
        if sitting is None:
            return
        analysis, dance = reckoned.analysis, sitting.dance()
        told = (ending_words(analysis.block, sitting), left_words(analysis, sitting))
        paper = dance_paper(self._pane.title, analysis.block, dance, told)
        spec = with_ways(reckoned.spec, dance.ways())
        self._pane.print_wanted.emit(paper.title, printed_dance(paper, spec))
