"""Which rows has the list of offers?"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from desktop_app.core.deals.dance import Dance, Step
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.pages.dance_words import change_cells, step_words, terms_words
from desktop_app.pages.deal_words import amount
from desktop_app.paint.party_colours import party_token
from desktop_app.ui.look import Look
from desktop_app.wording import tr

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_NONE = QModelIndex()


class DanceModel(QAbstractTableModel):
    """A row an offer: number, who, and what it is worth to each, with what that changed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._block: DealBlock | None = None
        self.steps: tuple[Step, ...] = ()

    def show_dance(self, block: DealBlock, dance: Dance) -> None:
        """Show these offers."""
        self.beginResetModel()
        self._block, self.steps = block, dance.steps()
        self.endResetModel()

    def wear(self, look: Look) -> None:
        """Draw in another theme."""
        self._look = look

    def rowCount(self, parent: Index = _NONE) -> int:
        """Answer Qt: the offers."""
        return 0 if parent.isValid() else len(self.steps)

    def columnCount(self, parent: Index = _NONE) -> int:
        """Answer Qt: number, who, and a column a party."""
        return 0 if parent.isValid() or self._block is None else 2 + len(self._block.parties)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        """Answer Qt: the headings."""
        if orientation != Qt.Orientation.Horizontal or self._block is None:
            return None
        if role == _ROLE.DisplayRole:
            return (tr("No."), tr("Offered by"), *(one.name for one in self._block.parties))[
                section
            ]
        return _alignment(section) if role == _ROLE.TextAlignmentRole else None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        """Answer Qt: what stands in a cell; on hovering the terms."""
        if not index.isValid() or self._block is None:
            return None
        step = self.steps[index.row()]
        if role == _ROLE.DisplayRole:
            return self._cells(step)[index.column()]
        if role == _ROLE.TextAlignmentRole:
            return _alignment(index.column())
        if role == _ROLE.ForegroundRole and index.column() == 1:
            return QColor(self._look.colour(party_token(step.offer.party)))
        if role == _ROLE.ToolTipRole:
            return terms_words(step.offer.choices)
        if role == _ROLE.AccessibleTextRole and index.column() == 0:
            return step_words(self._block, step)
        return None

    def _cells(self, step: Step) -> list[str]:
        parties = self._block.parties if self._block is not None else ()
        changes = change_cells(step, len(parties))
        return [
            str(step.number),
            parties[step.offer.party].name,
            *(
                tr("{value} ({change})", value=amount(value), change=change)
                if change
                else amount(value)
                for value, change in zip(step.offer.values, changes, strict=True)
            ),
        ]


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == 1 else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
