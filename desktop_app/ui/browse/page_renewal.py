"""How does the page that is read keep up with a library that changes?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.ui.latest_task import LatestTask

if TYPE_CHECKING:
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.browse.page_reader import PageReader
    from desktop_app.ui.seams import Library


class PageRenewal(QObject):
    """Brings the page anew. `renewed` carries an EntryRef and the HTML, `gone` a title."""

    renewed = Signal(object, str)
    gone = Signal(str)
    failed = Signal(Exception)

    def __init__(self, reader: PageReader, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader
        self._task = LatestTask(self)
        self._task.done.connect(lambda page: self.renewed.emit(*page))
        self._task.failed.connect(self.failed)

    def renew(self, ref: EntryRef | None, before: Library) -> None:
        """Bring an entry's page up to date, or say that no open pack has it any more."""
        library = self._reader.library
        if ref is None:
            return
        if library.has(ref):
            self._task.run(self._reader.renewal(ref))
        elif before.has(ref):
            self._task.cancel()
            self.gone.emit(before.entry(ref).title)
