"""How does a form keep its width when it no longer has to be scrolled?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from desktop_app.ui.form_area import FormArea

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class SteadyArea(FormArea):
    """Always has the room of its scroll bar, which shows only where there is something to scroll.

    What stands in it would otherwise be laid out, and a plot drawn, anew for each bar that comes
    or goes.
    """

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self.setVerticalScrollBar(_QuietBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)


class _QuietBar(QScrollBar):
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing where nothing can be scrolled."""
        if self.maximum() > self.minimum():
            super().paintEvent(event)
