"""How do front and back of one sheet stand side by side, as they will be printed?"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.fitting_label import FittingLabel
from desktop_app.ui.press.sides_area import SidesArea
from desktop_app.ui.printing.sheet_column import Fit
from desktop_app.ui.printing.zoom_box import ZoomBox
from desktop_app.ui.strokes import outline
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from desktop_app.paint.cards.deck_paper import DeckPaper
    from desktop_app.ui.look import Look
    from desktop_app.ui.press.card_places import CardPlaces

_BESIDE_PX = 460  # where both sides are seen at once
_NARROW_PX = 240  # below it less is left free at the sides
_SIDE_PX, _TOP_PX = 18, 14
_ZOOM_PX = 300  # where the size can be chosen beside the number of the sheet
_TOLD_PX = 400  # so high is it where there is room for what to do after printing


class SheetPreview(QFrame):
    """One sheet, both its sides; where there is little room one, and a button that turns it over.

    `turned` tells that another sheet is looked at, `chosen` carries the key of a card on it that
    was pressed.
    """

    turned = Signal(int)
    chosen = Signal(str)
    failed = Signal(Exception)

    def __init__(self, look: Look, pool: QThreadPool) -> None:
        super().__init__()
        self.setObjectName("press")
        self.setAccessibleName(tr("Sheet as it will be printed"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(
            tr("Plus and minus change its size, 0 shows it whole, 1 in the size of the paper.")
        )
        self._paper: DeckPaper | None = None
        self._places: CardPlaces = {}
        self._marked: Collection[str] = ()
        self._number, self._back = 1, False
        self.where, self.told = FittingLabel(look, 13, "ink"), PlainLabel("quiet")
        self.before, self.after = QPushButton("‹"), QPushButton("›")
        self.turn = QPushButton(tr("Turn over"))
        self.sides = SidesArea(look, pool)
        self.zoom = ZoomBox([(Fit.PAGE, tr("Whole sheet"))], look)
        self._lay_out()
        for button, name, step in (
            (self.before, tr("Sheet before"), -1),
            (self.after, tr("Next sheet"), 1),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _on=False, by=step: self.go(self._number + by))
        self.turn.clicked.connect(self._turn_over)
        self.zoom.fit_wanted.connect(lambda _fit: self.sides.set_zoom(None))
        self.zoom.zoom_wanted.connect(self.sides.set_zoom)
        self.sides.sized.connect(lambda: self.zoom.show_size(self.sides.fit, self.sides.zoom))
        self.sides.walked.connect(lambda by: self.go(self._number + by))
        for view, back in ((self.sides.front, False), (self.sides.behind, True)):
            view.failed.connect(self.failed)
            view.pressed.connect(lambda at, behind=back: self._choose(at, back=behind))
        self.wear(look)

    @property
    def number(self) -> int:
        """The sheet that is looked at, from 1; 0 without any."""
        return self._number if self._paper is not None and self._paper.sheets else 0

    @property
    def drawing(self) -> bool:
        """Whether pictures are still to come."""
        return self.sides.front.drawing or self.sides.behind.drawing

    def show_paper(self, paper: DeckPaper, places: CardPlaces, told: str) -> None:
        """Show another deck, staying at the sheet; `told` is what to do after printing."""
        self._paper, self._places = paper, places
        self._number = min(max(self._number, 1), max(paper.sheets, 1))
        self.told.setText(told)
        self._show()

    def clear(self) -> None:
        """Show no sheet."""
        self._paper, self._places = None, {}
        self.sides.show_sides(None, None)
        self.sides.show_names("", "")
        self.where.set_text("")
        self.told.setText("")
        for button in (self.before, self.after):
            button.setEnabled(False)
        self._place()

    def go(self, number: int) -> None:
        """Look at another sheet, from 1."""
        if self._paper is not None and 1 <= number <= self._paper.sheets:
            self._number = number
            self._show()
            self.turned.emit(number)

    def mark(self, keys: Collection[str]) -> None:
        """Draw a ring around these cards where they are on the sheet."""
        self._marked = keys
        for view, back in ((self.sides.front, False), (self.sides.behind, True)):
            places = self._places.get((self._number, back), ())
            view.ring([QRectF(*place.box) for place in places if place.key in keys])

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size; paper stays white."""
        self._look = look
        px = look.px
        self._whole.setSpacing(px(8))
        for part in (self.sides, self.where, self.zoom):
            part.wear(look)
        for button in (self.before, self.after):
            button.setFixedWidth(px(34))
        self._place()

    def sizeHint(self) -> QSize:
        """Answer Qt: two sheets of paper beside each other."""
        return QSize(self._look.px(640), self._look.px(520))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: one small sheet."""
        return QSize(self._look.px(180), self._look.px(220))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring when the focus is here."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ring = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            outline(painter, ring, self._look.px(4), self._look.colour("accent"))
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both sides where there is room."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the sheets, change the size, scroll what is larger than the room."""
        key = Qt.Key(event.key())
        if self._resized(key) or self.sides.scrolled(key):
            return
        ways = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Space: 1}
        ways |= {Qt.Key.Key_PageUp: -1, Qt.Key.Key_Left: -1}
        if key in ways:
            self.go(self._number + ways[key])
        elif key == Qt.Key.Key_Home:
            self.go(1)
        elif key == Qt.Key.Key_End and self._paper is not None:
            self.go(self._paper.sheets)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.addWidget(self.where, 1)
        for button in (self.before, self.after):
            bar.addWidget(button)
        bar.addWidget(self.zoom)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(bar)
        self._whole.addWidget(self.sides, 1)
        self._whole.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignHCenter)
        self._whole.addWidget(self.told)

    def _resized(self, key: Qt.Key) -> bool:
        """Whether that key changes the size; those with Ctrl are for the size of all text."""
        sides, keys = self.sides, Qt.Key
        ways = {
            keys.Key_Plus: lambda: sides.zoom_in(1),
            keys.Key_Equal: lambda: sides.zoom_in(1),
            keys.Key_Minus: lambda: sides.zoom_in(-1),
            keys.Key_0: lambda: sides.set_zoom(None),
            keys.Key_1: lambda: sides.set_zoom(1.0),
        }
        if key in ways:
            ways[key]()
        return key in ways

    def _choose(self, at: QPointF, *, back: bool) -> None:
        for place in self._places.get((self._number, back), ()):
            if place.key and QRectF(*place.box).contains(at):
                self.chosen.emit(place.key)
                return

    def _turn_over(self) -> None:
        self._back = not self._back
        self._place()

    def _show(self) -> None:
        paper = self._paper
        if paper is None:
            return
        sheets = paper.sheets
        told = tr("Sheet {number} of {of}", number=self._number, of=sheets) if sheets else ""
        self.where.set_text(told)
        self.before.setEnabled(self._number > 1)
        self.after.setEnabled(self._number < sheets)
        self._place()
        front, behind = (paper.side(self._number, back=back) for back in (False, True))
        self.sides.show_sides(front, behind)
        self.sides.show_names(*((tr("FRONT"), tr("BACK, AS PRINTED")) if sheets else ("", "")))
        self.mark(self._marked)

    def _place(self) -> None:
        px = self._look.px
        side = px(_SIDE_PX if self.width() >= px(_NARROW_PX) else _SIDE_PX // 3)
        self._whole.setContentsMargins(side, px(_TOP_PX), side, px(_TOP_PX))
        two = self._paper is not None and self._paper.side(self._number, back=True) is not None
        beside = two and self.width() >= self._look.px(_BESIDE_PX)
        self.turn.setVisible(two and not beside)
        back = self._back and two and not beside
        self.sides.show_columns(front=not back, behind=beside or back)
        self.zoom.setVisible(self._paper is not None and self.width() >= px(_ZOOM_PX))
        self.told.setVisible(self.height() >= self._look.px(_TOLD_PX))
