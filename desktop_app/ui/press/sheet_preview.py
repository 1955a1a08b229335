"""How do front and back of one sheet stand side by side, as they will be printed?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.fitting_label import FittingLabel
from desktop_app.ui.press.side_view import SideView
from desktop_app.ui.strokes import outline
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from desktop_app.paint.cards.deck_paper import DeckPaper
    from desktop_app.ui.look import Look

_BESIDE_PX = 460  # where both sides are seen at once
_NARROW_PX = 240  # below it less is left free at the sides
_SIDE_PX, _TOP_PX = 18, 14
_TOLD_PX = 400  # so high is it where there is room for what to do after printing


class SheetPreview(QFrame):
    """One sheet, both its sides; where there is little room one, and a button that turns it over.

    `turned` tells that another sheet is looked at.
    """

    turned = Signal(int)

    def __init__(self, look: Look, pool: QThreadPool) -> None:
        super().__init__()
        self.setObjectName("press")
        self.setAccessibleName(tr("Sheet as it will be printed"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._paper: DeckPaper | None = None
        self._number, self._back = 1, False
        self.where, self.told = FittingLabel(look, 13, "ink"), PlainLabel("quiet")
        self.before, self.after = QPushButton("‹"), QPushButton("›")
        self.turn = QPushButton(tr("Turn over"))
        self.front, self.behind = SideView(look, pool), SideView(look, pool)
        self.names = (PlainLabel("side-name"), PlainLabel("side-name"))
        self._lay_out()
        for button, name, step in (
            (self.before, tr("Sheet before"), -1),
            (self.after, tr("Next sheet"), 1),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _on=False, by=step: self.go(self._number + by))
        self.turn.clicked.connect(self._turn_over)
        self.wear(look)

    @property
    def number(self) -> int:
        """The sheet that is looked at, from 1; 0 without any."""
        return self._number if self._paper is not None and self._paper.sheets else 0

    @property
    def drawing(self) -> bool:
        """Whether pictures are still to come."""
        return self.front.drawing or self.behind.drawing

    def show_paper(self, paper: DeckPaper, told: str) -> None:
        """Show another deck, staying at the sheet; `told` is what to do after printing."""
        self._paper = paper
        self._number = min(max(self._number, 1), max(paper.sheets, 1))
        self.told.setText(told)
        self._show()

    def clear(self) -> None:
        """Show no sheet."""
        self._paper = None
        for view in (self.front, self.behind):
            view.show_page(None)
        self.where.set_text("")
        for words in (self.told, *self.names):
            words.setText("")
        for button in (self.before, self.after):
            button.setEnabled(False)
        self._place()

    def go(self, number: int) -> None:
        """Look at another sheet, from 1."""
        if self._paper is not None and 1 <= number <= self._paper.sheets:
            self._number = number
            self._show()
            self.turned.emit(number)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size; paper stays white."""
        self._look = look
        px = look.px
        self._whole.setSpacing(px(8))
        self._sides.setSpacing(px(12))
        for part in (self.front, self.behind, self.where):
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
        """Page keys walk the sheets; T turns the one that is seen over."""
        key = Qt.Key(event.key())
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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel walks the sheets."""
        self.go(self._number - (1 if event.angleDelta().y() > 0 else -1))
        event.accept()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.addWidget(self.where, 1)
        for button in (self.before, self.after):
            bar.addWidget(button)
        self._sides = QHBoxLayout()
        self.columns: list[QWidget] = []
        for name, view in zip(self.names, (self.front, self.behind), strict=True):
            column = QWidget()
            inner = QVBoxLayout(column)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.addWidget(name)
            inner.addWidget(view, 1)
            name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._sides.addWidget(column, 1)
            self.columns.append(column)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(bar)
        self._whole.addLayout(self._sides, 1)
        self._whole.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignHCenter)
        self._whole.addWidget(self.told)

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
        self.front.show_page(paper.side(self._number, back=False))
        self.behind.show_page(paper.side(self._number, back=True))
        self.names[0].setText(tr("FRONT") if sheets else "")
        self.names[1].setText(tr("BACK, AS PRINTED") if sheets else "")
        self._place()

    def _place(self) -> None:
        px = self._look.px
        side = px(_SIDE_PX if self.width() >= px(_NARROW_PX) else _SIDE_PX // 3)
        self._whole.setContentsMargins(side, px(_TOP_PX), side, px(_TOP_PX))
        two = self._paper is not None and self._paper.side(self._number, back=True) is not None
        beside = two and self.width() >= self._look.px(_BESIDE_PX)
        self.turn.setVisible(two and not beside)
        back = self._back and two and not beside
        self.columns[0].setVisible(not back)
        self.columns[1].setVisible(beside or back)
        self.told.setVisible(self.height() >= self._look.px(_TOLD_PX))
