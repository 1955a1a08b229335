"""How do window, library and a person's data live together from start to end?"""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtWidgets import QApplication

from desktop_app import settings as kept_settings
from desktop_app.core.errors import AppError, UserDataFault
from desktop_app.core.model.entry import EntryRef, Kind
from desktop_app.pages.reference import FIRST_ENTRY
from desktop_app.ui.faults import Faults
from desktop_app.ui.loader import READING, Loader, Progress
from desktop_app.ui.look import dress, load_look
from desktop_app.ui.main_window import MainWindow
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.library import PackPlace
    from desktop_app.core.userdata.store import UserData
    from desktop_app.pages.reference import Reference
    from desktop_app.paths import Paths

# Work that is done sooner is not worth a line that flickers.
_WORTH_TELLING_S = 0.4


class Program(QObject):
    """The running program. `remembered` libraries are compared with the disk after the paint."""

    ready = Signal()
    _user_data_failed = Signal(Exception)

    def __init__(
        self,
        app: QApplication,
        paths: Paths,
        library: Reference,
        remembered: bool,
        places: Sequence[PackPlace],
    ) -> None:
        """Make everything; `show` then puts the window on the screen."""
        super().__init__()
        self._paths, self._places = paths, places
        self._library, self._remembered = library, remembered
        self._began = 0.0
        self.faults = Faults(self._log(), self)
        self.faults.install()
        self._settings = kept_settings.load(paths.settings_file)
        look = load_look(paths.resources)
        dress(app, paths.resources, look)
        self._user_data, unusable = self._open_user_data()
        self.window = MainWindow(
            library,
            self._user_data,
            self._settings,
            look,
            first=EntryRef(library.shipped, Kind.TERM, FIRST_ENTRY),
            geometry=paths.geometry_file,
        )
        if unusable is not None:
            self.window.tell(unusable)
        self.loader = Loader(self, self._read, self._index)
        self._connect(app)

    def open(self, name: str) -> None:
        """Show the entry of that name; EntryUnknown when there is none."""
        self.window.open(self._library.find(name))

    def show(self) -> None:
        """Put the window on the screen; reading and indexing begin once it has been painted."""
        self.window.show()

    def close(self) -> None:
        """Let everything end in order: work, settings, data, the rendering process."""
        self.loader.cancel()
        QThreadPool.globalInstance().waitForDone()
        for keep in (self._keep_settings, self._keep_first_page):
            try:
                keep()
            except AppError as fault:
                # The window is gone: the log is the only place left to tell it.
                self.faults.note(fault)
        if self._user_data is not None:
            self._user_data.close()
        self._library.close()
        self.faults.uninstall()

    def _keep_settings(self) -> None:
        wanted = replace(self._settings, zoom_percent=self.window.look.zoom_percent)
        if wanted != self._settings:
            kept_settings.save(self._paths.settings_file, wanted)

    def _keep_first_page(self) -> None:
        """The page that the next start begins with, if it can be told."""
        if self.window.browse.shown is not None:
            self._library.keep_first_page(self.window.browse.shown)

    def _connect(self, app: QApplication) -> None:
        window, loader = self.window, self.loader
        window.settled.connect(self._begin_loading)
        loader.loaded.connect(self._replace)
        loader.indexed.connect(self._tell_indexed)
        loader.progressed.connect(self._tell_progress)
        loader.failed.connect(window.tell)
        loader.finished.connect(self._put_progress_away)
        window.cancel_requested.connect(loader.cancel)
        window.faulted.connect(self.faults.report)
        self._user_data_failed.connect(window.tell)
        app.aboutToQuit.connect(self.close)

    def _begin_loading(self) -> None:
        self._began = time.monotonic()
        self.loader.start(self._library)

    def _read(self, progress: Progress) -> Reference | None:
        """On a pool thread: the packs as they are now, or None when nothing changed."""
        if not self._remembered:
            return None
        newer = type(self._library).read(
            self._places,
            self._paths.cache,
            progress,
            previous=self._library,
            prebuilt=self._paths.prebuilt,
        )
        if newer.same_as(self._library):
            return None
        newer.adopt(self._library)
        self._remembered = False
        return newer

    def _index(self, library: Any, progress: Progress) -> None:
        """On a pool thread: the index as it must be, then what the next start begins with."""
        library.update_index(progress)
        if not self._remembered:
            library.remember()
            self._remembered = True

    def _replace(self, library: Reference) -> None:
        self._library = library
        self.window.library_loaded(library)

    def _tell_indexed(self) -> None:
        self.window.index_ready()
        self.ready.emit()

    def _tell_progress(self, stage: str, done: int, total: int) -> None:
        if time.monotonic() - self._began >= _WORTH_TELLING_S:
            text = tr("Reading files") if stage == READING else tr("Preparing the search")
            self.window.show_progress(text, done, total)

    def _put_progress_away(self) -> None:
        self.window.show_progress("", 1, 1)

    def _open_user_data(self) -> tuple[UserData | None, UserDataFault | None]:
        """user.db, or the reason why this session keeps nothing."""
        from desktop_app.core.userdata.store import UserData

        try:
            return UserData(self._paths.user_db, self._user_data_failed.emit), None
        except UserDataFault as fault:
            return None, fault

    def _log(self) -> logging.Logger:
        """The fault log: one file, begun anew when it is over a megabyte."""
        log = logging.getLogger("common-ground")
        try:
            self._paths.log.mkdir(parents=True, exist_ok=True)
            path = self._paths.log / "faults.log"
            mode = "w" if path.is_file() and path.stat().st_size > 1_000_000 else "a"
            chosen: logging.Handler = logging.FileHandler(
                path, mode, encoding="utf-8", errors="backslashreplace", delay=True
            )
        except OSError:
            chosen = logging.StreamHandler()
        chosen.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        log.handlers[:] = [chosen]
        return log
