"""What must a part of a deal be able to do that is no page?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from desktop_app.core.model.ref import EntryRef
from desktop_app.ui.look import Look


class PartPane(QFrame):
    """Stands in the place of page and margin; made once, when it is first turned to.

    Given the focus it hands it on. What was done with each deal it keeps itself.
    `entry_requested` carries the EntryRef of what is to be read, `said` what was just done,
    `print_wanted` a title and what makes a PageSource from the Tokens of paper, on a worker.
    """

    entry_requested = Signal(object)
    said = Signal(str)
    failed = Signal(Exception)
    print_wanted = Signal(str, object)
    alone_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("part")
        self.alone = False

    def show_deal(self, ref: EntryRef) -> None:
        """Show this deal; also told again where a newer library may say other things of it."""
        raise NotImplementedError

    def be_alone(self, alone: bool) -> None:
        """Ask that the other parts are not offered for a time."""
        if alone != self.alone:
            self.alone = alone
            self.alone_changed.emit()

    def show_large(self) -> bool:
        """Show to a room what is in it; False where there is nothing for a room."""
        return False

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        raise NotImplementedError
