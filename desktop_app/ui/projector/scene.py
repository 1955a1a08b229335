"""What is on the wall at this moment, and where does each part of it stand?"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF

from desktop_app.ui.projector.fitted import Fitted
from desktop_app.ui.projector.lines import Lines
from desktop_app.ui.projector.slide import Slide

_SIDE, _TOP, _FOOT = 0.07, 0.12, 0.09  # shares of the width, and twice of the height


class Scene(NamedTuple):
    """One moment. `part` is the part of the text that shows, -1 while what is asked is covered.

    In a quiz the title is asked for, otherwise the text; `masked` is the text without the names,
    at the same size, so that nothing moves when the answer is shown. `position` and `hints` are
    the foot's words, the dearest hint last.
    """

    slide: Slide
    part: int
    quiz: bool
    fitted: Fitted
    masked: Lines
    area: QRectF
    position: str
    hints: tuple[str, ...]

    @property
    def asks(self) -> bool:
        """Whether a room is asked for the title."""
        return self.quiz and self.part < 0

    @property
    def text(self) -> Lines:
        """The text from which lines show."""
        return self.masked if self.asks else self.fitted.text

    @property
    def lines(self) -> range:
        """The lines of the text that show."""
        if self.asks:
            return range(min(len(self.masked), len(self.fitted.parts[0])))
        return self.fitted.parts[self.part] if self.part >= 0 else range(0)

    @property
    def words(self) -> str:
        """What of the text can be read now."""
        return "".join(self.text.text(number) for number in self.lines)


def area_of(size: QSizeF) -> QRectF:
    """Where title and text may stand on a screen of that size."""
    side, top = size.width() * _SIDE, size.height() * _TOP
    return QRectF(side, top, size.width() - 2 * side, size.height() * (1 - _FOOT) - top)
