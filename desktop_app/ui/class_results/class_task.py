"""How is a class reckoned away from the window's thread, and which results are there?"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.charts import ChartSpec
from desktop_app.core.deals.class_figures import ClassFigures, class_figures
from desktop_app.core.deals.class_record import ClassRecord, Pasted, paste
from desktop_app.core.deals.steps_back import StepsBack
from desktop_app.core.model.ref import EntryRef
from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.seams import Library


class ReckonedClass(NamedTuple):
    """A class with what it was reckoned with, and what a paste came to, if it was one."""

    ref: EntryRef
    analysis: Analysis
    record: ClassRecord
    figures: ClassFigures
    pasted: Pasted | None = None


class ClassTask(QObject):
    """Holds the results of each deal as long as the program runs.

    `reckoned` carries a ReckonedClass. A change that cannot be reckoned is none: `failed` tells.
    """

    reckoned = Signal(object)
    failed = Signal(Exception)

    def __init__(self, library: Callable[[], Library], parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._records: dict[EntryRef, StepsBack[ClassRecord]] = {}
        self._ref: EntryRef | None = None
        self._analysis: Analysis | None = None
        self._axes = (0, 1)
        self._bare: dict[tuple[int, int], ChartSpec] = {}
        self._task = LatestTask(self)
        self._task.done.connect(self._take)
        self._task.failed.connect(self.failed)

    @property
    def busy(self) -> bool:
        """Whether figures are still to come."""
        return self._task.running

    @property
    def steps(self) -> StepsBack[ClassRecord]:
        """The results of the deal that shows, with those before them."""
        if self._ref is None:
            return StepsBack(ClassRecord())
        return self._records.setdefault(self._ref, StepsBack(ClassRecord()))

    def show_deal(self, ref: EntryRef) -> None:
        """Go on with this deal, read anew."""
        if ref != self._ref:
            self._axes = (0, 1)
        self._ref, self._analysis, self._bare = ref, None, {}
        self.reckon()

    def look_at(self, axes: tuple[int, int]) -> None:
        """Let the plot show these two parties, by their places."""
        self._axes = axes
        self.reckon()

    def change(self, record: ClassRecord) -> None:
        """Let these be the results."""
        self.steps.do(record)
        self.reckon()

    def paste(self, text: str) -> None:
        """Add what a pasted table says; `reckoned` tells what it came to."""
        self._run(text)

    def undo(self) -> None:
        """Go back by one change."""
        if self.steps.undo():
            self.reckon()

    def redo(self) -> None:
        """Do again what was undone."""
        if self.steps.redo():
            self.reckon()

    def reckon(self) -> None:
        """Reckon what there is now."""
        self._run(None)

    def _run(self, text: str | None) -> None:
        ref, known, library, record = self._ref, self._analysis, self._library(), self.steps.now
        axes, bare = self._axes, self._bare
        if ref is None:
            return

        def work() -> ReckonedClass:
            analysis = known or library.analysis(ref)
            pasted = None if text is None else paste(record, text, analysis.block)
            now = record if pasted is None else pasted.record
            figures = class_figures(analysis, now, axes, bare.get(axes))
            bare[axes] = figures.bare
            return ReckonedClass(ref, analysis, now, figures, pasted)

        self._task.run(work)

    def _take(self, found: ReckonedClass) -> None:
        if found.ref != self._ref:
            return
        self._analysis = found.analysis
        if found.pasted is not None:
            self.steps.do(found.record)
        self.reckoned.emit(found)
