"""How does the window look right now, as a file?"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.core.errors import FileUnwritable


def grab(window: QWidget, path: Path) -> None:
    """Save a picture of the window as PNG; FileUnwritable when it cannot be written."""
    if not window.grab().save(str(path), "PNG"):
        raise FileUnwritable(path)
