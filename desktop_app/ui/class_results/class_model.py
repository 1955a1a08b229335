"""Which rows has the table of a class, and in which order?"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_app.core.deals.class_figures import ClassFigures, sort_keys
from desktop_app.core.deals.class_results import PairResult
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.pages.class_words import result_rows
from desktop_app.pages.dance_words import terms_words
from desktop_app.wording import tr

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_NONE = QModelIndex()
_LINE = 9  # letters of a line of a heading
_DIGITS = re.compile(r"(\d+)")


class ClassModel(QAbstractTableModel):
    """A row a pair: name, gains, what was left, whether efficient. Sorted as it was last asked."""

    def __init__(self) -> None:
        super().__init__()
        self.heading: list[str] = []
        self.rows: list[list[str]] = []
        self._results: list[PairResult] = []
        self._keys: list[list[Any]] = []
        self._sorted_by = -1, Qt.SortOrder.AscendingOrder

    def show_class(self, block: DealBlock, figures: ClassFigures) -> None:
        """Show these figures."""
        self.beginResetModel()
        self.heading, *rows = result_rows(block, figures.standings)
        count = len(block.parties)
        order = list(range(len(rows)))
        keys: list[list[Any]] = [
            [_natural(one.pair), *sort_keys(one, count, joint=block.comparable)]
            for one in figures.standings
        ]
        column, direction = self._sorted_by
        if 0 <= column < len(self.heading):
            down = direction == Qt.SortOrder.DescendingOrder
            order.sort(key=lambda at: keys[at][column], reverse=down)
        self.rows = [rows[at] for at in order]
        self._results = [figures.results[at] for at in order]
        self._keys = [keys[at] for at in order]
        self.endResetModel()

    def result(self, row: int) -> PairResult:
        """The pair on a row."""
        return self._results[row]

    def row_of(self, pair: str) -> int:
        """The row of a pair, -1 when there is none."""
        return next((at for at, one in enumerate(self._results) if one.pair == pair), -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; pairs that are alike in it stay as they are."""
        self._sorted_by = column, order
        if not 0 <= column < len(self.heading):
            return
        self.layoutAboutToBeChanged.emit()
        down = order == Qt.SortOrder.DescendingOrder
        places = sorted(range(len(self.rows)), key=lambda at: self._keys[at][column], reverse=down)
        for old in self.persistentIndexList():
            new = self.index(places.index(old.row()), old.column())
            self.changePersistentIndex(old, new)
        self.rows = [self.rows[at] for at in places]
        self._results = [self._results[at] for at in places]
        self._keys = [self._keys[at] for at in places]
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = _NONE) -> int:
        """Answer Qt: the pairs."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Answer Qt: as many as there are headings."""
        return 0 if parent.isValid() else len(self.heading)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        """Answer Qt: the headings."""
        across = orientation == Qt.Orientation.Horizontal
        if across and role == _ROLE.DisplayRole and section < len(self.heading):
            return _broken(self.heading[section])
        if across and role == _ROLE.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Answer Qt: what stands in a cell, and on hovering the terms of the pair."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        answers: dict[int, Callable[[], Any]] = {
            int(_ROLE.DisplayRole): lambda: self.rows[row][column],
            int(_ROLE.TextAlignmentRole): lambda: _alignment(column),
            int(_ROLE.ToolTipRole): lambda: self._terms(row),
            int(_ROLE.AccessibleTextRole): lambda: self._told(row, column),
            int(_ROLE.AccessibleDescriptionRole): lambda: self._terms(row),
        }
        answer = answers.get(int(role))
        return None if answer is None else answer()

    def _terms(self, row: int) -> str:
        choices = self._results[row].choices
        return tr("No agreement") if choices is None else terms_words(choices)

    def _told(self, row: int, column: int) -> str:
        cell = self.rows[row][column] or tr("nothing to say")
        return f"{self.heading[column]}: {cell}" if column else cell


def _broken(heading: str) -> str:
    """A long heading in lines, so that its column need not be wider than its numbers."""
    lines = [""]
    for word in heading.split():
        if lines[-1] and len(lines[-1]) + len(word) >= _LINE:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _natural(name: str) -> list[tuple[bool, int, str]]:
    """Names by letter, and 2 before 10."""
    return [
        (not part.isdigit(), int(part) if part.isdigit() and len(part) < 10 else 0, part.casefold())
        for part in _DIGITS.split(name)
        if part
    ]
