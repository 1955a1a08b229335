"""Which packs are open, what is in them, what is wrong with them, and what can be done?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.form_area import FormArea
from desktop_app.ui.look_dialog import LookDialog
from desktop_app.ui.packs.pack_side import PackSide
from desktop_app.ui.packs.pack_words import pack_counts, pack_title, without_problems
from desktop_app.ui.packs.problem_pane import ProblemPane
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.entry import Entry
    from desktop_app.core.model.pack import Pack
    from desktop_app.ui.look import Look
    from desktop_app.ui.packs.chosen_packs import ChosenPack
    from desktop_app.ui.packs.live_packs import LivePacks

_WIDE_PX, _HIGH_PX, _EDGE_PX = 820, 660, 60
_ROOT = Qt.ItemDataRole.UserRole


class PackListDialog(LookDialog):
    """The list of packs, each with its counts; below it what is wrong with the chosen one.

    `entry_wanted` carries the EntryRef of an entry to show once the dialog has closed.
    """

    folder_wanted = Signal()
    entry_wanted = Signal(object)

    def __init__(self, packs: LivePacks, look: Look, parent: QWidget) -> None:
        super().__init__(tr("Packs and their problems"), look, parent)
        self.setObjectName("packs")
        self._packs = packs
        self.list = QListWidget()
        self.list.setObjectName("pack-list")
        self.list.setAccessibleName(tr("Packs"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        # As high as what stands beside it: the room belongs to the problems.
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.side = PackSide(look)
        self.problems = ProblemPane(look)
        self._lay_out()
        window = parent.window()
        self.resize(
            min(look.px(_WIDE_PX), window.width() - _EDGE_PX),
            min(look.px(_HIGH_PX), window.height() - _EDGE_PX),
        )
        self.wear(look)
        self.list.currentItemChanged.connect(lambda *_: self._show_details())
        self.list.itemChanged.connect(self._switch)
        self.side.option_wanted.connect(self._read_with)
        self.side.remove.clicked.connect(self._remove)
        self.problems.entry_wanted.connect(self._leave_for)
        # A list must not be filled anew while it tells of a change to itself.
        self._renewal = QTimer(self)
        self._renewal.setSingleShot(True)
        self._renewal.setInterval(0)
        self._renewal.timeout.connect(self._fill)
        for reason in (packs.loaded, packs.read, packs.chosen.told):
            reason.connect(self._renewal.start)
        self._fill()
        self.list.setFocus()

    def begin_at(self, entry: Entry) -> None:
        """Choose the pack of an entry, and the first problem that it has."""
        for at in range(self.list.count()):
            pack = self._pack(Path(self.list.item(at).data(_ROOT)))
            if pack is not None and pack.info.id == entry.ref.pack:
                self.list.setCurrentRow(at)
                self.problems.begin_at(entry)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().wear(look)
        self.side.wear(look)
        self.problems.wear(look)
        self.list.setMinimumHeight(look.px(110))
        self._form_column.setSpacing(look.px(12))
        self._top.setSpacing(look.px(16))

    def _lay_out(self) -> None:
        form = QWidget()
        form.setObjectName("form")
        self._form_column = QVBoxLayout(form)
        self._form_column.setContentsMargins(0, 0, 0, 0)
        self._top = QHBoxLayout()
        self._top.addWidget(self.list, 1)
        self._top.addWidget(self.side)
        self._form_column.addLayout(self._top)
        self._form_column.addWidget(self.problems, 1)
        self.column.addWidget(FormArea(form), 1)
        self.add = QPushButton(tr("Open a folder…"))
        close = QPushButton(tr("Close"))
        self.add.clicked.connect(self.folder_wanted)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addStretch(1)
        buttons.addWidget(close)
        for button in (self.add, close):
            button.setAutoDefault(False)
        self.column.addLayout(buttons)

    def _fill(self) -> None:
        chosen = self._chosen()
        kept = chosen.place.root if chosen is not None else None
        self.list.blockSignals(True)  # noqa: FBT003 - Qt takes no name
        self.list.clear()
        for one in self._packs.chosen.all():
            pack = self._pack(one.place.root)
            told = pack_counts(one, pack, self._packs.chosen.fault(one.place.root))
            item = QListWidgetItem(f"{pack_title(one, pack)}\n{told}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if one.on else Qt.CheckState.Unchecked)
            item.setData(_ROOT, str(one.place.root))
            self.list.addItem(item)
            if one.place.root == kept or self.list.currentRow() < 0:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)  # noqa: FBT003 - Qt takes no name
        self._show_details()

    def _show_details(self) -> None:
        chosen = self._chosen()
        root = chosen.place.root if chosen is not None else None
        pack = self._pack(root) if root is not None else None
        fault = self._packs.chosen.fault(root) if root is not None else None
        self.side.show_pack(chosen)
        shown = pack if fault is None else None
        self.problems.show_pack(shown, without_problems(chosen, pack, fault))

    def _chosen(self) -> ChosenPack | None:
        row = self.list.currentRow()
        if row < 0:
            return None
        root = Path(self.list.item(row).data(_ROOT))
        return next((one for one in self._packs.chosen.all() if one.place.root == root), None)

    def _pack(self, root: Path) -> Pack | None:
        library = self._packs.library
        packs = library.packs if library is not None else ()
        return next((pack for pack in packs if pack.root == root), None)

    def _switch(self, item: QListWidgetItem) -> None:
        on = item.checkState() == Qt.CheckState.Checked
        self._packs.chosen.switch(Path(item.data(_ROOT)), on=on)

    def _read_with(self, name: str, wanted: bool) -> None:
        chosen = self._chosen()
        if chosen is not None:
            options = chosen.place.options._replace(**{name: wanted})
            self._packs.chosen.read_with(chosen.place.root, options)

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._packs.chosen.remove(chosen.place.root)

    def _leave_for(self, entry: object) -> None:
        self.accept()
        self.entry_wanted.emit(entry)
