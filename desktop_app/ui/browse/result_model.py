"""How do the rows of the list reach Qt?"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel

from desktop_app.ui.browse.result_rows import ResultRows, no_rows

# Qt.ItemDataRole by number, as Qt hands them over: see ui/first_paint.py.
_DISPLAY, _ACCESSIBLE_TEXT = 0, 11


class ResultModel(QStringListModel):
    """A list of rows, replaced as a whole by every answer.

    Its strings are empty; they only give Qt a count. A `rowCount` of Python's would be asked
    for every row at every layout, 15 ms for ten thousand.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows = no_rows()

    def show(self, rows: ResultRows) -> None:
        """Show other rows."""
        rows.kept = self.rows.kept
        self.rows = rows
        self.setStringList([""] * len(rows))

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        """Answer Qt: what is a row called? The delegate draws from `rows`."""
        if role in (_DISPLAY, _ACCESSIBLE_TEXT):
            return self.rows.spoken(index.row())
        return None
