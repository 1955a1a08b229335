"""How is something offered to be done, in words that wrap where there is little room?"""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetricsF

from desktop_app.paint.fonts import sans
from desktop_app.ui.browse.offer_button import OfferButton

_AROUND_PX = 26


class ActButton(OfferButton):
    """As wide as its words, and where that is too wide as high as they need."""

    def sizeHint(self) -> QSize:
        """Answer Qt: the words in one line."""
        look = self._look
        metrics = QFontMetricsF(sans(look.px(13), QFont.Weight.DemiBold))
        width = int(metrics.horizontalAdvance(self._offer)) + look.px(_AROUND_PX)
        return QSize(width, self.heightForWidth(width))
