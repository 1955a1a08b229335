"""Where does what stands beside an entry come from: at hand, or from a worker?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.errors import AppError
from desktop_app.ui.latest_task import LatestTask

if TYPE_CHECKING:
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.seams import Library


class MarginReader(QObject):
    """Fetches the newest wanted margin. `ready` carries a Margin."""

    ready = Signal(object)
    failed = Signal(Exception)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task = LatestTask(self)
        self._task.done.connect(self.ready)
        self._task.failed.connect(self.failed)

    @property
    def waiting(self) -> bool:
        """Whether the newest wanted margin is still to come."""
        return self._task.running

    def fetch(self, library: Library, ref: EntryRef) -> None:
        """Bring the entry's margin, now if it is at hand."""
        self._task.cancel()
        try:
            margin = library.cached_margin(ref)
        except AppError as error:
            self.failed.emit(error)
            return
        if margin is not None:
            self.ready.emit(margin)
        else:
            self._task.run(lambda: library.margin(ref))
