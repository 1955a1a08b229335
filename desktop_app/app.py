"""How does the program come together? Paths, settings, library, window: the only wiring."""

from __future__ import annotations

import builtins
import os
import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.model.ref import PackPlace
from desktop_app.paths import Paths

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop_app.instance import Instance, Wish
    from desktop_app.pages.reference import Reference
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.program import Program


# How long another thread may keep the window waiting for its turn; Python's own is 0.005.
_TURN_S = 0.0002


class Start(NamedTuple):
    """What a start needs: the folders to open and the entry to begin with ("" for none)."""

    paths: Paths
    places: Sequence[PackPlace]
    entry: str = ""


def run_window(start: Start, instance: Instance) -> int:
    """Open the window and stay until it is closed; returns the exit code.

    While it stays, `instance` hears what later starts wish.

    NoWindow where none can be opened, EntryUnknown for an entry that no pack has,
    FileMissing for a folder that is not there.
    """
    _require_display()
    app = application()
    program = make_program(app, start)
    hear_later_starts(app, program, instance, start.paths)
    if start.entry:
        program.open(start.entry)
    program.show()
    return app.exec()


def hear_later_starts(
    app: QApplication, program: Program, instance: Instance, paths: Paths
) -> None:
    """Let later starts show what they wish in this window, from the time that it has settled."""
    from desktop_app.ui.instance_server import InstanceServer

    server = InstanceServer(instance, paths.instance_file, program)
    server.wished.connect(partial(_grant, program.window))
    program.window.settled.connect(server.listen)
    app.aboutToQuit.connect(server.close)


def _grant(window: MainWindow, wish: Wish) -> None:
    from desktop_app.ui.arrival import Arrival

    (window.findChild(Arrival) or Arrival(window)).grant(wish)


def make_program(app: QApplication, start: Start) -> Program:
    """The program, ready to be shown: from the snapshot of the last session where there is one."""
    from desktop_app.pages.snapshot import load_first
    from desktop_app.ui.program import Program

    paths = start.paths
    kept = None if start.entry else load_first(paths.cache, paths.prebuilt, start.places)
    return Program(app, paths, start.places, lambda: first_library(start), kept)


def application() -> QApplication:
    """The one QApplication; NoWindow when Qt's system libraries are missing."""
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as fault:
        from desktop_app.core.errors import NoWindow

        raise NoWindow(str(fault)) from fault
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    app = QApplication(sys.argv[:1])
    app.setApplicationName("common-ground")
    app.setApplicationDisplayName("Common Ground")
    sys.setswitchinterval(_TURN_S)
    _import_unread()
    return app


def _import_unread() -> None:
    """Let modules be imported without their source text being read as well.

    PySide looks through it for `__feature__`, which we do not use: a tenth of what a start takes
    beyond an empty window (measured), and every text would stay in memory.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None and builtins.__import__.__name__ == "__feature_import__":
        builtins.__import__ = plain


def first_library(start: Start) -> Reference:
    """The library to begin with: as the last session kept it, else read now."""
    from desktop_app.pages.reference import Reference

    paths = start.paths
    kept = Reference.remembered(start.places, paths.cache, paths.prebuilt)
    return kept or Reference.read(start.places, paths.cache, prebuilt=paths.prebuilt)


def _require_display() -> None:
    """NoWindow on a Unix without a display, where Qt would abort the whole process."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        from desktop_app.core.errors import NoWindow

        raise NoWindow
