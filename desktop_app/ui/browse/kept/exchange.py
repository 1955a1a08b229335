"""How is what a person has carried to another computer, and added to that of a person there?"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.ui.latest_task import LatestTask
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.userdata.exchange import Merged
    from desktop_app.core.userdata.workshops import Workshop
    from desktop_app.ui.keeping import Keeping

_NAME = "common-ground-notes.json"
_LONGEST = 60


class Exchange(QObject):
    """Asks for a file and writes or reads it on a worker. `said` tells what came of it.

    `arrived` carries the key of a workshop that came in a file of its own.
    """

    said = Signal(str)
    arrived = Signal(str)
    failed = Signal(Exception)

    def __init__(self, keeping: Keeping, window: QWidget) -> None:
        super().__init__(window)
        self._keeping, self._window = keeping, window
        self._task = LatestTask(self)
        self._task.done.connect(self._tell)
        self._task.failed.connect(self.failed)

    def ask_where_to_save(self) -> None:
        """Save all notes, lists and workshops to a file that the person chooses."""
        title = tr("Save notes, lists and workshops to a file")
        self._ask_where(title, _NAME).connect(lambda name: self.save(Path(name)))

    def ask_where_to_save_workshop(self, workshop: Workshop) -> None:
        """Save one workshop to a file that the person chooses."""
        words = re.sub(r"[^\w -]+", " ", workshop.name).split()
        name = f"{'-'.join(words)[:_LONGEST] or 'workshop'}.json"
        asked = self._ask_where(tr("Save the workshop to a file"), name)
        asked.connect(lambda name: self.save_workshop(Path(name), workshop))

    def ask_what_to_add(self) -> None:
        """Add the notes, lists and workshops of a file that the person chooses."""
        dialog = self._dialog(tr("Add notes, lists and workshops from a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.add(Path(name)))
        dialog.open()

    def save(self, path: Path) -> None:
        """Save all notes, lists and workshops to that file."""
        from desktop_app.core.userdata.exchange import export_to

        self._keeping.hand_over()
        user_data = self._keeping.user_data

        def work() -> str:
            export_to(path, user_data)
            return tr("Saved notes, lists and workshops to {path}.", path=path)

        self._task.run(work)

    def save_workshop(self, path: Path, workshop: Workshop) -> None:
        """Save that workshop to that file."""
        from desktop_app.core.userdata.exchange import export_workshop

        def work() -> str:
            export_workshop(path, workshop)
            return tr("Saved “{name}” to {path}.", name=workshop.name, path=path)

        self._task.run(work)

    def add(self, path: Path) -> None:
        """Add what is in that file; nothing of one's own is replaced."""
        from desktop_app.core.userdata.exchange import import_from

        self._keeping.hand_over()
        user_data = self._keeping.user_data
        self._task.run(lambda: import_from(path, user_data))

    def _ask_where(self, title: str, name: str) -> SignalInstance:
        dialog = self._dialog(title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(name)
        dialog.open()
        return dialog.fileSelected

    def _dialog(self, title: str) -> QFileDialog:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QStandardPaths.writableLocation(documents)
        dialog = QFileDialog(self._window, title, folder, tr("Notes, lists, workshops (*.json)"))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _tell(self, done: str | Merged) -> None:
        if isinstance(done, str):
            self.said.emit(done)
            return
        self._keeping.replaced.emit()
        self.said.emit(tr("Added {what}.", what=added_words(done)))
        if done.workshop:
            self.arrived.emit(done.workshop)


def added_words(done: Merged) -> str:
    """What an import added."""
    notes = tr("1 note") if done.notes == 1 else tr("{count} notes", count=done.notes)
    kept = tr("1 entry") if done.kept == 1 else tr("{count} entries", count=done.kept)
    cards = tr("1 card") if done.cards == 1 else tr("{count} cards", count=done.cards)
    deck = tr("{cards} in workshops", cards=cards)
    if done.workshop:
        return deck
    told = tr("{notes}, and {kept} in lists", notes=notes, kept=kept)
    return (
        tr("{notes}, {kept} in lists, {deck}", notes=notes, kept=kept, deck=deck)
        if (done.cards)
        else told
    )
