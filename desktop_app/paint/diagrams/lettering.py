"""How much room do the words of a diagram take, and where do their lines end?"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from desktop_app.paint.fonts import SANS
from desktop_app.paint.reference_device import plain_font

TEXT_PX = 12.0
_SLACK = 1.0  # what one device may need more than another


class Lettering:
    """The two faces of a diagram; `scale` is the size of a pixel of the design."""

    def __init__(self, scale: float) -> None:
        self.scale = scale
        size = max(1, round(TEXT_PX * scale))
        self.plain = plain_font(SANS, size)
        self.bold = plain_font(SANS, size, QFont.Weight.DemiBold)
        self._plain, self._bold = QFontMetricsF(self.plain), QFontMetricsF(self.bold)
        self.line = self._bold.height()

    def px(self, size: float) -> float:
        """A length of the design."""
        return size * self.scale

    def width(self, text: str, *, bold: bool = False) -> float:
        """How wide one line is."""
        metrics = self._bold if bold else self._plain
        return metrics.horizontalAdvance(text) + _SLACK * self.scale

    def wrapped(self, text: str, room: float, *, bold: bool = False) -> tuple[str, ...]:
        """The words in lines of that width; a word that is wider is broken where it must be."""
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, bold=bold) <= room:
                lines[-1] = longer
            else:
                lines += self._broken(word, room, bold=bold)
        return tuple(lines)

    def size(self, lines: tuple[str, ...], *, bold: bool = False) -> QSizeF:
        """The size of some lines."""
        widest = max((self.width(line, bold=bold) for line in lines), default=0.0)
        return QSizeF(widest, self.line * len(lines))

    def _broken(self, word: str, room: float, *, bold: bool) -> Iterator[str]:
        if self.width(word, bold=bold) <= room:
            yield word
            return
        part = ""
        for letter in word:
            if part and self.width(part + letter, bold=bold) > room:
                yield part
                part = ""
            part += letter
        yield part
