"""What is wrong with one pack, and how does a person get to the place to mend it?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.announcing import announce
from desktop_app.ui.enter_key import take_enter
from desktop_app.ui.packs.problem_file import file_to_open, open_file
from desktop_app.ui.packs.problem_list import ProblemList
from desktop_app.ui.packs.problem_rows import ProblemRow, entry_about, problem_rows, rows_with
from desktop_app.ui.picker.list_filter import ListFilter
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QKeyEvent

    from desktop_app.core.model.entry import Entry
    from desktop_app.core.model.pack import Pack
    from desktop_app.ui.look import Look


class ProblemPane(QWidget):
    """The list of problems under a field that narrows it. `entry_wanted` carries an EntryRef."""

    entry_wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._pack: Pack | None = None
        self._rows: Sequence[ProblemRow] = ()
        self.list = ProblemList(look)
        self.filter = ListFilter(tr("Part of a file's name or of a problem"), self.list)
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("role", "quiet")
        self.said.setWordWrap(True)
        self.show_entry = QPushButton(tr("Show the entry"))
        self.open_file = QPushButton(tr("Open the file"))
        self.copy = QPushButton(tr("Copy all"))
        self._lay_out(look)
        self.filter.textChanged.connect(self._narrow)
        self.list.doubleClicked.connect(self._show_entry)
        self.list.copy_wanted.connect(self._copy)
        self.list.selectionModel().currentChanged.connect(self._follow)
        self.list.selectionModel().selectionChanged.connect(self._tell_copied)
        self.show_entry.clicked.connect(self._show_entry)
        self.open_file.clicked.connect(self._open_file)
        self.copy.clicked.connect(self._copy)

    def _lay_out(self, look: Look) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._line = QHBoxLayout()
        for button in (self.show_entry, self.open_file, self.copy):
            button.setAutoDefault(False)
            self._line.addWidget(button)
        self._line.addStretch(1)
        self._column.addWidget(self.filter)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.said)
        self._column.addLayout(self._line)
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.list.wear(look)
        self.list.setMinimumHeight(look.px(120))
        self._column.setSpacing(look.px(8))
        self._line.setSpacing(look.px(12))

    def show_pack(self, pack: Pack | None, instead: str) -> None:
        """List what is wrong with it; `instead` is said where there is nothing to list."""
        self._pack = pack
        self._rows = problem_rows(pack) if pack is not None else ()
        for part in (self.filter, self.list, self.show_entry, self.open_file, self.copy):
            part.setVisible(bool(self._rows))
        self._instead = instead
        self._narrow()

    def begin_at(self, entry: Entry) -> None:
        """Choose the first problem of an entry, if it has any."""
        for at, row in enumerate(self.list.rows.rows):
            if row.path == entry.path and self._pack and entry_about(self._pack, row) == entry.ref:
                self.list.go_to(at)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the entry that the row is about."""
        if not take_enter(event, self, self._show_entry):
            super().keyPressEvent(event)

    def _narrow(self) -> None:
        shown = rows_with(self._rows, self.filter.text()) if self.filter.text() else self._rows
        self.list.show_rows(shown)
        nothing = tr("No problem here holds these words.") if self._rows else self._instead
        self._say("" if shown else nothing)
        self._follow(self.list.currentIndex())
        self._tell_copied()

    def _follow(self, index: QModelIndex) -> None:
        """Offer what can be done with the row on which the keys are."""
        row = self.list.current()
        self.show_entry.setEnabled(row is not None and self._entry(row) is not None)
        self.open_file.setEnabled(row is not None and self._file(row) is not None)
        if row is not None and index.isValid() and self.list.rows.rows:
            self._say("")
            if self.filter.hasFocus():
                announce(self.filter, row.spoken)

    def _entry(self, row: ProblemRow) -> object:
        return entry_about(self._pack, row) if self._pack is not None else None

    def _file(self, row: ProblemRow) -> Path | None:
        return file_to_open(self._pack.root, row.path) if self._pack is not None else None

    def _show_entry(self) -> None:
        row = self.list.current()
        if row is None:
            return
        ref = self._entry(row)
        if ref is not None:
            self.entry_wanted.emit(ref)
        else:
            self._say(tr("There is no entry to show: {told}", told=row.told))

    def _open_file(self) -> None:
        row = self.list.current()
        path = self._file(row) if row is not None else None
        if path is not None and not open_file(path):
            self._say(tr("No program was found that opens {path}.", path=path))

    def _tell_copied(self) -> None:
        chosen = self.list.selectionModel().hasSelection()
        self.copy.setText(tr("Copy") if chosen else tr("Copy all"))

    def _copy(self) -> None:
        rows = self.list.chosen() or [row for row in self.list.rows.rows if row.about is not None]
        QGuiApplication.clipboard().setText("\n".join(row.copied for row in rows))
        self._say(tr("Copied 1 line.") if len(rows) == 1 else _copied(len(rows)))

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        if text:
            announce(self.said, text)


def _copied(count: int) -> str:
    return tr("Copied {count} lines.", count=f"{count:,}")
