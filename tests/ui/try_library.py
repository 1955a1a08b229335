"""A small reference whose deals can be tried: shipped ones, with their real numbers."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from threading import get_ident

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.library.deal_numbers import analysis_of, read_deal_file
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.pages.deal_parts import NUMBERS
from desktop_app.ui.browse.trying.try_pane import TryPane
from desktop_app.ui.main_window import MainWindow
from tests.ui.fake_library import FakeLibrary, entry, seed_entries

CONTENT = Path(__file__).parents[2] / "content" / "deals"
RENEWAL, NURSES, DEPOT, LETTERS, TOLD = (
    EntryRef("common-ground", Kind.DEAL, key)
    for key in (
        "software-licence-renewal",
        "nurses-contract",
        "bus-depot-three-parties",
        "senior-analyst-job-offer",
        "camp-david-1978",
    )
)


@cache
def shipped_block(key: str) -> DealBlock:
    deal, problems = read_deal_file(CONTENT / f"{key}.md")
    return analysis_of(deal, problems).block


class TryLibrary(FakeLibrary):
    """Its deals have numbers, but for the one that is only told."""

    def __init__(self) -> None:
        deals = [
            entry(ref.id, ref.id.replace("-", " ").capitalize(), kind=Kind.DEAL)
            for ref in (NURSES, DEPOT, LETTERS, TOLD)
        ]
        super().__init__([*seed_entries(), *deals])
        self.blocks = {ref: shipped_block(ref.id) for ref in (RENEWAL, NURSES, DEPOT, LETTERS)}
        self.fault: Exception | None = None

    def analysis(self, ref: EntryRef) -> Analysis:
        self.reckoned_on.append(get_ident())
        if self.fault is not None:
            raise self.fault
        return Analysis(self.blocks[ref])

    def _page(self, ref: EntryRef, *, quiet: bool = False) -> str:
        if ref.kind is Kind.TERM:
            return super()._page(ref, quiet=quiet)
        numbers = f"{NUMBERS}The numbers</h3>\n<p>Some.</p>\n" if ref in self.blocks else ""
        debrief = '<h2 id="debrief">Debrief</h2>\n<p>Questions.</p>\n'
        return f"<h1>{self.entry(ref).title}</h1>\n<p>Told.</p>\n{numbers}{debrief}"


def try_deal(window: MainWindow, ref: EntryRef, qtbot) -> TryPane:
    """Turn to that deal's part Try a deal, and wait until its numbers are there."""
    window.open(ref)
    qtbot.waitUntil(lambda: not window.browse.busy)
    window.browse.parts.turn_to("try")
    pane = window.browse.reading.front
    assert isinstance(pane, TryPane)
    qtbot.waitUntil(lambda: pane.trial is not None and not pane.waiting)
    plot = pane.plot_side.plot
    qtbot.waitUntil(lambda: plot.height() == plot.height_at(plot.width()))
    rows = pane.side.table.rows
    qtbot.waitUntil(lambda: all(row.height() == row.sizeHint().height() for row in rows))
    return pane
