"""How does a page of a talk at one screen stand in its pane?"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.look import Look

_WIDE_PX, _SIDE_PX, _TOP_PX = 640, 32, 28


class Page(QFrame):
    """A column with a title, at most as wide as is good to read, in the middle of the pane.

    `first` is where the focus goes when it comes.
    """

    def __init__(self, look: Look, title: str, wide_px: int = _WIDE_PX) -> None:
        super().__init__()
        self.setObjectName("form")
        self._wide_px = wide_px
        self.first: QWidget | None = None
        self.title = PlainLabel("deal-title", title)
        self.inner = QFrame()
        self.inner.setObjectName("form")
        self.column = QVBoxLayout(self.inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.title)
        self._around = QVBoxLayout(self)
        self._around.addWidget(self.inner)
        self._around.addStretch(1)
        self._measure(look)

    def add(self, *parts: QWidget) -> None:
        """Let these stand below what there is."""
        for part in parts:
            self.column.addWidget(part)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._measure(look)

    def _measure(self, look: Look) -> None:
        self.look = look
        px = look.px
        self.inner.setMaximumWidth(px(self._wide_px))
        self._around.setContentsMargins(px(_SIDE_PX), px(_TOP_PX), px(_SIDE_PX) // 2, px(_TOP_PX))
        self._around.setAlignment(self.inner, Qt.AlignmentFlag(0))
        self.column.setSpacing(px(14))
