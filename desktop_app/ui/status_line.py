"""How large is the reference, what was just done, and what is going on in the background?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop_app.core.model.ref import Kind
from desktop_app.ui.announcing import announce
from desktop_app.ui.browse.list_pane import counted
from desktop_app.ui.fitting_label import FittingLabel
from desktop_app.ui.look import Look
from desktop_app.ui.seams import Library
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.progress_strip import ProgressStrip

_MOMENT_MS = 6000


class StatusLine(QFrame):
    """Counts and packs at the left; at the right what was just done, and progress."""

    cancel_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("status")
        self._look = look
        self._counts = FittingLabel(look, 11.5)
        # Whole at any width: what else stands here gives way.
        self._counts.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self._packs = FittingLabel(look, 11.5)
        self._moment = FittingLabel(look, 11.5, "ink")
        self._moment.hide()
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(_MOMENT_MS)
        self._passing.timeout.connect(self._moment.hide)
        self._strip: ProgressStrip | None = None
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._counts)
        self._line.addWidget(self._packs)
        self._line.addStretch(1)
        self._line.addWidget(self._moment)
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._line.setContentsMargins(look.px(14), 1, look.px(14), 0)
        self._line.setSpacing(look.px(18))
        self.setMinimumHeight(look.px(27))
        for part in (self._counts, self._packs, self._moment, self._strip):
            if part is not None:
                part.wear(look)

    def show_library(self, library: Library) -> None:
        """Count entries and name packs."""
        entries = library.catalogue()
        deals = sum(entry.ref.kind is Kind.DEAL for entry in entries)
        packs = {entry.ref.pack: entry.ref for entry in entries}
        names = ", ".join(library.pack_name(ref) for ref in packs.values())
        self._counts.set_text(counted(len(entries) - deals, deals))
        label = tr("Pack: {names}") if len(packs) == 1 else tr("Packs: {names}")
        self._packs.set_text(label.format(names=names) if packs else "")

    def say(self, text: str) -> None:
        """Tell for a moment what was just done, to the eye and to a screen reader."""
        self._moment.set_text(text)
        self._moment.show()
        self._passing.start()
        announce(self, text)

    def show_beside(self, part: QWidget) -> None:
        """Let a part stand at the right; it is its own affair when it goes."""
        self._line.insertWidget(self._line.indexOf(self._moment), part)

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Show how far work has come; done ≥ total puts it away."""
        busy = done < total
        if self._strip is None:
            if not busy:
                return
            from desktop_app.ui.progress_strip import ProgressStrip

            self._strip = ProgressStrip(self._look)
            self._strip.cancel_requested.connect(self.cancel_requested)
            self._line.addWidget(self._strip)
        if busy:
            self._strip.show_progress(text, done, total)
        self._strip.setVisible(busy)
        # Beside progress there is room for the counts, not for the packs as well.
        self._packs.setVisible(not busy)
