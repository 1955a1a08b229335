"""What can be picked, as Qt asks for it?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.wording import tr


class PickerRow(NamedTuple):
    """One line: its words, a quiet note and a key at the right; `value` is what is picked.

    A `head` stands over the rows that follow and cannot be picked; a `dim` row is not to be had.
    """

    title: str
    note: str = ""
    cap: str = ""
    value: object = None
    head: bool = False
    dim: bool = False

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        dim = tr("not available") if self.dim else ""
        return ", ".join(filter(None, (self.title, self.note, self.cap, dim)))


class PickerRows(QAbstractListModel):
    """The rows that are listed now."""

    def __init__(self, rows: Sequence[PickerRow] = ()) -> None:
        super().__init__()
        self.rows: Sequence[PickerRow] = rows

    def replace(self, rows: Sequence[PickerRow]) -> None:
        """List others."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def first(self) -> QModelIndex:
        """The first row that can be picked; an invalid index without one."""
        at = next((at for at, row in enumerate(self.rows) if not (row.head or row.dim)), -1)
        return self.index(at, 0) if at >= 0 else QModelIndex()

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Answer Qt: how many?"""
        return len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """Answer Qt: the title, and what a screen reader says."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Answer Qt: a heading is only looked at."""
        if self.rows[index.row()].head:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
