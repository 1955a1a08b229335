"""What do all our dialogs have in common? Theme, text size, a name, the focus given back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop_app.ui.look import Look


class LookDialog(QDialog):
    """A dialog that is dressed as the window is, and undressed and forgotten when it closes.

    Put widgets into `column`; extend `wear`, which is called when theme or text size change.
    """

    def __init__(self, title: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._before = parent.window().focusWidget() if parent is not None else None
        worn = getattr(parent.window(), "worn", None) if parent is not None else None
        if worn is not None:
            worn.connect(self.wear)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(look.px(20), look.px(18), look.px(20), look.px(16))
        self.column.setSpacing(look.px(12))
        self.finished.connect(self._give_focus_back)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size; the stylesheet comes from the window."""
        self.look = look

    def _give_focus_back(self) -> None:
        before = self._before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
