"""How do theme, fonts and text size reach the widgets?"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.paint.fonts import FACES, load_faces, sans
from desktop_app.paint.theme import Tokens, load_tokens

_HOLE = re.compile(r"@(?:(\d+(?:\.\d+)?)px|([a-z]+(?:-[a-z]+)*))")
_CHROME_PX = 13
_DARK_BELOW = 128
_DESKTOP_THEME = "desktop-theme"


class Look(NamedTuple):
    """What every widget needs to draw itself: colours, text size, the stylesheet's template."""

    tokens: Tokens
    zoom_percent: int
    template: str
    themes: Path

    def px(self, size: float) -> int:
        """A length drawn for 100 %, in pixels at the reader's text size (at least 1)."""
        return max(1, round(size * self.zoom_percent / 100))

    @property
    def dark(self) -> bool:
        """Whether the text is lighter than its ground."""
        return self.colour("paper").lightness() < _DARK_BELOW

    def themed(self, theme: str) -> Look:
        """The same look in another theme ("light" or "dark")."""
        return self._replace(tokens=load_tokens(self.themes / f"{theme}.toml"))

    def colour(self, token: str) -> QColor:
        """A token as Qt's colour."""
        return QColor(getattr(self.tokens, token))

    def sheet(self) -> str:
        """The stylesheet with its holes filled."""
        words = {name.replace("_", "-"): value for name, value in self.tokens._asdict().items()}
        words["icons"] = (self.themes.parent / "icons").as_posix()
        words["theme"] = "dark" if self.dark else "light"

        def fill(hole: re.Match[str]) -> str:
            return f"{self.px(float(hole[1]))}px" if hole[1] else words[hole[2]]

        return _HOLE.sub(fill, self.template)


def load_look(resources: Path, theme: str = "light", zoom_percent: int = 100) -> Look:
    """Read theme and stylesheet template from the program's resources."""
    return Look(
        load_tokens(resources / "themes" / f"{theme}.toml"),
        zoom_percent,
        (resources / "style.qss").read_text(encoding="utf-8"),
        resources / "themes",
    )


def desktop_theme(app: QApplication) -> str:
    """The theme of the desktop ("light" or "dark"), told from the palette that Qt came with.

    Asking for the colour scheme itself would make the namespace `Qt` before the first paint (see
    ui/first_paint.py). The answer is remembered, for `dress` puts our own palette in that place.
    """
    known = app.property(_DESKTOP_THEME)
    if known is None:
        ground = app.palette().color(QPalette.ColorRole.Window)
        known = "dark" if ground.lightness() < _DARK_BELOW else "light"
        app.setProperty(_DESKTOP_THEME, known)
    return str(known)


def dress(app: QApplication, resources: Path, look: Look) -> None:
    """Give the application its fonts, its style and its palette, before any window is made."""
    load_faces(resources / "fonts", FACES)
    if sys.platform in ("win32", "darwin"):
        # Elsewhere Fusion is what there is, and to be handed a QStyle takes 10 ms.
        app.setStyle("Fusion")
    app.setFont(sans(_CHROME_PX))
    app.setPalette(palette(look))


def palette(look: Look) -> QPalette:
    """The theme as Qt's palette, for all that the stylesheet does not reach."""
    roles = {
        QPalette.ColorRole.Window: "panel",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "paper",
        QPalette.ColorRole.AlternateBase: "panel",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.Button: "raised",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.ToolTipBase: "raised",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
    }
    painted = QPalette()
    for role, token in roles.items():
        painted.setColor(role, look.colour(token))
    return painted
