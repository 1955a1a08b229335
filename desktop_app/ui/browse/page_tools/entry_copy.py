"""How is an entry, or what it cites, put on the clipboard?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop_app.ui.latest_task import LatestTask
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.pages.written import Written
    from desktop_app.ui.browse.browse_place import BrowsePlace

_SHORT = 60  # letters of a citation that are told


class EntryCopy(QObject):
    """Copies from the entry that is shown. `told` says what was copied, or why nothing was."""

    told = Signal(str)
    failed = Signal(Exception)

    def __init__(self, browse: BrowsePlace) -> None:
        super().__init__(browse)
        self._browse = browse
        self._task = LatestTask(self)
        self._task.done.connect(self._put)
        self._task.failed.connect(self.failed)

    def copy_text(self) -> None:
        """The whole entry as text."""
        told = tr("Copied: the entry as text")
        self._copy(lambda entry: (entry.text, told))

    def copy_markdown(self) -> None:
        """The whole entry as its own Markdown."""
        told = tr("Copied: the entry as Markdown")
        self._copy(lambda entry: (entry.markdown, told))

    def copy_citations(self) -> None:
        """Every source, one a line."""
        self._copy(lambda entry: ("\n".join(entry.citations), _counted(len(entry.citations))))

    def copy_citation(self, number: int) -> None:
        """One source, by its number from 0."""

        def choose(entry: Written) -> tuple[str, str]:
            if number >= len(entry.citations):  # the sources have changed on the disk
                return "", tr("This source is there no more.")
            citation = entry.citations[number]
            shown = citation if len(citation) <= _SHORT else f"{citation[: _SHORT - 1].rstrip()}…"
            return citation, tr("Copied: {citation}", citation=shown)

        self._copy(choose)

    def copy_address(self, address: str) -> None:
        """The address of a link to the web."""
        self._put((address, tr("Copied: {address}", address=address)))

    def _copy(self, choose: Callable[[Written], tuple[str, str]]) -> None:
        library, ref = self._browse.library, self._browse.shown
        if ref is not None:
            self._task.run(lambda: choose(library.written(ref)))

    def _put(self, chosen: tuple[str, str]) -> None:
        text, told = chosen
        if text:
            QGuiApplication.clipboard().setText(text)
        self.told.emit(told)


def _counted(count: int) -> str:
    if not count:
        return tr("This entry names no sources.")
    return tr("Copied: 1 citation") if count == 1 else tr("Copied: {count} citations", count=count)
