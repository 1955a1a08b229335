"""Which sheets are to be printed, how often, and which is looked at?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desktop_app.pages.role_sheets import RoleSheet
from desktop_app.wording import tr


class Wanted(NamedTuple):
    """Whether a sheet is to be printed, and how often."""

    ticked: bool = True
    copies: int = 1


class SheetList(QListWidget):
    """The sheets, each with a box to tick. `looked_at` carries a sheet's number.

    `changed` tells that another one is ticked, or wanted more or less often.
    """

    looked_at = Signal(int)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sheets: tuple[RoleSheet, ...] = ()
        self._copies: list[int] = []
        self.setObjectName("sheet-list")
        self.setAccessibleName(tr("Role sheets"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.currentRowChanged.connect(self._look)
        self.itemChanged.connect(lambda _item: self.changed.emit())

    @property
    def number(self) -> int:
        """The sheet that is looked at, from 1; 0 without any."""
        return self.currentRow() + 1

    def show_sheets(
        self, sheets: Sequence[RoleSheet], before: Mapping[str, Wanted], title: str
    ) -> None:
        """Show these; `before` has what was wanted of them by title, `title` the one looked at."""
        blocker = QSignalBlocker(self)
        self.clear()
        self._sheets = tuple(sheets)
        self._copies = [before.get(sheet.title, Wanted()).copies for sheet in sheets]
        row = 0
        for at, sheet in enumerate(sheets):
            ticked = before.get(sheet.title, Wanted()).ticked
            item = QListWidgetItem()
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.addItem(item)
            self._tell(at)
            row = at if sheet.title == title else row
        blocker.unblock()
        self.setCurrentRow(row if sheets else -1)
        self.updateGeometry()
        self.changed.emit()

    def wanted(self) -> dict[str, Wanted]:
        """What is wanted of each sheet, by title."""
        return {
            sheet.title: Wanted(self._is_ticked(at), self._copies[at])
            for at, sheet in enumerate(self._sheets)
        }

    def ticked(self) -> list[tuple[int, int]]:
        """Number and copies of each sheet that is ticked."""
        return [(at + 1, copies) for at, copies in enumerate(self._copies) if self._is_ticked(at)]

    def copies(self) -> int:
        """How often the sheet that is looked at is wanted."""
        return self._copies[self.currentRow()] if self.currentRow() >= 0 else 1

    def want(self, copies: int) -> None:
        """Want the sheet that is looked at so often."""
        row = self.currentRow()
        if row >= 0 and copies != self._copies[row]:
            self._copies[row] = copies
            self._tell(row)

    def tick_all(self, ticked: bool) -> None:
        """Tick every sheet, or none."""
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        for at in range(self.count()):
            self.item(at).setCheckState(state)

    def sizeHint(self) -> QSize:
        """Answer Qt: room for all rows."""
        return QSize(super().sizeHint().width(), self._high())

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: the same, for what is around it scrolls."""
        return QSize(0, self._high())

    def _high(self) -> int:
        rows = sum(self.sizeHintForRow(at) for at in range(self.count()))
        return rows + 2 * self.frameWidth() + 4

    def _tell(self, at: int) -> None:
        sheet, copies = self._sheets[at], self._copies[at]
        told = tr("{number}  {title}", number=sheet.number, title=sheet.title)
        if copies > 1:
            told = tr("{sheet}  × {copies}", sheet=told, copies=copies)
        spoken = [sheet.title, tr("for {reader} only", reader=sheet.reader) if sheet.reader else ""]
        spoken.append(tr("{copies} copies", copies=copies) if copies > 1 else "")
        self.item(at).setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, spoken)))
        self.item(at).setText(told)

    def _is_ticked(self, at: int) -> bool:
        return self.item(at).checkState() is Qt.CheckState.Checked

    def _look(self, row: int) -> None:
        if row >= 0:
            self.looked_at.emit(row + 1)
