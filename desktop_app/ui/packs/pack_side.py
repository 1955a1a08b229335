"""Where does a pack lie, how is it read, and how does it leave the list?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.fitting_label import FittingLabel
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.look import Look
    from desktop_app.ui.packs.chosen_packs import ChosenPack


class PackSide(QWidget):
    """What can be chosen for one pack. `option_wanted` carries a field of ReadingOptions."""

    option_wanted = Signal(str, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.folder = FittingLabel(look, 12)
        self.options = {
            "include_left_out": QCheckBox(tr("Include what was left out")),
            "text_files": QCheckBox(tr("Read text files")),
            "split": QCheckBox(tr("Split files of many terms")),
        }
        self.remove = QPushButton(tr("Take out of the list"))
        self.remove.setAutoDefault(False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.folder)
        for name, box in self.options.items():
            box.toggled.connect(lambda wanted, name=name: self.option_wanted.emit(name, wanted))
            self._column.addWidget(box)
        self._column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.folder.wear(look)
        self._column.setSpacing(look.px(8))

    def show_pack(self, chosen: ChosenPack | None) -> None:
        """Show how that pack is read; the shipped one is read as it is, and stays."""
        own = chosen is not None and not chosen.place.shipped
        self.folder.set_text(str(chosen.place.root) if chosen is not None else "")
        self.remove.setEnabled(own)
        for name, box in self.options.items():
            box.setEnabled(own)
            blocker = QSignalBlocker(box)
            box.setChecked(own and chosen is not None and getattr(chosen.place.options, name))
            blocker.unblock()
