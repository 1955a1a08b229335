"""How do window, library and a person's data live together from start to end?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtWidgets import QApplication

from desktop_app import settings as kept_settings
from desktop_app.core.errors import AppError
from desktop_app.core.model.ref import EntryRef, Kind, Place
from desktop_app.pages.snapshot import FIRST_ENTRY, SNAPSHOT, Snapshot, dump
from desktop_app.ui.fault_log import open_log
from desktop_app.ui.faults import Faults
from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.look import desktop_theme, dress, load_look
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.places.place_switch import WORKSHOP
from desktop_app.ui.user_file import UserFile

if TYPE_CHECKING:
    from desktop_app.core.model.ref import PackPlace
    from desktop_app.pages.reference import Reference
    from desktop_app.paths import Paths
    from desktop_app.settings import Settings
    from desktop_app.ui.loader import Loader
    from desktop_app.ui.packs.live_packs import LivePacks

FirstLibrary = Callable[[], "Reference"]


class Program(QObject):
    """The running program. With a snapshot the library follows after the first paint."""

    ready = Signal()

    def __init__(
        self,
        app: QApplication,
        paths: Paths,
        places: Sequence[PackPlace],
        first_library: FirstLibrary,
        snapshot: Snapshot | None = None,
    ) -> None:
        """Make everything; `show` then puts the window on the screen."""
        super().__init__()
        self._app, self._paths, self._places = app, paths, places
        self._first_library, self._snapshot = first_library, snapshot
        self._user_file = UserFile(paths.user_db, self)
        self._first_start = not paths.user_db.exists()
        self._is_asked = False
        self.faults = Faults(open_log(paths.log), self)
        self.faults.install()
        settings = self._kept_settings = kept_settings.load(paths.settings_file)
        desktop = desktop_theme(app)
        theme = desktop if settings.theme == "system" else settings.theme
        look = load_look(paths.resources, theme)
        dress(app, paths.resources, look)
        self.window = MainWindow(
            self._open_library() if snapshot is None else snapshot,
            look,
            settings,
            place=self._first_place(settings),
            geometry=paths.geometry_file,
            desktop_theme=desktop,
        )
        self.window.own_sheets = paths.own_sheets
        saver = QThreadPool(self)
        saver.setMaxThreadCount(1)
        self._saving = LatestTask(self, saver)
        self._connect(app)

    @cached_property
    def packs(self) -> LivePacks:
        """The open packs and what reads them; not needed before the first paint."""
        from desktop_app.ui.packs.chosen_packs import ChosenPacks
        from desktop_app.ui.packs.live_packs import LivePacks

        return LivePacks(ChosenPacks(self._places, self), self._paths, self)

    @property
    def loader(self) -> Loader:
        """What reads and indexes."""
        return self.packs.loader

    def open(self, name: str) -> None:
        """Show the entry of that name; EntryUnknown when there is none."""
        self._is_asked = True
        self.window.open(self._open_library().find(name))

    def show(self) -> None:
        """Put the window on the screen; reading and indexing begin once it has been painted."""
        self.window.show()

    def close(self) -> None:
        """Let everything end in order: work, settings, data, the rendering process."""
        self.loader.finish()
        if self._snapshot is not None:
            self._snapshot.give_up()
        for pool in (QThreadPool.globalInstance(), *self._app.findChildren(QThreadPool)):
            pool.waitForDone()
        self._saving.finish()
        for keep in (self._keep_settings, self._keep_snapshot):
            try:
                keep()
            except AppError as fault:
                # The window is gone: the log is the only place left to tell it.
                self.faults.note(fault)
        trouble = self._user_file.close()
        if trouble is not None:
            self.faults.note(trouble)
        if self.packs.library is not None:
            self.packs.library.close()
        self.faults.uninstall()

    def _connect(self, app: QApplication) -> None:
        window = self.window
        window.settling.connect(self._offer)
        window.preferences.changed.connect(self._save_settings_soon)
        self._saving.failed.connect(window.tell)
        window.faulted.connect(self.faults.report)
        app.aboutToQuit.connect(self.close)

    def _offer(self) -> None:
        """Let the window do what it can do, from its first paint on."""
        from desktop_app.ui.edit_features import offer_edit_features
        from desktop_app.ui.features import offer_features
        from desktop_app.ui.pack_features import offer_pack_features

        window, packs = self.window, self.packs
        offer_features(window, self._paths)
        offer_pack_features(window, packs)
        offer_edit_features(window, packs, self._paths)
        window.settled.connect(self._go_on)
        packs.loaded.connect(self._go_on_with)
        packs.progressed.connect(window.show_progress)
        packs.failed.connect(window.tell)
        packs.loader.indexed.connect(self._tell_indexed)
        window.cancel_requested.connect(packs.loader.cancel)

    def _first_place(self, settings: Settings) -> Place:
        """Where to begin: where the person left off, or with the first entry."""
        if self._snapshot is not None:
            return self._snapshot.place
        kept = self._kept_place(settings)
        return kept or Place(EntryRef(self._open_library().shipped, Kind.TERM, FIRST_ENTRY))

    def _kept_place(self, settings: Settings) -> Place | None:
        user_data = self._user_file.open()
        return user_data.place() if user_data is not None and settings.reopen_last else None

    def _go_on(self) -> None:
        """What could wait for the first paint: a person's data, the library, the index."""
        self._user_file.open()
        self._follow_desktop()
        settings = self.window.preferences.settings
        kept = self._kept_place(settings)
        if kept is not None and self._snapshot is not None:
            self.window.correct_place(kept)
        self._user_file.show_in(self.window)
        if kept is not None and kept.where == WORKSHOP:
            self._return_to_workshop()
        if self.packs.library is not None:
            self._hand_person_to(self.packs.library)
        if self._first_start:
            from desktop_app.ui.welcome import Welcome

            Welcome(self.window)
        if self._user_file.data is not None:
            self.packs.chosen.begin_with(self._user_file.data.packs)
        self.packs.refresh()

    def _return_to_workshop(self) -> None:
        """Go on there, unless somebody wants to read already."""
        if not self._is_asked and not self.window.bar.box.text():
            from desktop_app.ui.workshop_features import go_to_workshop

            go_to_workshop(self.window)

    def _open_library(self) -> Reference:
        """The library to begin with, where no snapshot stands in for it."""
        if self.packs.library is None:
            self.packs.library = self._first_library()
        return self.packs.library

    def _go_on_with(self, library: Reference) -> None:
        self._hand_person_to(library)
        self.window.library_loaded(library)
        if self._snapshot is not None:
            self._snapshot.arrive(library)
            self._snapshot = None

    def _hand_person_to(self, library: Reference) -> None:
        """Let the search of a library look through notes and lists."""
        from desktop_app.core.library.person import Person
        from desktop_app.ui.keeping import first_list_name

        if self._user_file.data is not None:
            library.own_words.take(Person(self._user_file.data, first_list_name()))

    def _tell_indexed(self) -> None:
        self.window.index_ready()
        self.ready.emit()

    def _follow_desktop(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QGuiApplication

        def follow(scheme: Qt.ColorScheme) -> None:
            self.window.follow_desktop("dark" if scheme == Qt.ColorScheme.Dark else "light")

        QGuiApplication.styleHints().colorSchemeChanged.connect(follow)

    def _save_settings_soon(self) -> None:
        """On a thread of its own, so that two saves never overtake each other."""
        self._saving.run(self._keep_settings)

    def _keep_settings(self) -> None:
        wanted = self.window.preferences.settings
        if wanted != self._kept_settings:
            kept_settings.save(self._paths.settings_file, wanted)
            self._kept_settings = wanted

    def _keep_snapshot(self) -> None:
        """What the next start shows first, if the page is at hand."""
        library = self.packs.library
        if library is None:
            return
        place = self.window.place()
        if not self.window.preferences.settings.reopen_last:
            place = Place(EntryRef(library.shipped, Kind.TERM, FIRST_ENTRY))
        quiet = self.window.preferences.settings.quiet_links
        roots = [place.root for place in self._places]
        kept = dump(library, roots, place, quiet=quiet)
        if kept is not None:
            from desktop_app.core.files import make_folder, write_atomic

            make_folder(self._paths.cache)
            write_atomic(self._paths.cache / SNAPSHOT, kept)
