"""How are the options of one issue offered?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desktop_app.ui.browse.trying.choice_drop import ChoiceDrop
from desktop_app.ui.browse.trying.choice_keys import Step
from desktop_app.ui.browse.trying.option_button import OptionButton
from desktop_app.ui.look import Look
from desktop_app.ui.strokes import fill_rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

_HIGH_PX, _LEAST_PX, _ROUND_PX = 32, 96, 7


class ChoiceRow(QFrame):
    """A strip of segments; where they do not fit, a drop-down list of the same names.

    `chosen` carries the number of an option, `left` by how many issues a key leads on.
    """

    chosen = Signal(int)
    left = Signal(int)

    def __init__(self, issue: str, labels: Sequence[str], look: Look) -> None:
        super().__init__()
        self.setAccessibleName(issue)
        self._labels = tuple(labels)
        self._at, self._none, self._told = 0, False, False
        self.options = [OptionButton(label, look, self) for label in labels]
        for number, option in enumerate(self.options):
            option.is_first, option.is_last = number == 0, number == len(labels) - 1
            option.setAccessibleName(f"{issue}: {labels[number]}")
            option.clicked.connect(lambda _on=False, at=number: self.chosen.emit(at))
            option.stepped.connect(self._step)
        self.drop = ChoiceDrop(look)
        self.drop.setParent(self)
        self.drop.addItems(list(labels))
        self.drop.setPlaceholderText("–")
        self.drop.setAccessibleName(issue)
        self.drop.activated.connect(self.chosen)
        self.drop.stepped.connect(self._step)
        self.drop.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.wear(look)
        self.show_choice(0)

    @property
    def is_folded(self) -> bool:
        """Whether the options are in the drop-down list."""
        return not self.drop.isHidden()

    @property
    def stop(self) -> QWidget:
        """Where Tab stops in this row."""
        return self.drop if self.is_folded else self.options[self._at]

    def show_choice(self, number: int, *, none: bool = False) -> None:
        """Say which option is chosen; `none` that there is no deal."""
        if (number, none) == (self._at, self._none) and self._told:
            return
        self._told = True
        had = any(option.hasFocus() for option in self.options)
        self._at, self._none = number, none
        for at, option in enumerate(self.options):
            option.setAutoExclusive(False)
            option.setChecked(at == number and not none)
            option.setAutoExclusive(True)
            stops = Qt.FocusPolicy.TabFocus if at == number else Qt.FocusPolicy.NoFocus
            option.setFocusPolicy(stops)
        self.drop.setCurrentIndex(-1 if none else number)
        if had:
            self.options[number].setFocus()

    def tell(self, worths: Sequence[str]) -> None:
        """What each option is worth, for the pointer and the ear."""
        for number, (option, worth) in enumerate(zip(self.options, worths, strict=True)):
            option.setToolTip(worth)
            option.setAccessibleDescription(worth)
            self.drop.setItemData(number, worth, Qt.ItemDataRole.ToolTipRole)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        for option in self.options:
            option.wear(look)
        self.drop.wear(look)
        self.updateGeometry()
        self._place()

    def natural_px(self) -> int:
        """How wide the strip must be at least."""
        return sum(option.sizeHint().width() for option in self.options) + 2

    def sizeHint(self) -> QSize:
        """Answer Qt: the strip."""
        return QSize(self.natural_px(), self._look.px(_HIGH_PX))

    def minimumSizeHint(self) -> QSize:
        """Answer Qt: a short drop-down list is enough."""
        return QSize(self._look.px(_LEAST_PX), self._look.px(_HIGH_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be a strip or a drop-down list."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the edge of the strip."""
        if self.is_folded:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, rect = self._look, QRectF(self.rect())
        fill_rounded(painter, rect, look.px(_ROUND_PX), look.colour("control"))
        painter.end()

    def _place(self) -> None:
        spare = self.width() - self.natural_px()
        folded = spare < 0
        had = any(part.hasFocus() for part in (*self.options, self.drop))
        self.drop.setVisible(folded)
        self.drop.setGeometry(self.rect())
        left = 1
        for at, option in enumerate(self.options):
            more = max(0, spare) * (at + 1) // len(self.options)
            more -= max(0, spare) * at // len(self.options)
            wide = option.sizeHint().width() + more
            option.setVisible(not folded)
            option.setGeometry(QRect(left, 1, wide, self.height() - 2))
            left += wide
        if had:
            self.stop.setFocus()

    def _step(self, step: Step) -> None:
        if step.issues:
            self.left.emit(step.issues)
            return
        last = len(self._labels) - 1
        at = (0 if step.options < 0 else last) if step.ends else self._at + step.options
        at = min(max(at, 0), last)
        if at != self._at or self._none:
            self.chosen.emit(at)
