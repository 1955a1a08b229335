"""Which daily copies of a person's own data are there, and how does one come back?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.errors import UserDataFault
from desktop_app.ui.announcing import announce
from desktop_app.ui.day_name import day_name, today_here
from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.preferences.field_row import plain_label
from desktop_app.ui.question import Question
from desktop_app.wording import sentence, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop_app.core.userdata.backups import Backup
    from desktop_app.ui.look import Look
    from desktop_app.ui.seams import UserData


class KeptSafe(QWidget):
    """The copies, each with a button that restores it. `listed` tells that they are there.

    `restoring` asks those who hold words that are not handed over yet to do so. `user_data` is
    None where a person's data could not be opened.
    """

    listed = Signal()
    failed = Signal(Exception)
    restoring = Signal()
    _restored = Signal(object)

    def __init__(
        self, user_data: UserData | None, actions: Mapping[str, QAction], look: Look
    ) -> None:
        super().__init__()
        self._user_data, self._actions, self._look = user_data, actions, look
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(8))
        self._told = plain_label(tr("Looking for copies…"), "quiet")
        self._column.addWidget(
            plain_label(
                tr(
                    "Notes, lists, workshops and history are copied once a day; ten copies are "
                    "kept. Restoring one first copies what is there now."
                ),
                "quiet",
            )
        )
        self._rows = QVBoxLayout()
        self._column.addLayout(self._rows)
        self._column.addWidget(self._told)
        self._column.addLayout(self._travel())
        self._task = LatestTask(self)
        self._task.done.connect(self._list)
        self._task.failed.connect(self.failed)
        # What is called on the writing thread comes back here.
        self._restored.connect(self._tell_result)
        self._fetch()

    def _fetch(self) -> None:
        if self._user_data is None:
            self._told.setText(tr("Your data file is not open in this session."))
        else:
            self._task.run(self._user_data.backups)

    def _travel(self) -> QHBoxLayout:
        """What else keeps notes safe, where the program offers it."""
        line = QHBoxLayout()
        for name, words in (
            ("export", tr("Save notes, lists and workshops…")),
            ("import", tr("Add them from a file…")),
        ):
            action = self._actions.get(name)
            if action is not None:
                button = QPushButton(words)
                button.setAutoDefault(False)
                button.clicked.connect(action.trigger)
                line.addWidget(button)
        line.addStretch(1)
        return line

    def _list(self, copies: Sequence[Backup]) -> None:
        for line in self._lines:
            line.deleteLater()
        self._lines = [self._line(copy) for copy in copies]
        for line in self._lines:
            self._rows.addWidget(line)
        if not copies:
            self._told.setText(
                tr(
                    "There is no copy yet: the first is made with your first note, list or "
                    "workshop."
                )
            )
        elif self._told.text() == tr("Looking for copies…"):
            self._told.setText("")
        self._told.setVisible(bool(self._told.text()))
        self.listed.emit()

    def _line(self, copy: Backup) -> QWidget:
        day = _named(copy)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(12))
        row.addWidget(plain_label(day, "name"), 1)
        held = QLabel(_held(copy))
        held.setProperty("role", "quiet")
        row.addWidget(held)
        button = QPushButton(tr("Restore…"))
        button.setAutoDefault(False)
        button.setAccessibleName(tr("Restore the copy: {day}, {held}", day=day, held=_held(copy)))
        button.clicked.connect(partial(self._ask, copy))
        row.addWidget(button)
        return line

    def _ask(self, copy: Backup) -> None:
        question = Question(
            tr("Restore this copy?"),
            tr(
                "Notes, lists, workshops, packs and history become as they were: {day}, {held}. "
                "What is there now is copied first and stands in this list, so that you can "
                "come back.",
                day=_named(copy),
                held=_held(copy),
            ),
            tr("Restore it"),
            self._look,
            self,
        )
        question.agreed.connect(partial(self._restore, copy))
        question.open()

    def _restore(self, copy: Backup) -> None:
        if self._user_data is not None:
            self.setEnabled(False)
            self.restoring.emit()
            self._user_data.restore(copy, self._restored.emit)

    def _tell_result(self, fault: UserDataFault | None) -> None:
        self.setEnabled(True)
        told = tr("Restored. All is as it was then.") if fault is None else sentence(fault)
        self._told.setText(told)
        self._told.show()
        announce(self._told, told)
        self._fetch()


def _named(copy: Backup) -> str:
    day = day_name(copy.day, today_here())
    return tr("{day}, before a copy was restored", day=day) if copy.before_restore else day


def _held(copy: Backup) -> str:
    notes = tr("1 note") if copy.notes == 1 else tr("{count} notes", count=copy.notes)
    held = tr("{notes}, {count} kept", notes=notes, count=copy.kept)
    cards = tr("1 card") if copy.cards == 1 else tr("{count} cards", count=copy.cards)
    return tr("{held}, {cards}", held=held, cards=cards) if copy.cards else held
