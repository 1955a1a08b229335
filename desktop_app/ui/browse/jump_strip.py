"""Which letters are there, and how does one get to the entries of one of them?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QFrame

from desktop_app.paint.fonts import sans
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import draw_middle, fill, fill_rounded, outline
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

_BETWEEN = "·"
_FEW = 2  # with one letter there is nowhere to jump to


class JumpStrip(QFrame):
    """A slim column of letters. `jumped` and `chosen` carry the place of a letter in it.

    Where not all of them fit, dots stand for those between; the present one always shows.
    """

    jumped = Signal(int)
    chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._letters: Sequence[str] = ()
        self._at = 0
        self.setAccessibleDescription(
            tr("The arrow keys go to the next letter, Enter to its first entry.")
        )
        self.hide()
        self.wear(look)

    def settle(self) -> None:
        """Do what could wait for the first paint."""
        from PySide6.QtCore import Qt

        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._font = sans(look.px(11))
        self._bold = sans(look.px(11), QFont.Weight.DemiBold)
        self.updateGeometry()
        self.update()

    def show_letters(self, letters: Sequence[str]) -> None:
        """Show the letters that exist, in their order; fewer than two, and the strip is gone."""
        self._letters = letters
        self.setVisible(len(letters) >= _FEW)
        self.pass_letter(0)

    def pass_letter(self, place: int) -> None:
        """Say that the list is at this letter now."""
        self._at = place
        if place < len(self._letters):
            self.setAccessibleName(
                tr(
                    "Letter {letter}, {place} of {count}",
                    letter=self._letters[place],
                    place=place + 1,
                    count=len(self._letters),
                )
            )
        self.update()

    def sizeHint(self) -> QSize:
        """Answer Qt: a letter wide."""
        return QSize(self._look.px(24), self._look.px(60))

    def cells(self) -> list[int]:
        """The letters that are drawn from top to bottom, by their places; -1 is a dot."""
        count = len(self._letters)
        room = max(3, self.height() // self._cell_px(1))
        if count <= room:
            return list(range(count))
        shown = (room + 1) // 2
        picked = [round(number * (count - 1) / (shown - 1)) for number in range(shown)]
        cells = [place for each in picked for place in (each, -1)][:-1]
        if 0 < self._at < count - 1:
            near = round(self._at * (len(cells) - 1) / (count - 1))
            cells[min(max(near, 1), len(cells) - 2)] = self._at
        return cells

    def place_at(self, y: float) -> int:
        """The letter that is meant by a height: also one for which only a dot stands."""
        count = len(self._letters)
        share = y / (self._cell_px(len(self.cells())) * len(self.cells()))
        return min(max(int(share * count), 0), count - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Jump to the letter under the pointer."""
        from PySide6.QtCore import Qt

        if event.button() == Qt.MouseButton.LeftButton:
            self._jump(self.place_at(event.position().y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along with the pointer while the button is down."""
        from PySide6.QtCore import Qt

        if event.buttons() & Qt.MouseButton.LeftButton:
            self._jump(self.place_at(event.position().y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from letter to letter; leave typing to the window."""
        from PySide6.QtCore import Qt

        last = len(self._letters) - 1
        match event.key():
            case Qt.Key.Key_Up:
                self._jump(max(0, self._at - 1))
            case Qt.Key.Key_Down:
                self._jump(min(last, self._at + 1))
            case Qt.Key.Key_Home:
                self._jump(0)
            case Qt.Key.Key_End:
                self._jump(last)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.chosen.emit(self._at)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the letters, the present one bold on a ground of its own."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, QRectF(0, 0, 1, self.height()), look.colour("line"))
        cells = self.cells()
        high = self._cell_px(len(cells))
        for number, place in enumerate(cells):
            room = QRectF(2, number * high, self.width() - 3, high)
            here = place == self._at
            if here:
                self._ground(painter, room)
            text = self._letters[place] if place >= 0 else _BETWEEN
            font = self._bold if here else self._font
            ink = look.colour("ink" if here else "muted")
            draw_middle(painter, room, text, font, ink, centred=True)
        if self.hasFocus():
            outline(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), 0, look.colour("accent"))
        painter.end()

    def _ground(self, painter: QPainter, room: QRectF) -> None:
        look, px = self._look, self._look.px
        high = min(room.height(), px(18))
        ground = QRectF(room.left(), room.center().y() - high / 2, room.width(), high)
        ground = ground.adjusted(px(2), 0, -px(2), 0)
        fill_rounded(painter, ground, px(4), look.colour("accent_soft"))
        bar = QRectF(ground.left(), ground.top(), px(2), ground.height())
        fill(painter, bar, look.colour("accent"))

    def _cell_px(self, cells: int) -> int:
        """How high a letter's place is where so many share the height."""
        least, most = self._look.px(15), self._look.px(21)
        return min(max(least, self.height() // max(1, cells)), most)

    def _jump(self, place: int) -> None:
        if place != self._at:
            self.pass_letter(place)
        self.jumped.emit(place)
