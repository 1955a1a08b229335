"""What can be done with the plot as a picture?"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.wording import tr


class PlotMenu(QMenu):
    """Copy the picture, or save it. `picked` carries "copy", "png" or "svg"."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("What to do with the plot"))
        for key, words in (
            ("copy", tr("Copy the picture")),
            ("png", tr("Save as a picture (PNG)…")),
            ("svg", tr("Save as a drawing (SVG)…")),
        ):
            self.addAction(words).triggered.connect(partial(self.picked.emit, key))
