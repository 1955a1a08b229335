"""Which sheets are there now, and how do a person's own come and go away from the GUI thread?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop_app.core.cards.own_sheets import (
    OpenedSheet,
    add_sheet,
    change_sheet,
    delete_sheet,
    open_sheet,
)
from desktop_app.core.cards.stationery import Stationery, read_stationery
from desktop_app.ui.latest_task import LatestTask

if TYPE_CHECKING:
    from desktop_app.core.cards.sheet_draft import SheetDraft


class _Done(NamedTuple):
    stationery: Stationery
    saved: str | None = None


class SheetShelf(QObject):
    """All sheets. `changed` tells that there are others; `opened` carries an OpenedSheet.

    `saved` carries the id of a sheet that was just written, after `changed`; "" for one that was
    no sheet any more when it was read again.
    """

    changed = Signal()
    opened = Signal(object)
    saved = Signal(str)
    failed = Signal(Exception)

    def __init__(self, shipped: Path, own: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._shipped, self._own = shipped, own
        self.stationery = read_stationery(shipped, own)
        # One thread: what is written is there when it is read.
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._reading, self._writing = (self._task(self._take) for _each in range(2))
        self._opening = self._task(self.opened.emit)
        for task in (self._opening, self._writing):
            task.failed.connect(self.read)  # something is not as it was read

    @property
    def busy(self) -> bool:
        """Whether sheets are still read or written."""
        return any(task.running for task in (self._reading, self._writing, self._opening))

    def read(self) -> None:
        """Read the folders again, for others may have written there."""
        self._reading.run(lambda: _Done(self._read()))

    def open(self, sheet_id: str) -> None:
        """Open one of a person's own to be changed."""
        path = self.stationery.own[sheet_id]
        self._opening.run(lambda: open_sheet(path))

    def save(self, draft: SheetDraft, opened: OpenedSheet | None) -> None:
        """Write a new sheet, or the one that was opened."""

        def work() -> _Done:
            if opened is None:
                written = add_sheet(self._own, draft, self._read().names)
                return _Done(self._read(), written)
            change_sheet(opened, draft)
            now = self._read()
            ids = (key for key, path in now.own.items() if path == opened.path)
            return _Done(now, next(ids, ""))

        self._writing.run(work)

    def delete(self, sheet_id: str) -> None:
        """Delete the file of one of a person's own, if it is still there."""
        path = self.stationery.own.get(sheet_id)
        if path is None:
            return

        def work() -> _Done:
            delete_sheet(path)
            return _Done(self._read())

        self._writing.run(work)

    def _read(self) -> Stationery:
        return read_stationery(self._shipped, self._own)

    def _task(self, take: Callable[..., object]) -> LatestTask:
        task = LatestTask(self, self._pool)
        task.done.connect(take)
        task.failed.connect(self.failed)
        return task

    def _take(self, done: _Done) -> None:
        before, self.stationery = self.stationery, done.stationery
        if _told(before) != _told(done.stationery):
            self.changed.emit()
        if done.saved is not None:
            self.saved.emit(done.saved)


def _told(stationery: Stationery) -> tuple[object, ...]:
    """What two readings are compared by: errors are never equal themselves."""
    faults = [(type(fault), fault.args) for fault in stationery.faults]
    return stationery.sheets, faults, dict(stationery.own)
