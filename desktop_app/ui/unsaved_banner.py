"""What is not being saved, and what can a person do about it?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from desktop_app.core.errors import EntryUnknown, UserDataDamaged, UserDataFault
from desktop_app.ui.message import Offer
from desktop_app.wording import sentence, tr

if TYPE_CHECKING:
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.keeping import Keeping
    from desktop_app.ui.message_bar import MessageBar
    from desktop_app.ui.seams import Library

KEY = "unsaved"
_TICK_MS = 1_000


class UnsavedBanner(QObject):
    """Stands in the message bar as long as edits wait for a disk that takes them.

    `said` tells what came of a button.
    """

    said = Signal(str)
    _renewed = Signal(object)  # told on the writing thread

    def __init__(self, bar: MessageBar, keeping: Keeping, library: Callable[[], Library]) -> None:
        super().__init__(bar)
        self._bar, self._keeping, self._library = bar, keeping, library
        self._fault: UserDataFault | None = None
        self._asked = False
        self._watch = QTimer(self)
        self._watch.setInterval(_TICK_MS)
        self._watch.timeout.connect(self._tick)
        self._renewed.connect(self._tell_renewed)

    def warn(self, fault: UserDataFault) -> None:
        """Say that nothing is saved now, and why."""
        self._fault = fault
        self._watch.start()
        self._tell()

    def relax(self) -> None:
        """All that waited is on the disk."""
        if self._fault is not None:
            self._fault = None
            self._asked = False
            self._watch.stop()
            self._bar.withdraw(KEY)
            self.said.emit(tr("Everything is saved again."))

    def retry(self) -> None:
        """Try now."""
        self._keeping.hand_over()
        self._asked = True
        self._keeping.user_data.retry()

    def renew(self) -> None:
        """Go on in a new file with what could be read of a damaged one."""
        self._keeping.hand_over()
        self._keeping.user_data.rebuild(self._renewed.emit)

    def copy(self) -> None:
        """Copy every note that is not saved, under the title of its entry."""
        self._keeping.hand_over()
        notes = self._keeping.user_data.unsaved_notes()
        parts = [f"# {self._title(note.ref)}\n\n{note.text.strip()}\n" for note in notes]
        QGuiApplication.clipboard().setText("\n".join(parts))
        told = tr("Copied 1 note.") if len(notes) == 1 else tr("Copied {count} notes.")
        self.said.emit(told.format(count=len(notes)))

    def _tick(self) -> None:
        if self._asked:
            self._asked = False
            self.said.emit(tr("Still not saved."))
        self._tell()

    def _tell(self) -> None:
        if self._fault is None:
            return
        notes = len(self._keeping.user_data.unsaved_notes())
        text, waits = sentence(self._fault), self._waits(notes)
        text = f"{text} {waits}" if waits else text
        offers = [Offer(tr("Try again"), self.retry)]
        if isinstance(self._fault, UserDataDamaged):
            offers.append(Offer(tr("Go on in a new file"), self.renew))
        if notes:
            offers.append(Offer(tr("Copy notes"), self.copy))
        self._bar.tell(text, offers=tuple(offers), key=KEY)

    def _tell_renewed(self, fault: UserDataFault | None) -> None:
        if fault is not None:
            self.said.emit(sentence(fault))

    def _waits(self, notes: int) -> str:
        """What is not saved yet, in words."""
        others = self._keeping.user_data.unsaved - notes
        told = []
        if notes:
            told.append(tr("1 note") if notes == 1 else tr("{count} notes", count=notes))
        if others > 0:
            one, many = tr("1 other change"), tr("{count} other changes", count=others)
            told.append(one if others == 1 else many)
        return tr("Not saved yet: {what}.", what=", ".join(told)) if told else ""

    def _title(self, ref: EntryRef) -> str:
        try:
            return self._library().entry(ref).title
        except EntryUnknown:
            return ref.id
