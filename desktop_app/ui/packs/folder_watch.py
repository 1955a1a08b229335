"""When do files of a person's packs change while the window is open?"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.packs.watched_paths import watched_paths

if TYPE_CHECKING:
    from desktop_app.ui.packs.live_packs import LivePacks

_REST_MS = 300
_AT_ONCE = 100
_REFUSALS = 3  # as many as say that the system has no more watches to give


class FolderWatch(QObject):
    """Has the packs read again once changes to their files have come to rest.

    Never the shipped pack, and within the bounds of `watched_paths`; where nothing can be
    watched there is no word of it: F5 and coming back to the window read the folders too.
    """

    def __init__(self, packs: LivePacks, parent: QObject) -> None:
        super().__init__(parent)
        self._packs = packs
        self._watcher = QFileSystemWatcher(self)
        self._listing = LatestTask(self)
        self._listing.done.connect(self._take)
        self._wanted: deque[str] = deque()
        self._refused = 0
        self._known: frozenset[str] = frozenset()
        self._rest = _timer(self, _REST_MS)
        self._adding = _timer(self, 0)
        self._rest.timeout.connect(self._reload)
        self._adding.timeout.connect(self._add_some)
        self._watcher.directoryChanged.connect(self._rest.start)
        self._watcher.fileChanged.connect(self._rest.start)
        packs.read.connect(self._list)
        self._list()

    @property
    def watched(self) -> frozenset[str]:
        """The folders and files that are watched now."""
        return frozenset((*self._watcher.directories(), *self._watcher.files()))

    def _list(self) -> None:
        """Look on another thread what there is to watch; after each reading, for it may differ."""
        places = self._packs.chosen.places()
        roots: Sequence[Path] = [place.root for place in places if not place.shipped]
        self._listing.run(partial(watched_paths, roots))

    def _take(self, paths: Sequence[str]) -> None:
        before = self.watched
        gone = before.difference(paths)
        if gone:
            self._watcher.removePaths(sorted(gone))
        self._wanted = deque(path for path in paths if path not in before)
        self._refused = 0
        if self._wanted:
            self._adding.start()
        newer, self._known = frozenset(paths) - self._known, frozenset(paths)
        if before and any(map(os.path.isdir, newer)):
            # What came into a new folder before it was watched would be missed.
            self._rest.start()

    def _add_some(self) -> None:
        """Watch a few more paths, so that thousands do not hold the window up."""
        for path in [self._wanted.popleft() for _path in range(min(_AT_ONCE, len(self._wanted)))]:
            if not self._watcher.addPath(path) and os.path.lexists(path):
                self._refused += 1
                if self._refused >= _REFUSALS:
                    self._wanted.clear()
                    return
        if self._wanted:
            self._adding.start()

    def _reload(self) -> None:
        if self._packs.loader.running:
            self._rest.start()  # an index that is half made is not begun anew at every change
        else:
            self._packs.refresh()


def _timer(parent: QObject, interval_ms: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    return timer
