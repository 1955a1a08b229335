"""What narrows the list of deals, and what is to be said about it?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.core.model.deal_facts import DealFilter
from desktop_app.ui.announcing import announce
from desktop_app.ui.browse.deals.filter_pill import FilterPill
from desktop_app.ui.browse.deals.filter_words import all_of, filter_names
from desktop_app.ui.browse.deals.flow_frame import FlowFrame
from desktop_app.ui.look import Look
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel


class FilterBar(QFrame):
    """A pill for each filter, one that clears them all, and a line for what they hide.

    `wanted` carries the name of the filter whose values are to be shown.
    """

    wanted = Signal(str)
    cleared = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.pills = {name: FilterPill(look) for name in DealFilter._fields}
        self.clear = FilterPill(look, opens=False)
        self.clear.say(tr("Clear filters"), tr("Clear filters"), is_set=True)
        self.clear.hide()
        self._notice: QLabel | None = None
        self._flow = FlowFrame([*self.pills.values(), self.clear])
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._flow)
        for name, pill in self.pills.items():
            pill.clicked.connect(lambda _on=False, name=name: self.wanted.emit(name))
        self.clear.clicked.connect(self.cleared)
        self.wear(look)

    def settle(self) -> None:
        """Do what could wait for the first paint."""
        from PySide6.QtCore import Qt

        for pill in (*self.pills.values(), self.clear):
            pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def controls(self) -> list[QWidget]:
        """All that takes the focus, in the order of the eye."""
        return [*self.pills.values(), self.clear]

    def show_filter(self, told: Mapping[str, str]) -> None:
        """Show the values that are set, by the names of the filters."""
        for name, words in filter_names().items():
            value = told.get(name, "")
            now = value or all_of(name)
            spoken = tr("{filter}: {value}. Choose another", filter=words, value=now)
            self.pills[name].say(value or words, spoken, is_set=bool(value))
        if self.clear.hasFocus() and not told:
            self.pills["sector"].setFocus()
        self.clear.setVisible(bool(told))
        self._flow.arrange()

    def tell_hidden(self, *, hidden: bool) -> None:
        """Say that the deal which is open is not listed, or say nothing."""
        if hidden and self._notice is None:
            from PySide6.QtWidgets import QLabel

            self._notice = QLabel(tr("The filters hide the deal that is open."))
            self._notice.setProperty("role", "quiet")
            self._notice.setWordWrap(True)
            self._column.addWidget(self._notice)
            self.wear(self._look)
        if self._notice is not None:
            if hidden and self._notice.isHidden():
                announce(self, self._notice.text())
            self._notice.setVisible(hidden)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        for pill in (*self.pills.values(), self.clear):
            pill.wear(look)
        if self._notice is not None:
            self._notice.setContentsMargins(look.px(16), 0, look.px(12), look.px(8))
        self._flow.measure(look.px(2), look.px(7), look.px(7))
