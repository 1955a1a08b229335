"""What stands between two turns, so that neither sees what the other saw?"""

from __future__ import annotations

from PySide6.QtCore import Signal

from desktop_app.ui.browse.sitting.page import Page
from desktop_app.ui.browse.trying.act_button import ActButton
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.look import Look
from desktop_app.wording import tr


class CoverPage(Page):
    """Whose turn it is, and no more. `seated` tells that this party sits there now."""

    seated = Signal()
    stopped = Signal()

    def __init__(self, name: str, look: Look, *, again: bool) -> None:
        """`again` where the same party goes on, after something else was looked at."""
        head = tr("It is still the turn of {name}") if again else tr("Hand the keyboard to {name}")
        super().__init__(look, head.format(name=name))
        self.time = PlainLabel("quiet")
        told = tr("The others look away. Only {name} goes on from here.", name=name)
        self.sit = ActButton(tr("I am {name}: show my side", name=name), look)
        self.stop = ActButton(tr("Stop, and show nothing"), look)
        self.acts = FlowRow(look)
        self.acts.put((self.sit, self.stop))
        self.add(PlainLabel("", told), self.time, self.acts)
        self.first = self.sit
        self.sit.clicked.connect(self.seated)
        self.stop.clicked.connect(self.stopped)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().wear(look)
        for part in (self.sit, self.stop, self.acts):
            part.wear(look)
