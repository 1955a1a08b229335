"""Where does an entry's page come from: the cache at once, else a worker?"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop_app.core.model.ref import EntryRef
from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.seams import Library


class PageReader(QObject):
    """Fetches the newest wanted page. `ready` carries an EntryRef and the HTML."""

    ready = Signal(object, str)
    failed = Signal(Exception)

    def __init__(self, library: Library, parent: QObject, *, quiet: bool) -> None:
        """`quiet` is whether first mentions of other entries are to be quiet links."""
        super().__init__(parent)
        self.library, self.quiet = library, quiet
        self._task = LatestTask(self)
        self._task.done.connect(lambda page: self.ready.emit(*page))
        self._task.failed.connect(self.failed)

    @property
    def waiting(self) -> bool:
        """Whether the newest wanted page is still to come."""
        return self._task.running

    def fetch(self, ref: EntryRef) -> None:
        """Bring the entry's page, now if it is at hand."""
        self._task.cancel()
        page = self.library.cached_page(ref, quiet=self.quiet)
        if page is not None:
            self.ready.emit(ref, page)
            return
        self._task.run(self.renewal(ref))

    def renewal(self, ref: EntryRef) -> Callable[[], tuple[EntryRef, str]]:
        """What brings the entry's page as it is now, for a worker."""
        library, quiet = self.library, self.quiet
        return lambda: (ref, library.page(ref, quiet=quiet))
