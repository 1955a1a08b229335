"""How does a person find in the help what they want to know?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton

from desktop_app.core.errors import FileFault
from desktop_app.ui.help.about_page import licence_text
from desktop_app.ui.help.help_pages import help_pages
from desktop_app.ui.help.help_view import HelpView
from desktop_app.ui.look import Look
from desktop_app.ui.look_dialog import LookDialog
from desktop_app.wording import sentence, tr

if TYPE_CHECKING:
    from collections.abc import Container

    from PySide6.QtWidgets import QWidget

    from desktop_app.paths import Paths

_WIDE_PX, _HIGH_PX, _EDGE_PX, _TOPICS_PX = 780, 620, 40, 170


class HelpDialog(LookDialog):
    """Topics at the left, the page at the right; stays open beside the window.

    `query_wanted` carries an example that the person wants to see.
    """

    query_wanted = Signal(str)

    def __init__(
        self, offered: Container[str], paths: Paths | None, look: Look, parent: QWidget
    ) -> None:
        super().__init__(tr("Help"), look, parent)
        self._paths = paths
        self._pages = help_pages(offered, paths)
        self.topics = QListWidget()
        self.topics.setObjectName("help-topics")
        self.topics.setAccessibleName(tr("Topics"))
        self.topics.addItems([page.title for page in self._pages])
        self.view = HelpView(look)
        self.topics.currentRowChanged.connect(self._show)
        self.view.query_wanted.connect(self.query_wanted)
        self.view.licence_wanted.connect(self._show_licence)
        both = QHBoxLayout()
        both.addWidget(self.topics)
        both.addWidget(self.view, 1)
        self.column.addLayout(both, 1)
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        self.column.addLayout(foot)
        window = parent.window()
        self.resize(
            min(look.px(_WIDE_PX), window.width() - _EDGE_PX),
            min(look.px(_HIGH_PX), window.height() - _EDGE_PX),
        )
        self.wear(look)
        self.topics.setCurrentRow(0)
        self.topics.setFocus()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().wear(look)
        self.topics.setFixedWidth(look.px(_TOPICS_PX))
        self.view.wear(look)

    def _show(self, row: int) -> None:
        self.view.show_page(self._pages[row].html)

    def _show_licence(self, name: str) -> None:
        if self._paths is None:
            return
        try:
            self.view.show_text(tr("Licence"), licence_text(name, self._paths))
        except FileFault as fault:
            self.view.show_text(tr("Licence"), sentence(fault))
