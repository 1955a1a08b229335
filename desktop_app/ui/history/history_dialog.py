"""Which entries did the person read before, and how does one come back to them?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QPushButton

from desktop_app.core.errors import EntryUnknown
from desktop_app.ui.day_name import today_here
from desktop_app.ui.history.past_rows import PastVisit, past_rows, past_visits
from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.picker.picker import Picker
from desktop_app.ui.question import Question
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.core.userdata.store import Visit
    from desktop_app.ui.main_window import MainWindow

_KEPT, _WIDE_PX, _HIGH_PX, _EDGE_PX = 1000, 560, 560, 60


class HistoryDialog(Picker):
    """Entries by day, the newest first. `read` tells that the list is there."""

    read = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(
            tr("Entries read before"),
            tr("Part of a title"),
            tr("Entries by day"),
            window.look,
            window,
        )
        self._window = window
        self._visits: list[PastVisit] | None = None
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._clear = buttons.addButton(
            tr("Clear the history…"), QDialogButtonBox.ButtonRole.ResetRole
        )
        self._clear.setObjectName("clear-history")
        self._clear.setEnabled(False)
        self._clear.clicked.connect(self._ask)
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)  # Enter opens the chosen entry
        buttons.rejected.connect(self.reject)
        self.column.addWidget(buttons)
        px = self.look.px
        self.resize(
            min(px(_WIDE_PX), window.width() - _EDGE_PX),
            min(px(_HIGH_PX), window.height() - _EDGE_PX),
        )
        self._task = LatestTask(self)
        self._task.done.connect(self._take)
        self._task.failed.connect(window.tell)
        self.typed.connect(lambda _text: self._list())
        self.picked.connect(self._open)
        self._fetch()

    def _fetch(self) -> None:
        user_data = self._window.session.user_data
        if user_data is None:
            self.show_rows((), tr("The history is not kept in this session."))
        else:
            # It waits for what is still being written.
            self._task.run(lambda: user_data.history(_KEPT))

    def _take(self, visits: Sequence[Visit]) -> None:
        self._visits = past_visits(visits, self._title_of)
        self._clear.setEnabled(bool(self._visits))
        self._list()
        self.read.emit()

    def _title_of(self, ref: EntryRef) -> str | None:
        try:
            return self._window.browse.library.entry(ref).title
        except EntryUnknown:
            return None

    def _list(self) -> None:
        if self._visits is None:
            return
        rows = past_rows(self._visits, self.field.text(), today_here())
        nothing = tr("No entry read before answers to that.")
        self.show_rows(rows, nothing if self._visits else tr("No entry was read yet."))

    def _open(self, ref: EntryRef) -> None:
        self.accept()
        self._window.open(ref)

    def _ask(self) -> None:
        question = Question(
            tr("Clear the history?"),
            tr("The list of entries read before is emptied. Notes and kept entries stay."),
            tr("Clear it"),
            self.look,
            self,
        )
        question.agreed.connect(self._forget)
        question.open()

    def _forget(self) -> None:
        user_data = self._window.session.user_data
        if user_data is not None:
            user_data.forget_history()
            self._window.say(tr("Cleared the history"))
            self._fetch()
