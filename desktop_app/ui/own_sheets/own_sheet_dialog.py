"""What does a sheet look like while a person describes it, and what is wrong with it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.cards.sheet import Fold
from desktop_app.core.cards.sheet_draft import judge_draft
from desktop_app.ui.announcing import announce
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.enter_key import take_enter
from desktop_app.ui.form_area import FormArea
from desktop_app.ui.look_dialog import LookDialog
from desktop_app.ui.own_sheets.sheet_drawing import SheetDrawing
from desktop_app.ui.own_sheets.sheet_form import SheetForm
from desktop_app.ui.own_sheets.sheet_words import legend
from desktop_app.wording import tr
from desktop_app.wording.sheets import sheet_fault

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from desktop_app.core.cards.sheet_draft import SheetDraft
    from desktop_app.core.cards.sheet_file import Judged
    from desktop_app.ui.look import Look

_WIDE_PX, _HIGH_PX, _EDGE_PX = 860, 660, 20
_FORM_PX, _FORM_SHARE = 320, 0.5
_TOLD_PX = 440  # so high is it where there is room for title and legend
_MOST_TOLD = 2


class OwnSheetDialog(LookDialog):
    """The numbers at the left, the sheet at the right. `save_wanted` carries a sound SheetDraft."""

    save_wanted = Signal(object)
    failed = Signal(Exception)

    def __init__(self, title: str, draft: SheetDraft, look: Look, parent: QWidget) -> None:
        super().__init__(title, look, parent)
        self._judged: Judged | None = None
        self._back = False
        self.form = SheetForm(look)
        self.drawing = SheetDrawing(look)
        self.drawing.failed.connect(self.failed)
        self.side_name, self.legend = PlainLabel("side-name"), PlainLabel("quiet")
        self.told = PlainLabel("notice")
        self.turn = QPushButton(tr("Turn over"))
        self.turn.setAutoDefault(False)
        self.turn.clicked.connect(self._turn_over)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self.save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self.buttons.accepted.connect(self._want_save)
        self.buttons.rejected.connect(self.reject)
        self._lay_out(title)
        window = parent.window()
        self.resize(
            min(look.px(_WIDE_PX), window.width() - _EDGE_PX),
            min(look.px(_HIGH_PX), window.height() - _EDGE_PX),
        )
        self.wear(look)
        self.form.show_draft(draft)
        self.form.changed.connect(self._judge)
        self._judge()
        self.form.name.setFocus()
        self.form.name.selectAll()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        super().wear(look)
        self.form.wear(look)
        self._both.setSpacing(look.px(18))
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave to the drawing what room there is."""
        super().resizeEvent(event)
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, and saves from a field."""
        if not take_enter(event, self, self.save.click):
            super().keyPressEvent(event)

    def refuse(self, why: str) -> None:
        """Say why it could not be saved; it can be tried again."""
        self._tell([why])
        self.save.setEnabled(True)

    def _share(self) -> None:
        """Room for the form, the rest for the drawing; with little of it, without more words."""
        look = self.look
        self._area.setFixedWidth(min(look.px(_FORM_PX), int(self.width() * _FORM_SHARE)))
        high = self.height() >= look.px(_TOLD_PX)
        self._title.setVisible(high)
        self.legend.setVisible(high)

    def _lay_out(self, title: str) -> None:
        self._title = PlainLabel("title", title)
        self.column.addWidget(self._title)
        self._area = FormArea(self.form)
        self._area.setObjectName("form")
        self.legend.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        above = QHBoxLayout()
        above.addWidget(self.side_name, 1)
        above.addWidget(self.turn)
        seen = QVBoxLayout()
        seen.addLayout(above)
        seen.addWidget(self.drawing, 1)
        seen.addWidget(self.legend)
        self._both = QHBoxLayout()
        self._both.addWidget(self._area)
        self._both.addLayout(seen, 1)
        # What is wrong stands beside the buttons, so that nothing moves under one's hands.
        below = QHBoxLayout()
        below.addWidget(self.told, 1)
        below.addStretch()
        below.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(self._both, 1)
        self.column.addLayout(below)

    def _judge(self) -> None:
        """Draw and judge what stands in the form, as the file would be read."""
        trouble = self.form.trouble
        if trouble:
            # What was drawn stays until the number can be read.
            self._tell([trouble])
            self.save.setEnabled(False)
            return
        judged = judge_draft(self.form.draft)
        self.save.setEnabled(not judged.faults)
        self._tell([sheet_fault(fault) for fault in judged.faults])
        if judged.sheet is not None and min(*judged.sheet.paper, *judged.sheet.card) > 0:
            self._judged = judged
            self.form.show_reckoned(judged.sheet)
            self._draw()

    def _draw(self) -> None:
        judged = self._judged
        if judged is None or judged.sheet is None:
            return
        sheet = judged.sheet
        tent = sheet.fold is not Fold.NONE
        back = self._back and not tent  # both faces of a tent are printed on one side
        self.drawing.show_sheet(sheet, judged.faults, back=back)
        self.turn.setVisible(not tent)
        self.side_name.setText(tr("BACK, AS PRINTED") if back else tr("FRONT"))
        self.legend.setText(legend(sheet))
        self.drawing.setAccessibleDescription(self.legend.text())

    def _tell(self, sentences: list[str]) -> None:
        shown = sentences[:_MOST_TOLD]
        if len(sentences) > _MOST_TOLD:
            shown.append(tr("… and {count} more.", count=len(sentences) - _MOST_TOLD))
        text = "\n".join(shown)
        if text != self.told.text():
            self.told.setText(text)
            announce(self.told, text)
        self.told.setVisible(bool(text))

    def _turn_over(self) -> None:
        self._back = not self._back
        self._draw()

    def _want_save(self) -> None:
        self.save.setEnabled(False)
        self.save_wanted.emit(self.form.draft)
