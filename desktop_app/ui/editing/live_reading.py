"""How do page, problems and figures follow what is typed, without typing ever waiting?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.core.model.entry import Deal
from desktop_app.ui.editing.editing_pool import editing_pool
from desktop_app.ui.latest_task import LatestTask

if TYPE_CHECKING:
    from desktop_app.core.library.trial import TrialReading
    from desktop_app.core.model.problem import Problem
    from desktop_app.pages.reference import Reference

REST_MS = 150


class LiveAnswer(NamedTuple):
    """What a text says: its page, what is wrong with it, and for a deal its figures in lines."""

    html: str
    problems: tuple[Problem, ...]
    summary: tuple[str, ...]


class LiveReading(QObject):
    """Reads the text a moment after the last key, on another thread; the newest answer counts.

    `answered` carries a LiveAnswer.
    """

    answered = Signal(object)
    failed = Signal(Exception)

    def __init__(
        self,
        reading: TrialReading,
        text: Callable[[], str],
        library: Callable[[], Reference],
        parent: QObject,
    ) -> None:
        """`text` and `library` are asked on this thread, when it is time."""
        super().__init__(parent)
        self.reading = reading
        self._text, self._library = text, library
        self._again = False
        self._task = LatestTask(self, editing_pool())
        self._task.done.connect(self._deliver)
        self._task.failed.connect(self.failed)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.read)

    @property
    def busy(self) -> bool:
        """Whether an answer to what is written now is still to come."""
        return self._rest.isActive() or self._task.running

    def read_soon(self) -> None:
        """Read once typing has come to rest."""
        self._rest.start()

    def read(self) -> None:
        """Read now; while an older text is still read, as soon as that is done."""
        self._rest.stop()
        if self._task.running:
            self._again = True
            return
        self._again = False
        text, library, reading = self._text(), self._library(), self.reading
        self._task.run(lambda: answer(reading, text, library))

    def stop(self) -> None:
        """Read no more."""
        self._rest.stop()
        self._again = False
        self._task.cancel()

    def _deliver(self, found: LiveAnswer) -> None:
        self.answered.emit(found)
        if self._again:
            self.read()


def answer(reading: TrialReading, text: str, library: Reference) -> LiveAnswer:
    """What that text says. Belongs on a worker thread."""
    from desktop_app.pages.deal_summary import deal_summary

    trial = reading.read(text, library)
    entry = trial.entry
    summary = deal_summary(entry, trial.problems) if isinstance(entry, Deal) else ()
    return LiveAnswer(library.trial_page(trial), trial.problems, summary)
