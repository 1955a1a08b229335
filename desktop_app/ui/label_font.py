"""In which letters is a small heading set?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from desktop_app.paint.fonts import sans

if TYPE_CHECKING:
    from desktop_app.ui.look import Look


def label_font(look: Look) -> QFont:
    """Small tracked capitals."""
    font = sans(look.px(11), QFont.Weight.DemiBold)
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, look.px(10) * 0.06)
    return font
