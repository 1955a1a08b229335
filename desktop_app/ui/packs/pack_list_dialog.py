"""Which packs are open, what is in them, what is wrong with them, and what can be done?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
)

from desktop_app.ui.look import Look
from desktop_app.ui.look_dialog import LookDialog
from desktop_app.ui.packs.pack_words import pack_counts, pack_details, pack_title
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.core.model.pack import Pack
    from desktop_app.ui.packs.chosen_packs import ChosenPack
    from desktop_app.ui.packs.live_packs import LivePacks

_WIDE_PX, _HIGH_PX, _EDGE_PX = 720, 620, 60
_MOST_LINES = 500
_ROOT = Qt.ItemDataRole.UserRole


class PackListDialog(LookDialog):
    """The list of packs, each with its counts; below it what concerns the chosen one."""

    folder_wanted = Signal()

    def __init__(self, packs: LivePacks, look: Look, parent: QWidget) -> None:
        super().__init__(tr("Packs and their problems"), look, parent)
        self.setObjectName("packs")
        self._packs = packs
        self.list = QListWidget()
        self.list.setObjectName("pack-list")
        self.list.setAccessibleName(tr("Packs"))
        self.folder = QLabel()
        self.folder.setTextFormat(Qt.TextFormat.PlainText)
        self.folder.setProperty("role", "quiet")
        self.folder.setWordWrap(True)
        self.options = {
            "include_left_out": QCheckBox(tr("Include what was left out")),
            "text_files": QCheckBox(tr("Read text files")),
            "split": QCheckBox(tr("Split files of many terms")),
        }
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(tr("What is wrong, with file and line"))
        self._lay_out()
        window = parent.window()
        self.resize(
            min(look.px(_WIDE_PX), window.width() - _EDGE_PX),
            min(look.px(_HIGH_PX), window.height() - _EDGE_PX),
        )
        self.list.currentItemChanged.connect(lambda *_: self._show_details())
        self.list.itemChanged.connect(self._switch)
        # A list must not be filled anew while it tells of a change to itself.
        self._renewal = QTimer(self)
        self._renewal.setSingleShot(True)
        self._renewal.setInterval(0)
        self._renewal.timeout.connect(self._fill)
        for reason in (packs.loaded, packs.read, packs.chosen.told):
            reason.connect(self._renewal.start)
        self._fill()
        self.list.setFocus()

    def _lay_out(self) -> None:
        self.column.addWidget(self.list, 2)
        self.column.addWidget(self.folder)
        line = QHBoxLayout()
        for name, box in self.options.items():
            box.toggled.connect(lambda wanted, name=name: self._read_with(name, wanted))
            line.addWidget(box)
        line.addStretch(1)
        self.column.addLayout(line)
        self.column.addWidget(self.details, 3)
        self.remove = QPushButton(tr("Take out of the list"))
        self.copy = QPushButton(tr("Copy the problems"))
        self.add = QPushButton(tr("Open a folder…"))
        close = QPushButton(tr("Close"))
        self.add.clicked.connect(self.folder_wanted)
        self.remove.clicked.connect(self._remove)
        self.copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        for button in (self.add, self.remove, self.copy):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        for button in (self.add, self.remove, self.copy, close):
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
        pack = self._pack(chosen.place.root) if chosen is not None else None
        lines = pack_details(pack, _MOST_LINES) if pack is not None and chosen else []
        self.folder.setText(str(chosen.place.root) if chosen is not None else "")
        fault = self._packs.chosen.fault(chosen.place.root) if chosen is not None else None
        if chosen is not None and fault is not None:
            lines = [pack_counts(chosen, pack, fault)]
        self.details.setPlainText("\n".join(lines) or tr("Nothing is wrong with this pack."))
        self.copy.setEnabled(bool(lines))
        own = chosen is not None and not chosen.place.shipped
        self.remove.setEnabled(own)
        for name, box in self.options.items():
            box.setEnabled(own)
            blocker = QSignalBlocker(box)
            box.setChecked(own and chosen is not None and getattr(chosen.place.options, name))
            blocker.unblock()

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

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
