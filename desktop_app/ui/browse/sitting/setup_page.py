"""How do two parties agree on how they play: how long, and who begins?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from desktop_app.ui.browse.sitting.page import Page
from desktop_app.ui.browse.trying.act_button import ActButton
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.choice_box import ChoiceBox
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.look import Look
from desktop_app.wording import tr

MINUTES = (3, 5, 10, 15, 20, 30, 45, 60)
_USUAL, _FIELDS_PX = 10, 340


class SetupPage(Page):
    """The rules, and two choices. `begun` carries the minutes and the place of who begins."""

    begun = Signal(int, int)
    left = Signal()

    def __init__(self, names: Sequence[str], look: Look) -> None:
        super().__init__(look, tr("Two at one screen"))
        first, second = names
        told = tr(
            "{first} and {second} take turns at this screen. Each sees its own points alone; a "
            "cover stands between two turns, so that the other can look away. An offer binds "
            "whoever makes it: if the other accepts it, both have agreed. Then, or when the time "
            "is over or one of them walks away, everything is shown.",
            first=first,
            second=second,
        )
        self.minutes, self.begins = ChoiceBox(look), ChoiceBox(look)
        self.minutes.addItems([tr("{count} minutes", count=count) for count in MINUTES])
        self.minutes.setCurrentIndex(MINUTES.index(_USUAL))
        self.minutes.setAccessibleName(tr("Time"))
        self.begins.addItems(list(names))
        self.begins.setAccessibleName(tr("Who begins"))
        fields = self._fields = QWidget()
        form = QFormLayout(fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(QLabel(tr("Time")), self.minutes)
        form.addRow(QLabel(tr("Who begins")), self.begins)
        self.begin, self.leave = (
            ActButton(tr("Begin"), look),
            ActButton(tr("Back to the deal"), look),
        )
        self.acts = FlowRow(look)
        self.acts.put((self.begin, self.leave))
        self.add(PlainLabel("", told), fields, self.acts)
        self.first = self.minutes
        fields.setMaximumWidth(look.px(_FIELDS_PX))
        self.begin.clicked.connect(self._begin)
        self.leave.clicked.connect(self.left)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().wear(look)
        self._fields.setMaximumWidth(look.px(_FIELDS_PX))
        for part in (self.minutes, self.begins, self.begin, self.leave, self.acts):
            part.wear(look)

    def _begin(self) -> None:
        self.begun.emit(MINUTES[self.minutes.currentIndex()], self.begins.currentIndex())
