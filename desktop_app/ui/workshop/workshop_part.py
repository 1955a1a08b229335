"""What stands side by side in the workshop?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

if TYPE_CHECKING:
    from desktop_app.ui.look import Look
    from desktop_app.ui.seams import Library
    from desktop_app.ui.workshop.bench import Bench


class WorkshopPart(QFrame):
    """A part of the place, from top to bottom."""

    @property
    def front(self) -> QWidget:
        """What the keys go to first."""
        return self

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""


# Makes a part from what is worked at, the library of the moment and the look.
MakePart = Callable[["Bench", Callable[[], "Library"], "Look"], WorkshopPart]
