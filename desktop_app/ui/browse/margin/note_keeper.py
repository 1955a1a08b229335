"""When is a note that is being written saved?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

if TYPE_CHECKING:
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.browse.margin.note_editor import NoteEditor
    from desktop_app.ui.keeping import Keeping

REST_MS = 300
_LONGEST_MS = 3_000  # of writing without a rest


class NoteKeeper(QObject):
    """Saves after a rest, on leaving the entry, and whenever `keeping` asks for all there is."""

    def __init__(self, editor: NoteEditor, keeping: Keeping) -> None:
        super().__init__(editor)
        self._editor, self._keeping = editor, keeping
        self._ref: EntryRef | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.save)
        self._writing = QElapsedTimer()
        editor.edited.connect(self._wait)
        keeping.saving.connect(self.save)
        keeping.replaced.connect(self._renew)

    def turn_to(self, ref: EntryRef) -> None:
        """Save the note on the last entry and show that on another."""
        if ref != self._ref:
            self.save()
            self._ref = ref
            self._show()

    def save(self) -> None:
        """Save what was written since the last time."""
        self._rest.stop()
        self._writing.invalidate()
        if self._ref is not None:
            self._keeping.write_note(self._ref, self._editor.toPlainText())

    def _wait(self) -> None:
        if not self._writing.isValid():
            self._writing.start()
        self._rest.start(max(0, min(REST_MS, _LONGEST_MS - self._writing.elapsed())))

    def _renew(self) -> None:
        """Another program wrote, or a copy was restored; what is just being written stays."""
        if self._rest.isActive():
            self.save()
        self._show()

    def _show(self) -> None:
        if self._ref is not None:
            self._editor.show_note(self._ref, self._keeping.note(self._ref))
