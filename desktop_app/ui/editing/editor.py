"""Where is an entry written: its text, what is wrong with it, and the page beside it?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop_app.core.errors import AppError, LettersMissing
from desktop_app.ui.announcing import announce
from desktop_app.ui.browse.page_tools.page_pictures import PagePictures
from desktop_app.ui.editing.editor_parts import EditorParts
from desktop_app.ui.editing.live_reading import LiveReading
from desktop_app.ui.editing.saving import Draft, Saving
from desktop_app.ui.fitting_label import FittingLabel
from desktop_app.ui.look_dialog import LookDialog
from desktop_app.ui.message import Offer
from desktop_app.ui.message_bar import MessageBar
from desktop_app.wording import sentence, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop_app.core.errors import FileChanged
    from desktop_app.core.library.own_text import OwnText
    from desktop_app.core.library.trial import TrialReading
    from desktop_app.pages.reference import Reference
    from desktop_app.ui.look import Look

_SHARE, _NARROW = 0.96, 1000


class Editor(LookDialog):
    """The text of one file. `saved` carries it once it is on the disk.

    `left` follows when the editor has closed; `faulted` carries what nobody expected.
    """

    saved = Signal(object)
    left = Signal()
    faulted = Signal(Exception)

    def __init__(
        self,
        draft: Draft,
        reading: TrialReading,
        library: Callable[[], Reference],
        look: Look,
        parent: QWidget,
    ) -> None:
        super().__init__(tr("Edit {title}", title=draft.title), look, parent)
        # A window of its own, so that one can look things up beside it.
        self.setWindowFlag(Qt.WindowType.Window)
        self.name = draft.title
        self.saving = Saving(draft, self)
        self.parts = EditorParts(look)
        self.edit = self.parts.edit
        self.message_bar = MessageBar(look)
        self._where = FittingLabel(look, 12)
        self.state = FittingLabel(look, 12, "ink")
        self.switch = QPushButton()
        self.save_button = QPushButton(tr("Save"))
        self.live = LiveReading(reading, self.edit.text, library, self)
        self._pictures = PagePictures(self.parts.page.view, library, look)
        self._leaving = False
        self._revision = -1
        self._lay_out()
        self._connect()
        room = parent.window().size()
        self.resize(room if room.width() < _NARROW else room * _SHARE)
        self._begin(draft)

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is not on the disk."""
        return self.edit.document().isModified()

    @property
    def busy(self) -> bool:
        """Whether an answer or a saving is still to come."""
        return self.live.busy or self.saving.busy

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().wear(look)
        for part in (self.parts, self.message_bar, self._where, self.state, self._pictures):
            part.wear(look)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the page behind a switch where there is no room beside the text."""
        super().resizeEvent(event)
        self._fold()

    def reject(self) -> None:
        """Close, but ask first where something would be lost."""
        if self.unsaved and not self._leaving:
            self.ask_to_leave()
        else:
            self.live.stop()
            super().reject()
            self.left.emit()

    def save(self) -> None:
        """Write the text to the disk; `saved` follows."""
        if not self.saving.busy:
            self._hold()
            self.saving.save(self.edit.text())

    def ask_to_leave(self) -> None:
        """Ask what is to become of what is not saved, then close."""
        from desktop_app.ui.editing.leave_question import LeaveQuestion

        question = LeaveQuestion(self.name, self.look, self)
        question.save_wanted.connect(self._save_and_leave)
        question.leave_wanted.connect(self._leave)
        question.open()

    def _begin(self, draft: Draft) -> None:
        self.edit.begin_with(draft.file.text)
        self._show_state()
        if draft.file.is_new:
            self.edit.select_words(draft.title)
        self.edit.setFocus()
        self.live.read()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._where, 1)
        self._head.addWidget(self.state)
        for button in (self.switch, self.save_button):
            button.setAutoDefault(False)
            self._head.addWidget(button)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.message_bar)
        self.column.addLayout(self._head)
        self.column.addWidget(self.parts, 1)
        self.setMinimumSize(480, 360)

    def _connect(self) -> None:
        live, saving = self.live, self.saving
        self.edit.typed.connect(live.read_soon)
        self.edit.document().modificationChanged.connect(lambda _changed: self._show_state())
        live.answered.connect(self.parts.show_answer)
        live.failed.connect(self._tell)
        self._pictures.failed.connect(self._tell)
        saving.saved.connect(self._take_saved)
        saving.taken.connect(self._take_theirs)
        saving.changed.connect(self._ask_which)
        saving.failed.connect(self._tell_unsaved)
        self.save_button.clicked.connect(self.save)
        self.switch.clicked.connect(self.parts.turn)
        self.parts.turned.connect(self._name_switch)
        QShortcut(QKeySequence("Ctrl+S"), self, self.save)
        QShortcut(QKeySequence("F6"), self, self.parts.next_part)

    def _fold(self) -> None:
        px = self.look.px
        self._head.setContentsMargins(px(16), px(8), px(12), px(8))
        self._head.setSpacing(px(8))
        self.parts.fold(self.width())
        self._name_switch()

    def _name_switch(self) -> None:
        self.switch.setVisible(self.parts.narrow)
        to_page = self.parts.page_is_hidden
        self.switch.setText(tr("Show the page") if to_page else tr("Show the text"))

    def _show_state(self, told: str = "") -> None:
        file = self.saving.file
        self._where.set_text(tr("New, in no file yet") if file.is_new else str(file.path))
        self.state.set_text(tr("Not saved") if self.unsaved else told)
        mark = "• " if self.unsaved else ""
        self.setWindowTitle(mark + tr("Edit {title}", title=self.name))

    def _hold(self) -> None:
        self.message_bar.dismiss()
        self._revision = self.edit.document().revision()
        self.save_button.setEnabled(False)

    def _release(self) -> None:
        self.save_button.setEnabled(True)

    def _take_saved(self, file: OwnText) -> None:
        self._release()
        self.live.reading.relative = file.relative
        if self.edit.document().revision() == self._revision:
            self.edit.document().setModified(False)
        self._show_state(tr("Saved"))
        announce(self, self.state.text)
        self.saved.emit(file)
        if self._leaving:
            self._leaving = not self.unsaved
            self.reject()

    def _save_and_leave(self) -> None:
        self.save()
        self._leaving = True

    def _leave(self) -> None:
        self._leaving = True
        self.reject()

    def _ask_which(self, changed: FileChanged) -> None:
        from desktop_app.ui.editing.changed_dialog import ChangedDialog

        self._leaving = False
        self._release()
        dialog = ChangedDialog(changed, self.look, self)
        dialog.mine_wanted.connect(lambda: self._do(lambda: self.saving.save_over(changed)))
        dialog.theirs_wanted.connect(lambda: self._do(self.saving.take_theirs))
        dialog.beside_wanted.connect(
            lambda: self._do(lambda: self.saving.save_beside(changed.mine))
        )
        dialog.open()

    def _do(self, act: Callable[[], object]) -> None:
        self._hold()
        act()

    def _take_theirs(self, file: OwnText) -> None:
        """Theirs in the place of mine, which undo brings back."""
        self._release()
        self.edit.put(file.text)
        self.edit.document().setModified(False)
        self._show_state()

    def _tell_unsaved(self, error: Exception) -> None:
        self._leaving = False
        self._release()
        if isinstance(error, LettersMissing):
            offer = Offer(tr("Save as UTF-8"), self._save_in_utf8)
            self.message_bar.tell(sentence(error), offers=(offer,), key="letters")
        else:
            self._tell(error)

    def _save_in_utf8(self) -> None:
        self._hold()
        self.saving.save_in_utf8(self.edit.text())

    def _tell(self, error: Exception) -> None:
        if isinstance(error, AppError):
            self.message_bar.tell(sentence(error))
        else:
            self.faulted.emit(error)
