"""How are notes and lists carried to another computer, and added to those of a person there?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.ui.latest_task import LatestTask
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.userdata.exchange import Merged
    from desktop_app.ui.keeping import Keeping

_NAME = "common-ground-notes.json"


class Exchange(QObject):
    """Asks for a file and writes or reads it on a worker. `said` tells what came of it."""

    said = Signal(str)
    failed = Signal(Exception)

    def __init__(self, keeping: Keeping, window: QWidget) -> None:
        super().__init__(window)
        self._keeping, self._window = keeping, window
        self._task = LatestTask(self)
        self._task.done.connect(self._tell)
        self._task.failed.connect(self.failed)

    def ask_where_to_save(self) -> None:
        """Save all notes and lists to a file that the person chooses."""
        dialog = self._dialog(tr("Save notes and lists to a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.selectFile(_NAME)
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.open()

    def ask_what_to_add(self) -> None:
        """Add the notes and lists of a file that the person chooses."""
        dialog = self._dialog(tr("Add notes and lists from a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.add(Path(name)))
        dialog.open()

    def save(self, path: Path) -> None:
        """Save all notes and lists to that file."""
        from desktop_app.core.userdata.exchange import export_to

        self._keeping.hand_over()
        user_data = self._keeping.user_data

        def work() -> str:
            export_to(path, user_data)
            return tr("Saved notes and lists to {path}.", path=path)

        self._task.run(work)

    def add(self, path: Path) -> None:
        """Add the notes and lists of that file; nothing of one's own is replaced."""
        from desktop_app.core.userdata.exchange import import_from

        self._keeping.hand_over()
        user_data = self._keeping.user_data
        self._task.run(lambda: import_from(path, user_data))

    def _dialog(self, title: str) -> QFileDialog:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QStandardPaths.writableLocation(documents)
        dialog = QFileDialog(self._window, title, folder, tr("Notes and lists (*.json)"))
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _tell(self, done: str | Merged) -> None:
        if isinstance(done, str):
            self.said.emit(done)
            return
        self._keeping.replaced.emit()
        notes = tr("1 note") if done.notes == 1 else tr("{count} notes", count=done.notes)
        kept = tr("1 entry") if done.kept == 1 else tr("{count} entries", count=done.kept)
        self.said.emit(tr("Added {notes}, and {kept} in lists.", notes=notes, kept=kept))
