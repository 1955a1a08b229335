"""Which characters would come out as an empty box, because no typeface here has them?"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from PySide6.QtGui import QFont, QRawFont, QTextLayout

from desktop_app.paint.fonts import SERIF
from desktop_app.paint.reference_device import paper_font, paper_option, reference_device

# Spaces, marks of direction and the like have no picture: nothing of them can be missing.
_UNSEEN = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})
_SIZE_PT = 10
_SELECTORS = range(0xFE00, 0xFE10)  # they choose between pictures and have none themselves


def missing_glyphs(text: Iterable[str]) -> tuple[str, ...]:
    """The characters of `text` that cannot be drawn, each once, in their order.

    The bundled faces are asked first; for what they lack, the faces that Qt falls back to.
    """
    font = paper_font(SERIF, _SIZE_PT)
    raw = QRawFont.fromFont(font)
    seen = (char for char in dict.fromkeys(text) if is_seen(char))
    return tuple(
        char for char in seen if not (raw.supportsCharacter(ord(char)) or _falls_back(char, font))
    )


def is_seen(char: str) -> bool:
    """Whether a character has a picture at all; a blank or a mark of direction has none."""
    return unicodedata.category(char) not in _UNSEEN and ord(char) not in _SELECTORS


def _falls_back(char: str, font: QFont) -> bool:
    """Whether some other face draws the character; 0 is the glyph of what is missing."""
    layout = QTextLayout(char, font, reference_device())
    layout.setTextOption(paper_option())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    glyphs = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
    return bool(glyphs) and 0 not in glyphs
