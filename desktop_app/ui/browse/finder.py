"""How does a query become answers: at once from the headwords, soon from the full text?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.seams import Library

if TYPE_CHECKING:
    from desktop_app.core.model.hit import Answer

# What a key press can afford to make, and what a person may care to walk through.
QUICK_LIMIT, LIMIT = 40, 100
_REST_MS = 60


class Finder(QObject):
    """Answers the newest query.

    `answered` carries an Answer; a partial one is followed by a whole one, or by `failed`.
    `more` says whether there are more hits than the newest answer gives.
    """

    answered = Signal(object)
    failed = Signal(Exception)

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self.library = library
        self.more = False
        self._text = ""
        self._limit = LIMIT
        self._task = LatestTask(self)
        self._task.done.connect(self._deliver)
        self._task.failed.connect(self.failed)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._search)

    @property
    def waiting(self) -> bool:
        """Whether the whole answer to the newest query is still to come."""
        return self._rest.isActive() or self._task.running

    def ask(self, text: str) -> None:
        """Answer from the headwords now and look into the full text after a short rest."""
        self._take(text)
        self.more = False
        self._task.cancel()
        quick = self.library.quick(text, QUICK_LIMIT)
        if quick.partial:
            self._rest.start()
        self.answered.emit(quick)

    def ask_again(self, text: str) -> None:
        """Answer the same once more, without passing by an answer that is less."""
        self._take(text)
        self._rest.stop()
        self._search()

    def ask_more(self) -> None:
        """Answer again, with so many hits more."""
        if self.more and not self.waiting:
            self._limit += LIMIT
            self._search()

    def stop(self) -> None:
        """Forget the query."""
        self.more = False
        self._rest.stop()
        self._task.cancel()

    def _take(self, text: str) -> None:
        if text != self._text:
            self._text, self._limit = text, LIMIT

    def _search(self) -> None:
        library, text, limit = self.library, self._text, self._limit
        # One hit more than is shown tells whether there are more.
        self._task.run(lambda: (library.search(text, limit + 1), limit))

    def _deliver(self, found: tuple[Answer, int]) -> None:
        answer, limit = found
        self.more = len(answer.hits) > limit
        if self.more:
            from dataclasses import replace

            answer = replace(answer, hits=answer.hits[:limit])
        self.answered.emit(answer)
