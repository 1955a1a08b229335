"""How does a text come to the disk without the window waiting, and nobody's work being lost?"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop_app.core.errors import FileChanged
from desktop_app.core.model.ref import Kind
from desktop_app.ui.editing.editing_pool import editing_pool
from desktop_app.ui.latest_task import LatestTask

if TYPE_CHECKING:
    from desktop_app.core.library.own_text import OwnText


class Draft(NamedTuple):
    """What is to be edited: a file, new or not, of an entry of that kind.

    `ready` is called on a worker before a new file is written: it makes the pack.
    """

    file: OwnText
    kind: Kind
    title: str
    ready: Callable[[], object]


class Saving(QObject):
    """Saves one file again and again. `saved` follows with the file as it is then.

    `changed` carries a FileChanged: somebody else changed it, and nothing was written. `taken`
    carries the file as they left it.
    """

    saved = Signal(object)
    taken = Signal(object)
    changed = Signal(object)
    failed = Signal(Exception)

    def __init__(self, draft: Draft, parent: QObject) -> None:
        super().__init__(parent)
        self.file = draft.file
        self._draft = draft
        self._task = LatestTask(self, editing_pool())
        self._task.done.connect(self._take)
        self._task.failed.connect(self._fail)
        self._taking = LatestTask(self, editing_pool())
        self._taking.done.connect(self._take_theirs)
        self._taking.failed.connect(self.failed)

    @property
    def busy(self) -> bool:
        """Whether a saving is under way."""
        return self._task.running or self._taking.running

    def save(self, text: str) -> None:
        """Write that text; a new file gets its name from the title in it."""
        file, draft = self.file, self._draft
        if file.is_new:
            self._task.run(lambda: save_new(draft, file, text))
        else:
            self._task.run(lambda: _save(file, text))

    def save_over(self, seen: FileChanged) -> None:
        """Write mine in the place of that version of theirs, which was seen."""
        file = self.file.over(seen.fingerprint)
        self._task.run(lambda: _save(file, seen.mine))

    def save_beside(self, text: str) -> None:
        """Write mine under another name."""
        draft, file = self._draft, dataclasses.replace(self.file, fingerprint="")
        self._task.run(lambda: save_new(draft, file, text))

    def take_theirs(self) -> None:
        """Read the file as it is now; `taken` follows."""
        from desktop_app.core.library.own_text import load

        file = self.file
        self._taking.run(lambda: load(file.root, file.relative))

    def save_in_utf8(self, text: str) -> None:
        """Write that text as UTF-8 from now on."""
        self.file = self.file.in_utf8()
        self.save(text)

    def _take(self, file: OwnText) -> None:
        self.file = file
        self.saved.emit(file)

    def _take_theirs(self, file: OwnText) -> None:
        self.file = file
        self.taken.emit(file)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, FileChanged):
            self.changed.emit(error)
        else:
            self.failed.emit(error)


def save_new(draft: Draft, file: OwnText, text: str) -> OwnText:
    """Save under a name that nothing has yet. Belongs on a worker thread."""
    from desktop_app.core.library.own_pack import file_name
    from desktop_app.core.library.trial import title_in

    draft.ready()
    title = title_in(text) or draft.title
    while True:
        relative = file_name(file.root, draft.kind, title)
        try:
            return _save(dataclasses.replace(file, relative=relative), text)
        except FileChanged:
            continue  # another program took the name at that moment


def _save(file: OwnText, text: str) -> OwnText:
    from desktop_app.core.library.own_text import save

    return save(file, text)
