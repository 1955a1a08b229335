"""How does the library keep in step with the list of packs and with the folders on the disk?"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.ui.loader import READING, Loader, Progress
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.errors import FileFault
    from desktop_app.core.model.ref import PackPlace
    from desktop_app.pages.reference import Reference
    from desktop_app.paths import Paths
    from desktop_app.ui.packs.chosen_packs import ChosenPacks

# Work that is done sooner is not worth a line that flickers.
_WORTH_TELLING_S = 0.4

Faults = list[tuple["PackPlace", "FileFault"]]


class LivePacks(QObject):
    """Reads the chosen packs anew whenever there is a reason to.

    `loaded` carries each library to go on with. `progressed` tells of work that takes time:
    (text, done, total), done being total when it is over. `read` says that a reading is over.
    """

    loaded = Signal(object)
    progressed = Signal(str, int, int)
    failed = Signal(Exception)
    read = Signal()
    _faults_found = Signal(object)

    def __init__(self, chosen: ChosenPacks, paths: Paths, parent: QObject) -> None:
        super().__init__(parent)
        self.chosen = chosen
        self.library: Reference | None = None
        self._paths = paths
        self._began = 0.0
        self.loader = Loader(self, _index)
        self.loader.loaded.connect(self._go_on_with)
        self.loader.progressed.connect(self._tell_progress)
        self.loader.failed.connect(self.failed)
        self.loader.finished.connect(lambda: self.progressed.emit("", 1, 1))
        self.loader.finished.connect(self.read)
        self._faults_found.connect(chosen.tell_faults)
        chosen.changed.connect(self.refresh)

    def refresh(self, *, thorough: bool = False) -> None:
        """Bring the library to what is chosen and lies on the disk; `thorough` trusts no clock."""
        self._began = time.monotonic()
        self.loader.start(self._steps(thorough=thorough), self.library)

    def _steps(
        self, *, thorough: bool
    ) -> Callable[[Reference | None, Progress], Iterator[Reference]]:
        places = self.chosen.places()

        def steps(library: Reference | None, progress: Progress) -> Iterator[Reference]:
            """On the loader's thread."""
            from desktop_app.pages.reference import Reference

            faults: Faults = []
            yield from Reference.growing(
                places,
                self._paths.cache,
                progress,
                library,
                self._paths.prebuilt,
                broken=lambda place, fault: faults.append((place, fault)),
                thorough=thorough,
            )
            self._faults_found.emit(faults)

        return steps

    def _go_on_with(self, library: Reference) -> None:
        self.library = library
        self.loaded.emit(library)

    def _tell_progress(self, stage: str, done: int, total: int) -> None:
        if time.monotonic() - self._began >= _WORTH_TELLING_S:
            text = tr("Reading files") if stage == READING else tr("Preparing the search")
            self.progressed.emit(text, done, total)


def _index(library: Reference, progress: Progress) -> None:
    """On the loader's thread: the index as it must be, then what the next start begins with."""
    library.update_index(progress, apart=True)
    library.remember()
