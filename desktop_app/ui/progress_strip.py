"""How far has work in the background come, and how is it stopped?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from desktop_app.ui.fitting_label import FittingLabel
from desktop_app.ui.look import Look
from desktop_app.wording import tr

_BAR_PX = 140


class ProgressStrip(QFrame):
    """What is being done, a bar and a cancel button; in a `narrow` column the words stand above."""

    cancel_requested = Signal()

    def __init__(self, look: Look, *, narrow: bool = False) -> None:
        super().__init__()
        self._narrow = narrow
        self._doing = FittingLabel(look, 11.5)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        cancel = QPushButton(tr("Cancel"))
        cancel.setAccessibleName(tr("Cancel this work"))
        cancel.clicked.connect(self.cancel_requested)
        self._line = QHBoxLayout()
        self._line.addWidget(self._bar, int(narrow))
        self._line.addWidget(cancel)
        whole: QBoxLayout = QVBoxLayout(self) if narrow else QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._doing)
        whole.addLayout(self._line)
        self._whole = whole
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._doing.wear(look)
        if not self._narrow:
            self._bar.setFixedWidth(look.px(_BAR_PX))
        self._line.setSpacing(look.px(12))
        self._whole.setSpacing(look.px(4 if self._narrow else 12))

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Show `done` of `total`."""
        self._doing.set_text(tr("{text} {done} of {total}", text=text, done=done, total=total))
        self._bar.setAccessibleDescription(text)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
