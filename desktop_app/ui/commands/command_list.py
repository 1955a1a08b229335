"""How is an action found by its name and run?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.ui.actions import groups, key_text
from desktop_app.ui.commands.matching import Command, ranked
from desktop_app.ui.look import Look
from desktop_app.ui.picker.picker import Picker
from desktop_app.ui.picker.picker_rows import PickerRow
from desktop_app.wording import tr

_WIDE_PX, _HIGH_PX, _FROM_TOP_PX, _EDGE_PX = 600, 460, 46, 24
NAME = "commands"


class CommandList(Picker):
    """Lists what can be done now. `chosen` names the action, after the focus was given back."""

    chosen = Signal(str)

    def __init__(
        self, actions: Mapping[str, QAction], recent: Sequence[str], look: Look, parent: QWidget
    ) -> None:
        super().__init__(
            tr("All commands by name"), tr("Name of an action"), tr("Actions"), look, parent
        )
        self.setObjectName("commands")
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._recent = recent
        self._commands = [
            Command(act.name, act.title, group.title, key_text(act), act.also)
            for group in groups()
            for act in group.acts
            if act.name in actions and act.name != NAME and actions[act.name].isEnabled()
        ]
        hint = QLabel(tr("Up and Down choose, Enter runs, Esc leaves."))
        hint.setProperty("role", "quiet")
        hint.setWordWrap(True)
        self.column.addWidget(hint)
        self.typed.connect(self._list)
        self.picked.connect(self._run)
        self._place(parent)
        self._list("")

    def changeEvent(self, event: QEvent) -> None:
        """Go when the person turns to something else."""
        super().changeEvent(event)
        left = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if left and self.isVisible():
            self.reject()

    def _list(self, query: str) -> None:
        found = ranked(query, self._commands, self._recent)
        rows = [PickerRow(command.title, command.group, command.key, command) for command in found]
        used = sum(command.name in self._recent for command in found)
        if not query.strip() and used:
            rows.insert(used, PickerRow(tr("All actions"), head=True))
            rows.insert(0, PickerRow(tr("Used before"), head=True))
        self.show_rows(rows, tr("No action answers to that that could be done now."))

    def _run(self, command: Command) -> None:
        self.accept()
        self.chosen.emit(command.name)

    def _place(self, parent: QWidget) -> None:
        """In the middle under the bar, never larger than the window."""
        px = self.look.px
        window = parent.window()
        self.resize(
            min(px(_WIDE_PX), window.width() - 2 * _EDGE_PX),
            min(px(_HIGH_PX), window.height() - px(_FROM_TOP_PX) - _EDGE_PX),
        )
        middle = (window.width() - self.width()) // 2
        self.move(window.mapToGlobal(QPoint(middle, px(_FROM_TOP_PX))))
