"""How does a person come to write an entry: a new one, their own, or a copy of another's?"""

from __future__ import annotations

import dataclasses
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt

from desktop_app.core.model.pack import PackInfo
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.editing.editor import Editor
from desktop_app.ui.editing.saving import Draft
from desktop_app.ui.message import Offer
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.library.own_text import OwnText
    from desktop_app.core.model.entry import Entry
    from desktop_app.core.model.pack import Pack
    from desktop_app.pages.reference import Reference
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.packs.live_packs import LivePacks


class EntryWriting(QObject):
    """Opens an editor for a file and brings the library up to date when it was saved."""

    def __init__(self, window: MainWindow, packs: LivePacks, usual: Path) -> None:
        """`usual` is the folder of own entries where the person chose no other."""
        super().__init__(window)
        self._window, self._packs, self._usual = window, packs, usual
        self._editors: list[Editor] = []
        self._awaited: Path | None = None
        window.installEventFilter(self)
        packs.loaded.connect(self._follow_library)

    @property
    def root(self) -> Path:
        """The folder of the person's own pack, never the shipped one's."""
        chosen = self._window.preferences.settings.own_folder
        wanted = Path(chosen).expanduser().absolute() if chosen else self._usual
        # Under the name by which it is open, if it is.
        for pack in self._packs.chosen.all():
            if os.path.realpath(pack.place.root) == os.path.realpath(wanted):
                return self._usual if pack.place.shipped else pack.place.root
        return wanted

    def write_new(self, kind: Kind, title: str = "") -> None:
        """Begin an entry of that title, which is in no file before it is saved."""
        from desktop_app.core.library.own_text import OwnText
        from desktop_app.core.library.skeletons import skeleton

        wanted = " ".join(title.split()) or (
            tr("New deal") if kind is Kind.DEAL else tr("New term")
        )
        file = OwnText(self.root, "", skeleton(kind, wanted))
        self._open(Draft(file, kind, wanted, self._make_pack))

    def edit_shown(self) -> None:
        """Edit the entry that is read; of one that is not the person's own, offer a copy."""
        found = self._shown()
        if found is None:
            return
        entry, pack = found
        if pack.root != self.root:
            told = tr(
                "“{title}” belongs to {pack} and stays as it is.",
                title=entry.title,
                pack=pack.info.name,
            )
            offer = Offer(tr("Copy to my pack and edit"), self._copy_offered)
            self._window.message_bar.tell(told, grave=False, offers=(offer,), key="copy-edit")
            return
        from desktop_app.core.library.own_text import load

        open_one = next(
            (one for one in self._editors if one.saving.file.path == pack.root / entry.path), None
        )
        if open_one is not None:
            open_one.activateWindow()
            open_one.raise_()
            return
        editor = self._open(
            Draft(load(pack.root, entry.path), entry.kind, entry.title, lambda: None)
        )
        if entry.heading:
            editor.edit.go_to_line(entry.field_lines.get("title", 1))

    def copy_shown(self) -> None:
        """Edit a copy of the entry that is read, in the person's own pack."""
        from desktop_app.core.library.entry_copy import copied

        found = self._shown()
        if found is None:
            return
        entry, pack = found
        file = copied(entry, pack, self._own_pack())
        ready = partial(self._make_pack, entry, pack)
        placed = dataclasses.replace(file, root=self.root)
        self._open(Draft(placed, entry.kind, entry.title, ready)).edit.document().setModified(True)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The window closes only when nothing would be lost in an editor."""
        if event.type() != QEvent.Type.Close:
            return False
        for editor in list(self._editors):
            if editor.unsaved:
                event.ignore()
                editor.left.connect(self._window.close)
                editor.raise_()
                editor.activateWindow()
                editor.ask_to_leave()
                return True
        for editor in list(self._editors):
            editor.close()
        return False

    def _copy_offered(self) -> None:
        self._window.message_bar.withdraw("copy-edit")
        self._window.actions_by_name["copy-edit"].trigger()

    def _shown(self) -> tuple[Entry, Pack] | None:
        """The entry that is read, with its pack, if it is in an open one."""
        library, ref = self._packs.library, self._window.browse.shown
        if library is None or ref is None or not library.has(ref):
            return None
        entry = library.entry(ref)
        return entry, library.pack_of(entry.ref)

    def _own_pack(self) -> Pack | None:
        library = self._packs.library
        packs = library.packs if library is not None else ()
        return next((pack for pack in packs if pack.root == self.root), None)

    def _library(self) -> Reference:
        assert self._packs.library is not None  # noqa: S101 - no editor opens without one
        return self._packs.library

    def _shipped(self) -> PackInfo | None:
        library = self._packs.library
        packs = library.packs if library is not None else ()
        return next((one.info for one in packs if library and one.info.id == library.shipped), None)

    def _make_pack(self, entry: Entry | None = None, origin: Pack | None = None) -> None:
        """On a worker: the folder to write into, with the works that a copied entry names."""
        from desktop_app.core.library.entry_copy import carry_sources
        from desktop_app.core.library.own_pack import make_own_pack

        make_own_pack(self.root, tr("My entries"), self._shipped())
        if entry is not None and origin is not None:
            carry_sources(entry.sources, origin, self.root)

    def _open(self, draft: Draft) -> Editor:
        from desktop_app.core.library.own_pack import FOLDERS, PACK_ID
        from desktop_app.core.library.trial import TrialReading

        relative = draft.file.relative or f"{FOLDERS[draft.kind]}/new.md"
        like = self._shipped() or PackInfo("", "")
        info = dataclasses.replace(like, id=PACK_ID, name=tr("My entries"))
        reading = TrialReading(draft.file.root, relative, info)
        editor = Editor(draft, reading, self._library, self._window.look, self._window)
        self._editors.append(editor)
        if draft.file.is_new:
            editor.saved.connect(self._await, Qt.ConnectionType.SingleShotConnection)
        editor.saved.connect(self._bring_in)
        editor.left.connect(lambda: self._editors.remove(editor))
        editor.faulted.connect(self._window.faulted)
        view = editor.parts.page.view
        view.entry_requested.connect(self._show_linked)
        view.site_requested.connect(self._window.browse.site_requested)
        editor.show()
        return editor

    def _show_linked(self, ref: EntryRef, _heading: str) -> None:
        self._window.open(ref)

    def _await(self, file: OwnText) -> None:
        """Show a new entry once it is in the library."""
        self._awaited = file.path

    def _bring_in(self, file: OwnText) -> None:
        """Have the file read, in an open pack."""
        packs = self._packs
        if all(place.root != file.root for place in packs.chosen.places()):
            packs.chosen.add([file.root])
        else:
            packs.refresh()

    def _follow_library(self, library: Reference) -> None:
        for editor in self._editors:
            editor.live.read()
        if self._awaited is None:
            return
        for pack in library.packs:
            for entry in pack.entries:
                if pack.root / entry.path == self._awaited:
                    self._awaited = None
                    self._window.open(entry.ref)
                    return
