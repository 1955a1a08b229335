"""What is wrong with a pack, as Qt asks for it?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.ui.packs.problem_rows import ProblemRow


class ProblemModel(QAbstractListModel):
    """The rows that are listed now."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[ProblemRow] = ()

    def replace(self, rows: Sequence[ProblemRow]) -> None:
        """List others."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Answer Qt: how many?"""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """Answer Qt: what is wrong, and what a screen reader says."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.told
        return row.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Answer Qt: a heading is only looked at."""
        if self.rows[index.row()].about is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
