"""How are folders opened as packs, listed and read again? Where that is tied to the window.

As in ui/features.py: a part is made when it is first used.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.packs.live_packs import LivePacks


def offer_pack_features(window: MainWindow, packs: LivePacks) -> None:
    """Let these actions do something, and take folders that are dropped; before it settles."""
    window.offer("open-folder", lambda: _open_folder(window, packs))
    window.offer("packs", lambda: _list(window, packs))
    window.offer("reload", lambda: _reload(window, packs))
    window.settled.connect(lambda: _watch(window, packs))


def _open_folder(window: MainWindow, packs: LivePacks) -> None:
    from PySide6.QtWidgets import QFileDialog

    found = QFileDialog.getExistingDirectory(window, tr("Open a folder as a pack"))
    if found:
        packs.chosen.add([Path(found)])


def _list(window: MainWindow, packs: LivePacks) -> None:
    from desktop_app.ui.packs.pack_list_dialog import PackListDialog

    dialog = PackListDialog(packs, window.look, window)
    dialog.folder_wanted.connect(lambda: _open_folder(window, packs))
    dialog.entry_wanted.connect(lambda ref: _show_entry(window, ref))
    shown, library = window.browse.shown, packs.library
    if shown is not None and library is not None and library.has(shown):
        dialog.begin_at(library.entry(shown))
    dialog.open()


def _show_entry(window: MainWindow, ref: EntryRef) -> None:
    window.open(ref)
    window.entry_view.setFocus()


def _reload(window: MainWindow, packs: LivePacks) -> None:
    packs.refresh(thorough=True)
    window.say(tr("Reading the folders again"))


def _watch(window: MainWindow, packs: LivePacks) -> None:
    """Take what is dropped; look at folders that change, and whenever the person comes back."""
    from desktop_app.ui.packs.folder_drop import FolderDrop
    from desktop_app.ui.packs.folder_watch import FolderWatch
    from desktop_app.ui.packs.return_watch import ReturnWatch

    FolderDrop(window).dropped.connect(packs.chosen.add)
    ReturnWatch(window).returned.connect(packs.refresh)
    FolderWatch(packs, window)
