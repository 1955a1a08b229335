"""How does a command paint where there is no window?"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from desktop_app.paths import Paths

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop_app.paint.theme import Tokens


def begin_painting(theme: str = "print") -> tuple[QApplication, Tokens]:
    """The application that has to live as long as anything is painted, and the theme."""
    if sys.platform not in ("win32", "darwin"):
        # Nothing is shown, so no display is asked for, be there one or not.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop_app.app import application

    app = application()
    from desktop_app.paint.fonts import FACES, load_faces
    from desktop_app.paint.theme import load_tokens

    resources = Paths.discover().resources
    load_faces(resources / "fonts", FACES)
    return app, load_tokens(resources / "themes" / f"{theme}.toml")
