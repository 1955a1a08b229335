"""What stands beside the preview of role sheets: the list, what to mind, the ways to paper?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.form_area import FormArea
from desktop_app.ui.look import Look
from desktop_app.ui.progress_strip import ProgressStrip
from desktop_app.ui.role_sheets.sheet_list import SheetList
from desktop_app.wording import tr

WIDE_PX = 252
_MOST_COPIES = 99


class SheetSide(QFrame):
    """Confidentiality, list, copies, what is missing; progress and buttons. It scrolls."""

    print_wanted = Signal()
    pdf_wanted = Signal()
    all_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("sheet-side")
        told = tr(
            "Briefs are confidential: they stand on these sheets alone and are shown nowhere else. "
            "No two sheets share paper."
        )
        self.secret = _label(told, "quiet")
        self.list = SheetList()
        self.copies = QSpinBox()
        self.copies.setRange(1, _MOST_COPIES)
        self.copies.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.copies.setAccessibleName(tr("Copies of this sheet"))
        self.absent = _label("", "quiet")
        self.notice = _label("", "notice")
        self.print_button = QPushButton()
        self.print_button.setDefault(True)
        self.pdf_button = QPushButton(tr("Save as PDF…"))
        self.pdf_button.setToolTip(tr("The sheet that you look at"))
        self.all_button = QPushButton()
        self._strip = ProgressStrip(look, narrow=True)
        self._strip.hide()
        self._ready = False
        self._lay_out()
        self._connect()
        self.wear(look)
        self._show_wanted()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.wide_px = look.px(WIDE_PX)
        self._upper.setContentsMargins(look.px(18), look.px(14), look.px(14), look.px(14))
        self._upper.setSpacing(look.px(9))
        self._strip.wear(look)

    def set_ready(self, *, ready: bool) -> None:
        """Let sheets be printed and saved, or not yet."""
        self._ready = ready
        self._show_wanted()

    def take_under(self, preview: QWidget, high: int) -> None:
        """Let the preview stand under all else, so high; it scrolls with it."""
        preview.setMinimumHeight(high)
        if self._upper.indexOf(preview) < 0:
            self._upper.addWidget(preview)

    def tell_absent(self, sentences: Sequence[str]) -> None:
        """Tell which sheets the deal has nothing for."""
        self.absent.setText("\n".join(sentences))
        self.absent.setVisible(bool(sentences))

    def tell(self, text: str) -> None:
        """Show what to mind about the sheet that is looked at, "" for nothing."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    def show_progress(self, done: int, total: int) -> None:
        """Show how far printing or writing has come."""
        if done < total:
            self._strip.show_progress("", done, total)
        self._strip.setVisible(done < total)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("sheet-side")
        self._upper = QVBoxLayout(inner)
        words = _label(tr("Copies of this sheet"), "quiet")
        words.setBuddy(self.copies)
        row = QHBoxLayout()
        row.addWidget(words, 1)
        row.addWidget(self.copies)
        self._upper.addWidget(self.secret)
        self._upper.addWidget(self.list)
        self._upper.addLayout(row)
        for part in (self.notice, self.absent):
            part.hide()
            self._upper.addWidget(part)
        self._upper.addStretch(1)
        for below in (self._strip, self.print_button, self.pdf_button, self.all_button):
            self._upper.addWidget(below)
        self._around = QVBoxLayout(self)
        self._around.setContentsMargins(0, 0, 0, 0)
        self._area = FormArea(inner)
        self._around.addWidget(self._area)

    def _connect(self) -> None:
        self._strip.cancel_requested.connect(self.cancel_wanted)
        self.print_button.clicked.connect(self.print_wanted)
        self.pdf_button.clicked.connect(self.pdf_wanted)
        self.all_button.clicked.connect(self.all_wanted)
        self.list.changed.connect(self._show_wanted)
        self.list.looked_at.connect(lambda _number: self._follow())
        self.copies.valueChanged.connect(self.list.want)

    def _follow(self) -> None:
        """Tell how often the sheet that is looked at is wanted, and have its row in sight."""
        self.copies.setValue(self.list.copies())
        row = self.list.visualItemRect(self.list.currentItem())
        form = self._area.widget()
        if form is not None and self.list.hasFocus():
            at = self.list.viewport().mapTo(form, row.center())
            self._area.ensureVisible(at.x(), at.y(), 0, row.height())

    def _show_wanted(self) -> None:
        """Say on the buttons what they are for."""
        ticked, count = len(self.list.ticked()), self.list.count()
        every = ticked == count
        self.print_button.setText(
            tr("Print all…") if every else tr("Print {count} of {all}…", count=ticked, all=count)
        )
        self.all_button.setText(
            tr("Save all…") if every else tr("Save {count} of {all}…", count=ticked, all=count)
        )
        self.all_button.setToolTip(tr("Each as a PDF of its own, in a folder"))
        for button in (self.print_button, self.all_button):
            button.setEnabled(self._ready and ticked > 0)
        self.pdf_button.setEnabled(self._ready and count > 0)
        self.copies.setEnabled(count > 0)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
