"""What must something be able to do that stands below the plot of a deal?"""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from desktop_app.ui.look import Look


class Below(QFrame):
    """More that can be done with a deal that is tried."""

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        raise NotImplementedError

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        raise NotImplementedError
