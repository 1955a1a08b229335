"""Which file of a pack may be handed to the desktop's editor?"""

from __future__ import annotations

import stat
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

# What desktops open for reading and writing. Anything else might be run.
_TEXTS = frozenset({".md", ".markdown", ".txt", ".text", ".yaml", ".yml"})


def file_to_open(root: Path, relative: str) -> Path | None:
    """A plain file of text inside the pack; None for all else, a link among it."""
    path = root / relative
    if path.suffix.lower() not in _TEXTS:
        return None
    try:
        inside = path.resolve(strict=True).is_relative_to(root.resolve(strict=True))
        plain = stat.S_ISREG(path.lstat().st_mode)
    except (OSError, ValueError, RuntimeError):
        return None
    return path if inside and plain else None


def open_file(path: Path) -> bool:
    """Let the desktop open it with what it opens texts with; False where it cannot."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
