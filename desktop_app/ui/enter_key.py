"""What does Enter do in a dialog that has a list as well as buttons?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


def take_enter(event: QKeyEvent, form: QWidget, act: Callable[[], object]) -> bool:
    """Press the button of `form` that has the focus, else `act`; False for any other key."""
    if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
        return False
    if isinstance(button := form.focusWidget(), QAbstractButton):
        button.click()
    else:
        act()
    return True
