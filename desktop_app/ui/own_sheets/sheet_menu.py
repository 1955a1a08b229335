"""What can be done with the sheet that is chosen, and with sheets of one's own?"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.wording import tr


class SheetMenu(QMenu):
    """Ways to sheets of one's own; `wanted` names an action of ui/actions.py."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget, *, known: bool, own: bool) -> None:
        """`known` says that a sheet is chosen which is there, `own` that it is the person's own."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Sheets of my own"))
        for name, words in _ways(known=known, own=own).items():
            self.addAction(words).triggered.connect(lambda _on=False, at=name: self.wanted.emit(at))


def _ways(*, known: bool, own: bool) -> Mapping[str, str]:
    """What cannot be done is absent."""
    ways = {"new-sheet": tr("New sheet…")}
    if own:
        ways["change-sheet"] = tr("Change this sheet…")
    if known:
        ways["copy-sheet"] = tr("Copy this sheet…")
    if own:
        ways["delete-sheet"] = tr("Delete this sheet…")
    return ways
