"""How does a form that is longer than its dialog show what has the focus?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class FormArea(QScrollArea):
    """Scrolls a form up and down, and to whatever is given the focus in it.

    Qt itself scrolls only when the focus moves on within the area, not when it enters.
    """

    def __init__(self, form: QWidget) -> None:
        super().__init__()
        self.setWidget(form)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._show_focused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in sight what is typed into when there is less room."""
        super().resizeEvent(event)
        self._show_focused(None, QApplication.focusWidget())

    def _show_focused(self, _old: QWidget | None, now: QWidget | None) -> None:
        form = self.widget()
        if now is not None and form is not None and form.isAncestorOf(now):
            self.ensureWidgetVisible(now)
