"""How is an entry set beside one that it is confused with, or beside any other?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from desktop_app.core.model.ref import EntryRef
from desktop_app.ui.browse.page_tools.compare_pane import ComparePane
from desktop_app.ui.browse.page_tools.entry_choice import EntryChoice
from desktop_app.ui.browse.page_tools.page_pictures import PagePictures
from desktop_app.ui.latest_task import LatestTask

if TYPE_CHECKING:
    from desktop_app.core.model.margin import Margin
    from desktop_app.ui.browse.browse_place import BrowsePlace
    from desktop_app.ui.look import Look


class Comparison(QObject):
    """Sets a second entry beside the one that is read; a link in it leads the first page on."""

    compared = Signal(object)
    failed = Signal(Exception)

    def __init__(self, browse: BrowsePlace, look: Look) -> None:
        super().__init__(browse)
        self._browse, self._look = browse, look
        self.pane: ComparePane | None = None
        self._pictures: PagePictures | None = None
        self._task = LatestTask(self)
        self._task.done.connect(self._show)
        self._task.failed.connect(self.failed)
        self._asking = LatestTask(self)
        self._asking.done.connect(self._choose_or_show)
        self._asking.failed.connect(self.failed)
        browse.view.installEventFilter(self)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        if self.pane is not None:
            self.pane.wear(look)
        if self._pictures is not None:
            self._pictures.wear(look)

    def begin(self) -> None:
        """Compare with the one entry that this one is confused with; else ask with which."""
        shown, library = self._browse.shown, self._browse.library
        if self.pane is not None:
            self.close()
        elif shown is not None:
            self._asking.run(lambda: library.margin(shown))

    def with_entry(self, ref: EntryRef) -> None:
        """Set that entry beside the one that is read."""
        library = self._browse.library
        page = library.cached_page(ref)
        if page is not None:
            self._show((ref, library.entry(ref).title, page))
        else:
            self._task.run(lambda: (ref, library.entry(ref).title, library.page(ref)))

    def close(self) -> None:
        """Go back to the one page."""
        if self.pane is not None:
            self._task.cancel()
            self._browse.reading.stand_beside(None)
            self.pane.head.deleteLater()
            self.pane.deleteLater()
            self.pane = self._pictures = None
            self._browse.view.setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Escape in the first page closes the comparison before it does anything else."""
        if self.pane is None or not isinstance(event, QKeyEvent):
            return False
        leaves = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
        if leaves:
            self.close()
        return leaves

    def _choose_or_show(self, margin: Margin) -> None:
        refs = [one.ref for one in margin.confused_with if one.ref is not None]
        if margin.ref != self._browse.shown:
            return
        if len(refs) == 1:
            self.with_entry(refs[0])
        else:
            self._choose(refs)

    def _choose(self, first: list[EntryRef]) -> None:
        EntryChoice(self._browse, first, self._look, self.with_entry).open()

    def _show(self, page: tuple[EntryRef, str, str]) -> None:
        ref, title, html = page
        pane = self.pane
        if pane is None:
            pane = self.pane = ComparePane(self._look)
            pane.closed.connect(self.close)
            pane.another_wanted.connect(lambda: self._choose([]))
            pane.view.entry_requested.connect(self._browse.follow)
            pane.view.site_requested.connect(self._browse.site_requested)
            self._browse.reading.stand_beside(pane, pane.head)
            self._pictures = PagePictures(pane.view, lambda: self._browse.library, self._look)
            self._pictures.failed.connect(self.failed)
        pane.show_entry(title, html)
        pane.view.setFocus()
        self.compared.emit(ref)
